import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { MissingAnswer, SickPay } from '../../contracts/terms.enums.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { distanceSpreadOf } from '../variation/distance-spread.js';
import { gapOf } from '../variation/gap.model.js';
import { byEmployerOf, variationOf } from '../variation/variation.model.js';

const SICK_PAY = {
  name: 'SickPay',
  scalar: QuantityScalar,
  unit: 'weeks on full pay in a year beyond statutory sick pay, two weeks on half pay counting as one',
} as const;

@SignedIn()
@ObjectType({ description: 'The widest difference of sick pay between two contracts.' })
export class SickPayGap extends gapOf(SICK_PAY) {}

@SignedIn()
@ObjectType({ description: "Sick pay of one employer's contracts." })
export class SickPayAtEmployer extends byEmployerOf(SICK_PAY) {}

@SignedIn()
@ObjectType({ description: 'How far sick pay lies from what Agenda for Change gives for the same service.' })
export class SickPayDistanceSpread extends distanceSpreadOf(SICK_PAY) {}

const SickPayDistanceSpreadOrNoValue = createUnionType({
  name: 'SickPayDistanceSpreadOrNoValue',
  description: 'How far sick pay lies from Agenda for Change, or why that is not known.',
  types: () => [SickPayDistanceSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : SickPayDistanceSpread),
});

@SignedIn()
@ObjectType({ description: 'What contracts under one scheme give from one length of service to the next.' })
export class SickPayStepCount {
  @Field(() => SickPay, { nullable: true, description: 'Which rules give it; null where they are not recorded.' })
  scheme: SickPay | null;

  @Field(() => MissingAnswer, {
    nullable: true,
    description: 'Which of the four it is where the rules are not recorded; null where they are.',
  })
  because: MissingAnswer | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Complete years of service from which that is given; null where service does not matter or is not recorded.',
  })
  fromCompletedYears: number | null;

  @Field(() => Int, { description: 'Contracts there.' })
  contracts: number;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'Weeks on full pay in a year, beyond statutory sick pay; null where that is not known.',
  })
  fullPayWeeks: number | null;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'Weeks on half pay after them; null where that is not known.',
  })
  halfPayWeeks: number | null;
}

@SignedIn()
@ObjectType({
  description:
    "How sick pay for one role is spread. Schemes of employers' own are counted, not compared: what they give is not recorded.",
})
export class SickPayVariation extends variationOf(SICK_PAY, SickPayGap, SickPayAtEmployer) {
  @Field(() => [SickPayStepCount], { description: 'All contracts, counted or not: by scheme and length of service.' })
  steps: SickPayStepCount[];

  @Field(() => Int, { description: 'Contracts that give statutory sick pay and no more: they are at the legal floor.' })
  atStatutoryMinimum: number;

  @Field(() => MoneyOrNoValue, {
    description: 'The statutory rate on the day, in pounds a week, or why it is not known.',
  })
  statutoryWeeklyRate: MoneyValue | NoValue;

  @Field(() => SickPayDistanceSpreadOrNoValue, {
    description: 'Against Agenda for Change for the same complete years of service.',
  })
  toAgendaForChange: SickPayDistanceSpread | NoValue;
}

export const SickPayVariationOrNoValue = createUnionType({
  name: 'SickPayVariationOrNoValue',
  description: 'How sick pay is spread, or why that can not be told.',
  types: () => [SickPayVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : SickPayVariation),
});
