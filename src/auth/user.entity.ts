import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Role } from './actor.js';

/** A person, or a program, that may sign in. */
@Entity('app_user')
export class UserEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    app_user_handle_unique: {
      code: 'HANDLE_TAKEN',
      path: ['handle'],
      message: 'There is a user of this handle already, active or not; choose another.',
    },
    app_user_subject_unique: {
      code: 'SUBJECT_TAKEN',
      path: ['subject'],
      message: 'This account of the sign-in service belongs to another user already; change that one instead.',
    },
  };

  @Column('text')
  handle: string;

  /** Of the sign-in service; with `subject`, or neither for those who only use tokens. */
  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text')
  role: Role;

  @Column('boolean', { name: 'is_active', default: true })
  isActive: boolean;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;
}
