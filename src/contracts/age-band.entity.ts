import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { AgeBandYears } from './calculations/age-band.js';

/** A worker's band of ages and the day on which it held; one for each worker, and never a birth date. */
@Entity('age_band')
export class AgeBandEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    age_band_one_of_a_worker: {
      code: 'AGE_BAND_RECORDED',
      path: ['worker'],
      message: 'An age band is recorded for this worker already; correct that one where it is wrong.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'worker_id' })
  workerId: string;

  @Column('text')
  band: AgeBandYears;

  @Column('date', { name: 'held_on' })
  heldOn: Day;
}
