import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CliffPeriod as PeriodCounted } from './funding-cliff.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, WteScalar } from '../../web/scalars.js';

export enum CliffPeriodLengthEnum {
  DAY = 'DAY',
  MONTH = 'MONTH',
  FINANCIAL_YEAR = 'FINANCIAL_YEAR',
}
registerEnumType(CliffPeriodLengthEnum, {
  name: 'CliffPeriodLength',
  description: 'How losses are gathered over time.',
  valuesMap: {
    DAY: { description: 'Day by day: the first day without the money.' },
    MONTH: { description: 'By calendar month of the first day without the money.' },
    FINANCIAL_YEAR: { description: 'By financial year, 1 April to 31 March.' },
  },
});

export enum CliffGroupBy {
  NONE = 'NONE',
  FUNDER = 'FUNDER',
  EMPLOYER = 'EMPLOYER',
  PROGRAMME = 'PROGRAMME',
  PARTNERSHIP = 'PARTNERSHIP',
  BOARD = 'BOARD',
  PRACTICE = 'PRACTICE',
  CYCLE = 'CYCLE',
}
registerEnumType(CliffGroupBy, {
  name: 'CliffGroupBy',
  description: 'What losses are grouped by. The groups of a period sum to the period, whichever is chosen.',
  valuesMap: {
    NONE: { description: 'Not grouped: one group without a key, which is the whole.' },
    FUNDER: { description: 'By the funder whose money ends; a post with two is split by their shares.' },
    EMPLOYER: { description: 'By the employer of the post.' },
    PROGRAMME: { description: 'By the programme of the post.' },
    PARTNERSHIP: {
      description: 'By the partnership where the post mainly works, or last did, else the first of its programme.',
    },
    BOARD: { description: 'By the NHS board of that partnership.' },
    PRACTICE: { description: 'By practice; a post that serves several is split by the days a week in each.' },
    CYCLE: { description: 'By the cycle of the money that ends: annual, multi-year, one-off or recurring.' },
  },
});

@SignedIn()
@ObjectType({ description: 'What loses its money. An end on 31 March is paid that day and lost from 1 April.' })
export class CliffLoss {
  @Field(() => Int, {
    description:
      'Posts that lose all or part of their money, each counted once: in a group, those that lose most there. Vacant posts count.',
  })
  posts: number;

  @Field(() => WteScalar, { description: 'Whole-time equivalents lost: funded WTE times the share that is lost.' })
  wte: number;

  @Field(() => MoneyOrNoValue, {
    description: 'Cost a year of what is lost, in pounds, with on-costs, from the recorded cost of each post.',
  })
  annualCost: MoneyValue | NoValue;

  @Field(() => Int, { description: 'How many of these posts have no recorded cost and are missing from the cost.' })
  postsWithoutCost: number;

  @Field(() => Int, {
    description: 'Employers of these posts. An employer can stand in several groups, so groups do not sum.',
  })
  employers: number;

  @Field(() => Int, {
    description: 'Practices left with no funded post. A practice with another funded worker is not lost.',
  })
  practices: number;

  @Field(() => Int, { description: 'Patients registered with those practices.' })
  registeredPatients: number;

  @Field(() => Int, { description: 'Of those, patients in the most deprived fifth of Scotland, to the nearest whole.' })
  mostDeprivedPatients: number;

  @Field(() => Int, {
    description: 'How many of those practices have no recorded list size and are missing from the patients.',
  })
  practicesWithoutListSize: number;

  @Field(() => Int, {
    description:
      'How many of those practices have no recorded list size or share of most deprived patients, and are missing from the most deprived patients.',
  })
  practicesWithoutDeprivation: number;
}

@SignedIn()
@ObjectType({ description: 'The part of a loss that falls to one group.' })
export class CliffGroup {
  @Field(() => String, {
    description:
      'Identifier or code of the group; empty for posts that belong to none, such as those in no practice, and for the whole where losses are not grouped.',
  })
  key: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where the key is empty.' })
  name: string | null;

  @Field(() => String, {
    description: 'The same of the second dimension, `thenBy`; empty where losses are grouped by one only.',
  })
  thenKey: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name in the second dimension; null for posts that belong to none, and where there is no second.',
  })
  thenName: string | null;

  @Field(() => CliffLoss, { description: 'What it loses.' })
  loss: CliffLoss;
}

@SignedIn()
@ObjectType({ description: 'What is lost in one period.' })
export class CliffPeriod {
  @Field(() => DateScalar, { description: 'First day of the period. By day: the first day without the money.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  endsOn: Day;

  @Field(() => CliffLoss, { description: 'The whole of it.' })
  loss: CliffLoss;

  /** As counted: its groups are shared out as far as they are asked for. */
  counted: PeriodCounted;
}

@SignedIn()
@ObjectType({ description: 'The cliff when only money of a certainty is counted.' })
export class CliffCurve {
  @Field(() => CERTAINTY_LEVEL, { description: 'Which money is counted.' })
  certainty: CertaintyLevel;

  @Field(() => Int, {
    description:
      'Open posts in scope on `asOf`. Posts that open later lose money too, so more posts can lose than are counted here.',
  })
  posts: number;

  @Field(() => Int, { description: 'Of those, posts that are not paid for in full on `asOf`.' })
  postsNotFullyPaid: number;

  @Field(() => WteScalar, { description: 'Funded WTE of the open posts on `asOf`.' })
  wte: number;

  @Field(() => WteScalar, { description: 'The part of it that is paid for on `asOf` by money of this certainty.' })
  wtePaid: number;

  @Field(() => CliffLoss, {
    description:
      'All that is lost after `asOf`, up to and including `until`: the sum of its periods. A post that loses money, is paid again and loses it once more loses that WTE and cost twice, and so does money that begins after `asOf` and ends: they can come to more than `wtePaid`. In posts, employers and practices each counts once.',
  })
  total: CliffLoss;

  @Field(() => [CliffPeriod], { description: 'Period by period; periods without a loss are left out.' })
  periods: readonly CliffPeriod[];
}

@SignedIn()
@ObjectType({
  description: 'Which posts lose their money, and when. Funding and posts are not personal and never withheld.',
})
export class FundingCliff {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'The last day looked at.' })
  until: Day;

  @Field(() => [CliffCurve], {
    description: 'Three curves: only signed money, with money offered in writing, and with everything said.',
  })
  curves: readonly CliffCurve[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, {
    description: 'The version of the method; figures of different versions are not to be compared.',
  })
  method: string;

  @Field(() => String, { description: 'How figures were rounded: once, at the end.' })
  roundingRule: string;
}
