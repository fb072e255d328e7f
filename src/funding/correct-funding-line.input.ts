import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';
import { FundingCycle, FundingLineKind } from './funding-line.enums.js';
import { FundingExtensionInput, FundingExternalIdInput } from './line-parts.input.js';

@InputType({
  description:
    'What to put right about a funding line. What is left out stays as it is; null takes away what may be absent.',
})
export class CorrectFundingLineInput extends ChangeInput {
  @Field(() => ID, { description: 'The funding line.' })
  @IsUUID()
  fundingLine: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => ID, { nullable: true, description: 'Who pays.' })
  @IsOptional()
  @IsUUID()
  funder?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The employer it is paid to; null when it is paid to the programme as a whole.',
  })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => String, { nullable: true, description: "The programme's own reference for it." })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  title?: string | null;

  @Field(() => FundingLineKind, { nullable: true, description: 'Grant or contract.' })
  @Allow()
  kind?: FundingLineKind | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'All it is worth, in pounds; null when that is not known.' })
  @Allow()
  amount?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day it pays for.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day it pays for; allocations that follow the line end with it. Null when it recurs without an agreed end.',
  })
  @Allow()
  endsOn?: Day | null;

  @Field(() => Int, { nullable: true, description: 'Its length in months, instead of the last day.' })
  @IsOptional()
  @IsInt()
  durationMonths?: number | null;

  @Field(() => FundingCycle, { nullable: true, description: 'How often it is decided on.' })
  @Allow()
  cycle?: FundingCycle | null;

  @Field(() => FundingExtensionInput, {
    nullable: true,
    description: 'The agreed option to go on longer; null when there is none.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingExtensionInput)
  extension?: FundingExtensionInput | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'By how much it rises each year; null when none is agreed.',
  })
  @Allow()
  uplift?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The uplift as the agreement words it; null when there is none.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  upliftClause?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days the funder needs from a decision to the letter.' })
  @IsOptional()
  @IsInt()
  decisionLeadDays?: number | null;

  @Field(() => FundingExternalIdInput, {
    nullable: true,
    description: 'Its number in a public register; null for none.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingExternalIdInput)
  externalId?: FundingExternalIdInput | null;

  @Field(() => String, { nullable: true, description: 'Where this can be looked up; null for nowhere.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  source?: string | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description:
      'Whether its conditions demand that the people it pays get at least the real Living Wage; BLANK where nobody has said.',
  })
  @Allow()
  requiresRealLivingWage?: RecordedAnswer | null;
}
