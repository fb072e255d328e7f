import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** Leave that someone has taken under a contract, from the start of the leave year or of the contract up to a day. */
@Entity('leave_taken')
export class LeaveTakenEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    leave_taken_once_a_day: {
      code: 'LEAVE_TAKEN_RECORDED',
      path: ['upTo'],
      message: 'Leave taken up to this day is recorded for the contract already; correct that, or give another day.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'up_to' })
  upTo: Day;

  @Column('integer', { name: 'taken_minutes' })
  takenMinutes: number;
}
