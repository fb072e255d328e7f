import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { PostRole } from './post.enums.js';

/** A place for a person in an employer's part of a programme, whether or not someone fills it. */
@Entity('post')
export class PostEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    post_reference_unique: {
      code: 'POST_REFERENCE_TAKEN',
      path: ['reference'],
      message: 'This employer has a post of this reference already; choose another, or change that post.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('text')
  reference: string;

  @Column('text')
  role: PostRole;

  @Column('date', { name: 'opened_on' })
  openedOn: Day;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: Day | null;
}
