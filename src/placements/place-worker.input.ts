import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { DateScalar, DaysScalar } from '../web/scalars.js';
import { Room } from './placement.enums.js';

@InputType({ description: 'A worker who is to serve a practice from a day.' })
export class PlaceWorkerInput extends ChangeInput {
  @Field(() => ID, { description: 'The contract under which the worker serves the practice.' })
  @IsUUID()
  contract: string;

  @Field(() => ID, { description: 'The practice.' })
  @IsUUID()
  practice: string;

  @Field(() => DateScalar, { description: 'First day in the practice; within the contract.' })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in the practice; the last day of the contract, where it has one, when left out.',
  })
  @Allow()
  endsOn?: Day | null;

  @Field(() => DaysScalar, { description: 'Days a week in the practice, more than 0 and at most 7.' })
  @Allow()
  daysPerWeek: number;

  @Field(() => Room, { description: 'What room there is.' })
  @Allow()
  room: Room;

  @Field(() => DaysScalar, {
    nullable: true,
    description: 'Days a week on which a room can be counted on; only for an own or a guaranteed room.',
  })
  @Allow()
  guaranteedRoomDays?: number | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description: 'Whether the worker can use the systems of the practice.',
  })
  @Allow()
  hasItAccess?: RecordedAnswer | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description: 'Whether the worker comes to the meetings of the practice.',
  })
  @Allow()
  attendsPracticeMeetings?: RecordedAnswer | null;
}
