import { PensionBasis, SickPay } from '../contracts/terms.enums.js';
import { scaledOrNull, unscaled } from '../kernel/decimal.js';
import { Day } from '../kernel/day.js';
import { PostRole } from '../posts/post.enums.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { TermsSheetEntity } from './terms-sheet.entity.js';

export interface LeaveStep {
  readonly fromCompletedYears: number;
  /** Hundredths of a day. */
  readonly leaveDays: number;
}

/** What is offered, in kernel units. Names are those of the inputs; null = absent. */
export interface TermsSheetValues {
  /** Pence a year. */
  readonly salaryFrom: number | null;
  /** Pence a year. */
  readonly salaryTo: number | null;
  readonly scaleNation: Nation | null;
  readonly scaleBand: string | null;
  readonly scalePointFrom: number | null;
  readonly scalePointTo: number | null;
  /** Minutes. */
  readonly fullTimeWeek: number;
  /** Hundredths of a day. */
  readonly publicHolidayDays: number | null;
  readonly publicHolidaysInside: boolean | null;
  readonly sickPay: SickPay | null;
  /** Hundredths of a per cent. */
  readonly employerPension: number | null;
  readonly pensionBasis: PensionBasis | null;
  readonly employerNoticeWeeks: number | null;
  readonly clinicalSupervisionDays: number | null;
  readonly lineManagementDays: number | null;
  readonly progression: string | null;
  /** Lowest length of service first; empty when leave is not recorded. */
  readonly leaveSteps: readonly LeaveStep[];
}

/** Some of what is offered: what is absent stays as it is, null clears. */
export type TermsSheetParts = { readonly [Part in keyof TermsSheetValues]?: TermsSheetValues[Part] | null };

type Decimals = 'salaryFrom' | 'salaryTo' | 'publicHolidayDays' | 'employerPension';

export interface TermsSheetRow extends Omit<TermsSheetValues, 'leaveSteps'> {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date;
  readonly employerId: string;
  readonly role: PostRole;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** As PostgreSQL hands it over: decimals as exact text. */
export type RawTermsSheet = Omit<TermsSheetRow, Decimals> & { [Column in Decimals]: string | null };

export function readTermsSheet(row: RawTermsSheet): TermsSheetRow {
  return {
    ...row,
    salaryFrom: scaledOrNull(row.salaryFrom, 2),
    salaryTo: scaledOrNull(row.salaryTo, 2),
    publicHolidayDays: scaledOrNull(row.publicHolidayDays, 2),
    employerPension: scaledOrNull(row.employerPension, 2),
  };
}

const BLANK: Omit<TermsSheetValues, 'fullTimeWeek'> = {
  salaryFrom: null,
  salaryTo: null,
  scaleNation: null,
  scaleBand: null,
  scalePointFrom: null,
  scalePointTo: null,
  publicHolidayDays: null,
  publicHolidaysInside: null,
  sickPay: null,
  employerPension: null,
  pensionBasis: null,
  employerNoticeWeeks: null,
  clinicalSupervisionDays: null,
  lineManagementDays: null,
  progression: null,
  leaveSteps: [],
};

/** An offer with everything that was not given left blank. */
export function completeSheet(sheet: TermsSheetParts & { readonly fullTimeWeek: number }): TermsSheetValues {
  return changedSheet({ ...BLANK, fullTimeWeek: sheet.fullTimeWeek }, sheet);
}

/** An offer with some parts given anew. */
export function changedSheet(current: TermsSheetValues, parts: TermsSheetParts): TermsSheetValues {
  const given = Object.fromEntries(
    Object.keys(BLANK)
      .concat('fullTimeWeek')
      .map((name) => [name, parts[name as keyof TermsSheetParts]])
      .filter(([, value]) => value !== undefined),
  ) as TermsSheetParts;
  const changed = { ...current, ...given } as TermsSheetValues;
  return { ...changed, leaveSteps: changed.leaveSteps ?? [] };
}

/** Values as the table keeps them; the leave steps have a table of their own. */
export function termsSheetColumns(sheet: TermsSheetValues): Partial<TermsSheetEntity> {
  const decimal = (value: number | null) => (value === null ? null : unscaled(value, 2));
  return {
    salaryFrom: decimal(sheet.salaryFrom),
    salaryTo: decimal(sheet.salaryTo),
    scaleNation: sheet.scaleNation,
    scaleBand: sheet.scaleBand,
    scalePointFrom: sheet.scalePointFrom,
    scalePointTo: sheet.scalePointTo,
    fullTimeMinutes: sheet.fullTimeWeek,
    publicHolidayDays: decimal(sheet.publicHolidayDays),
    publicHolidaysInside: sheet.publicHolidaysInside,
    sickPay: sheet.sickPay,
    pensionPct: decimal(sheet.employerPension),
    pensionBasis: sheet.pensionBasis,
    employerNoticeWeeks: sheet.employerNoticeWeeks,
    clinicalSupervisionDays: sheet.clinicalSupervisionDays,
    lineManagementDays: sheet.lineManagementDays,
    progression: sheet.progression,
  };
}
