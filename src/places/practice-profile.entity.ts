import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** What is counted of a practice, for a period. */
@Entity('practice_profile')
export class PracticeProfileEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    practice_profile_one_at_a_time: {
      code: 'PROFILES_OVERLAP',
      path: ['from'],
      message:
        'Someone has recorded another profile for some of these days meanwhile; read the practice again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'practice_id' })
  practiceId: string;

  @Column('integer', { name: 'list_size' })
  listSize: number;

  /** Exact decimal text, as PostgreSQL keeps it. */
  @Column('numeric', { name: 'most_deprived_pct', precision: 5, scale: 2, nullable: true })
  mostDeprivedPercent: string | null;

  @Column('text', { name: 'simd_version', nullable: true })
  simdVersion: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
