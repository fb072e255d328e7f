import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { PostStatus } from './post.enums.js';

/** What a post is funded to be, and whether someone fills it, for a period. */
@Entity('post_state')
export class PostStateEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    post_state_one_at_a_time: {
      code: 'POST_STATES_OVERLAP',
      path: ['from'],
      message: 'Someone has changed this post for some of these days meanwhile; read it again and repeat your change.',
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

  /** Exact decimal text, as PostgreSQL keeps it. */
  @Column('numeric', { name: 'funded_wte', precision: 4, scale: 2 })
  fundedWte: string;

  @Column('text')
  status: PostStatus;

  @Column('numeric', { name: 'annual_cost', precision: 10, scale: 2, nullable: true })
  annualCost: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
