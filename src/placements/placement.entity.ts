import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { Room } from './placement.enums.js';

/** That a contract serves a practice, for a period. It carries the post, so that funding reaches practices without people. */
@Entity('placement')
export class PlacementEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    placement_one_at_a_time: {
      code: 'PLACEMENT_OVERLAPS',
      path: ['startsOn'],
      message:
        'This contract is placed in this practice on some of these days already; change that placement, or start after it ends.',
    },
    placement_period_check: {
      code: 'ENDS_BEFORE_START',
      path: ['endsOn'],
      message: 'A placement cannot end before it starts; give a last day on or after the first.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @Column('uuid', { name: 'practice_id' })
  practiceId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  /** Exact, as PostgreSQL writes it: `2.50`. */
  @Column('numeric', { name: 'days_per_week', precision: 3, scale: 2 })
  daysPerWeek: string;

  @Column('text')
  room: Room;

  @Column('numeric', { name: 'guaranteed_room_days', precision: 3, scale: 2, nullable: true })
  guaranteedRoomDays: string | null;

  @Column('text', { name: 'has_it_access', default: RecordedAnswer.BLANK })
  hasItAccess: RecordedAnswer;

  @Column('text', { name: 'attends_practice_meetings', default: RecordedAnswer.BLANK })
  attendsPracticeMeetings: RecordedAnswer;
}
