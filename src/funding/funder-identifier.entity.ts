import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';

/** A number by which a funder is known elsewhere. */
@Entity('funder_identifier')
export class FunderIdentifierEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    funder_identifier_unique: {
      code: 'IDENTIFIER_TAKEN',
      path: ['identifiers'],
      message:
        'One of these registered numbers belongs to a funder that is registered already; look for it by that number.',
    },
  };

  @Column('uuid', { name: 'funder_id' })
  funderId: string;

  @Column('text')
  scheme: string;

  @Column('text')
  value: string;
}
