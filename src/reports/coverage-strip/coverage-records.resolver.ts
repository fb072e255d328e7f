import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { CoverageLineModel, LineAllocationUse, PostCoverage } from './coverage-strip.model.js';

@Resolver(() => PostCoverage)
export class PostCoverageResolver {
  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post.' })
  post(@Request() request: TrackerRequest, @Parent() { moment, postId }: PostCoverage): Promise<PostModel | null> {
    return request.load(postById, moment, postId);
  }
}

@Resolver(() => CoverageLineModel)
export class CoverageLineResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    @Request() request: TrackerRequest,
    @Parent() { moment, lineId }: CoverageLineModel,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}

@Resolver(() => LineAllocationUse)
export class LineAllocationUseResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(
    @Request() request: TrackerRequest,
    @Parent() { moment, lineId }: LineAllocationUse,
  ): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, moment, lineId);
  }
}
