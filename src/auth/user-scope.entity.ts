import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { UserScopeKind } from './user-role.js';

/** One employer or area a user may see; an employer or a code, never both. */
@Entity('user_scope')
export class UserScopeEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    user_scope_employer_fkey: {
      code: 'NO_SUCH_EMPLOYER',
      path: ['scopes', 'employers'],
      message: 'One of these employers is not registered; register it first, or take it out.',
    },
    user_scope_unique: {
      code: 'CONFLICT',
      path: ['scopes'],
      message: 'This scope was given by someone else meanwhile; read the user again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  kind: UserScopeKind;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('text', { name: 'area_code', nullable: true })
  areaCode: string | null;
}
