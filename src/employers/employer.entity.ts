import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { EmployerStatus, Sector } from './employer.enums.js';

/** An organisation that employs people in a programme. */
@Entity('employer')
export class EmployerEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    employer_name_unique: {
      code: 'EMPLOYER_EXISTS',
      path: ['name'],
      message: 'An employer of this name is registered already; use it, or add what tells the two apart.',
    },
  };

  @Column('text')
  name: string;

  @Column('text')
  sector: Sector;

  @Column('boolean', { name: 'hosts_clws', default: true })
  hostsClws: boolean;

  @Column('text', { default: EmployerStatus.ACTIVE })
  status: EmployerStatus;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;

  @Column('date', { name: 'living_wage_since', nullable: true })
  livingWageSince: Day | null;

  @Column('date', { name: 'living_wage_until', nullable: true })
  livingWageUntil: Day | null;

  @Column('text', { name: 'living_wage_source', nullable: true })
  livingWageSource: string | null;
}
