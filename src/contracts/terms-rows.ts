import { Transaction } from '../database/transaction.js';
import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { Day } from '../kernel/day.js';
import { RowColumns } from '../web/row-columns.js';
import { TermsEntity } from './terms.entity.js';
import { NotGivenReason, TermName, TermsChangeReason } from './terms.enums.js';
import { NotGiven, TermsValues } from './terms-values.js';

/** A version of terms, named as `RawTerms` names its columns. */
export const TERMS = new RowColumns<RawTerms>('Terms', {
  id: 'terms.id',
  version: 'terms.version',
  recordedAt: 'terms.recorded_at',
  employerId: 'terms.employer_id',
  contractId: 'terms.contract_id',
  startsOn: 'terms.starts_on',
  endsOn: 'terms.ends_on',
  payBasis: 'terms.pay_basis',
  payAmount: 'terms.pay_amount',
  scaleNation: 'terms.scale_nation',
  scaleBand: 'terms.scale_band',
  scalePoint: 'terms.scale_point',
  weeklyHours: 'terms.weekly_minutes',
  fullTimeWeek: 'terms.full_time_minutes',
  leaveDays: 'terms.leave_days',
  publicHolidayDays: 'terms.public_holiday_days',
  publicHolidaysInside: 'terms.public_holidays_inside',
  leaveYearStarts: 'terms.leave_year_starts',
  employerPension: 'terms.pension_pct',
  pensionBasis: 'terms.pension_basis',
  sickPay: 'terms.sick_pay',
  payOrigin: 'terms.pay_origin',
  hoursOrigin: 'terms.hours_origin',
  leaveOrigin: 'terms.leave_origin',
  pensionOrigin: 'terms.pension_origin',
  sickPayOrigin: 'terms.sick_pay_origin',
  noticeOrigin: 'terms.notice_origin',
  transferredFrom: 'terms.transferred_from',
  transferredOn: 'terms.transferred_on',
  changeReason: 'terms.change_reason',
  notGiven: 'terms.not_given',
});

type Decimals = 'payAmount' | 'leaveDays' | 'publicHolidayDays' | 'employerPension';

/** A version of terms as it is kept, with its values in kernel units. */
export interface TermsRow extends TermsValues {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date;
  readonly employerId: string;
  readonly contractId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly changeReason: TermsChangeReason | null;
}

/** The same as PostgreSQL hands it over: decimals as exact text. */
export type RawTerms = Omit<TermsRow, Decimals | 'notGiven'> & { [Column in Decimals]: string | null } & {
  notGiven: { [Term in TermName]?: NotGivenReason };
};

export function readTerms(row: RawTerms): TermsRow {
  return {
    ...row,
    payAmount: scaledOrNull(row.payAmount, 2),
    leaveDays: scaledOrNull(row.leaveDays, 2),
    publicHolidayDays: scaledOrNull(row.publicHolidayDays, 2),
    employerPension: scaledOrNull(row.employerPension, 2),
    notGiven: readNotGiven(row),
  };
}

export function readNotGiven({ notGiven }: Pick<RawTerms, 'notGiven'>): NotGiven[] {
  return Object.entries(notGiven).map(([term, reason]) => ({ term, reason }) as NotGiven);
}

/** Every version of a contract's terms within a change, earliest first. */
export async function termsOf(tx: Transaction, contractId: string): Promise<TermsRow[]> {
  const rows = await tx.rows<RawTerms>(
    `SELECT ${TERMS.whole.columns} FROM terms WHERE terms.contract_id = $1 ORDER BY terms.starts_on`,
    [contractId],
  );
  return rows.map(readTerms);
}

/** Values as the table keeps them. */
export function termsColumns(terms: TermsValues): Partial<TermsEntity> {
  const decimal = (value: number | null) => (value === null ? null : unscaled(value, 2));
  const { weeklyHours, fullTimeWeek, employerPension, notGiven, ...same } = terms;
  return {
    payBasis: same.payBasis,
    payAmount: decimal(same.payAmount),
    scaleNation: same.scaleNation,
    scaleBand: same.scaleBand,
    scalePoint: same.scalePoint,
    weeklyMinutes: weeklyHours,
    fullTimeMinutes: fullTimeWeek,
    leaveDays: decimal(same.leaveDays),
    publicHolidayDays: decimal(same.publicHolidayDays),
    publicHolidaysInside: same.publicHolidaysInside,
    leaveYearStarts: same.leaveYearStarts,
    pensionPct: decimal(employerPension),
    pensionBasis: same.pensionBasis,
    sickPay: same.sickPay,
    payOrigin: same.payOrigin,
    hoursOrigin: same.hoursOrigin,
    leaveOrigin: same.leaveOrigin,
    pensionOrigin: same.pensionOrigin,
    sickPayOrigin: same.sickPayOrigin,
    noticeOrigin: same.noticeOrigin,
    transferredFrom: same.transferredFrom,
    transferredOn: same.transferredOn,
    notGiven: Object.fromEntries(notGiven.map(({ term, reason }) => [term, reason])),
  };
}
