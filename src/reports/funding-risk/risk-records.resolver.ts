import { ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Moment } from '../../kernel/moment.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { FundingLineEnding, FundingLineRisk, PostRisk } from './funding-risk.model.js';

@Resolver(() => FundingLineRisk)
export class FundingLineRiskResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(risk: FundingLineRisk, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, risk.moment, risk.lineId);
  }

  @SignedIn()
  @ResolveField(() => [PostModel], { description: 'The posts that lose all or part of their money by it.' })
  posts({ postIds, moment }: FundingLineRisk, _: unknown, { request }: TrackerContext): Promise<PostModel[]> {
    return postsOf(request, moment, postIds);
  }
}

async function postsOf(request: TrackerRequest, moment: Moment, ids: readonly string[]): Promise<PostModel[]> {
  const posts = await Promise.all(ids.map((id) => request.load(postById, moment, id)));
  return posts.filter((post) => post !== null);
}

@Resolver(() => FundingLineEnding)
export class FundingLineEndingResolver {
  @SignedIn()
  @ResolveField(() => [PostModel], { description: 'The posts that lose all or part of their money after that day.' })
  posts({ postIds, moment }: FundingLineEnding, _: unknown, { request }: TrackerContext): Promise<PostModel[]> {
    return postsOf(request, moment, postIds);
  }
}

@Resolver(() => PostRisk)
export class PostRiskResolver {
  @SignedIn()
  @ResolveField(() => PostModel, { nullable: true, description: 'The post.' })
  post(risk: PostRisk, _: unknown, { request }: TrackerContext): Promise<PostModel | null> {
    return request.load(postById, risk.moment, risk.postId);
  }
}
