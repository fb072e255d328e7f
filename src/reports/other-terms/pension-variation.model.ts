import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { distanceSpreadOf } from '../variation/distance-spread.js';
import { gapOf } from '../variation/gap.model.js';
import { Amount, byEmployerOf, variationOf } from '../variation/variation.model.js';

const PENSION = { name: 'Pension', scalar: PercentScalar, unit: 'per cent of all of the full-time pay' } as const;

@SignedIn()
@ObjectType({ description: "The widest difference of the employer's pension between two contracts." })
export class PensionGap extends gapOf(PENSION) {}

@SignedIn()
@ObjectType({ description: "The employer's pension of one employer's contracts." })
export class PensionAtEmployer extends byEmployerOf(PENSION) {}

@SignedIn()
@ObjectType({ description: "The employer's pension in money, at each contract's own full-time salary." })
export class PensionInPounds {
  /** What may be one person's own counts as read where it is asked for. */
  amount: (of: Amount) => number;

  @Field(() => MoneyScalar, { description: 'The lowest, in pounds a year.' })
  get minimum(): number {
    return this.amount('minimum');
  }

  @Field(() => MoneyScalar, { description: 'A quarter lies lower; in pounds a year.' })
  get lowerQuartile(): number {
    return this.amount('lowerQuartile');
  }

  @Field(() => MoneyScalar, { description: 'The median, in pounds a year.' })
  get median(): number {
    return this.amount('median');
  }

  @Field(() => MoneyScalar, { description: 'A quarter lies higher; in pounds a year.' })
  get upperQuartile(): number {
    return this.amount('upperQuartile');
  }

  @Field(() => MoneyScalar, { description: 'The mean, in pounds a year.' })
  get mean(): number {
    return this.amount('mean');
  }

  @Field(() => MoneyScalar, { description: 'The highest, in pounds a year.' })
  get maximum(): number {
    return this.amount('maximum');
  }
}

@SignedIn()
@ObjectType({ description: "How far the employer's pension lies from what a rule gives at the same salary." })
export class PensionDistanceSpread extends distanceSpreadOf({ scalar: MoneyScalar, unit: 'pounds a year' }) {}

const PensionDistanceSpreadOrNoValue = createUnionType({
  name: 'PensionDistanceSpreadOrNoValue',
  description: "How far the employer's pension lies from what a rule gives, or why that is not known.",
  types: () => [PensionDistanceSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PensionDistanceSpread),
});

@SignedIn()
@ObjectType({
  description:
    'How what employers pay towards a pension is spread for one role, on one footing: 3 % of qualifying earnings and 3 % of all pay are not the same.',
})
export class PensionVariation extends variationOf(PENSION, PensionGap, PensionAtEmployer) {
  @Field(() => PensionInPounds, { description: 'The same in pounds of reward.' })
  inPounds: PensionInPounds;

  @Field(() => Int, { description: 'Contracts whose percentage is of all pay.' })
  ofAllPay: number;

  @Field(() => Int, { description: 'Contracts whose percentage is of qualifying earnings only.' })
  ofQualifyingEarnings: number;

  @Field(() => PensionDistanceSpreadOrNoValue, {
    description: 'Against the least an employer pays under automatic enrolment, at the same salary.',
  })
  toStatutoryMinimum: PensionDistanceSpread | NoValue;

  @Field(() => PensionDistanceSpreadOrNoValue, {
    description: 'Against what the NHS of the nation asked about pays, at the same salary.',
  })
  toAgendaForChange: PensionDistanceSpread | NoValue;
}

export const PensionVariationOrNoValue = createUnionType({
  name: 'PensionVariationOrNoValue',
  description: "How the employer's pension is spread, or why that can not be told.",
  types: () => [PensionVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PensionVariation),
});
