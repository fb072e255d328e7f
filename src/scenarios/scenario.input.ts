import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, HoursScalar, PercentScalar } from '../web/scalars.js';
import { MOST_STEPS } from './check-steps.js';
import { ScenarioStep } from './scenario-step.js';
import { PartTimeHours, ScenarioStepKind } from './scenario.enums.js';

@InputType({ description: 'One thing to suppose; which parts it has depends on its kind.' })
export class ScenarioStepInput implements ScenarioStep {
  @Field(() => ScenarioStepKind, { description: 'What to suppose.' })
  @Allow()
  kind: ScenarioStepKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The funding line, of all kinds but CHANGE_SCALE and CHANGE_WEEK. When left out: every line that ends in the period asked about; of RENEW and EXERCISE_OPTION, those whose money is signed to the end; where signed money ends with an instalment before, notes say that it is not renewed.',
  })
  @IsOptional()
  @IsUUID()
  fundingLine?: string | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'RENEW: the part of what it pays, above 0 and at most 100. CHANGE_SCALE: how much more posts cost, -50 to 100.',
  })
  @Allow()
  percent?: number | null;

  @Field(() => Int, { nullable: true, description: 'RENEW: for how many months, 1 to 120.' })
  @IsOptional()
  @IsInt()
  months?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'DECIDE_LATE: how many weeks after the day asked about the decision is taken, 1 to 104.',
  })
  @IsOptional()
  @IsInt()
  weeks?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'CHANGE_SCALE, CHANGE_WEEK: only this employer; when left out, all of the programme asked about, or of all programmes.',
  })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'CHANGE_SCALE: the first day on which posts cost so much. CHANGE_WEEK: the first day of the week, in place of what is recorded from then on.',
  })
  @Allow()
  from?: Day | null;

  @Field(() => HoursScalar, {
    nullable: true,
    description: 'CHANGE_WEEK: the full-time week, in hours, from 1 to 60.',
  })
  @Allow()
  fullTimeWeek?: number | null;

  @Field(() => PartTimeHours, {
    nullable: true,
    description:
      'CHANGE_WEEK: whether people who work part-time keep their hours or their part of the full-time week; it costs differently.',
  })
  @Allow()
  partTimeHours?: PartTimeHours | null;
}

@InputType({ description: 'A scenario to save.' })
export class CreateScenarioInput extends ChangeInput {
  @Field(() => String, { description: 'What to call it; unique among your scenarios.' })
  @IsString()
  @Length(1, 100)
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Share it with everyone who has this programme in scope; for you alone when left out.',
  })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => [ScenarioStepInput], { description: 'What to suppose, in order; 50 at most, none for the baseline.' })
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => ScenarioStepInput)
  steps: ScenarioStepInput[];
}

@InputType({ description: 'What is to be otherwise about a scenario of yours.' })
export class ChangeScenarioInput extends ChangeInput {
  @Field(() => ID, { description: 'The scenario.' })
  @IsUUID()
  scenario: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => String, { nullable: true, description: 'What to call it; as it was when left out.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; as it was when left out, nothing when null.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  description?: string | null;

  @Field(() => [ScenarioStepInput], {
    nullable: true,
    description: 'All that is to be supposed now, in order; as it was when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => ScenarioStepInput)
  steps?: ScenarioStepInput[] | null;
}

@InputType({ description: 'A scenario of yours that is not needed any more.' })
export class RemoveScenarioInput extends ChangeInput {
  @Field(() => ID, { description: 'The scenario.' })
  @IsUUID()
  scenario: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;
}
