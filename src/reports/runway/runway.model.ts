import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { MissingAnswers } from '../missing-answers.model.js';

export const RUNWAY_OUTLOOK = {
  RUNS_OUT_BEFORE_END: 'RUNS_OUT_BEFORE_END',
  SHORT_FOR_A_TIME: 'SHORT_FOR_A_TIME',
  LASTS_TO_END: 'LASTS_TO_END',
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
registerEnumType(RUNWAY_OUTLOOK, {
  name: 'RunwayOutlook',
  description: 'Whether the cash of a line lasts to its end on paper.',
  valuesMap: {
    RUNS_OUT_BEFORE_END: { description: 'Before the end, cost exceeds all the cash there will be: the silent cliff.' },
    SHORT_FOR_A_TIME: {
      description: 'On some day cost so far exceeds cash so far; instalments to come make up for it.',
    },
    LASTS_TO_END: { description: 'Cash covers the cost of every day to the end on paper.' },
    NOT_KNOWN: { description: 'The amount, the end or a cost is not recorded, or it pays no post.' },
  },
});

export const CASH_BASIS = { INSTALMENTS: 'INSTALMENTS', AMOUNT_BY_DAYS: 'AMOUNT_BY_DAYS' } as const;
registerEnumType(CASH_BASIS, {
  name: 'CashBasis',
  description: 'When the cash of a line is taken to be there.',
  valuesMap: {
    INSTALMENTS: { description: 'By its instalments as recorded, each from its first day.' },
    AMOUNT_BY_DAYS: {
      description:
        'It has none: all of its amount from its first day. Its periods spread the amount over its days by financial year, rising by its uplift each 1 April where one is recorded.',
    },
  },
});

export const COST_BASIS = {
  PROJECTED_PAY: 'PROJECTED_PAY',
  RECORDED_POST_COST: 'RECORDED_POST_COST',
} as const;
registerEnumType(COST_BASIS, {
  name: 'CostBasis',
  description: 'What the cost of posts is reckoned from.',
  valuesMap: {
    PROJECTED_PAY: {
      description:
        'The pay of the people in them carried forward, with on-costs; the recorded cost of the post on days for which no pay is known.',
    },
    RECORDED_POST_COST: {
      description: 'The recorded yearly cost of every post: pay is not known, or not for you to see.',
    },
  },
});

@SignedIn()
@ObjectType({ description: 'Cash of a line for some days, and what its posts cost on them.' })
export class RunwayPeriodModel {
  @Field(() => DateScalar, { description: 'First day; the cash is there from it.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn: Day;

  @Field(() => MoneyScalar, { description: 'Cash for these days, in pounds.' })
  cash: number;

  @Field(() => MoneyScalar, { description: 'What the line’s share of its posts costs on them, in pounds.' })
  cost: number;

  @Field(() => MoneyScalar, {
    description: 'All cash less all cost up to its last day, in pounds; negative where it does not suffice.',
  })
  balance: number;
}

@SignedIn()
@ObjectType({ description: 'How long the cash of one funding line lasts at real cost.' })
export class FundingLineRunway {
  @Field(() => RUNWAY_OUTLOOK, { description: 'Whether it lasts to the end on paper.' })
  outlook: keyof typeof RUNWAY_OUTLOOK;

  @Field(() => String, { description: 'The answer in a sentence.' })
  sentence: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day at whose end all cost so far exceeds all cash so far; null where there is none, or it is not known.',
  })
  runsOutOn: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The silent cliff: the first day at whose end all cost so far exceeds all the cash that the line ever has; null where there is none, or it is not known.',
  })
  spentOn: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the money on paper, at the certainty asked for; null while it has no end.',
  })
  endsOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from `spentOn` to the end on paper, both included; 0 where there is no such day, null where that is not known.',
  })
  daysBeforeEnd: number | null;

  @Field(() => MoneyOrNoValue, { description: 'All its cash, in pounds.' })
  cash: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'All that its share of its posts costs to the end on paper, in pounds.' })
  cost: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'By how much cost exceeds cash at the end, in pounds; else 0.' })
  shortfall: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'By how much cash exceeds cost at the end, in pounds; else 0.' })
  surplus: MoneyValue | NoValue;

  @Field(() => CASH_BASIS, { description: 'When the cash is taken to be there.' })
  cashBasis: keyof typeof CASH_BASIS;

  @Field(() => COST_BASIS, { description: 'What the cost is reckoned from.' })
  costBasis: keyof typeof COST_BASIS;

  @Field(() => Int, { description: 'Posts it pays, in whole or in part.' })
  postCount: number;

  @Field(() => Int, {
    description: 'Posts that cost what is recorded of them on some or all days, because no pay is known for these.',
  })
  postsAtRecordedCost: number;

  @Field(() => Int, {
    description:
      'Contracts whose pay counts and whose pension is not recorded: the least that auto-enrolment demands is counted for them.',
  })
  pensionNotRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  pensionNotRecordedBecause: MissingAnswers;

  @Field(() => [RunwayPeriodModel], {
    description: 'By instalment, or by financial year; none where the cash or a cost is not known.',
  })
  periods: readonly RunwayPeriodModel[];

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'Funding lines and how long their cash lasts at real cost.' })
export class Runway {
  @Field(() => DateScalar, {
    description: 'The day the question is asked from: what comes after it is carried forward.',
  })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => PercentScalar, { description: 'The award assumed each year, in per cent.' })
  assumedAwardPercent: number;

  @Field(() => Int, { description: 'Lines in scope.' })
  totalCount: number;

  @Field(() => Int, { description: 'Those whose cash is spent before their end on paper.' })
  runOutBeforeEnd: number;

  @Field(() => [FundingLineRunway], {
    description:
      'This part of them: those spent first in front, then those short for a time, then the others by their end.',
  })
  nodes: readonly FundingLineRunway[];

  @Field(() => [String], { description: 'What is assumed and what to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;
}
