import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PostModel } from '../posts/post.model.js';
import { SignedIn } from '../web/rules.js';
import { Request, TrackerRequest } from '../web/tracker-request.js';
import { placementsOfPost } from './placement.batches.js';
import { PlacementModel } from './placement.model.js';

@Resolver(() => PostModel)
export class PostPlacementsResolver {
  @SignedIn()
  @ResolveField(() => [PlacementModel], {
    description: 'The practices it serves on the day asked about, by first day.',
  })
  placements(@Request() request: TrackerRequest, @Parent() post: PostModel): Promise<PlacementModel[]> {
    return request.load(placementsOfPost, post.moment, post.id);
  }
}
