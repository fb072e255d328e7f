import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Pence } from '../../kernel/money.js';
import { SignedIn } from '../../web/rules.js';
import { DaysScalar, HoursScalar, MoneyScalar, RatioScalar } from '../../web/scalars.js';
import { LeaveScheme, Nation, SickPayScheme } from '../enums/pay.enums.js';
import { QuantityScalar } from '../quantity.scalar.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('StandardWeek', { description: 'The full-time week of Agenda for Change in one nation.' })
export class StandardWeekModel extends SourcedFact {
  @Field(() => Nation, { description: 'Where it is the full-time week.' })
  nation: Nation;

  @Field(() => HoursScalar, { name: 'hoursPerWeek', description: 'The week, in hours.' })
  minutesPerWeek: number;

  @Field(() => HoursScalar, { name: 'hoursPerDay', description: 'The day: a fifth of the week, in hours.' })
  minutesPerDay: number;

  @Field(() => QuantityScalar, { name: 'hoursPerYear', description: 'The year, in hours, as published.' })
  hundredthsOfHoursPerYear: number;

  @Field(() => RatioScalar, { description: 'Weeks that count as a year.' })
  weeksPerYear: number;

  @Field(() => String, { description: 'The circular or handbook that sets it.' })
  instrument: string;
}

@SignedIn()
@ObjectType('LeaveStep', { description: 'Annual leave of a full-time year from one length of service to the next.' })
export class LeaveStepModel extends SourcedFact {
  @Field(() => LeaveScheme, { description: 'Which rules give it.' })
  scheme: LeaveScheme;

  @Field(() => String, { description: 'Where: a nation, or United Kingdom.' })
  nation: string;

  @Field(() => Int, { description: 'Completed years of service from which it is given.' })
  serviceYearsFrom: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Completed years at which the next step begins; null when there is none.',
  })
  serviceYearsTo: number | null;

  @Field(() => DaysScalar, { name: 'annualLeaveDays', description: 'Days of annual leave.' })
  annualLeaveHundredthsOfDays: number;

  @Field(() => DaysScalar, {
    name: 'publicHolidayDays',
    description: 'Public holidays on top, in days; 0 when they may be counted inside.',
  })
  publicHolidayHundredthsOfDays: number;

  @Field(() => DaysScalar, { name: 'totalDays', description: 'Both together, in days.' })
  totalHundredthsOfDays: number;

  @Field(() => HoursScalar, {
    name: 'hoursPerDay',
    nullable: true,
    description: 'The full-time day it is counted in, in hours; null when it has none.',
  })
  minutesPerDay: number | null;

  @Field(() => HoursScalar, {
    name: 'totalHours',
    nullable: true,
    description: 'Both together, in hours; null when the day has none.',
  })
  totalMinutes: number | null;
}

@SignedIn()
@ObjectType('SickPayStep', { description: 'Sick pay from one length of service to the next.' })
export class SickPayStepModel extends SourcedFact {
  @Field(() => SickPayScheme, { description: 'Which rules give it.' })
  scheme: SickPayScheme;

  @Field(() => Int, { description: 'Completed years of service from which it is given.' })
  serviceYearsFrom: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Completed years at which the next step begins; null when there is none.',
  })
  serviceYearsTo: number | null;

  @Field(() => QuantityScalar, {
    name: 'fullPayMonths',
    nullable: true,
    description: 'Months on full pay; null where it is a weekly rate.',
  })
  fullPayHundredthsOfMonths: number | null;

  @Field(() => QuantityScalar, {
    name: 'halfPayMonths',
    nullable: true,
    description: 'Months on half pay after that; null where it is a weekly rate.',
  })
  halfPayHundredthsOfMonths: number | null;

  @Field(() => MoneyScalar, {
    name: 'weeklyRate',
    nullable: true,
    description: 'Pounds a week; null where it is months of pay.',
  })
  weeklyPence: Pence | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of sickness before it starts; null where the scheme has none.',
  })
  waitingDays: number | null;
}
