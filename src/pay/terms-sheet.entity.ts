import { Column, Entity } from 'typeorm';
import { PensionBasis, SickPay } from '../contracts/terms.enums.js';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { PostRole } from '../posts/post.enums.js';
import { Nation } from '../reference-data/enums/pay.enums.js';

/** What an employer offers for a role, for a period; about no person. */
@Entity('terms_sheet')
export class TermsSheetEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    terms_sheet_one_at_a_time: {
      code: 'SHEETS_OVERLAP',
      path: ['startsOn'],
      message:
        'Someone has recorded a terms sheet for some of these days meanwhile; read them again and repeat your change.',
    },
    terms_sheet_employer_id_fkey: {
      code: 'NOT_FOUND',
      path: ['employer'],
      message: 'There is no employer with this id; look it up by its name.',
    },
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text')
  role: PostRole;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  /** Exact decimal text, as PostgreSQL keeps it; so are the other numerics. */
  @Column('numeric', { name: 'salary_from', precision: 10, scale: 2, nullable: true })
  salaryFrom: string | null;

  @Column('numeric', { name: 'salary_to', precision: 10, scale: 2, nullable: true })
  salaryTo: string | null;

  @Column('text', { name: 'scale_nation', nullable: true })
  scaleNation: Nation | null;

  @Column('text', { name: 'scale_band', nullable: true })
  scaleBand: string | null;

  @Column('integer', { name: 'scale_point_from', nullable: true })
  scalePointFrom: number | null;

  @Column('integer', { name: 'scale_point_to', nullable: true })
  scalePointTo: number | null;

  @Column('integer', { name: 'full_time_minutes' })
  fullTimeMinutes: number;

  @Column('numeric', { name: 'public_holiday_days', precision: 4, scale: 1, nullable: true })
  publicHolidayDays: string | null;

  @Column('boolean', { name: 'public_holidays_inside', nullable: true })
  publicHolidaysInside: boolean | null;

  @Column('text', { name: 'sick_pay', nullable: true })
  sickPay: SickPay | null;

  @Column('numeric', { name: 'pension_pct', precision: 5, scale: 2, nullable: true })
  pensionPct: string | null;

  @Column('text', { name: 'pension_basis', nullable: true })
  pensionBasis: PensionBasis | null;

  @Column('integer', { name: 'employer_notice_weeks', nullable: true })
  employerNoticeWeeks: number | null;

  @Column('integer', { name: 'clinical_supervision_days', nullable: true })
  clinicalSupervisionDays: number | null;

  @Column('integer', { name: 'line_management_days', nullable: true })
  lineManagementDays: number | null;

  @Column('text', { nullable: true })
  progression: string | null;
}
