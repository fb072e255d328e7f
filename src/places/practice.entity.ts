import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';

/** A general practice. */
@Entity('practice')
export class PracticeEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    practice_code_unique: {
      code: 'PRACTICE_EXISTS',
      path: ['code'],
      message: 'A practice of this code is registered already; look for it by its code.',
    },
  };

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'partnership_code' })
  partnershipCode: string;

  @Column('text', { nullable: true })
  cluster: string | null;
}
