import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import {
  NotGivenReason,
  PayBasis,
  PensionBasis,
  SickPay,
  TermName,
  TermOrigin,
  TermsChangeReason,
} from './terms.enums.js';

const MEANWHILE = {
  code: 'CONFLICT',
  path: ['version'],
  message:
    'The days of this contract or its terms were changed by someone else meanwhile; read it again and repeat your change.',
};

/** One version of the terms of a contract. Together the versions cover exactly the days of the contract. */
@Entity('terms')
export class TermsEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    terms_one_at_a_time: MEANWHILE,
    terms_cover_contract: MEANWHILE,
  };

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('uuid', { name: 'participation_id' })
  participationId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  @Column('text', { name: 'pay_basis', nullable: true })
  payBasis: PayBasis | null;

  /** Exact decimal text, as PostgreSQL keeps it; so are the other numerics. */
  @Column('numeric', { name: 'pay_amount', precision: 10, scale: 2, nullable: true })
  payAmount: string | null;

  @Column('text', { name: 'scale_nation', nullable: true })
  scaleNation: Nation | null;

  @Column('text', { name: 'scale_band', nullable: true })
  scaleBand: string | null;

  @Column('integer', { name: 'scale_point', nullable: true })
  scalePoint: number | null;

  @Column('integer', { name: 'weekly_minutes' })
  weeklyMinutes: number;

  @Column('integer', { name: 'full_time_minutes' })
  fullTimeMinutes: number;

  @Column('numeric', { name: 'leave_days', precision: 4, scale: 1, nullable: true })
  leaveDays: string | null;

  @Column('numeric', { name: 'public_holiday_days', precision: 4, scale: 1, nullable: true })
  publicHolidayDays: string | null;

  @Column('boolean', { name: 'public_holidays_inside', nullable: true })
  publicHolidaysInside: boolean | null;

  /** Month and day: `04-01`. */
  @Column('text', { name: 'leave_year_starts', nullable: true })
  leaveYearStarts: string | null;

  @Column('numeric', { name: 'pension_pct', precision: 5, scale: 2, nullable: true })
  pensionPct: string | null;

  @Column('text', { name: 'pension_basis', nullable: true })
  pensionBasis: PensionBasis | null;

  @Column('text', { name: 'sick_pay', nullable: true })
  sickPay: SickPay | null;

  @Column('text', { name: 'pay_origin', default: TermOrigin.UNRECORDED })
  payOrigin: TermOrigin;

  @Column('text', { name: 'hours_origin', default: TermOrigin.UNRECORDED })
  hoursOrigin: TermOrigin;

  @Column('text', { name: 'leave_origin', default: TermOrigin.UNRECORDED })
  leaveOrigin: TermOrigin;

  @Column('text', { name: 'pension_origin', default: TermOrigin.UNRECORDED })
  pensionOrigin: TermOrigin;

  @Column('text', { name: 'sick_pay_origin', default: TermOrigin.UNRECORDED })
  sickPayOrigin: TermOrigin;

  @Column('text', { name: 'notice_origin', default: TermOrigin.UNRECORDED })
  noticeOrigin: TermOrigin;

  @Column('text', { name: 'transferred_from', nullable: true })
  transferredFrom: string | null;

  @Column('date', { name: 'transferred_on', nullable: true })
  transferredOn: Day | null;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: TermsChangeReason | null;

  @Column('jsonb', { name: 'not_given', default: {} })
  notGiven: { [Term in TermName]?: NotGivenReason };
}
