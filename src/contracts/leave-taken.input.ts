import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, HoursScalar } from '../web/scalars.js';

@InputType({
  description:
    'Annual leave taken under a contract from the start of the leave year, or of the contract, up to a day. A later one counts in place of it.',
})
export class RecordLeaveTakenInput extends ChangeInput {
  @Field(() => ID, { description: 'The contract.' })
  @IsUUID()
  contract: string;

  @Field(() => DateScalar, { description: 'The last day counted; not later than today.' })
  @Allow()
  upTo: Day;

  @Field(() => HoursScalar, {
    description:
      'All leave taken in the leave year up to that day, in hours of the contract: for 22.5 hours a week, 22.5 are a week of leave.',
  })
  @Allow()
  hours: number;
}

@InputType({ isAbstract: true })
abstract class LeaveTakenVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The statement of leave taken.' })
  @IsUUID()
  leaveTaken: string;

  @Field(() => Int, { description: 'The version of it which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'What was stated wrongly of leave taken. What is left out stays as it is.' })
export class CorrectLeaveTakenInput extends LeaveTakenVersionInput {
  @Field(() => DateScalar, { nullable: true, description: 'The right last day counted; not later than today.' })
  @Allow()
  upTo?: Day | null;

  @Field(() => HoursScalar, { nullable: true, description: 'The right time of leave, in hours of the contract.' })
  @Allow()
  hours?: number | null;
}

@InputType({ description: 'A statement of leave taken that was recorded by mistake.' })
export class RemoveLeaveTakenInput extends LeaveTakenVersionInput {}
