import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { PensionBasis, SickPay } from '../contracts/terms.enums.js';
import { Day } from '../kernel/day.js';
import { PostRole } from '../posts/post.enums.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, DaysScalar, HoursScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';

@InputType({ description: 'Annual leave that is offered from a length of service on.' })
class LeaveStepInput {
  @Field(() => Int, { description: 'Complete years of service from which it is offered; 0 for the start.' })
  @IsInt()
  fromCompletedYears: number;

  @Field(() => DaysScalar, { description: 'Annual leave of a full-time year, in days.' })
  @Allow()
  leaveDays: number;
}

@InputType({ isAbstract: true })
abstract class TermsSheetFields extends ChangeInput {
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Lowest full-time salary, in pounds a year; not with a scale.',
  })
  @Allow()
  salaryFrom?: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Highest full-time salary; the lowest again where there is one.',
  })
  @Allow()
  salaryTo?: number | null;

  @Field(() => Nation, { nullable: true, description: 'Whose scale is offered.' })
  @Allow()
  scaleNation?: Nation | null;

  @Field(() => String, { nullable: true, description: 'The band of the scale, such as 5 or 8a.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  scaleBand?: string | null;

  @Field(() => Int, { nullable: true, description: 'The lowest point offered, counted from 1.' })
  @IsOptional()
  @IsInt()
  scalePointFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest point offered.' })
  @IsOptional()
  @IsInt()
  scalePointTo?: number | null;

  @Field(() => DaysScalar, { nullable: true, description: 'Public holidays of a full-time year, in days.' })
  @Allow()
  publicHolidayDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether public holidays come out of the annual leave.' })
  @Allow()
  publicHolidaysInside?: boolean | null;

  @Field(() => SickPay, { nullable: true, description: 'Which rules give sick pay.' })
  @Allow()
  sickPay?: SickPay | null;

  @Field(() => PercentScalar, { nullable: true, description: "The employer's pension contribution, in per cent." })
  @Allow()
  employerPension?: number | null;

  @Field(() => PensionBasis, { nullable: true, description: 'What the pension is paid of.' })
  @Allow()
  pensionBasis?: PensionBasis | null;

  @Field(() => Int, { nullable: true, description: 'Weeks of notice from the employer.' })
  @IsOptional()
  @IsInt()
  employerNoticeWeeks?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days between clinical supervision sessions.' })
  @IsOptional()
  @IsInt()
  clinicalSupervisionDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days between line management sessions.' })
  @IsOptional()
  @IsInt()
  lineManagementDays?: number | null;

  @Field(() => String, { nullable: true, description: 'How people move up, in words; about no person.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  progression?: string | null;

  @Field(() => [LeaveStepInput], {
    nullable: true,
    description: 'Annual leave by length of service; given, it replaces all steps.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => LeaveStepInput)
  leaveSteps?: LeaveStepInput[] | null;
}

@InputType({ description: 'What an employer offers for a role from a day. What is left out is blank.' })
export class RecordTermsSheetInput extends TermsSheetFields {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => PostRole, { description: 'The role.' })
  @Allow()
  role: PostRole;

  @Field(() => DateScalar, { description: 'First day of the offer; the one before ends the day before.' })
  @Allow()
  startsOn: Day;

  @Field(() => HoursScalar, { description: 'The full-time week, in hours.' })
  @Allow()
  fullTimeWeek: number;
}

@InputType({ description: 'A correction of a terms sheet for all its days. What is left out stays; null clears.' })
export class CorrectTermsSheetInput extends TermsSheetFields {
  @Field(() => ID, { description: 'The terms sheet.' })
  @IsUUID()
  termsSheet: string;

  @Field(() => Int, { description: 'The version of the terms sheet which you saw.' })
  @IsInt()
  version: number;

  @Field(() => HoursScalar, { nullable: true, description: 'The full-time week, in hours; cannot be cleared.' })
  @Allow()
  fullTimeWeek?: number;
}
