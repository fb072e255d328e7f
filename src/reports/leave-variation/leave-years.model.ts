import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { DaysOrNoValue, DaysValue, HoursOrNoValue, HoursValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, HoursScalar } from '../../web/scalars.js';
import { NotCounted } from '../people-counted.model.js';
import { ContractLeaveYear } from './contract-leave-year.js';

@SignedIn()
@ObjectType({
  description:
    'The leave of one person in the leave year that the day is in, for their own hours; public holidays included. Every one read is audited.',
})
export class LeaveYearOfContract {
  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => DateScalar, { description: 'First day of the leave year.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day of the leave year.' })
  endsOn: Day;

  @Field(() => HoursScalar, {
    description: 'What the contract gives for its days in the year, in hours, to the minute, half a minute up.',
  })
  leave: number;

  @Field(() => HoursScalar, {
    description: 'What the law gives at least: 5.6 weeks of their own week, in hours, rounded up to the minute.',
  })
  statutoryMinimum: number;

  @Field(() => HoursScalar, { description: 'The leave less what the law gives, in hours; negative is unlawful.' })
  toStatute: number;

  @Field(() => HoursOrNoValue, {
    description:
      'What Agenda for Change would give for the same hours and service, in hours, by the rule of the report.',
  })
  agendaForChange: HoursValue | NoValue;

  @Field(() => [DateScalar], {
    description: 'Days of the year, anniversaries of continuous service, on which Agenda for Change gives more.',
  })
  stepsOn: Day[];

  @Field(() => DaysOrNoValue, {
    description: 'Bank holidays in Scotland on days of the year under the contract; why not where years are not held.',
  })
  bankHolidays: DaysValue | NoValue;

  @Field(() => HoursOrNoValue, {
    description:
      'The time off they come to for their own hours, in hours: a fifth of their week each, whatever days they work.',
  })
  bankHolidayHours: HoursValue | NoValue;
}

@SignedIn()
@ObjectType({ description: 'Some of the leave years of people, those furthest below the law first.' })
export class LeaveYearPage {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;

  @Field(() => [LeaveYearOfContract], { description: 'Those asked for.' })
  nodes: LeaveYearOfContract[];
}

@SignedIn()
@ObjectType({
  description:
    'Leave in the leave year that the day is in, for the hours that people really have. A change of hours, a contract that starts or ends and a step of service each count for their own days.',
})
export class LeaveYears {
  @Field(() => Int, { description: 'Contracts counted.' })
  contracts: number;

  @Field(() => Int, { description: 'Of them, those given less in the year than the law gives for their own week.' })
  belowStatute: number;

  @Field(() => Int, { description: 'Contracts that can be set against Agenda for Change: their service is recorded.' })
  comparedWithAgendaForChange: number;

  @Field(() => Int, { description: 'Of them, those given less in the year than Agenda for Change gives.' })
  belowAgendaForChange: number;

  @Field(() => Int, { description: 'Contracts whose worker reaches a step of Agenda for Change within the year.' })
  stepInYear: number;

  @Field(() => String, {
    description:
      'How a step is counted: PRO_RATA_BY_DAYS_FROM_THE_ANNIVERSARY of continuous service, never from 1 January.',
  })
  stepRule: string;

  @Field(() => [NotCounted], {
    description: 'Contracts that could not be counted, by reason: the most in front, as many by name.',
  })
  notCounted: NotCounted[];

  /** What the rows are read by. */
  found: readonly ContractLeaveYear[];
  moment: Moment;
}
