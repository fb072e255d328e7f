import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { Distance, distanceSpreadOf } from '../variation/distance-spread.js';
import { gapOf } from '../variation/gap.model.js';
import { byEmployerOf, variationOf } from '../variation/variation.model.js';

const NOTICE = { name: 'Notice', scalar: QuantityScalar, unit: 'weeks' } as const;

@SignedIn()
@ObjectType({ description: 'The widest difference of notice between two contracts.' })
export class NoticeGap extends gapOf(NOTICE) {}

@SignedIn()
@ObjectType({ description: "Notice of one employer's contracts." })
export class NoticeAtEmployer extends byEmployerOf(NOTICE) {}

@SignedIn()
@ObjectType({
  description: 'How far the notice of contracts lies from the least that the law gives for their service.',
})
export class NoticeDistanceSpread extends distanceSpreadOf(NOTICE) {}

@SignedIn()
@ObjectType({ description: 'The notice that is due: the longer of contract and law, for service up to the day.' })
export class NoticeDue {
  amount: (of: Distance) => number;

  @Field(() => QuantityScalar, { description: 'The shortest, in weeks.' })
  get minimum(): number {
    return this.amount('minimum');
  }

  @Field(() => QuantityScalar, { description: 'The median, in weeks.' })
  get median(): number {
    return this.amount('median');
  }

  @Field(() => QuantityScalar, { description: 'The longest, in weeks.' })
  get maximum(): number {
    return this.amount('maximum');
  }
}

const NoticeDistanceSpreadOrNoValue = createUnionType({
  name: 'NoticeDistanceSpreadOrNoValue',
  description: 'How far notice lies from what the law gives, or why that is not known.',
  types: () => [NoticeDistanceSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : NoticeDistanceSpread),
});

const NoticeDueOrNoValue = createUnionType({
  name: 'NoticeDueOrNoValue',
  description: 'The notice that is due, or why that is not known.',
  types: () => [NoticeDue, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : NoticeDue),
});

@SignedIn()
@ObjectType({ description: 'How the notice that employers give under contracts for one role is spread.' })
export class NoticeVariation extends variationOf(NOTICE, NoticeGap, NoticeAtEmployer) {
  @Field(() => NoticeDistanceSpreadOrNoValue, {
    description:
      'Against the law for continuous service up to the day: a week from one month, a week for each complete year from two, twelve at most. Where a contract gives less, the law decides.',
  })
  toStatute: NoticeDistanceSpread | NoValue;

  @Field(() => NoticeDueOrNoValue, { description: 'What is due of contracts whose service is recorded.' })
  due: NoticeDue | NoValue;
}

export const NoticeVariationOrNoValue = createUnionType({
  name: 'NoticeVariationOrNoValue',
  description: 'How notice is spread, or why that can not be told.',
  types: () => [NoticeVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : NoticeVariation),
});
