import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';

@InputType({ description: 'Days away from a contract. Dates only: why is never recorded.' })
export class RecordAbsenceInput extends ChangeInput {
  @Field(() => ID, { description: 'The contract.' })
  @IsUUID()
  contract: string;

  @Field(() => DateScalar, { description: 'First day away.' })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day away; null while the person has not come back.' })
  @Allow()
  endsOn?: Day | null;
}

@InputType({ isAbstract: true })
abstract class AbsenceVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The absence.' })
  @IsUUID()
  absence: string;

  @Field(() => Int, { description: 'The version of the absence which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'The end of an absence.' })
export class EndAbsenceInput extends AbsenceVersionInput {
  @Field(() => DateScalar, { description: 'Last day away.' })
  @Allow()
  on: Day;
}

@InputType({ description: 'An absence that was recorded by mistake.' })
export class RemoveAbsenceInput extends AbsenceVersionInput {}

@InputType({ description: 'What was recorded wrongly about an absence. What is left out stays as it is.' })
export class CorrectAbsenceInput extends AbsenceVersionInput {
  @Field(() => DateScalar, { nullable: true, description: 'The right first day away.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The right last day away; null where the person has not come back.',
  })
  @Allow()
  endsOn?: Day | null;
}
