import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DaysScalar, HoursScalar } from '../../web/scalars.js';
import { Participation } from '../people-in-scope.js';
import { gapOf } from '../variation/gap.model.js';
import { byEmployerOf, variationOf } from '../variation/variation.model.js';

interface LeaveSource {
  readonly moment: Moment;
  readonly participations: ReadonlyMap<string, Participation>;
  readonly role: string;
  readonly afcSteps: readonly LeaveStep[];
}

const LEAVE = {
  name: 'Leave',
  scalar: HoursScalar,
  unit: 'hours of a full-time year, public holidays included',
} as const;

@SignedIn()
@ObjectType({ description: 'The widest difference of leave between two contracts.' })
export class LeaveGap extends gapOf(LEAVE) {}

@SignedIn()
@ObjectType({ description: "Leave of one employer's contracts." })
export class LeaveAtEmployer extends byEmployerOf(LEAVE) {}

@SignedIn()
@ObjectType({ description: 'The same leave in full-time days: a day is a fifth of the full-time week of the post.' })
export class LeaveInDays {
  @Field(() => DaysScalar, { description: 'The lowest, in days a year.' })
  minimum: number;

  @Field(() => DaysScalar, { description: 'The median, in days a year.' })
  median: number;

  @Field(() => DaysScalar, { description: 'The mean, in days a year.' })
  mean: number;

  @Field(() => DaysScalar, { description: 'The highest, in days a year.' })
  maximum: number;
}

@SignedIn()
@ObjectType({
  description: 'How far leave lies from what rules give for the same week. Negative is less than they give.',
})
export class LeaveDistanceSpread {
  @Field(() => Int, { description: 'How many contracts have such a distance.' })
  contracts: number;

  @Field(() => Int, { description: 'How many of them lie below it.' })
  below: number;

  @Field(() => HoursScalar, { description: 'The lowest distance, in hours a year.' })
  minimum: number;

  @Field(() => HoursScalar, { description: 'The median distance, in hours a year.' })
  median: number;

  @Field(() => HoursScalar, { description: 'The highest distance, in hours a year.' })
  maximum: number;
}

const LeaveDistanceSpreadOrNoValue = createUnionType({
  name: 'LeaveDistanceSpreadOrNoValue',
  description: 'How far leave lies from what rules give, or why that is not known.',
  types: () => [LeaveDistanceSpread, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LeaveDistanceSpread),
});

@SignedIn()
@ObjectType({
  description: 'How leave for one role is spread: annual leave and public holidays together, for a full-time year.',
})
export class LeaveVariation extends variationOf(LEAVE, LeaveGap, LeaveAtEmployer) {
  @Field(() => LeaveInDays, { description: 'The same in days, whatever the length of the week.' })
  inDays: LeaveInDays;

  @Field(() => LeaveDistanceSpread, {
    description: 'Against the statutory minimum: 5.6 weeks, held at 28 days. Below it is unlawful.',
  })
  toStatute: LeaveDistanceSpread;

  @Field(() => LeaveDistanceSpreadOrNoValue, {
    description: 'Against Agenda for Change for the complete years of service, counted in the week of the post.',
  })
  toAgendaForChange: LeaveDistanceSpread | NoValue;

  @Field(() => Int, { description: 'Contracts whose public holidays come on top of the leave.' })
  publicHolidaysOnTop: number;

  @Field(() => Int, { description: 'Contracts whose public holidays are inside the leave.' })
  publicHolidaysInside: number;

  @Field(() => String, {
    description: 'How the statutory minimum is rounded to the minute: UP, never below what the law gives.',
  })
  statutoryRounding: string;

  @Field(() => String, {
    description:
      'Which step of Agenda for Change is compared with: STEP_REACHED_ON_THE_DAY, by anniversaries of continuous service, as a rate for a full year. `leaveYears` counts a step from its day.',
  })
  stepRule: string;

  /** What the leave years are read by. */
  source: LeaveSource;
}

export const LeaveVariationOrNoValue = createUnionType({
  name: 'LeaveVariationOrNoValue',
  description: 'How leave is spread, or why it may or can not be told.',
  types: () => [LeaveVariation, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : LeaveVariation),
});
