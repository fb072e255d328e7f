import { ResolveField, Resolver } from '@nestjs/graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { postById } from '../../posts/post.batches.js';
import { PostModel } from '../../posts/post.model.js';
import { SignedIn } from '../../web/rules.js';
import { TrackerContext } from '../../web/tracker-request.js';
import { FundingLineRisk, PostRisk } from './funding-risk.model.js';

@Resolver(() => FundingLineRisk)
export class FundingLineRiskResolver {
  @SignedIn()
  @ResolveField(() => FundingLineModel, { nullable: true, description: 'The line.' })
  line(risk: FundingLineRisk, _: unknown, { request }: TrackerContext): Promise<FundingLineModel | null> {
    return request.load(fundingLineById, risk.moment, risk.lineId);
  }

  @SignedIn()
  @ResolveField(() => [PostModel], { description: 'The posts that lose all or part of their money by it.' })
  async posts(risk: FundingLineRisk, _: unknown, { request }: TrackerContext): Promise<PostModel[]> {
    const posts = await Promise.all(risk.postIds.map((id) => request.load(postById, risk.moment, id)));
    return posts.filter((post) => post !== null);
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
