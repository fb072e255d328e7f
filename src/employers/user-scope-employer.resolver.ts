import { ResolveField, Resolver } from '@nestjs/graphql';
import { UserScopeModel } from '../auth/user.model.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { employerById } from './employer.batches.js';
import { EmployerModel } from './employer.model.js';

@Resolver(() => UserScopeModel)
export class UserScopeEmployerResolver {
  @SignedIn()
  @ResolveField(() => EmployerModel, { nullable: true, description: 'The employer it names; null for an area.' })
  async employer(scope: UserScopeModel, _: unknown, { request }: TrackerContext): Promise<EmployerModel | null> {
    return scope.employerId === null ? null : request.load(employerById, scope.moment, scope.employerId);
  }
}
