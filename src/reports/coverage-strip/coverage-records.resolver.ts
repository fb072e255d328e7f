import { ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';
import { CoverageLineModel, LineAllocationUse, PostCoverage } from './coverage-strip.model.js';

@Resolver(() => PostCoverage)
export class PostCoverageResolver {
  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post.' })
  post({ moment, postId }: PostCoverage, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return request.load(postById, moment, postId);
  }
}

@Resolver(() => CoverageLineModel)
export class CoverageLineResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    { moment, lineId }: CoverageLineModel,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}

@Resolver(() => LineAllocationUse)
export class LineAllocationUseResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    { moment, lineId }: LineAllocationUse,
    _: unknown,
    { request }: TrackerContext,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}
