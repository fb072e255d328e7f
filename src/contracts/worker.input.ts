import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';

@InputType({ description: 'A person as the employer knows them. Never a name or a number of the state.' })
export class WorkerDetailsInput {
  @Field(() => String, { description: "The employer's own reference; 1 to 30 letters, digits and . _ / -" })
  @IsString()
  @MaxLength(60)
  reference: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of continuous service, also with an earlier employer where it counts; null when not known.',
  })
  @Allow()
  continuousServiceOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in this kind of role; null when not known.' })
  @Allow()
  roleStartedOn?: Day | null;
}

@InputType({ description: 'A new worker of an employer.' })
export class RegisterWorkerInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => String, { description: "The employer's own reference; 1 to 30 letters, digits and . _ / -" })
  @IsString()
  @MaxLength(60)
  reference: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of continuous service, also with an earlier employer where it counts; null when not known.',
  })
  @Allow()
  continuousServiceOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in this kind of role; null when not known.' })
  @Allow()
  roleStartedOn?: Day | null;
}

@InputType({ description: 'A correction of what was recorded of a worker. What is left out stays; null clears a day.' })
export class CorrectWorkerInput extends ChangeInput {
  @Field(() => ID, { description: 'The worker.' })
  @IsUUID()
  worker: string;

  @Field(() => Int, { description: 'The version of the worker which you saw.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: "The employer's own reference." })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reference?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of continuous service.' })
  @Allow()
  continuousServiceOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in this kind of role.' })
  @Allow()
  roleStartedOn?: Day | null;
}
