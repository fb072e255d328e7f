import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PensionBasis, PublicHolidays, SickPay } from '../contracts/terms.enums.js';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { PostRole } from '../posts/post.enums.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import {
  DaysOrNoValue,
  DaysValue,
  MoneyOrNoValue,
  MoneyValue,
  NoValue,
  PercentOrNoValue,
  PercentValue,
} from '../web/no-value.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, DaysScalar, HoursScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('TermsSheetLeaveStep', { description: 'Annual leave that is offered from a length of service on.' })
export class TermsSheetLeaveStepModel {
  @Field(() => Int, { description: 'Complete years of service from which it is offered.' })
  fromCompletedYears: number;

  @Field(() => DaysScalar, { description: 'Annual leave of a full-time year, in days.' })
  leaveDays: number;
}

@SignedIn()
@ObjectType('TermsSheetScale', { description: 'The part of a published pay scale that is offered.' })
export class TermsSheetScaleModel {
  @Field(() => Nation, { description: 'Whose scale it is.' })
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5 or 8a.' })
  band: string;

  @Field(() => Int, { description: 'The lowest point offered, counted from 1.' })
  pointFrom: number;

  @Field(() => Int, { description: 'The highest point offered.' })
  pointTo: number;
}

@SignedIn()
@ObjectType('TermsSheet', { description: 'What an employer offers for a role, for a period. It is about no person.' })
export class TermsSheetModel extends RecordModel {
  @Field(() => PostRole, { description: 'The role.' })
  role: PostRole;

  @Field(() => DateScalar, { description: 'First day of the offer.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the offer; null while no other follows it.' })
  endsOn: Day | null;

  @Field(() => MoneyOrNoValue, { description: 'Lowest full-time salary offered, in pounds a year.' })
  salaryFrom: MoneyValue | NoValue;

  @Field(() => MoneyOrNoValue, { description: 'Highest full-time salary offered, in pounds a year.' })
  salaryTo: MoneyValue | NoValue;

  @Field(() => TermsSheetScaleModel, {
    nullable: true,
    description: 'The published scale that is offered; null where salaries or nothing are given.',
  })
  scale: TermsSheetScaleModel | null;

  @Field(() => HoursScalar, { description: 'The full-time week, in hours.' })
  fullTimeWeek: number;

  @Field(() => DaysOrNoValue, { description: 'Public holidays of a full-time year, in days.' })
  publicHolidayDays: DaysValue | NoValue;

  @Field(() => PublicHolidays, { description: 'Whether public holidays come out of the annual leave.' })
  publicHolidays: PublicHolidays;

  @Field(() => SickPay, { nullable: true, description: 'Which rules give sick pay; null when not recorded.' })
  sickPay: SickPay | null;

  @Field(() => PercentOrNoValue, { description: "The employer's pension contribution, in per cent of `pensionBasis`." })
  employerPension: PercentValue | NoValue;

  @Field(() => PensionBasis, { nullable: true, description: 'What the pension is paid of; null when not recorded.' })
  pensionBasis: PensionBasis | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice from the employer; null when not recorded.' })
  employerNoticeWeeks: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days between clinical supervision sessions; null when none is offered or recorded.',
  })
  clinicalSupervisionDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days between line management sessions; null when none is offered or recorded.',
  })
  lineManagementDays: number | null;

  @Field(() => String, { nullable: true, description: 'How people move up, in words; null when not recorded.' })
  progression: string | null;

  employerId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of terms sheets.' })
export class TermsSheetConnection extends connectionOf(TermsSheetModel, 'TermsSheet', 'terms sheets') {}
