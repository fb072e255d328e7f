import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';

/** Annual leave that a terms sheet offers from so many complete years of service. */
@Entity('terms_sheet_leave_step')
export class TermsSheetLeaveStepEntity extends RecordEntity {
  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'terms_sheet_id' })
  termsSheetId: string;

  @Column('integer', { name: 'from_completed_years' })
  fromCompletedYears: number;

  @Column('numeric', { name: 'leave_days', precision: 4, scale: 1 })
  leaveDays: string;
}
