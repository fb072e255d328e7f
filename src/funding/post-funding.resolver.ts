import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { PostModel } from '../posts/post.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { Request, TrackerContext, TrackerRequest } from '../web/tracker-request.js';
import { allocationsOfPost, coverOfPost } from './allocation.batches.js';
import { AllocationModel } from './allocation.model.js';
import { PostCover } from './post-cover.model.js';

@Resolver(() => PostModel)
export class PostFundingResolver {
  @SignedIn()
  @Reads('id')
  @ResolveField(() => [AllocationModel], { description: 'Which lines pay it, on whatever days; earliest first.' })
  allocations(post: PostModel, _: unknown, { request }: TrackerContext): Promise<AllocationModel[]> {
    return request.load(allocationsOfPost, post.moment, post.id);
  }

  @SignedIn()
  @ResolveField(() => PostCover, {
    description: 'Who pays for it on a day, how surely by what is said on or before that day, and what nobody pays.',
  })
  cover(
    @Request() request: TrackerRequest,
    @Parent() post: PostModel,
    @Args('asOf', {
      type: () => DateScalar,
      nullable: true,
      description: 'The day; the day the post was asked about when left out.',
    })
    asOf?: Day | null,
  ): Promise<PostCover> {
    return request.load(coverOfPost, { ...post.moment, asOf: asOf ?? post.moment.asOf }, post.id);
  }
}
