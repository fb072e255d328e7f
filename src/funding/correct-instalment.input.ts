import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar } from '../web/scalars.js';

@InputType({ description: 'What to put right about an instalment. What is left out stays as it is.' })
export class CorrectInstalmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The instalment.' })
  @IsUUID()
  instalment: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day it pays for.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it pays for.' })
  @Allow()
  endsOn?: Day | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The amount, in pounds.' })
  @Allow()
  amount?: number | null;
}
