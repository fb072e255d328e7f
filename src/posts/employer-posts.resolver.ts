import { ResolveField, Resolver } from '@nestjs/graphql';
import { EmployerModel } from '../employers/employer.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { openPostsOfEmployer } from './post.batches.js';
import { PostModel } from './post.model.js';

@Resolver(() => EmployerModel)
export class EmployerPostsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PostModel], {
    description:
      'Its posts open on the day asked about, as far as you may see them; `posts` also finds the closed ones.',
  })
  posts(employer: EmployerModel, _: unknown, { request }: TrackerContext): Promise<PostModel[]> {
    return request.load(openPostsOfEmployer, employer.moment, employer.id);
  }
}
