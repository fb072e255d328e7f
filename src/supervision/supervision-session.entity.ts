import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { SessionOutcome, SupervisionKind } from './supervision.enums.js';

/** That a session took place, or did not and by whose doing. Nothing here could hold what was said. */
@Entity('supervision_session')
export class SupervisionSessionEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    supervision_session_one_a_day: {
      code: 'SESSION_EXISTS',
      path: ['onDay'],
      message: 'A session of this kind is logged for this contract on this day already; correct that one.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  kind: SupervisionKind;

  @Column('date', { name: 'on_day' })
  onDay: Day;

  /** Null unless it was held. */
  @Column('integer', { nullable: true })
  minutes: number | null;

  @Column('text')
  outcome: SessionOutcome;
}
