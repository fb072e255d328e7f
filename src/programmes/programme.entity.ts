import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { EmploymentModel } from './programme.enums.js';

/** A programme of community link workers. */
@Entity('programme')
export class ProgrammeEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    programme_name_unique: {
      code: 'PROGRAMME_EXISTS',
      path: ['name'],
      message: 'A programme of this name is registered already; use it, or add what tells the two apart.',
    },
  };

  @Column('text')
  name: string;

  @Column('text')
  commissioner: string;

  @Column('text', { name: 'employment_model' })
  employmentModel: EmploymentModel;
}
