import { Transaction } from '../database/transaction.js';
import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { Day } from '../kernel/day.js';
import { TermsEntity } from './terms.entity.js';
import { NotGivenReason, TermName, TermsChangeReason } from './terms.enums.js';
import { NotGiven, TermsValues } from './terms-values.js';

/** Columns of a version of terms, named as `RawTerms` names them. */
export const TERMS_COLUMNS = `terms.id, terms.version, terms.recorded_at AS "recordedAt", terms.employer_id AS "employerId",
  terms.contract_id AS "contractId", terms.starts_on AS "startsOn", terms.ends_on AS "endsOn", terms.pay_basis AS "payBasis",
  terms.pay_amount AS "payAmount", terms.scale_nation AS "scaleNation", terms.scale_band AS "scaleBand",
  terms.scale_point AS "scalePoint", terms.weekly_minutes AS "weeklyHours", terms.full_time_minutes AS "fullTimeWeek",
  terms.leave_days AS "leaveDays", terms.public_holiday_days AS "publicHolidayDays",
  terms.public_holidays_inside AS "publicHolidaysInside", terms.leave_year_starts AS "leaveYearStarts",
  terms.pension_pct AS "employerPension", terms.pension_basis AS "pensionBasis", terms.sick_pay AS "sickPay",
  terms.pay_origin AS "payOrigin", terms.hours_origin AS "hoursOrigin", terms.leave_origin AS "leaveOrigin",
  terms.pension_origin AS "pensionOrigin", terms.sick_pay_origin AS "sickPayOrigin", terms.notice_origin AS "noticeOrigin",
  terms.transferred_from AS "transferredFrom", terms.transferred_on AS "transferredOn",
  terms.change_reason AS "changeReason", terms.not_given AS "notGiven"`;

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
    notGiven: Object.entries(row.notGiven).map(([term, reason]) => ({ term, reason }) as NotGiven),
  };
}

/** Every version of a contract's terms within a change, earliest first. */
export async function termsOf(tx: Transaction, contractId: string): Promise<TermsRow[]> {
  const rows = await tx.rows<RawTerms>(
    `SELECT ${TERMS_COLUMNS} FROM terms WHERE terms.contract_id = $1 ORDER BY terms.starts_on`,
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
