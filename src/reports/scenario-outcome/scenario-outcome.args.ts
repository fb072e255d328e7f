import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { ConsultationOrder } from '../../funding/calculations/notice-and-consultation.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { MOST_STEPS } from '../../scenarios/check-steps.js';
import { ScenarioStepInput } from '../../scenarios/scenario.input.js';
import { PercentScalar } from '../../web/scalars.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { CONSULTATION_ORDER } from '../funding-risk/funding-risk.model.js';

const MOST_OF_A_KIND = 4;

@InputType({ description: 'Steps to suppose for this question alone, without saving them.' })
export class SuppositionInput {
  @Field(() => String, { description: 'What to call the case in the answer.' })
  @IsString()
  @Length(1, 100)
  name: string;

  @Field(() => [ScenarioStepInput], { description: 'What to suppose, in order; 50 at most, none for the baseline.' })
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => ScenarioStepInput)
  steps: ScenarioStepInput[];
}

@ArgsType()
export class ScenarioOutcomeArgs extends FundingQuestionArgs {
  @Field(() => [ID], { nullable: true, description: 'Saved scenarios, 4 at most.' })
  @IsOptional()
  @ArrayMaxSize(MOST_OF_A_KIND)
  @IsUUID('all', { each: true })
  scenarios?: string[] | null;

  @Field(() => [SuppositionInput], { nullable: true, description: 'Steps that are not saved, 4 cases at most.' })
  @IsOptional()
  @ArrayMaxSize(MOST_OF_A_KIND)
  @ValidateNested({ each: true })
  @Type(() => SuppositionInput)
  suppositions?: SuppositionInput[] | null;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Which case to compare all others with: its place in `cases`, 0 for the baseline.',
  })
  @IsInt()
  @Min(0)
  compareWith: number;

  @Field(() => CERTAINTY_LEVEL, { defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY, description: 'Which money counts.' })
  @Allow()
  certainty: CertaintyLevel;

  @Field(() => CONSULTATION_ORDER, {
    defaultValue: CONSULTATION_ORDER.IN_SEQUENCE,
    description: 'How consultation and notice follow each other.',
  })
  @Allow()
  consultation: ConsultationOrder;

  @Field(() => PercentScalar, {
    defaultValue: HUNDRED_PERCENT,
    description: 'The cover of a post that counts as funded, in per cent, above 0.',
  })
  @Min(1, { message: 'threshold must be above 0 per cent' })
  @Max(HUNDRED_PERCENT, { message: 'threshold must be at most 100 per cent' })
  threshold: number;
}
