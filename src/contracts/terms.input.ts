import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { DateScalar, DaysScalar, HoursScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';
import { NotGivenReason, PayBasis, PensionBasis, SickPay, TermName, TermOrigin } from './terms.enums.js';

@InputType({ description: 'Why a term is absent.' })
class TermNotGivenInput {
  @Field(() => TermName, { description: 'The term.' })
  @Allow()
  term: TermName;

  @Field(() => NotGivenReason, { description: 'Why it is absent.' })
  @Allow()
  reason: NotGivenReason;
}

@InputType({ isAbstract: true })
abstract class TermsFields {
  @Field(() => PayBasis, {
    nullable: true,
    description: 'How the pay is written down. Where it is given, amount and scale point are what is given beside it.',
  })
  @Allow()
  payBasis?: PayBasis | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The amount, in pounds a year or an hour; not with a point.',
  })
  @Allow()
  payAmount?: number | null;

  @Field(() => Nation, { nullable: true, description: 'Whose scale a scale point is on.' })
  @Allow()
  scaleNation?: Nation | null;

  @Field(() => String, { nullable: true, description: 'The band of a scale point, such as 5 or 8a.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  scaleBand?: string | null;

  @Field(() => Int, { nullable: true, description: 'The point of the band, counted from 1.' })
  @IsOptional()
  @IsInt()
  scalePoint?: number | null;

  @Field(() => DaysScalar, { nullable: true, description: 'Annual leave of a full-time year, in days.' })
  @Allow()
  leaveDays?: number | null;

  @Field(() => DaysScalar, { nullable: true, description: 'Public holidays of a full-time year, in days.' })
  @Allow()
  publicHolidayDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether public holidays come out of the annual leave.' })
  @Allow()
  publicHolidaysInside?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Start of the leave year as month and day, such as 04-01.' })
  @IsOptional()
  @IsString()
  @MaxLength(5)
  leaveYearStarts?: string | null;

  @Field(() => PercentScalar, { nullable: true, description: "The employer's pension contribution, in per cent." })
  @Allow()
  employerPension?: number | null;

  @Field(() => PensionBasis, { nullable: true, description: 'What the pension is paid of.' })
  @Allow()
  pensionBasis?: PensionBasis | null;

  @Field(() => SickPay, { nullable: true, description: 'Which rules give sick pay.' })
  @Allow()
  sickPay?: SickPay | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where the pay comes from.' })
  @Allow()
  payOrigin?: TermOrigin | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where the weekly hours come from.' })
  @Allow()
  hoursOrigin?: TermOrigin | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where leave and public holidays come from.' })
  @Allow()
  leaveOrigin?: TermOrigin | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where the pension contribution comes from.' })
  @Allow()
  pensionOrigin?: TermOrigin | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where sick pay comes from.' })
  @Allow()
  sickPayOrigin?: TermOrigin | null;

  @Field(() => TermOrigin, { nullable: true, description: 'Where the notice comes from.' })
  @Allow()
  noticeOrigin?: TermOrigin | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The employer from which transferred terms were carried over; needed where an origin is TRANSFERRED, and refused where none is. It goes, with the day, when a change leaves no origin TRANSFERRED.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  transferredFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of that transfer; no later than the first day of these terms.',
  })
  @Allow()
  transferredOn?: Day | null;

  @Field(() => [TermNotGivenInput], {
    nullable: true,
    description:
      'Why absent terms are absent. Replaces the whole list; left out, reasons go as their terms get values.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => TermNotGivenInput)
  notGiven?: TermNotGivenInput[] | null;
}

@InputType({
  description: 'The terms a contract starts with. What is left out is blank; origins left out are UNRECORDED.',
})
export class NewTermsInput extends TermsFields {
  @Field(() => HoursScalar, { description: 'Contracted hours in an ordinary week; above 0, at most 60.' })
  @Allow()
  weeklyHours: number;

  @Field(() => HoursScalar, { description: 'The full-time week these terms are part of, in hours.' })
  @Allow()
  fullTimeWeek: number;
}

@InputType({ description: 'Some of the terms. What is left out stays as it is; null clears.' })
export class TermsPartsInput extends TermsFields {
  @Field(() => HoursScalar, { nullable: true, description: 'Contracted hours in an ordinary week; cannot be cleared.' })
  @Allow()
  weeklyHours?: number;

  @Field(() => HoursScalar, { nullable: true, description: 'The full-time week, in hours; cannot be cleared.' })
  @Allow()
  fullTimeWeek?: number;
}
