import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { PartTimeHours, ScenarioStepKind } from './scenario.enums.js';

/** One thing supposed in a scenario. */
@Entity('scenario_step')
export class ScenarioStepEntity extends RecordEntity {
  @Column('uuid', { name: 'scenario_id' })
  scenarioId: string;

  /** Owner and programme of the scenario, kept here too for row-level security. */
  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Column('integer')
  position: number;

  @Column('text')
  kind: ScenarioStepKind;

  @Column('uuid', { name: 'funding_line_id', nullable: true })
  fundingLineId: string | null;

  /** Per cent, as PostgreSQL writes it. */
  @Column('numeric', { nullable: true })
  percent: string | null;

  @Column('integer', { nullable: true })
  months: number | null;

  @Column('integer', { nullable: true })
  weeks: number | null;

  /** Whose posts; not `employer_id`, for the audit log would then take the step for that employer's own record. */
  @Column('uuid', { name: 'of_employer_id', nullable: true })
  ofEmployerId: string | null;

  @Column('date', { name: 'from_day', nullable: true })
  fromDay: Day | null;

  @Column('integer', { name: 'full_time_minutes', nullable: true })
  fullTimeMinutes: number | null;

  @Column('text', { name: 'part_time_hours', nullable: true })
  partTimeHours: PartTimeHours | null;
}
