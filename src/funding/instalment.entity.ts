import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** A part of a funding line's amount, for a period within it. */
@Entity('instalment')
export class InstalmentEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    instalment_one_at_a_time: {
      code: 'INSTALMENTS_OVERLAP',
      path: ['startsOn'],
      message: 'Another instalment of this funding line is for some of these days; give each day to one instalment.',
    },
  };

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** The line's recipient, kept here too for row-level security. */
  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('uuid', { name: 'funding_line_id' })
  fundingLineId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on' })
  endsOn: Day;

  /** Pounds, as PostgreSQL writes them. */
  @Column('numeric')
  amount: string;
}
