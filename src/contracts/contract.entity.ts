import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { ContractEndReason, ContractKind, FixedTermReason } from './contract.enums.js';

/** A written agreement under which one person fills a post. */
@Entity('contract')
export class ContractEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    contract_reference_unique: {
      code: 'CONTRACT_REFERENCE_TAKEN',
      path: ['reference'],
      message: 'This employer has a contract of this reference already; choose another, or change that contract.',
    },
    contract_one_at_a_time: {
      code: 'CONTRACT_OVERLAPS',
      path: ['startsOn'],
      message:
        'This worker holds another contract on this post for some of these days; start this one after it, or end that one earlier.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  @Column('uuid', { name: 'worker_id' })
  workerId: string;

  @Column('text')
  reference: string;

  @Column('text')
  kind: ContractKind;

  @Column('text', { name: 'fixed_term_reason', nullable: true })
  fixedTermReason: FixedTermReason | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: ContractEndReason | null;

  @Column('integer', { name: 'employer_notice_weeks', nullable: true })
  employerNoticeWeeks: number | null;

  @Column('integer', { name: 'worker_notice_weeks', nullable: true })
  workerNoticeWeeks: number | null;
}
