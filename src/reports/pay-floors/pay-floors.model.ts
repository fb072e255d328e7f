import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole } from '../../posts/post.enums.js';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';
import { NoValue } from '../../web/no-value.js';
import { connectionOf } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, MoneyScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { PeopleInScope } from '../people-in-scope.js';
import { FloorRates } from './floor-counts.js';

@SignedIn()
@ObjectType({ description: 'Pay by the hour set against one floor.' })
export class FloorCheck {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => MinimumRateModel, { description: 'The rate that has to be paid on the day, with its source.' })
  rate: MinimumRateModel;

  @Field(() => Int, { description: 'Contracts paid less than it for an hour, to the penny.' })
  contractsBelow: number;

  @Field(() => Int, { description: 'Employers that have such contracts.' })
  employersBelow: number;

  @Field(() => MinimumRateModel, {
    nullable: true,
    description: 'A rate that was announced by the day and need not be paid yet; null when there is none.',
  })
  announced: MinimumRateModel | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which the announced rate has to be paid; null when none is announced.',
  })
  announcedDueOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Contracts that are paid less than the announced rate today; null when none is announced.',
  })
  contractsBelowAnnounced: number | null;
}

const FloorCheckOrNoValue = createUnionType({
  name: 'FloorCheckOrNoValue',
  description: 'Pay against one floor, or why no rate of it is known.',
  types: () => [FloorCheck, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : FloorCheck),
});

@SignedIn()
@ObjectType({ description: "One employer's contracts against the floors under hourly pay." })
export class FloorsAtEmployer {
  readLowest: () => number;

  @Field(() => EmployerModel, { nullable: true, description: 'The employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => Int, { description: 'Its contracts that are counted.' })
  contracts: number;

  @Field(() => MoneyScalar, { name: 'lowestHourlyPay', description: 'The lowest of their pay, in pounds an hour.' })
  get lowestPence(): number {
    return this.readLowest();
  }

  @Field(() => Int, {
    description: 'How many are paid below the National Living Wage; 0 also where its rate is not known.',
  })
  belowNationalLivingWage: number;

  @Field(() => Int, {
    description: 'How many are paid below the real Living Wage; 0 also where its rate is not known.',
  })
  belowRealLivingWage: number;

  @Field(() => Boolean, {
    description: 'Whether it is recorded as accredited on the day for paying the real Living Wage, and pays below it.',
  })
  breaksItsAccreditation: boolean;
}

@SignedIn()
@ObjectType({ description: 'A contract paid below a floor. Every row read is audited.' })
export class ContractBelowFloor {
  /** Of the contract. */
  id: string;

  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => PostRole, { description: 'The role of its post.' })
  role: PostRole;

  @Field(() => MoneyScalar, { name: 'hourlyPay', description: 'Its pay, in pounds an hour.' })
  hourlyPence: number;

  @Field(() => MoneyScalar, {
    name: 'belowNationalLivingWage',
    nullable: true,
    description: 'By how much it is below the National Living Wage, in pounds an hour; null when it is not.',
  })
  belowNationalPence: number | null;

  @Field(() => MoneyScalar, {
    name: 'belowRealLivingWage',
    nullable: true,
    description: 'By how much it is below the real Living Wage, in pounds an hour; null when it is not.',
  })
  belowRealPence: number | null;
}

@SignedIn()
@ObjectType({ description: 'A page of contracts paid below a floor.' })
export class ContractBelowFloorConnection extends connectionOf(
  ContractBelowFloor,
  'ContractBelowFloor',
  'contracts paid below a floor',
) {}

@SignedIn()
@ObjectType({
  description: 'Pay by the hour against the National Living Wage, which is law, and the real Living Wage.',
})
export class PayFloors {
  @Field(() => FloorCheckOrNoValue, {
    description: 'Against the National Living Wage for 21 and over. Pay below it is unlawful: check the record first.',
  })
  nationalLivingWage: FloorCheck | NoValue;

  @Field(() => FloorCheckOrNoValue, {
    description:
      'Against the real Living Wage outside London: voluntary, unless money or accreditation demands it. A rate announced in October has to be paid by the next May.',
  })
  realLivingWage: FloorCheck | NoValue;

  @Field(() => [FloorsAtEmployer], { description: 'The same for each employer, the lowest pay first.' })
  byEmployer: FloorsAtEmployer[];

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What the rows are read by. */
  moment: Moment;
  role: string;
  scope: PeopleInScope & { readonly allowed: true };
  rates: FloorRates;
}

export const PayFloorsOrNoValue = createUnionType({
  name: 'PayFloorsOrNoValue',
  description: 'Pay against the floors, or why it may or can not be told.',
  types: () => [PayFloors, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayFloors),
});
