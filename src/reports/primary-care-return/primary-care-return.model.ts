import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole } from '../../posts/post.enums.js';
import { PartnershipModel } from '../../reference-data/models/places.model.js';
import { PublishedWteCountModel } from '../../reference-data/models/programme-facts.model.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, MoneyScalar, WteScalar } from '../../web/scalars.js';
import { MoneyChangeKind } from './money-in-years.js';
import { PostChangeKind } from './post-changes.js';

const POST_CHANGE_KIND: { readonly [Kind in PostChangeKind]: Kind } = {
  SAME: 'SAME',
  STARTED: 'STARTED',
  ENDED: 'ENDED',
  MOVED_IN: 'MOVED_IN',
  MOVED_OUT: 'MOVED_OUT',
  WTE_CHANGED: 'WTE_CHANGED',
  VACANCY_FILLED: 'VACANCY_FILLED',
  VACANCY_OPENED: 'VACANCY_OPENED',
  FROZEN: 'FROZEN',
  UNFROZEN: 'UNFROZEN',
};
registerEnumType(POST_CHANGE_KIND, {
  name: 'ReturnPostChange',
  description:
    'What became of a post from one 31 March to the next. Where several things did, each step is taken from where the one before it ended: where it counts, then its WTE, then whether it is filled.',
  valuesMap: {
    SAME: { description: 'Nothing that is counted here.' },
    STARTED: { description: 'It was not open on the 31 March before.' },
    ENDED: { description: 'It is no longer open.' },
    MOVED_IN: { description: 'It counted in another partnership on the 31 March before.' },
    MOVED_OUT: { description: 'It counts in another partnership now.' },
    WTE_CHANGED: { description: 'Its funded WTE is another.' },
    VACANCY_FILLED: { description: 'Nobody filled it before, and somebody does.' },
    VACANCY_OPENED: { description: 'Somebody filled it before, and nobody does.' },
    FROZEN: { description: 'It was vacant, and may not be filled for now.' },
    UNFROZEN: { description: 'It was frozen, and is vacant.' },
  },
});

const MONEY_CHANGE_KIND: { readonly [Kind in MoneyChangeKind]: Kind } = {
  SAME: 'SAME',
  BEGAN: 'BEGAN',
  ENDED: 'ENDED',
  CHANGED: 'CHANGED',
  NOT_KNOWN: 'NOT_KNOWN',
};
registerEnumType(MONEY_CHANGE_KIND, {
  name: 'ReturnMoneyChange',
  description: 'What became of the money of a funding line in a partnership from one financial year to the next.',
  valuesMap: {
    SAME: { description: 'As much in both.' },
    BEGAN: { description: 'None of it fell in the year before.' },
    ENDED: { description: 'None of it falls in the year.' },
    CHANGED: { description: 'Another amount: other days, another instalment, or other posts that it pays.' },
    NOT_KNOWN: { description: 'The amount of one of the years is not known.' },
  },
});

@SignedIn()
@ObjectType('ReturnInPost', { description: 'Who is in post on the day, by the contracts in force.' })
export class ReturnInPost {
  @Field(() => WteScalar, {
    description:
      'Whole-time equivalents: contracted hours of the week over those of the full-time week, added exactly and rounded once for each partnership. People who are absent are in post; work offered only when there is some (BANK) is not counted.',
  })
  wte: number;

  @Field(() => Int, {
    description: 'People. Someone with two contracts at one employer counts once, in all partnerships together too.',
  })
  headcount: number;

  @Field(() => Int, { description: 'Their contracts.' })
  contracts: number;
}

const InPostOrNoValue = createUnionType({
  name: 'ReturnInPostOrNoValue',
  description: 'Who is in post, or why that is not said.',
  types: () => [ReturnInPost, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnInPost),
});

@SignedIn()
@ObjectType('ReturnWte', {
  description: 'Whole-time equivalents that are known.',
})
export class ReturnWte {
  @Field(() => WteScalar, { description: 'The whole-time equivalents.' })
  wte: number;
}

const ReturnWteOrNoValue = createUnionType({
  name: 'ReturnWteOrNoValue',
  description: 'Whole-time equivalents, or why they are not said.',
  types: () => [ReturnWte, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnWte),
});

@SignedIn()
@ObjectType('ReturnCount', { description: 'What is recorded here of what a published count counted.' })
export class ReturnCount {
  @Field(() => QuantityScalar, { description: 'Our figure, in the measure of the published count.' })
  recorded: number;

  @Field(() => QuantityScalar, { description: 'Our figure less the published one.' })
  difference: number;
}

const ReturnCountOrNoValue = createUnionType({
  name: 'ReturnCountOrNoValue',
  description: 'Our figure beside a published one, or why there is none.',
  types: () => [ReturnCount, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : ReturnCount),
});

@SignedIn()
@ObjectType('ReturnPosts', {
  description:
    'What is counted on a 31 March. Funded WTE is filled, vacant or frozen; these are of posts, about no person.',
})
export class ReturnPosts {
  @Field(() => Int, { description: 'Posts open on the day.' })
  posts: number;

  @Field(() => WteScalar, { description: 'Their funded WTE.' })
  wteFunded: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that somebody fills.' })
  wteFilled: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that are vacant.' })
  wteVacant: number;

  @Field(() => WteScalar, { description: 'Funded WTE of posts that are frozen: vacant, and not to be filled for now.' })
  wteFrozen: number;

  @Field(() => InPostOrNoValue, { description: 'Who is in post by contract, or why that is not said to you.' })
  inPost: ReturnInPost | NoValue;
}

@SignedIn()
@ObjectType('ReturnOtherRole', { description: 'Posts of another role, which the return does not count.' })
export class ReturnOtherRole {
  @Field(() => PostRole, { description: 'The role.' })
  role: PostRole;

  @Field(() => ReturnPosts, { description: 'On 31 March of the year.' })
  now: ReturnPosts;

  @Field(() => ReturnPosts, { description: 'On the 31 March before.' })
  before: ReturnPosts;
}

@SignedIn()
@ObjectType('ReturnPostChangeSum', {
  description:
    'What one kind of change adds from one 31 March to the next; together the kinds add up to the difference.',
})
export class ReturnPostChangeSum {
  @Field(() => POST_CHANGE_KIND, { description: 'The kind.' })
  change: PostChangeKind;

  @Field(() => Int, { description: 'How many posts; one to which several things happened is in each of them.' })
  posts: number;

  @Field(() => WteScalar, { description: 'What it adds to the funded WTE.' })
  wteFunded: number;

  @Field(() => WteScalar, { description: 'What it adds to the filled WTE.' })
  wteFilled: number;

  @Field(() => WteScalar, { description: 'What it adds to the vacant WTE.' })
  wteVacant: number;

  @Field(() => WteScalar, { description: 'What it adds to the frozen WTE.' })
  wteFrozen: number;
}

@SignedIn()
@ObjectType('ReturnMoneyChangeSum', {
  description:
    'What one kind of change adds to the spend from one year to the next; together they add up to the difference.',
})
export class ReturnMoneyChangeSum {
  @Field(() => MONEY_CHANGE_KIND, { description: 'The kind.' })
  change: MoneyChangeKind;

  @Field(() => Int, { description: 'How many funding lines.' })
  lines: number;

  @Field(() => MoneyScalar, { description: 'What it adds to the spend, in pounds.' })
  added: number;
}

@SignedIn()
@ObjectType('PrimaryCareReturnRow', {
  description:
    'One partnership in the return, or all of them together. Community link workers and senior ones are counted.',
})
export class PrimaryCareReturnRow {
  @Field(() => PartnershipModel, {
    nullable: true,
    description: 'The partnership; null for the sum, and for posts of programmes of which no partnership is recorded.',
  })
  partnership: PartnershipModel | null;

  @Field(() => ReturnPosts, { description: 'On 31 March of the year.' })
  now: ReturnPosts;

  @Field(() => ReturnPosts, { description: 'On the 31 March before.' })
  before: ReturnPosts;

  @Field(() => [ReturnPostChangeSum], { description: 'What happened to posts in between, by kind.' })
  postChanges: ReturnPostChangeSum[];

  @Field(() => [ReturnOtherRole], { description: 'Posts of other roles, apart: they are not in the figures above.' })
  otherRoles: ReturnOtherRole[];

  @Field(() => MoneyOrNoValue, {
    description:
      'Signed money that falls in the financial year, in pounds, by instalment, else evenly by days: what funders pay, not what employers have spent, which is not recorded.',
  })
  spend: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The same in the year before, in pounds.' })
  spendBefore: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'The same in the year after, as far as it is signed, in pounds.' })
  forecast: MoneyValue | NoValue;

  @Field(() => Int, {
    description:
      'Funding lines of which money falls in one of the years that is not in these sums: its amount is not recorded, or it has no agreed end over which to spread it.',
  })
  linesNotCounted: number;

  @Field(() => [ReturnMoneyChangeSum], { description: 'What happened to the money from the year before, by kind.' })
  moneyChanges: ReturnMoneyChangeSum[];
}

@SignedIn()
@ObjectType('ReturnPostLine', { description: 'A post in a partnership, on one 31 March and the one before.' })
export class ReturnPostLine {
  moment: Moment;
  postId: string;
  partnershipCode: string | null;

  @Field(() => [POST_CHANGE_KIND], {
    description: 'What became of it in this partnership; empty where it was not open and only a contract tells of it.',
  })
  changes: readonly PostChangeKind[];

  @Field(() => WteScalar, { description: 'Funded WTE on the 31 March before; 0 where it was not open or not here.' })
  wteFundedBefore: number;

  @Field(() => WteScalar, { description: 'Funded WTE on 31 March of the year; 0 where it is not open or not here.' })
  wteFundedNow: number;

  @Field(() => WteScalar, { description: 'The second less the first.' })
  wteFundedDifference: number;

  @Field(() => WteScalar, { description: 'Filled WTE on the 31 March before.' })
  wteFilledBefore: number;

  @Field(() => WteScalar, { description: 'Filled WTE on 31 March of the year.' })
  wteFilledNow: number;

  @Field(() => WteScalar, { description: 'The second less the first.' })
  wteFilledDifference: number;

  @Field(() => ReturnWteOrNoValue, {
    description: 'WTE in post by contract on the 31 March before; posts add up to the row of the partnership.',
  })
  wteInPostBefore: ReturnWte | NoValue;

  @Field(() => ReturnWteOrNoValue, { description: 'WTE in post by contract on 31 March of the year.' })
  wteInPostNow: ReturnWte | NoValue;

  @Field(() => ReturnWteOrNoValue, { description: 'The second less the first.' })
  wteInPostDifference: ReturnWte | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A part of the posts of a return.' })
export class ReturnPostLinePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ReturnPostLine], { description: 'This part of them: by partnership, then by reference.' })
  nodes: ReturnPostLine[];
}

@SignedIn()
@ObjectType('ReturnMoneyLine', { description: 'What of a funding line falls to a partnership, year by year.' })
export class ReturnMoneyLine {
  moment: Moment;
  lineId: string;
  partnershipCode: string | null;

  @Field(() => MONEY_CHANGE_KIND, {
    nullable: true,
    description: 'What became of it since the year before; null where it only pays in the year after.',
  })
  change: MoneyChangeKind | null;

  @Field(() => MoneyOrNoValue, { description: 'In the year before, in pounds.' })
  before: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'In the year, in pounds.' })
  now: MoneyValue | NoValue;

  @Field(() => MoneyScalar, {
    description:
      'What it adds to the difference of the two sums, in pounds; an amount that is not known is in neither sum.',
  })
  difference: number;

  @Field(() => MoneyOrNoValue, { description: 'In the year after, as far as it is signed, in pounds.' })
  forecast: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A part of the money of a return.' })
export class ReturnMoneyLinePage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [ReturnMoneyLine], { description: 'This part of them: by partnership, then by reference.' })
  nodes: ReturnMoneyLine[];
}

@SignedIn()
@ObjectType('ReturnAgainstPublished', {
  description: 'A published count of the same place and day, beside ours. The difference is shown, not explained.',
})
export class ReturnAgainstPublished {
  @Field(() => PublishedWteCountModel, {
    description: 'The published count, with its source, how sure it is, and which money it counts.',
  })
  published: PublishedWteCountModel;

  @Field(() => ReturnCountOrNoValue, {
    description:
      'Our figure and its difference; no value where the published one is not an exact count of people or WTE, or you may not be told ours for the whole place.',
  })
  ours: ReturnCount | NoValue;
}

@SignedIn()
@ObjectType('PrimaryCareReturn', {
  description:
    'Community link workers in post on 31 March and spend of the financial year, by partnership, in the shape of the published Primary Care Improvement figures, and reconciled with the year before line by line.',
})
export class PrimaryCareReturn {
  @Field(() => String, { description: 'The financial year, such as 2025/26.' })
  financialYear: string;

  @Field(() => DateScalar, { description: 'Its 31 March: the day on which posts and people are counted.' })
  countedOn: Day;

  @Field(() => DateScalar, { description: 'The 31 March it is compared with.' })
  comparedWith: Day;

  @Field(() => String, { description: 'The financial year of the forecast.' })
  forecastYear: string;

  @Field(() => DateScalar, { description: 'Money counts as signed where it was by this day.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => [PrimaryCareReturnRow], {
    description:
      'By partnership, in order of name: those with a post or money in these years that you may see, and one asked for by its code.',
  })
  partnerships: PrimaryCareReturnRow[];

  @Field(() => PrimaryCareReturnRow, { description: 'The rows together.' })
  total: PrimaryCareReturnRow;

  @Field(() => [ReturnAgainstPublished], {
    description:
      'Published counts of these partnerships that speak of that 31 March; of Scotland too where all of it is asked.',
  })
  published: ReturnAgainstPublished[];

  @Field(() => [String], { description: 'What to know before using the figures, in sentences.' })
  caveats: string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;

  @Field(() => String, { description: 'How figures are rounded.' })
  roundingRule: string;
}
