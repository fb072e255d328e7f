import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, PercentScalar, WteScalar } from '../../web/scalars.js';
import { MonthState } from './post-strip.js';

const MONTH_STATE: { readonly [State in MonthState]: State } = {
  FULL: 'FULL',
  PART: 'PART',
  DOUBLE: 'DOUBLE',
  NONE: 'NONE',
  NOT_OPEN: 'NOT_OPEN',
};
registerEnumType(MONTH_STATE, {
  name: 'CoverageState',
  description: 'How a post is paid for in a month, on the days on which it is open.',
  valuesMap: {
    FULL: { description: 'All of it, on every day.' },
    PART: { description: 'Some of it is not paid on some day; `least` and `most` say how far that goes.' },
    DOUBLE: { description: 'All of it on every day, and more than all of it on some day.' },
    NONE: { description: 'Nothing, on any day.' },
    NOT_OPEN: { description: 'The post is not open on any day of the month.' },
  },
});

@SignedIn()
@ObjectType({
  description:
    'A cost pro rata by days (a year’s cost over the 365 or 366 days of its financial year) and how it is paid. Paid and not paid add up to it; months add up to the period.',
})
export class CoverageMoney {
  @Field(() => MoneyOrNoValue, { description: 'Paid, in pounds; no value where no cost is recorded on any day.' })
  paid: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Not paid, in pounds; no value where no cost is recorded on any day.' })
  notPaid: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'Paid a second time: money above 100 % of a post, in pounds. Not part of what is paid.',
  })
  paidTwice: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType('CoveragePayingLine', { description: 'A funding line that pays for a post in a month.' })
export class CoverageLineModel {
  @Field(() => PercentScalar, {
    description: 'The part of the post it pays, in per cent, over the days of the month on which the post is open.',
  })
  share: number;

  @Field(() => MoneyOrNoValue, {
    description: 'What that comes to, in pounds. The lines of a month add up to what is paid, once and twice.',
  })
  amount: MoneyValue | NoValue;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'One month of one post.' })
export class CoverageMonth {
  @Field(() => DateScalar, { description: 'First day of the month.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day of the month.' })
  endsOn: Day;

  @Field(() => MONTH_STATE, { description: 'How it is paid for.' })
  state: MonthState;

  @Field(() => Int, { description: 'Days of the month on which the post is open.' })
  daysOpen: number;

  @Field(() => PercentScalar, {
    description:
      'The part of it that is paid, in per cent, over the days on which it is open; no day counts above 100 %.',
  })
  share: number;

  @Field(() => PercentScalar, { description: 'The part paid on the day on which least is, in per cent.' })
  least: number;

  @Field(() => PercentScalar, {
    description: 'The part paid on the day on which most is; above 100 % where it is double.',
  })
  most: number;

  @Field(() => CoverageMoney, { description: 'Its cost in the month.' })
  money: CoverageMoney;

  @Field(() => [CoverageLineModel], { description: 'Who pays, the first to begin in front.' })
  lines: readonly CoverageLineModel[];
}

@SignedIn()
@ObjectType({ description: 'Days on which the same part of a post is not paid.' })
export class CoverageGap {
  @Field(() => DateScalar, {
    description:
      'First day: money that ends on 31 March leaves a gap from 1 April. Of a gap that began before the first month asked about, the first day of that month.',
  })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day; null while nothing is recorded that would end it.',
  })
  endsOn: Day | null;

  @Field(() => PercentScalar, { description: 'The part of the post that is not paid, in per cent.' })
  missing: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which all of the post is paid again; null when none is recorded.',
  })
  resumesOn: Day | null;
}

@SignedIn()
@ObjectType({ description: 'One post, month by month.' })
export class PostCoverage {
  @Field(() => [CoverageMonth], { description: 'All months of the period, in order.' })
  months: readonly CoverageMonth[];

  @Field(() => [CoverageGap], { description: 'Its gaps in the period, to the day.' })
  gaps: readonly CoverageGap[];

  @Field(() => CoverageMoney, { description: 'Its cost in the period: the sum of its months.' })
  money: CoverageMoney;

  @Field(() => Int, { description: 'Days of the period whose cost is not recorded and missing from the money.' })
  daysWithoutCost: number;

  postId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Posts month by month, by their reference.' })
export class PostCoveragePage {
  @Field(() => Int, { description: 'Posts in scope that are open on a day of the period, vacant ones too.' })
  totalCount: number;

  @Field(() => [PostCoverage], { description: 'This part of them.' })
  nodes: readonly PostCoverage[];
}

@SignedIn()
@ObjectType({ description: 'One month of all posts in scope.' })
export class CoverageMonthTotal {
  @Field(() => DateScalar, { description: 'First day of the month.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day of the month.' })
  endsOn: Day;

  @Field(() => Int, { description: 'Posts paid in full on every day.' })
  full: number;

  @Field(() => Int, { description: 'Posts of which some is not paid on some day.' })
  part: number;

  @Field(() => Int, { description: 'Posts paid in full, and more than in full on some day.' })
  double: number;

  @Field(() => Int, { description: 'Posts of which nothing is paid.' })
  none: number;

  @Field(() => WteScalar, { description: 'Funded WTE of the open posts, over the days of the month.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that is paid.' })
  wtePaid: number;

  @Field(() => CoverageMoney, { description: 'Their cost in the month: the sum of the posts.' })
  money: CoverageMoney;

  @Field(() => Int, {
    description: 'Posts with days in the month whose cost is not recorded and missing from the money.',
  })
  postsWithoutCost: number;
}

@SignedIn()
@ObjectType({
  description: 'What an amount of a funding line promises to posts. An instalment is an amount of its own.',
})
export class LineAllocationUse {
  @Field(() => DateScalar, { description: 'First day the amount is for.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day the amount is for; null without an agreed end.' })
  endsOn: Day | null;

  @Field(() => MoneyOrNoValue, { description: 'The amount for these days, in pounds.' })
  amount: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'What it promises, in pounds: for each post the share × its cost a year, over the days it pays.',
  })
  promised: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description:
      'How much more it promises than there is, in pounds; 0 where it is enough. At least this where costs are missing.',
  })
  overAllocated: MoneyValue | NoValue;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that the amount no longer reaches, spent as the posts cost it; null where it reaches.',
  })
  overAllocatedFrom: Day | null;

  @Field(() => MoneyOrNoValue, {
    description:
      'Money that no post uses, in pounds; 0 where all of it is used. It may be meant for something else, such as supervision.',
  })
  notUsed: MoneyValue | NoValue;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which posts use less than an even share of the amount; null where all of it is used.',
  })
  notUsedFrom: Day | null;

  @Field(() => Int, { description: 'Posts it pays on these days.' })
  posts: number;

  @Field(() => Int, { description: 'Of those, posts whose cost is not recorded on some of the days.' })
  postsWithoutCost: number;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Funding lines that pay in the period, by reference and day.' })
export class LineAllocationUsePage {
  @Field(() => Int, { description: 'How many amounts there are.' })
  totalCount: number;

  @Field(() => [LineAllocationUse], { description: 'This part of them.' })
  nodes: readonly LineAllocationUse[];
}

@SignedIn()
@ObjectType({ description: 'How posts are paid for, month by month: gaps, resumptions, and what that comes to.' })
export class CoverageStrip {
  @Field(() => DateScalar, {
    description: 'The day the question is asked from: what had been said of money by then counts.',
  })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'First day of the first month.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day of the last month.' })
  endsOn: Day;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, {
    description:
      'How figures were rounded: each month once, so that twelve months from April come to the cost of a year; all others are sums.',
  })
  roundingRule: string;
}
