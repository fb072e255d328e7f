import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { SupervisionFormat, SupervisionKind } from './supervision.enums.js';

/** What was agreed, for one contract or for everyone an employer has in a programme. */
@Entity('supervision_arrangement')
export class SupervisionArrangementEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    supervision_arrangement_one_at_a_time: {
      code: 'ARRANGEMENT_OVERLAPS',
      path: ['startsOn'],
      message:
        'Another arrangement of this kind holds on some of these days; give a last day before it starts, or change that one.',
    },
    supervision_arrangement_period_check: {
      code: 'ENDS_BEFORE_START',
      path: ['endsOn'],
      message: 'An arrangement cannot end before it starts; give a last day on or after the first.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  /** Null: for everyone the employer has in the programme. */
  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('text')
  kind: SupervisionKind;

  @Column('text')
  format: SupervisionFormat;

  @Column('text')
  provider: string;

  @Column('integer', { name: 'interval_days', nullable: true })
  intervalDays: number | null;

  @Column('text', { name: 'in_paid_time', default: RecordedAnswer.BLANK })
  inPaidTime: RecordedAnswer;

  @Column('uuid', { name: 'funding_line_id', nullable: true })
  fundingLineId: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
