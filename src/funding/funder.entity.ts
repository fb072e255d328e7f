import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { FunderKind } from './funder.enums.js';

/** An organisation that pays for posts. */
@Entity('funder')
export class FunderEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    funder_name_unique: {
      code: 'FUNDER_EXISTS',
      path: ['name'],
      message: 'A funder of this name is registered already; use it, or add what tells the two apart.',
    },
  };

  @Column('text')
  name: string;

  @Column('text')
  kind: FunderKind;

  @Column('integer', { name: 'promised_notice_days', nullable: true })
  promisedNoticeDays: number | null;
}
