import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';

@InputType({ description: 'What to put right about a word that was recorded. What is left out stays as it is.' })
export class CorrectCertaintyInput extends ChangeInput {
  @Field(() => ID, { description: 'The word, from `FundingLine.certainty`.' })
  @IsUUID()
  certainty: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => CERTAINTY_STAGE, { nullable: true, description: 'How certain that made the money.' })
  @Allow()
  stage?: CertaintyStage | null;

  @Field(() => String, { nullable: true, description: 'Who said it: an organisation or an office.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  saidBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was said: today or before.' })
  @Allow()
  saidOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'Where that can be looked up; null for nowhere.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  evidence?: string | null;
}
