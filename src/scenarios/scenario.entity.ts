import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';

/** What someone supposes, under a name. */
@Entity('scenario')
export class ScenarioEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    scenario_name_unique: {
      code: 'NAME_TAKEN',
      path: ['name'],
      message: 'You have a scenario of this name already; change that one, or choose another name.',
    },
  };

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
