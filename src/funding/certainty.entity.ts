import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';

/** What was said of a funding line or an instalment, by whom, on what day. */
@Entity('certainty')
export class CertaintyEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    certainty_one_word_a_day: {
      code: 'WORD_OF_THAT_DAY_RECORDED',
      path: ['saidOn'],
      message: 'What was said on that day is recorded already; correct that word, or give the day of the later one.',
    },
  };

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** The line's recipient, kept here too for row-level security. */
  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('uuid', { name: 'funding_line_id' })
  fundingLineId: string;

  /** Null when it was said of the line as a whole. */
  @Column('uuid', { name: 'instalment_id', nullable: true })
  instalmentId: string | null;

  @Column('text')
  stage: CertaintyStage;

  @Column('date', { name: 'said_on' })
  saidOn: Day;

  @Column('text', { name: 'said_by' })
  saidBy: string;

  @Column('text', { nullable: true })
  evidence: string | null;
}
