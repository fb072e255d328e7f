import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';

/** A partnership in which a programme works. */
@Entity('programme_partnership')
export class ProgrammePartnershipEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    programme_partnership_unique: {
      code: 'CONFLICT',
      path: ['partnerships'],
      message:
        'Someone has added one of these partnerships meanwhile; read the programme again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'partnership_code' })
  partnershipCode: string;
}
