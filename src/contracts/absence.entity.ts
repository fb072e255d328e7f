import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** Days away on which nothing falls due. Why someone was away is never recorded. */
@Entity('absence')
export class AbsenceEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    absence_one_at_a_time: {
      code: 'ABSENCE_OVERLAPS',
      path: ['startsOn'],
      message: 'Another absence is recorded for some of these days; end that one first, or start this one after it.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
