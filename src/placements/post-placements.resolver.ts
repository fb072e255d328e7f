import { ResolveField, Resolver } from '@nestjs/graphql';
import { PostModel } from '../posts/post.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { TrackerContext } from '../web/tracker-request.js';
import { placementsOfPost } from './placement.batches.js';
import { PlacementModel } from './placement.model.js';

@Resolver(() => PostModel)
export class PostPlacementsResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [PlacementModel], {
    description: 'The practices it serves on the day asked about, by first day.',
  })
  placements(post: PostModel, _: unknown, { request }: TrackerContext): Promise<PlacementModel[]> {
    return request.load(placementsOfPost, post.moment, post.id);
  }
}
