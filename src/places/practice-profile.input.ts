import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, PercentScalar } from '../web/scalars.js';

@InputType({ description: 'What is counted of a practice from a day. Profiles that start later stay as they are.' })
export class RecordPracticeProfileInput extends ChangeInput {
  @Field(() => ID, { description: 'The practice.' })
  @IsUUID()
  practice: string;

  @Field(() => DateScalar, { description: 'First day it is true for; the profile before ends the day before.' })
  @Allow()
  from: Day;

  @Field(() => Int, { description: 'Registered patients.' })
  @IsInt()
  listSize: number;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'Share of its patients who live in the most deprived fifth of areas, in per cent; left out when not known.',
  })
  @Allow()
  mostDeprivedPercent?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The issue of the index that share is by, such as SIMD 2020v2; needed where a share is given.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  simdVersion?: string | null;
}

@InputType({ description: 'A profile that was recorded wrongly, for the whole of its period. What is left out stays.' })
export class CorrectPracticeProfileInput extends ChangeInput {
  @Field(() => ID, { description: 'The profile, as `Practice.profile` or `Practice.profiles` gives it.' })
  @IsUUID()
  profile: string;

  @Field(() => Int, { description: 'The version of the profile that you read.' })
  @IsInt()
  version: number;

  @Field(() => Int, { nullable: true, description: 'Registered patients.' })
  @IsOptional()
  @IsInt()
  listSize?: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'Share of its patients in the most deprived fifth of areas, in per cent; null takes it away.',
  })
  @Allow()
  mostDeprivedPercent?: number | null;

  @Field(() => String, { nullable: true, description: 'The issue of the index that share is by; null takes it away.' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  simdVersion?: string | null;
}
