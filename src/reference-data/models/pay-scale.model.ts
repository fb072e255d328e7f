import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Pence } from '../../kernel/money.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, HoursScalar, MoneyScalar } from '../../web/scalars.js';
import { Nation, PayRecordStatus, PointLabel } from '../enums/pay.enums.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('PayPoint', { description: 'One point of a band in one issue of a pay scale.' })
export class PayPointModel extends SourcedFact {
  @Field(() => Int, { description: 'Its place in the band, from 1.' })
  point: number;

  @Field(() => PointLabel, { description: 'Whether it is the first, the last or between.' })
  label: PointLabel;

  @Field(() => Int, { description: 'Completed years in the band that earn it.' })
  minYears: number;

  @Field(() => MoneyScalar, { name: 'annualSalary', description: 'Salary for a full-time year, in pounds.' })
  annualPence: Pence;

  @Field(() => MoneyScalar, { name: 'hourlyRate', description: 'Pounds an hour, as published.' })
  hourlyPence: Pence;

  @Field(() => String, { description: 'The circular or award it comes from.' })
  awardReference: string;

  @Field(() => PayRecordStatus, { description: 'What became of this issue.' })
  recordStatus: PayRecordStatus;
}

@SignedIn()
@ObjectType('PayScale', {
  description: 'A band of one nation on one day, as it was known on another: "band 5" without these is not a figure.',
})
export class PayScaleModel {
  @Field(() => Nation, { description: 'Whose scale it is.' })
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5 or 8a.' })
  band: string;

  @Field(() => DateScalar, { description: 'The day it is for.' })
  asOf: Day;

  @Field(() => DateScalar, { description: 'The day by which it had to be published.' })
  knownOn: Day;

  @Field(() => String, { description: 'The pay year, such as 2026/27.' })
  payYear: string;

  @Field(() => HoursScalar, { name: 'fullTimeWeek', description: 'The full-time week the salaries are for, in hours.' })
  minutesPerWeek: number;

  @Field(() => [PayPointModel], { description: 'Its points, lowest first.' })
  points: PayPointModel[];
}

@SignedIn()
@ObjectType('PayAward', { description: 'An Agenda for Change pay award.' })
export class PayAwardModel extends SourcedFact {
  @Field(() => Nation, { description: 'Whose award it is.' })
  nation: Nation;

  @Field(() => String, { description: 'The pay year, such as 2026/27.' })
  payYear: string;

  @Field(() => String, { description: 'What was awarded, in a few words.' })
  headline: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day to which pay was backdated; null when it was not.' })
  backdatedTo: Day | null;

  @Field(() => String, { description: 'When it was announced: a day, or only a month (YYYY-MM).' })
  announced: string;

  @Field(() => String, { nullable: true, description: 'A condition attached to it; null when there is none.' })
  condition: string | null;
}
