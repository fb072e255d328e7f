import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsUUID, Min } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { DateScalar, DaysScalar } from '../web/scalars.js';
import { Room } from './placement.enums.js';

/** What a change or a correction of a placement may say. */
@InputType({ isAbstract: true })
abstract class PlacementDetailsInput extends ChangeInput {
  @Field(() => ID, { description: 'The placement.' })
  @IsUUID()
  placement: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => DaysScalar, { nullable: true, description: 'Days a week in the practice; as it was when left out.' })
  @Allow()
  daysPerWeek?: number | null;

  @Field(() => Room, { nullable: true, description: 'What room there is; as it was when left out.' })
  @Allow()
  room?: Room | null;

  @Field(() => DaysScalar, {
    nullable: true,
    description: 'Days a week on which a room can be counted on; as it was when left out, not entered when null.',
  })
  @Allow()
  guaranteedRoomDays?: number | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description: 'Whether the worker can use the systems of the practice; as it was when left out.',
  })
  @Allow()
  hasItAccess?: RecordedAnswer | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description: 'Whether the worker comes to the meetings of the practice; as it was when left out.',
  })
  @Allow()
  attendsPracticeMeetings?: RecordedAnswer | null;
}

@InputType({ description: 'What is otherwise about a placement from a day on. The days before stay as they were.' })
export class ChangePlacementInput extends PlacementDetailsInput {
  @Field(() => DateScalar, { description: 'First day on which it is so; after the first day of the placement.' })
  @Allow()
  from: Day;
}

@InputType({ description: 'What was recorded wrongly about a placement, for all its days.' })
export class CorrectPlacementInput extends PlacementDetailsInput {
  @Field(() => DateScalar, { nullable: true, description: 'The right first day; as it was when left out.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The right last day; as it was when left out, as long as the contract when null.',
  })
  @Allow()
  endsOn?: Day | null;
}

@InputType({ description: 'The end of a placement.' })
export class EndPlacementInput extends ChangeInput {
  @Field(() => ID, { description: 'The placement.' })
  @IsUUID()
  placement: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => DateScalar, { description: 'Last day in the practice.' })
  @Allow()
  lastDay: Day;
}
