import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PayAwardModel } from '../../contracts/pay-award.model.js';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { postById } from '../../posts/post.batches.js';
import { MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { PartArgs } from '../../web/part.args.js';
import { ReadableBy } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { PostCost, WhyNoCost } from './cost-changes.js';
import { LineCostChangePage, PayChangeEffects, PostCostChangePage } from './pay-change-effects.model.js';
import { PayChanges } from './pay-changes.js';

@Resolver(() => PayAwardModel)
export class PayAwardEffectsResolver {
  constructor(private readonly changes: PayChanges) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => PayChangeEffects, {
    description:
      'Which gaps and cliffs the award moves, before and after it; contracts that refuse it stay as they are in both.',
  })
  effects(award: PayAwardModel, _: unknown, { request }: TrackerContext): Promise<PayChangeEffects> {
    return this.changes.effects(request, award);
  }
}

@Resolver(() => PayChangeEffects)
export class PayChangeEffectsResolver {
  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => PostCostChangePage, { description: 'The posts whose pay changes, and what they cost.' })
  async posts(
    @Request() request: TrackerRequest,
    @Parent() { postChanges, moment }: PayChangeEffects,
    @Args() { first, skip }: PartArgs,
  ): Promise<PostCostChangePage> {
    const part = postChanges.slice(skip, skip + first);
    const posts = await Promise.all(part.map(({ postId }) => request.load(postById, moment, postId)));
    const nodes = part.map(({ annualCost, before, after, cover }, at) => ({
      post: posts[at]!,
      annualCost: annualCost === null ? noAnnualCost() : moneyValue(annualCost),
      before: costValue(before),
      after: costValue(after),
      cover,
    }));
    return { totalCount: postChanges.length, nodes };
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => LineCostChangePage, {
    description: 'The funding lines that pay for these posts on the day, and whether they still cover their part.',
  })
  async lines(
    @Request() request: TrackerRequest,
    @Parent() { lineChanges, moment }: PayChangeEffects,
    @Args() { first, skip }: PartArgs,
  ): Promise<LineCostChangePage> {
    const part = lineChanges.slice(skip, skip + first);
    const lines = await Promise.all(part.map(({ lineId }) => request.load(fundingLineById, moment, lineId)));
    const nodes = part.map(({ posts, postsNotKnown, paysPence, neededBefore, neededAfter, cover }, at) => {
      const known = (amount: number) => (posts > 0 ? moneyValue(amount) : noLineCost());
      return {
        fundingLine: lines[at]!,
        posts,
        postsNotKnown,
        pays: known(paysPence),
        neededBefore: known(neededBefore),
        neededAfter: known(neededAfter),
        cover,
      };
    });
    return { totalCount: lineChanges.length, nodes };
  }
}

const WHY_NO_COST: Readonly<Record<WhyNoCost, readonly [NoValueReason, string]>> = {
  PAY_NOT_RECORDED: [NoValueReason.NOT_RECORDED, 'The pay of someone in this post is not recorded.'],
  WEEK_NOT_RECORDED: [NoValueReason.NOT_RECORDED, 'The week of someone in this post is not recorded.'],
  PENSION_NOT_RECORDED: [
    NoValueReason.NOT_RECORDED,
    'What the employer pays towards the pension of someone in this post is not recorded.',
  ],
  NO_RATE_ON_DATE: [
    NoValueReason.NO_RATE_ON_DATE,
    'No salary of a scale point, National Insurance rate or pension limit that this post needs is published for that day.',
  ],
};

function costValue(cost: PostCost): MoneyValue | NoValue {
  return cost.known ? moneyValue(cost.value) : noValue(...WHY_NO_COST[cost.reason]);
}

function noAnnualCost(): NoValue {
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No yearly cost is recorded for this post on that day; enter it with changePost.',
  );
}

function noLineCost(): NoValue {
  return noValue(NoValueReason.NOT_RECORDED, 'The cost of none of the posts that this line pays for is known.');
}
