import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';

@InputType({ isAbstract: true })
abstract class ShareInput extends ChangeInput {
  @Field(() => PercentScalar, {
    nullable: true,
    description: 'The part of the post, in per cent of the whole post. Give this or the amount a year.',
  })
  @Allow()
  share?: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year, instead of the share: kept, and turned into the share it pays of what the post costs a year on the first day, rounded down to 0.01 %.',
  })
  @Allow()
  annualAmount?: number | null;
}

@InputType({ description: 'Which part of a post a funding line is to pay, and on which days.' })
export class AllocateFundingInput extends ShareInput {
  @Field(() => ID, { description: 'The funding line that pays.' })
  @IsUUID()
  fundingLine: string;

  @Field(() => ID, { description: 'The post that is paid.' })
  @IsUUID()
  post: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day; when left out the line's, or the post's where that is later.",
  })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day; when left out the line's, or the post's where that is earlier.",
  })
  @Allow()
  endsOn?: Day | null;
}

@InputType({ description: 'Another share from a day on; until the day before, the old one stands.' })
export class ChangeAllocationInput extends ShareInput {
  @Field(() => ID, { description: 'The allocation.' })
  @IsUUID()
  allocation: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => DateScalar, {
    description: 'First day of the new share; the first day of the allocation, to put right a share that was never so.',
  })
  @Allow()
  from: Day;
}

@InputType({
  description:
    'What was recorded wrongly about an allocation, for all its days. What is left out stays as it is; give the share or the amount a year to put the share right.',
})
export class CorrectAllocationInput extends ShareInput {
  @Field(() => ID, { description: 'The allocation.' })
  @IsUUID()
  allocation: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => DateScalar, { nullable: true, description: 'The right first day.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The right last day; null for the line's, or the post's where that is earlier.",
  })
  @Allow()
  endsOn?: Day | null;
}

@InputType({ description: 'An earlier end of an allocation.' })
export class EndAllocationInput extends ChangeInput {
  @Field(() => ID, { description: 'The allocation.' })
  @IsUUID()
  allocation: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => DateScalar, { description: 'The last day it pays for.' })
  @Allow()
  endsOn: Day;
}
