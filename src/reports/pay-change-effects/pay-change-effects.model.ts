import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole } from '../../posts/post.enums.js';
import { PostModel } from '../../posts/post.model.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { ReadableBy } from '../../web/rules.js';
import { DateScalar, MoneyScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { CostCover, LineCostChange, PostCostChange } from './cost-changes.js';

const COST_COVER = {
  COVERS: 'COVERS',
  NO_LONGER_COVERS: 'NO_LONGER_COVERS',
  FALLS_SHORT: 'FALLS_SHORT',
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
registerEnumType(COST_COVER, {
  name: 'CostCover',
  description: 'Whether money for a year meets the yearly cost after an award of pay.',
  valuesMap: {
    COVERS: { description: 'It meets the cost.' },
    NO_LONGER_COVERS: {
      description: 'It met the cost before the award and does not after it: a silent cliff, before the end on paper.',
    },
    FALLS_SHORT: { description: 'It does not meet the cost, and is not known to have met it before.' },
    NOT_KNOWN: { description: 'The cost or the money is not known.' },
  },
});

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'How people of one role at the employer are paid, by the hour.' })
export class PayFigures {
  /** What may be one person's own counts as read where it is asked for. */
  onRequest: { readonly median: () => number; readonly widestGap: () => MoneyValue | NoValue };

  @Field(() => MoneyScalar, { description: 'The median, in pounds an hour.' })
  get medianHourly(): number {
    return this.onRequest.median();
  }

  @Field(() => MoneyOrNoValue, {
    description: 'The widest difference between two of them, in pounds an hour.',
  })
  get widestGapWithinEmployer(): MoneyValue | NoValue {
    return this.onRequest.widestGap();
  }

  @Field(() => Int, {
    description: 'Contracts paid less by the hour than the entry of the band their programme adopted.',
  })
  belowEntry: number;

  @Field(() => Int, { description: 'Contracts that could be compared with the entry of an adopted band.' })
  comparedWithEntry: number;

  @Field(() => Int, {
    description: 'Contracts paid less by the hour than the point that the adopted guidance names for them.',
  })
  belowGuidance: number;

  @Field(() => Int, { description: 'Contracts for which the adopted guidance names a point.' })
  comparedWithGuidance: number;

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, and how.' })
  computedFrom: PeopleCounted;
}

const PayFiguresOrNoValue = createUnionType({
  name: 'PayFiguresOrNoValue',
  description: 'How people of one role are paid, or why that can not be told.',
  types: () => [PayFigures, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayFigures),
});

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'How an award moves the pay of one role.' })
export class PayChangeOfRole {
  @Field(() => PostRole, { description: 'The role; pay is only compared within one.' })
  role: PostRole;

  @Field(() => PayFiguresOrNoValue, { description: 'Without the award.' })
  before: PayFigures | NoValue;

  @Field(() => PayFiguresOrNoValue, { description: 'With it.' })
  after: PayFigures | NoValue;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('PostCostChange', {
  description: 'What an award makes a post cost, against the yearly cost recorded for it.',
})
export class PostCostChangeModel {
  @Field(() => PostModel, { description: 'The post.' })
  post: PostModel;

  @Field(() => MoneyOrNoValue, { description: 'The yearly cost recorded for the post on the day, in pounds.' })
  annualCost: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'What the people in it cost a year without the award, with on-costs, in pounds.',
  })
  before: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'What they cost a year with the award, with on-costs, in pounds.' })
  after: MoneyValue | NoValue;

  @Field(() => COST_COVER, { description: 'Whether the yearly cost recorded for the post meets it.' })
  cover: CostCover;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType('LineCostChange', {
  description: 'What a funding line pays for the posts, against its part of their cost.',
})
export class LineCostChangeModel {
  @Field(() => FundingLineModel, { description: 'The funding line.' })
  fundingLine: FundingLineModel;

  @Field(() => Int, {
    description: 'Posts of the award that it pays for on the day, in all or in part, and whose costs are known.',
  })
  posts: number;

  @Field(() => Int, {
    description: 'Posts of the award that it pays for whose costs are not known; the amounts are without them.',
  })
  postsNotKnown: number;

  @Field(() => MoneyOrNoValue, {
    description:
      'What it pays a year for these posts, in pounds: its share of the yearly cost recorded for each, or the amount given.',
  })
  pays: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'The same share of what the posts cost a year without the award, in pounds.',
  })
  neededBefore: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The same share of what they cost a year with it, in pounds.' })
  neededAfter: MoneyValue | NoValue;

  @Field(() => COST_COVER, { description: 'Whether what it pays meets its part.' })
  cover: CostCover;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'A part of the posts whose cost an award changes.' })
export class PostCostChangePage {
  @Field(() => Int, { description: 'How many posts.' })
  totalCount: number;

  @Field(() => [PostCostChangeModel], { description: 'Those whose recorded cost no longer meets it first.' })
  nodes: PostCostChangeModel[];
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'A part of the funding lines that pay for posts whose cost an award changes.' })
export class LineCostChangePage {
  @Field(() => Int, { description: 'How many lines.' })
  totalCount: number;

  @Field(() => [LineCostChangeModel], { description: 'Those that no longer cover their part first.' })
  nodes: LineCostChangeModel[];
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({
  description: 'Which gaps and cliffs an award of pay moves: for the employer, on the first day of the award.',
})
export class PayChangeEffects {
  @Field(() => DateScalar, { description: 'The day of the figures: the first of the award.' })
  asOf: Day;

  @Field(() => [PayChangeOfRole], { description: 'Pay by the hour at the employer, for each role that changes.' })
  pay: PayChangeOfRole[];

  @Field(() => Int, {
    description: 'Posts whose recorded yearly cost met the cost of their people, and no longer does.',
  })
  postsNoLongerCovered: number;

  @Field(() => Int, { description: 'Funding lines that covered their part of the posts, and no longer do.' })
  linesNoLongerCovering: number;

  @Field(() => String, { description: 'The method and its version.' })
  method: string;

  @Field(() => String, { description: 'How amounts are rounded, once, to the penny: HALF_AWAY_FROM_ZERO.' })
  rounding: string;

  @Field(() => [String], { description: 'What to know before relying on the figures, in sentences.' })
  caveats: string[];

  moment: Moment;
  postChanges: readonly PostCostChange[];
  lineChanges: readonly LineCostChange[];
}
