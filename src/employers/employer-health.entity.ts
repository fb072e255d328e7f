import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';

/** How an employer stood on a day, by a source. Figures are exact decimal texts, as PostgreSQL keeps them. */
@Entity('employer_health')
export class EmployerHealthEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    employer_health_one_a_day: {
      code: 'HEALTH_RECORDED',
      path: ['asAt'],
      message: 'Figures of this employer for that day are recorded already; correct those, or give the day of these.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('date', { name: 'as_at' })
  asAt: Day;

  @Column('numeric', { name: 'annual_income', precision: 14, scale: 2, nullable: true })
  annualIncome: string | null;

  @Column('numeric', { name: 'unrestricted_reserves_months', precision: 5, scale: 1, nullable: true })
  unrestrictedReservesMonths: string | null;

  @Column('numeric', { name: 'next_year_income_confirmed_pct', precision: 5, scale: 2, nullable: true })
  nextYearIncomeConfirmed: string | null;

  @Column('text')
  source: string;
}
