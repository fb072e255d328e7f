import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { once, partOf } from '../../kernel/made-once.js';
import { Moment } from '../../kernel/moment.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { moneyValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { FundingScopeArgs } from '../funding-question.args.js';
import { FundingScope, scopeOf } from '../funding-scope.js';
import { PartArgs } from '../../web/part.args.js';
import { sumOfMoney } from './cover-money.js';
import { coverGaps } from './cover-gaps.js';
import { COST_NOT_RECORDED, coverageMoney } from './coverage-money.js';
import {
  CoverageMoney,
  CoverageMonth,
  CoverageMonthTotal,
  CoverageStrip,
  LineAllocationUsePage,
  PostCoverage,
  PostCoveragePage,
} from './coverage-strip.model.js';
import { findFundedPosts, FundedPost } from './find-funded-posts.js';
import { findLineUse } from './find-line-use.js';
import { MonthCover, postCover, postStrip, PostStrip, StripMonth } from './post-strip.js';
import { StripMonthDays, stripMonths } from './strip-months.js';
import { stripTotals } from './strip-totals.js';

const METHOD = 'coverage-strip/1';
const MOST_MONTHS = 120;

@ArgsType()
class StripArgs extends FundingScopeArgs {
  @Field(() => ID, { nullable: true, description: 'Only this post.' })
  @IsOptional()
  @IsUUID('all', { message: 'post must be the id of a post' })
  post?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first month: any day in it. The month of `asOf` when left out.',
  })
  @Allow()
  from?: Day | null;

  @Field(() => Int, { defaultValue: 18, description: 'How many months; 120 at most.' })
  @IsInt()
  @Min(1, { message: 'months must be at least 1' })
  @Max(MOST_MONTHS, { message: `months must be at most ${MOST_MONTHS}` })
  months: number;

  @Field(() => CERTAINTY_LEVEL, { defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY, description: 'Which money counts.' })
  @Allow()
  certainty: CertaintyLevel;
}

/** What the parts of one report share; posts and their money are read once, when the first of them is asked for. */
class StripQuestion extends CoverageStrip {
  moment: Moment;
  scope: FundingScope;
  post: string | null;
  monthDays: readonly StripMonthDays[];
  funded: () => Promise<FundedPost[]>;
  strips: () => Promise<PostStrip<MonthCover>[]>;
}

@Resolver(() => CoverageStrip)
export class CoverageStripResolver {
  @SignedIn()
  @Remembered()
  @Query(() => CoverageStrip, {
    description:
      'How each post is paid for, month by month: in full, in part, twice or not at all, by which lines, with its gaps to the day and what they come to; and which lines promise more, or less, than their amount.',
  })
  coverageStrip(@Request() request: TrackerRequest, @Args() question: StripArgs): CoverageStrip {
    const moment = request.moment(question);
    const monthDays = stripMonths(question.from ?? moment.asOf, question.months);
    const scope = scopeOf(question);
    const period = { startsOn: monthDays[0]!.startsOn, endsOn: monthDays.at(-1)!.endsOn };
    const { certainty, post = null } = question;
    const funded = once(() => findFundedPosts(request, moment, { scope, certainty, post, ...period }));
    return Object.assign(new StripQuestion(), {
      ...moment,
      ...period,
      certainty,
      caveats: CAVEATS,
      method: METHOD,
      roundingRule: ROUNDING_RULE,
      moment,
      scope,
      post,
      monthDays,
      funded,
      strips: once(async () => (await funded()).map((each) => postCover(each, monthDays))),
    });
  }

  @SignedIn()
  @ResolveField(() => [CoverageMonthTotal], { description: 'All posts in scope together, month by month.' })
  async months(strip: StripQuestion): Promise<CoverageMonthTotal[]> {
    const strips = await strip.strips();
    return partOf(strip, 'months', () => stripTotals(strips, strip.monthDays));
  }

  @SignedIn()
  @ResolveField(() => CoverageMoney, {
    description: 'Their cost in the period: the sum of the months, and of the posts.',
  })
  async money(strip: StripQuestion): Promise<CoverageMoney> {
    return coverageMoney(sumOfMoney((await strip.strips()).map(({ money }) => money)));
  }

  @SignedIn()
  @ResolveField(() => PostCoveragePage, { description: 'Post by post.' })
  async posts(@Parent() strip: StripQuestion, @Args() { first, skip }: PartArgs): Promise<PostCoveragePage> {
    const posts = await strip.funded();
    return {
      totalCount: posts.length,
      nodes: posts.slice(skip, skip + first).map((post) => postModel(post, strip)),
    };
  }

  @SignedIn()
  @ResolveField(() => LineAllocationUsePage, {
    description: 'What the funding lines that pay in the period promise, against their amounts.',
  })
  async lines(
    @Request() request: TrackerRequest,
    @Parent() strip: StripQuestion,
    @Args() { first, skip }: PartArgs,
  ): Promise<LineAllocationUsePage> {
    const uses = await partOf(strip, 'lines', () => findLineUse(request, strip.moment, strip));
    return { totalCount: uses.length, nodes: uses.slice(skip, skip + first) };
  }
}

const CAVEATS = [
  'Money that is hoped for, said or announced pays nobody; it is counted only under EVERYTHING_SAID.',
  'Costs are the recorded yearly cost of each post with on-costs, spread evenly over the days of the financial year.',
  'An end on 31 March is paid that day; the gap starts on 1 April.',
];

function postModel(post: FundedPost, { monthDays, moment, startsOn, endsOn }: StripQuestion): PostCoverage {
  const { months, money, daysWithoutCost } = postStrip(post, monthDays);
  return {
    postId: post.postId,
    moment,
    months: months.map((month) => monthModel(month, moment)),
    gaps: coverGaps(post, { startsOn, endsOn }),
    money: coverageMoney(money),
    daysWithoutCost,
  };
}

function monthModel({ money, lines, ...month }: StripMonth, moment: Moment): CoverageMonth {
  return {
    ...month,
    money: coverageMoney(money),
    lines: lines.map(({ lineId, share, amount }) => ({
      lineId,
      moment,
      share,
      amount: amount === null ? COST_NOT_RECORDED : moneyValue(amount),
    })),
  };
}
