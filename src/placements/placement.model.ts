import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, DaysScalar } from '../web/scalars.js';
import { Room } from './placement.enums.js';

@SignedIn()
@ObjectType('Placement', {
  description:
    'That a worker serves a practice, for a period. Where work is done is not personal data; who does it is.',
})
export class PlacementModel extends RecordModel {
  @Field(() => DateScalar, { description: 'First day in the practice.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in the practice; null while no end is recorded.' })
  endsOn: Day | null;

  @Reads('days')
  @Field(() => DaysScalar, { description: 'Days a week in the practice.' })
  daysPerWeek: number;

  @Field(() => Room, { description: 'What room there is.' })
  room: Room;

  @Reads('roomDays')
  @Field(() => DaysScalar, {
    nullable: true,
    description: 'Days a week on which a room can be counted on; null when nobody has entered it.',
  })
  guaranteedRoomDays: number | null;

  @Field(() => RecordedAnswer, { description: 'Whether the worker can use the systems of the practice.' })
  hasItAccess: RecordedAnswer;

  @Field(() => RecordedAnswer, { description: 'Whether the worker comes to the meetings of the practice.' })
  attendsPracticeMeetings: RecordedAnswer;

  employerId: string;
  contractId: string;
  postId: string;
  practiceId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of placements.' })
export class PlacementConnection extends connectionOf(PlacementModel, 'Placement', 'placements') {}
