import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { DaysOrNoValue, DaysValue, NoValue, PercentOrNoValue, PercentValue } from '../web/no-value.js';
import { RecordModel } from '../web/record.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';
import {
  NotGivenReason,
  PensionBasis,
  PublicHolidays,
  SickPay,
  TermName,
  TermOrigin,
  TermsChangeReason,
} from './terms.enums.js';
import { TermsRow } from './terms-rows.js';

@SignedIn()
@ObjectType('TermNotGiven', { description: 'A term that is absent, and why.' })
export class TermNotGivenModel {
  @Field(() => TermName, { description: 'The term.' })
  term: TermName;

  @Field(() => NotGivenReason, { description: 'Why it is absent.' })
  reason: NotGivenReason;
}

@SignedIn()
@ObjectType('TermOrigins', { description: 'Where each term comes from.' })
export class TermOriginsModel {
  @Field(() => TermOrigin, { description: 'Of the pay.' })
  pay: TermOrigin;

  @Field(() => TermOrigin, { description: 'Of the weekly hours.' })
  hours: TermOrigin;

  @Field(() => TermOrigin, { description: 'Of annual leave and public holidays.' })
  leave: TermOrigin;

  @Field(() => TermOrigin, { description: "Of the employer's pension contribution." })
  pension: TermOrigin;

  @Field(() => TermOrigin, { description: 'Of sick pay.' })
  sickPay: TermOrigin;

  @Field(() => TermOrigin, { description: 'Of the notice.' })
  notice: TermOrigin;
}

@SignedIn()
@ObjectType('Terms', {
  description: 'One version of the terms of a contract. Together the versions cover every day of the contract once.',
})
export class TermsModel extends RecordModel {
  @Field(() => DateScalar, { description: 'First day of these terms.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of these terms; null while they are open-ended.' })
  endsOn: Day | null;

  @Field(() => TermsChangeReason, {
    nullable: true,
    description: 'Why the terms began to be so; null when not recorded.',
  })
  changeReason: TermsChangeReason | null;

  @Field(() => HoursScalar, { description: 'Contracted hours in an ordinary week.' })
  weeklyHours: number;

  @Field(() => HoursScalar, { description: 'The full-time week these terms are part of, in hours.' })
  fullTimeWeek: number;

  @Reads('leaveDays', 'notGiven')
  @Field(() => DaysOrNoValue, { description: 'Annual leave of a full-time year, in days.' })
  leaveDays: DaysValue | NoValue;

  @Reads('publicHolidayDays', 'notGiven')
  @Field(() => DaysOrNoValue, { description: 'Public holidays of a full-time year, in days.' })
  publicHolidayDays: DaysValue | NoValue;

  @Reads('publicHolidaysInside')
  @Field(() => PublicHolidays, { description: 'Whether public holidays come out of the annual leave.' })
  publicHolidays: PublicHolidays;

  @Field(() => String, {
    nullable: true,
    description: 'Start of the leave year as month and day, such as 04-01; null when not recorded.',
  })
  leaveYearStarts: string | null;

  @Reads('employerPension', 'notGiven')
  @Field(() => PercentOrNoValue, { description: "The employer's pension contribution, in per cent of `pensionBasis`." })
  employerPension: PercentValue | NoValue;

  @Field(() => PensionBasis, { nullable: true, description: 'What the pension is paid of; null when not recorded.' })
  pensionBasis: PensionBasis | null;

  @Field(() => SickPay, { nullable: true, description: 'Which rules give sick pay; null when not recorded.' })
  sickPay: SickPay | null;

  @Reads('payOrigin', 'hoursOrigin', 'leaveOrigin', 'pensionOrigin', 'sickPayOrigin', 'noticeOrigin')
  @Field(() => TermOriginsModel, { description: 'Where each term comes from.' })
  origins: TermOriginsModel;

  @Field(() => String, {
    nullable: true,
    description: 'The employer from which transferred terms were carried over; null when none were.',
  })
  transferredFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of that transfer; null when none, or not recorded.',
  })
  transferredOn: Day | null;

  @Field(() => [TermNotGivenModel], {
    description: 'The absent terms for which a reason was recorded. One that is absent and not named here is blank.',
  })
  notGiven: readonly TermNotGivenModel[];

  contractId: string;

  /** As recorded, every column of it; pay leaves only through the field that tells the audit log. */
  row: TermsRow;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}
