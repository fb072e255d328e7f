import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';

/** A number by which an employer is known elsewhere. */
@Entity('employer_identifier')
export class EmployerIdentifierEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    employer_identifier_unique: {
      code: 'IDENTIFIER_TAKEN',
      path: ['identifiers'],
      message:
        'One of these registered numbers belongs to an employer that is registered already; look for it by that number.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text')
  scheme: string;

  @Column('text')
  value: string;
}
