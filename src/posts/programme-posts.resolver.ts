import { ResolveField, Resolver } from '@nestjs/graphql';
import { ProgrammeModel } from '../programmes/programme.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { openPostsOfProgramme } from './post.batches.js';
import { PostModel } from './post.model.js';

@Resolver(() => ProgrammeModel)
export class ProgrammePostsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PostModel], {
    description:
      'Its posts open on the day asked about, of every employer, as far as you may see them; `posts` also finds the closed ones.',
  })
  posts(programme: ProgrammeModel, _: unknown, { request }: TrackerContext): Promise<PostModel[]> {
    return request.load(openPostsOfProgramme, programme.moment, programme.id);
  }
}
