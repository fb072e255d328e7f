import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { FinancialYear } from '../../kernel/financial-year.js';
import { Moment } from '../../kernel/moment.js';
import { PayStepReason } from '../../pay/calculations/pay-course.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, HoursScalar, MoneyScalar, WteScalar } from '../../web/scalars.js';
import { MissingAnswers } from '../missing-answers.model.js';
import { PeopleCounted } from '../people-counted.model.js';
import { Projection } from './find-projected-contracts.js';
import { PayProjectionArgs } from './pay-projection.args.js';

const PAY_STEP_REASON = {
  RECORDED_TERMS: 'RECORDED_TERMS',
  INCREMENT: 'INCREMENT',
  PUBLISHED_AWARD: 'PUBLISHED_AWARD',
  ASSUMED_AWARD: 'ASSUMED_AWARD',
  WEEK_CHANGE: 'WEEK_CHANGE',
  NO_PUBLISHED_RATE: 'NO_PUBLISHED_RATE',
} as const satisfies Record<PayStepReason, PayStepReason>;
registerEnumType(PAY_STEP_REASON, {
  name: 'PayStepReason',
  description: 'Why pay is what it is from a day.',
  valuesMap: {
    RECORDED_TERMS: { description: 'The terms recorded say so.' },
    INCREMENT: { description: 'The years in the role that end the day before earn the next point of the scale.' },
    PUBLISHED_AWARD: { description: 'The published scale has another salary for the point.' },
    ASSUMED_AWARD: { description: 'An award was assumed in the question; nobody has made it.' },
    WEEK_CHANGE: { description: 'The full-time week changes, as published or as assumed.' },
    NO_PUBLISHED_RATE: { description: 'No salary is published for the point from this day, and none was assumed.' },
  },
});

@SignedIn()
@ObjectType({
  description: 'What people cost in one financial year, 1 April to 31 March, on the days they are employed.',
})
export class PayProjectionYear {
  @Field(() => String, { description: 'Such as 2026/27.' })
  financialYear: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: Day;

  @Field(() => WteScalar, { description: 'Whole-time equivalents employed, on average over the days of the year.' })
  wte: number;

  @Field(() => MoneyScalar, { description: 'Salaries for the hours of the contracts, in pounds.' })
  salary: number;

  @Field(() => MoneyScalar, {
    description: 'The part of the salaries, in pounds, on days whose pay rests on what the question assumes.',
  })
  salaryOnAssumptions: number;

  @Field(() => MoneyOrNoValue, { description: "Employers' National Insurance on them, in pounds." })
  nationalInsurance: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description:
      "Employers' pension contributions, in pounds: as recorded, else the least that auto-enrolment demands.",
  })
  pension: MoneyValue | NoValue;

  @Field(() => Int, {
    description: 'Contracts without a recorded pension: what auto-enrolment demands at least is in `pension` for them.',
  })
  pensionNotRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  pensionNotRecordedBecause: MissingAnswers;

  @Field(() => MoneyOrNoValue, {
    description: 'Apprenticeship levy of the employers named in `levyPayers`, in pounds; 0 where none is.',
  })
  levy: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'The levy if all of the employers paid it, in pounds: the most that could come on top.',
  })
  levyIfAllPay: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'Salaries, National Insurance, pension and the levy of those named, in pounds.',
  })
  totalCost: MoneyValue | NoValue;

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;
}

@SignedIn()
@ObjectType({ description: 'Pay of a contract from a day.' })
export class PayProjectionStep {
  @Field(() => DateScalar, { description: 'The first day of it.' })
  startsOn: Day;

  @Field(() => MoneyOrNoValue, { description: 'Salary a year for the hours of the contract, in pounds.' })
  salary: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Salary a year of the post worked full time, in pounds.' })
  fullTimeSalary: MoneyValue | NoValue;

  @Field(() => HoursScalar, { description: 'The full-time week, in hours.' })
  fullTimeWeek: number;

  @Field(() => [PAY_STEP_REASON], { description: 'Why; several where things change on one day.' })
  why: PayStepReason[];

  @Field(() => Boolean, { description: 'Whether it rests on anything the question assumes.' })
  isAssumed: boolean;
}

@SignedIn()
@ObjectType({ description: 'A contract and its pay, step by step. Every one read is audited.' })
export class PayProjectionContract {
  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => DateScalar, { description: 'The last day of it within the years asked about.' })
  endsOn: Day;

  @Field(() => MoneyOrNoValue, { description: 'Salary over all of the years asked about, in pounds.' })
  salaryInAll: MoneyValue | NoValue;

  @Field(() => [PayProjectionStep], { description: 'Its steps, the earliest first.' })
  steps: PayProjectionStep[];
}

@SignedIn()
@ObjectType({ description: 'Some of the contracts, and how many there are.' })
export class PayProjectionContractPage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [PayProjectionContract], { description: 'Those on this page, by employer.' })
  nodes: PayProjectionContract[];
}

@SignedIn()
@ObjectType({
  description: 'Pay carried forward: recorded terms, increments, published awards and weeks, and assumptions.',
})
export class PayProjection {
  @Field(() => [PayProjectionYear], { description: 'By financial year, the earliest first.' })
  years: PayProjectionYear[];

  /** What the contracts are read from. */
  moment: Moment;
  question: PayProjectionArgs;
  projection: Projection;
  period: Pick<FinancialYear, 'startsOn' | 'endsOn'>;
}

export const PayProjectionOrNoValue = createUnionType({
  name: 'PayProjectionOrNoValue',
  description: 'Pay carried forward, or why it may or can not be told.',
  types: () => [PayProjection, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayProjection),
});
