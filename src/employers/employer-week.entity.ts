import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** An employer's standard full-time week, for a period. */
@Entity('employer_week')
export class EmployerWeekEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    employer_week_one_at_a_time: {
      code: 'WEEK_OVERLAPS',
      path: ['from'],
      message:
        'Someone has recorded another full-time week for some of these days meanwhile; read the employer again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('integer', { name: 'full_time_minutes' })
  fullTimeMinutes: number;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
