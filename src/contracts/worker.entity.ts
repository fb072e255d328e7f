import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** A person, known by the employer's own reference only: no name, birth date, insurance number or address anywhere. */
@Entity('worker')
export class WorkerEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    worker_reference_unique: {
      code: 'WORKER_REFERENCE_TAKEN',
      path: ['reference'],
      message: 'This employer has a worker of this reference already; use that worker, or choose another reference.',
    },
    worker_employer_id_fkey: {
      code: 'NOT_FOUND',
      path: ['employer'],
      message: 'There is no employer with this id; look it up by its name.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text')
  reference: string;

  @Column('date', { name: 'continuous_service_on', nullable: true })
  continuousServiceOn: Day | null;

  @Column('date', { name: 'role_started_on', nullable: true })
  roleStartedOn: Day | null;
}
