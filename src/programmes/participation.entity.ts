import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { SharingLevel } from './programme.enums.js';

/** An employer's part in a programme, and what it shares with that programme's leads. */
@Entity('participation')
export class ParticipationEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    participation_unique: {
      code: 'TAKES_PART_ALREADY',
      path: ['programme'],
      message: 'This employer takes part in this programme already; there is nothing to change.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'sharing_level', default: SharingLevel.STATISTICS })
  sharingLevel: SharingLevel;
}
