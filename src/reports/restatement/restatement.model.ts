import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar } from '../../web/scalars.js';
import { ChangedThing, ChangeKind, RestatedFigure, RestatedUnit } from './restatement.enums.js';

@SignedIn()
@ObjectType({ description: 'A figure that was restated, in the unit said beside it.' })
export class RestatedValue {
  @Field(() => QuantityScalar, { description: 'The figure, rounded as its report rounds it.' })
  amount: number;
}

const RestatedValueOrNoValue = createUnionType({
  name: 'RestatedValueOrNoValue',
  description: 'A figure, or why there was none.',
  types: () => [RestatedValue, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : RestatedValue),
});

@SignedIn()
@ObjectType({ description: 'Things of one kind that changed together in what was known.' })
export class RestatementChange {
  @Field(() => String, { description: 'The change in words.' })
  sentence: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was recorded; of what was published, the start of the day from which it counts as known.',
  })
  at: Date;

  @Field(() => ChangedThing, { description: 'What changed.' })
  what: ChangedThing;

  @Field(() => ChangeKind, { description: 'In which way.' })
  kind: ChangeKind;

  @Field(() => Int, { description: 'How many records, or published rates, changed.' })
  records: number;

  @Field(() => [String], { description: 'What says something else than before; empty for what is new or gone.' })
  fields: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest day from which what changed is in force; null where it is not dated.',
  })
  effectiveFrom: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The circular or page of what was published; null for what was recorded.',
  })
  source: string | null;
}

@SignedIn()
@ObjectType({ description: 'Changes that moved the figure, and by how much.' })
export class RestatementStep {
  @Field(() => String, { description: 'What moved it and by how much, in a sentence.' })
  sentence: string;

  @Field(() => DateTimeScalar, { description: 'By when these changes were known.' })
  at: Date;

  @Field(() => QuantityScalar, { nullable: true, description: 'The figure before; null where there was none.' })
  before: number | null;

  @Field(() => QuantityScalar, { nullable: true, description: 'The figure after; null where there was none.' })
  after: number | null;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'After less before; null where there was no figure at one of the two.',
  })
  movement: number | null;

  @Field(() => [RestatementChange], { description: 'What changed, in order.' })
  changes: RestatementChange[];
}

@SignedIn()
@ObjectType({
  description:
    'A figure as it was known then and as it is known now, and the changes that moved it: they sum to the difference.',
})
export class Restatement {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => RestatedFigure, { description: 'Which figure.' })
  figure: RestatedFigure;

  @Field(() => RestatedUnit, { description: 'What it is counted in.' })
  unit: RestatedUnit;

  @Field(() => DateScalar, { description: 'The day it is true for.' })
  asOf: Day;

  @Field(() => DateTimeScalar, { description: 'The instant of the earlier knowledge.' })
  from: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The instant of the later knowledge; null = now.' })
  until: Date | null;

  @Field(() => RestatedValueOrNoValue, { description: 'The figure as known then.' })
  then: RestatedValue | NoValue;

  @Field(() => RestatedValueOrNoValue, { description: 'The figure as known later.' })
  now: RestatedValue | NoValue;

  @Field(() => QuantityScalar, {
    nullable: true,
    description:
      'Now less then, and the sum of the movements of the steps; null where there is no figure at one of the two.',
  })
  movement: number | null;

  @Field(() => [RestatementStep], { description: 'The changes that moved it, in order.' })
  steps: RestatementStep[];

  @Field(() => Int, {
    description:
      'At how many other instants (or days, where there were too many) something changed that moved nothing.',
  })
  changesThatMovedNothing: number;

  @Field(() => String, { description: 'The method and its version.' })
  method: string;

  @Field(() => [String], { description: 'What to know before relying on it, in sentences.' })
  caveats: string[];
}

export const RestatementOrNoValue = createUnionType({
  name: 'RestatementOrNoValue',
  description: 'How a figure was restated, or why that may or can not be told.',
  types: () => [Restatement, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : Restatement),
});
