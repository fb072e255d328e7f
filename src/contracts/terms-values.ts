import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { NotGivenReason, PayBasis, PensionBasis, SickPay, TermName, TermOrigin } from './terms.enums.js';

export interface NotGiven {
  readonly term: TermName;
  readonly reason: NotGivenReason;
}

/** All terms of one version, in kernel units. Names are those of the inputs; null = absent. */
export interface TermsValues {
  readonly payBasis: PayBasis | null;
  /** Pence: a year or an hour, as the basis says. */
  readonly payAmount: number | null;
  readonly scaleNation: Nation | null;
  readonly scaleBand: string | null;
  readonly scalePoint: number | null;
  /** Minutes. */
  readonly weeklyHours: number;
  /** Minutes. */
  readonly fullTimeWeek: number;
  /** Hundredths of a day. */
  readonly leaveDays: number | null;
  /** Hundredths of a day. */
  readonly publicHolidayDays: number | null;
  readonly publicHolidaysInside: boolean | null;
  /** Month and day: `04-01`. */
  readonly leaveYearStarts: string | null;
  /** Hundredths of a per cent. */
  readonly employerPension: number | null;
  readonly pensionBasis: PensionBasis | null;
  readonly sickPay: SickPay | null;
  readonly payOrigin: TermOrigin;
  readonly hoursOrigin: TermOrigin;
  readonly leaveOrigin: TermOrigin;
  readonly pensionOrigin: TermOrigin;
  readonly sickPayOrigin: TermOrigin;
  readonly noticeOrigin: TermOrigin;
  readonly transferredFrom: string | null;
  readonly transferredOn: Day | null;
  /** Why an absent term is absent; one that is absent and not named here is blank. */
  readonly notGiven: readonly NotGiven[];
}

/** Some of the terms: what is absent stays as it is, null clears. */
export type TermsParts = { readonly [Part in keyof TermsValues]?: TermsValues[Part] | null };

/** Terms to start with: the hours have to be known, the rest may be absent. */
export type NewTerms = TermsParts & Pick<TermsValues, 'weeklyHours' | 'fullTimeWeek'>;

export const ORIGINS = [
  'payOrigin',
  'hoursOrigin',
  'leaveOrigin',
  'pensionOrigin',
  'sickPayOrigin',
  'noticeOrigin',
] as const;

const BLANK: Omit<TermsValues, 'weeklyHours' | 'fullTimeWeek'> = {
  payBasis: null,
  payAmount: null,
  scaleNation: null,
  scaleBand: null,
  scalePoint: null,
  leaveDays: null,
  publicHolidayDays: null,
  publicHolidaysInside: null,
  leaveYearStarts: null,
  employerPension: null,
  pensionBasis: null,
  sickPay: null,
  payOrigin: TermOrigin.UNRECORDED,
  hoursOrigin: TermOrigin.UNRECORDED,
  leaveOrigin: TermOrigin.UNRECORDED,
  pensionOrigin: TermOrigin.UNRECORDED,
  sickPayOrigin: TermOrigin.UNRECORDED,
  noticeOrigin: TermOrigin.UNRECORDED,
  transferredFrom: null,
  transferredOn: null,
  notGiven: [],
};

/** Terms with everything that was not given left blank. */
export function completeTerms(terms: NewTerms): TermsValues {
  return changedTerms({ ...BLANK, weeklyHours: terms.weeklyHours, fullTimeWeek: terms.fullTimeWeek }, terms);
}

/**
 * Terms with some parts given anew. Pay is one thing: where its basis is given, amount and scale point are what is given
 * beside it and nothing else. Where a term gets a value, what was noted about its absence goes; where no term is transferred
 * any more, so does from whom.
 */
export function changedTerms(current: TermsValues, parts: TermsParts): TermsValues {
  const pay =
    parts.payBasis === undefined ? {} : { payAmount: null, scaleNation: null, scaleBand: null, scalePoint: null };
  const pension = parts.employerPension === null ? { pensionBasis: null } : {};
  const given = Object.fromEntries(
    Object.keys(BLANK)
      .concat('weeklyHours', 'fullTimeWeek')
      .map((name) => [name, parts[name as keyof TermsParts]])
      .filter(([, value]) => value !== undefined),
  ) as TermsParts;
  const origins = Object.fromEntries(
    ORIGINS.filter((name) => given[name] === null).map((name) => [name, TermOrigin.UNRECORDED]),
  );
  const terms = { ...current, ...pay, ...pension, ...given, ...origins } as TermsValues;
  const { transferredFrom = null, transferredOn = null } = isTransferred(terms) ? terms : parts;
  const changed = { ...terms, transferredFrom, transferredOn };
  const notGiven = parts.notGiven ?? current.notGiven.filter(({ term }) => isAbsent(changed, term));
  return { ...changed, notGiven };
}

/** Whether any of the terms was carried over from an earlier employer. */
export function isTransferred(terms: Pick<TermsValues, (typeof ORIGINS)[number]>): boolean {
  return ORIGINS.some((name) => terms[name] === TermOrigin.TRANSFERRED);
}

/** Whether a term has no value. */
export function isAbsent(terms: TermsValues, term: TermName): boolean {
  switch (term) {
    case TermName.PAY:
      return terms.payBasis === null;
    case TermName.LEAVE_DAYS:
      return terms.leaveDays === null;
    case TermName.PUBLIC_HOLIDAY_DAYS:
      return terms.publicHolidayDays === null;
    case TermName.PUBLIC_HOLIDAYS_INSIDE:
      return terms.publicHolidaysInside === null;
    case TermName.LEAVE_YEAR_STARTS:
      return terms.leaveYearStarts === null;
    case TermName.EMPLOYER_PENSION:
      return terms.employerPension === null;
    case TermName.SICK_PAY:
      return terms.sickPay === null;
  }
}
