import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** Which part of a post a funding line pays, on which days. */
@Entity('allocation')
export class AllocationEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    allocation_one_at_a_time: {
      code: 'ALLOCATION_OVERLAPS',
      path: ['startsOn'],
      message: 'This funding line pays this post on some of these days already; change that allocation instead.',
    },
    allocation_shares_within_100_per_cent: {
      code: 'OVER_100_PERCENT',
      path: ['share'],
      message: 'This post would be paid more than 100 % on some day; read its allocations again and lower the share.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'funding_line_id' })
  fundingLineId: string;

  @Column('uuid', { name: 'post_id' })
  postId: string;

  /** Per cent, as PostgreSQL writes it. */
  @Column('numeric', { name: 'share_pct' })
  sharePct: string;

  /** Pounds a year, where the share was given so. */
  @Column('numeric', { name: 'given_annual_amount', nullable: true })
  givenAnnualAmount: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  /** Ends with its line, and moves with it. */
  @Column('boolean', { name: 'follows_line', default: true })
  followsLine: boolean;
}
