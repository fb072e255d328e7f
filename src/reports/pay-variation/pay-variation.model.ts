import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { PayAnswer } from '../pay-facts/pay-question.js';
import { gapOf } from '../variation/gap.model.js';
import { byEmployerOf, variationOf } from '../variation/variation.model.js';

export enum PayUnit {
  POUNDS_PER_YEAR = 'POUNDS_PER_YEAR',
  POUNDS_PER_HOUR = 'POUNDS_PER_HOUR',
}
registerEnumType(PayUnit, {
  name: 'PayUnit',
  description: 'What pay is counted in.',
  valuesMap: {
    POUNDS_PER_YEAR: { description: 'Pounds for a full-time year.' },
    POUNDS_PER_HOUR: { description: 'Pounds for an hour.' },
  },
});

const PAY = { name: 'Pay', scalar: MoneyScalar, unit: 'pounds a year or an hour, as `unit` says' } as const;
const INDEX = {
  name: 'PackageIndex',
  scalar: PercentScalar,
  unit: 'points, the package of the guidance = 100',
} as const;

@SignedIn()
@ObjectType({ description: 'The widest difference of pay between two contracts.' })
export class PayGap extends gapOf(PAY) {}

@SignedIn()
@ObjectType({ description: "Pay of one employer's contracts." })
export class PayAtEmployer extends byEmployerOf(PAY) {}

@SignedIn()
@ObjectType({ description: 'How pay is spread on one basis.' })
export class PayVariationOnBasis extends variationOf(PAY, PayGap, PayAtEmployer) {
  @Field(() => PayUnit, { description: 'What its amounts are counted in.' })
  unit: PayUnit;

  @Field(() => Int, {
    description:
      'Contracts paid less, on this basis, than the point that the guidance of their programme names. Where that is a ceiling, it is no shortfall.',
  })
  belowGuidance: number;

  @Field(() => Int, { description: 'Contracts for which the guidance of their programme names a point on this basis.' })
  comparedWithGuidance: number;
}

@SignedIn()
@ObjectType({ description: 'The widest difference of the package index between two contracts.' })
export class PackageIndexGap extends gapOf(INDEX) {}

@SignedIn()
@ObjectType({ description: "The package index of one employer's contracts." })
export class PackageIndexAtEmployer extends byEmployerOf(INDEX) {}

@SignedIn()
@ObjectType({
  description: 'How the package index is spread: salary and employer pension for an hour worked, guidance = 100.',
})
export class PackageIndexVariation extends variationOf(INDEX, PackageIndexGap, PackageIndexAtEmployer) {
  @Field(() => Int, { description: 'Contracts with an index under 100.' })
  belowGuidance: number;

  @Field(() => Int, { description: 'Contracts for which the guidance of their programme describes a package.' })
  comparedWithGuidance: number;
}

export const PayVariationOnBasisOrNoValue = createUnionType({
  name: 'PayVariationOnBasisOrNoValue',
  description: 'How pay is spread on one basis, or why that can not be told.',
  types: () => [PayVariationOnBasis, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayVariationOnBasis),
});

export const PackageIndexVariationOrNoValue = createUnionType({
  name: 'PackageIndexVariationOrNoValue',
  description: 'How the package index is spread, or why that can not be told.',
  types: () => [PackageIndexVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PackageIndexVariation),
});

@SignedIn()
@ObjectType({
  description:
    'How pay for one role is spread over people, on six bases: ask for those you need. Part-time pay is compared at its full-time rate.',
})
export class PayVariation {
  @Field(() => Int, { description: 'Contracts of the role in force on the day under the question, counted or not.' })
  contractsInForce: number;

  /** What each basis is computed from. */
  answer: PayAnswer;
  moment: Moment;
  role: string;
}

export const PayVariationOrNoValue = createUnionType({
  name: 'PayVariationOrNoValue',
  description: 'How pay is spread, or why it may or can not be told.',
  types: () => [PayVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayVariation),
});
