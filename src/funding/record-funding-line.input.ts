import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';
import { FundingCycle, FundingLineKind } from './funding-line.enums.js';
import { FundingExtensionInput, FundingExternalIdInput, InstalmentInput } from './line-parts.input.js';

@InputType({ description: 'A new funding line.' })
export class RecordFundingLineInput extends ChangeInput {
  @Field(() => ID, { description: 'The programme the money is for.' })
  @IsUUID()
  programme: string;

  @Field(() => ID, { description: 'Who pays.' })
  @IsUUID()
  funder: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The employer it is paid to; left out when it is paid to the programme as a whole.',
  })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => String, { description: "The programme's own reference for it; unique in the programme." })
  @IsString()
  @Length(1, 60)
  reference: string;

  @Field(() => String, { description: 'What it is called.' })
  @IsString()
  @Length(1, 300)
  title: string;

  @Field(() => FundingLineKind, { description: 'Grant or contract.' })
  @Allow()
  kind: FundingLineKind;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'All it is worth from its first day to its last, in pounds; left out when that is not known.',
  })
  @Allow()
  amount?: number | null;

  @Field(() => DateScalar, { description: 'First day it pays for.' })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it pays for. Give this or the length; only money that recurs may have neither.',
  })
  @Allow()
  endsOn?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its length in months, instead of the last day, which is then reckoned and shown as derived.',
  })
  @IsOptional()
  @IsInt()
  durationMonths?: number | null;

  @Field(() => FundingCycle, { description: 'How often it is decided on.' })
  @Allow()
  cycle: FundingCycle;

  @Field(() => FundingExtensionInput, { nullable: true, description: 'An agreed option to go on longer.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingExtensionInput)
  extension?: FundingExtensionInput | null;

  @Field(() => PercentScalar, { nullable: true, description: 'By how much it rises each year, in per cent.' })
  @Allow()
  uplift?: number | null;

  @Field(() => String, { nullable: true, description: 'The uplift as the agreement words it.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  upliftClause?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days the funder needs from a decision to the letter.' })
  @IsOptional()
  @IsInt()
  decisionLeadDays?: number | null;

  @Field(() => FundingExternalIdInput, { nullable: true, description: 'Its number in a public register.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingExternalIdInput)
  externalId?: FundingExternalIdInput | null;

  @Field(() => String, { nullable: true, description: 'Where this can be looked up.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  source?: string | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description:
      'Whether its conditions demand that the people it pays get at least the real Living Wage; left out where nobody has said.',
  })
  @Allow()
  requiresRealLivingWage?: RecordedAnswer | null;

  @Field(() => [InstalmentInput], {
    defaultValue: [],
    description: 'Parts of the amount by period, where it is paid in parts; then only their days carry money.',
  })
  @ValidateNested({ each: true })
  @ArrayMaxSize(40)
  @Type(() => InstalmentInput)
  instalments: InstalmentInput[];
}
