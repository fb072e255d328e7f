import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { FunderModel } from '../../funding/funder.model.js';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Day } from '../../kernel/day.js';
import { FinancialYear } from '../../kernel/financial-year.js';
import { Moment } from '../../kernel/moment.js';
import { ProgrammeModel } from '../../programmes/programme.model.js';
import { PartnershipModel } from '../../reference-data/models/places.model.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, HoursScalar, MoneyScalar, WteScalar } from '../../web/scalars.js';
import { MissingAnswers } from '../missing-answers.model.js';
import { ComparedGuidance } from '../band-comparison/band-comparison.model.js';
import { Projection } from '../pay-projection/find-projected-contracts.js';
import { PeopleCounted } from '../people-counted.model.js';
import { PeopleInScope } from '../people-in-scope.js';
import { LevelledContract } from './level-contracts.js';
import { LevellingTarget, LevellingUpArgs } from './levelling-up.args.js';
import { TargetOf } from './levelling-target.js';

export enum LevellingUpCut {
  EMPLOYER = 'EMPLOYER',
  PROGRAMME = 'PROGRAMME',
  PARTNERSHIP = 'PARTNERSHIP',
  FUNDER = 'FUNDER',
  FUNDING_LINE = 'FUNDING_LINE',
}
registerEnumType(LevellingUpCut, {
  name: 'LevellingUpCut',
  description: 'By what a bill is cut. The parts sum to the bill to the penny, whichever is chosen.',
  valuesMap: {
    EMPLOYER: { description: 'By employer.' },
    PROGRAMME: { description: 'By programme.' },
    PARTNERSHIP: {
      description: 'By the partnership where the post mainly works, or last did, else the first of its programme.',
    },
    FUNDER: { description: 'By the funders of the lines that pay the posts, day by day, by their shares.' },
    FUNDING_LINE: { description: 'By those lines. What no line pays is a part by itself.' },
  },
});

@SignedIn()
@ObjectType({ description: 'The best-paid of the people asked about, by the hour.' })
export class BestPeer {
  @Field(() => EmployerModel, { nullable: true, description: 'Whose they are; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => MoneyScalar, { description: 'Their full-time salary, in pounds a year.' })
  fullTimeSalary: number;

  @Field(() => HoursScalar, { description: 'The full-time week of that salary, in hours.' })
  fullTimeWeek: number;

  @Field(() => MoneyScalar, { description: 'The same for an hour, in pounds.' })
  hourlyRate: number;

  @Field(() => Int, { description: 'How many contracts have exactly this pay by the hour.' })
  contracts: number;
}

/** What both a bill and its parts are made of. */
@SignedIn()
@ObjectType({ description: 'What falls on one employer, programme, partnership, funder or funding line.' })
export class LevellingUpPart {
  @Field(() => String, { description: 'Its identifier or code; empty for what no line pays, or no partnership has.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'Its name; null when it is not visible to you.' })
  name: string | null;

  @Field(() => EmployerModel, { nullable: true, description: 'The employer; null unless cut by EMPLOYER.' })
  employer: EmployerModel | null;

  @Field(() => ProgrammeModel, { nullable: true, description: 'The programme; null unless cut by PROGRAMME.' })
  programme: ProgrammeModel | null;

  @Field(() => PartnershipModel, { nullable: true, description: 'The partnership; null unless cut by PARTNERSHIP.' })
  partnership: PartnershipModel | null;

  @Field(() => FunderModel, {
    nullable: true,
    description: 'The funder, also of a line; null unless cut by FUNDER or FUNDING_LINE, and for what no line pays.',
  })
  funder: FunderModel | null;

  @Field(() => FundingLineModel, {
    nullable: true,
    description: 'The line; null unless cut by FUNDING_LINE, and for what no line pays.',
  })
  fundingLine: FundingLineModel | null;

  @Field(() => Boolean, { description: 'Whether this is what no funding line pays, at the certainty asked for.' })
  isUnfunded: boolean;

  @Field(() => Int, { description: 'Contracts that rise and whose bill falls on it, whole or in part.' })
  contracts: number;

  @Field(() => MoneyScalar, { description: 'Its part of the salaries, in pounds.' })
  salary: number;

  @Field(() => MoneyOrNoValue, { description: 'Its part of the on-costs, in pounds.' })
  onCosts: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Both together, in pounds.' })
  withOnCosts: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'A contract that is paid below the target. Every one read is audited.' })
export class LevellingUpContract {
  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => DateScalar, { description: 'The first day of the period on which it is below the target.' })
  belowFrom: Day;

  @Field(() => HoursScalar, { description: 'Its full-time week on that day, in hours.' })
  fullTimeWeek: number;

  @Field(() => MoneyScalar, { description: 'Its salary on that day as worked full time, in pounds a year.' })
  fullTimeSalary: number;

  @Field(() => MoneyScalar, { description: 'What that week must pay full time to match the target by the hour.' })
  targetSalary: number;

  @Field(() => WteScalar, { description: 'Its hours as a part of full time.' })
  wte: number;

  @Field(() => MoneyScalar, { description: 'Its part of the bill in salary, in pounds.' })
  salary: number;

  @Field(() => MoneyOrNoValue, { description: 'Its part of the bill in on-costs, in pounds.' })
  onCosts: MoneyValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'Some of the contracts below the target, and how many there are.' })
export class LevellingUpContractPage {
  @Field(() => Int, { description: 'How many there are.' })
  totalCount: number;

  @Field(() => [LevellingUpContract], { description: 'Those on this page, the largest bill in salary first.' })
  nodes: LevellingUpContract[];
}

@SignedIn()
@ObjectType({ description: 'What levelling up costs over some days of a financial year, beyond what is paid anyway.' })
export class LevellingUpBill {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => String, { description: 'The financial year, such as 2026/27.' })
  financialYear: string;

  @Field(() => DateScalar, { description: 'The first day counted.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'The last day counted.' })
  endsOn: Day;

  @Field(() => Int, { description: 'Contracts that are below the target on a day of the period.' })
  contractsBelow: number;

  @Field(() => MoneyScalar, { description: 'More salary, in pounds.' })
  salary: number;

  @Field(() => MoneyOrNoValue, { description: "Employers' National Insurance on it, in pounds." })
  nationalInsurance: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description:
      "Employers' pension on it, in pounds, at each contract's own rate; where that is not recorded, at the least of auto-enrolment.",
  })
  pension: MoneyValue | NoValue;

  @Field(() => Int, {
    description:
      'Contracts that rise but have no recorded pension: what auto-enrolment demands at least is in `pension` for them.',
  })
  pensionNotRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  pensionNotRecordedBecause: MissingAnswers;

  @Field(() => MoneyOrNoValue, {
    description: 'Apprenticeship levy on it of the employers named in `levyPayers`, in pounds; 0 where none is.',
  })
  levy: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'The levy on it if all of the employers paid it, in pounds: the most that could come on top.',
  })
  levyIfAllPay: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'National Insurance, pension and the levy of those named, in pounds.' })
  onCosts: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Salary and on-costs together, in pounds.' })
  withOnCosts: MoneyValue | NoValue;

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What its parts and contracts are read from. */
  levelling: LevellingUp;
  levelled: readonly LevelledContract[];
}

export const LevellingUpBillOrNoValue = createUnionType({
  name: 'LevellingUpBillOrNoValue',
  description: 'A bill, or why there is none.',
  types: () => [LevellingUpBill, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LevellingUpBill),
});

@SignedIn()
@ObjectType({
  description:
    'What funders pay for one WTE, and what they would have to: posts of the contracts counted on `from` whose price is recorded.',
})
export class LevellingUpPrice {
  @Field(() => DateScalar, { description: 'The day it is true for.' })
  on: Day;

  @Field(() => Int, { description: 'Posts whose price is recorded.' })
  posts: number;

  @Field(() => Int, { description: 'Posts whose price is not recorded; neither they nor their contracts are counted.' })
  postsWithoutPrice: number;

  @Field(() => WteScalar, { description: 'Funded WTE of the posts with a price.' })
  fundedWte: number;

  @Field(() => MoneyScalar, {
    description: 'What one funded WTE is paid for now, in pounds a year, all costs included.',
  })
  pricePerWte: number;

  @Field(() => MoneyOrNoValue, {
    description: 'What levelling up adds with on-costs, in pounds a year for one funded WTE.',
  })
  extraPerWte: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, {
    description: 'The price that one funded WTE would need, in pounds a year: other costs stay as they are.',
  })
  neededPerWte: MoneyValue | NoValue;
}

export const LevellingUpPriceOrNoValue = createUnionType({
  name: 'LevellingUpPriceOrNoValue',
  description: 'Prices for one WTE, or why there are none.',
  types: () => [LevellingUpPrice, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LevellingUpPrice),
});

@SignedIn()
@ObjectType({ description: 'What it would cost to level pay up to a target, by the hour, and who would have to pay.' })
export class LevellingUp {
  @Field(() => LevellingTarget, { description: 'What pay is levelled up to.' })
  target: LevellingTarget;

  @Field(() => DateScalar, { description: 'The first day on which it is.' })
  from: Day;

  @Field(() => [ComparedGuidance], {
    description: 'The guidance whose band is the target; empty for another target. Its point rule is not looked at.',
  })
  guidance: ComparedGuidance[];

  @Field(() => BestPeer, { nullable: true, description: 'The best-paid, on `from`; null unless they are the target.' })
  bestPeer: BestPeer | null;

  /** What the bills are computed from. */
  moment: Moment;
  question: LevellingUpArgs;
  scope: PeopleInScope & { readonly allowed: true };
  projection: Projection;
  targetOf: TargetOf;
  year: FinancialYear;
  caveats: readonly string[];
}

export const LevellingUpOrNoValue = createUnionType({
  name: 'LevellingUpOrNoValue',
  description: 'What levelling up would cost, or why it may or can not be told.',
  types: () => [LevellingUp, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LevellingUp),
});
