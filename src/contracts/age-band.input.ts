import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { AGE_BAND_YEARS } from './age-band.enums.js';
import { AgeBandYears } from './calculations/age-band.js';

@InputType({ description: 'How old a worker was on a day, in a band of five years. Never a birth date.' })
export class RecordAgeBandInput extends ChangeInput {
  @Field(() => ID, { description: 'The worker.' })
  @IsUUID()
  worker: string;

  @Field(() => AGE_BAND_YEARS, { description: 'The band, in completed years.' })
  @Allow()
  band: AgeBandYears;

  @Field(() => DateScalar, {
    description:
      'A day on which it held, not later than today; the same for everyone, such as 1 April, tells nothing of a birthday.',
  })
  @Allow()
  heldOn: Day;
}

@InputType({ isAbstract: true })
abstract class AgeBandVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The age band.' })
  @IsUUID()
  ageBand: string;

  @Field(() => Int, { description: 'The version of the age band which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'What was recorded wrongly about an age band. What is left out stays as it is.' })
export class CorrectAgeBandInput extends AgeBandVersionInput {
  @Field(() => AGE_BAND_YEARS, { nullable: true, description: 'The right band.' })
  @IsOptional()
  band?: AgeBandYears | null;

  @Field(() => DateScalar, { nullable: true, description: 'The right day on which it held; not later than today.' })
  @Allow()
  heldOn?: Day | null;
}

@InputType({ description: 'An age band that is not to be kept.' })
export class RemoveAgeBandInput extends AgeBandVersionInput {}
