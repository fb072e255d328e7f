import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../employers/employer.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { participationsOfEmployer } from './participation.batches.js';
import { ParticipationModel } from './participation.model.js';

@Resolver(() => EmployerModel)
export class EmployerParticipationsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [ParticipationModel], { description: 'The programmes in which it takes part, by name.' })
  participations(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<ParticipationModel[]> {
    return request.load(participationsOfEmployer, employer.moment, employer.id);
  }
}
