import { PensionBasis, SickPay, TermOrigin } from '../../contracts/terms.enums.js';
import { Day, yearsServed } from '../../kernel/day.js';
import { daysOffInHundredths, DaysOffReason } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { madeOnce } from '../../kernel/made-once.js';
import { fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { findingTerms, PAY_AND_PENSION } from '../contract-terms/find-contract-terms.js';
import { ScalePoints } from './find-scale-points.js';
import {
  ComparableTerm,
  leaveValue,
  noticeValue,
  payValue,
  pensionValue,
  sickPayValue,
  TermValue,
  weekValue,
} from './term-value.js';

/** Why a term of a contract cannot be compared. */
export type MissingReason =
  | 'PAY_NOT_RECORDED'
  | 'WEEK_NOT_RECORDED'
  | 'NO_RATE_ON_DATE'
  | DaysOffReason
  | 'PENSION_NOT_RECORDED'
  | 'NOTICE_NOT_RECORDED'
  | 'SICK_PAY_NOT_RECORDED';

export const findComparedTerms = findingTerms(
  'contractId',
  'employerId',
  'workerId',
  'role',
  'employerNoticeWeeks',
  'roleStartedOn',
  'continuousServiceOn',
  ...PAY_AND_PENSION,
  'leaveHundredthsOfDays',
  'publicHolidayHundredthsOfDays',
  'publicHolidaysInside',
  'sickPay',
  'payOrigin',
  'hoursOrigin',
  'leaveOrigin',
  'pensionOrigin',
  'sickPayOrigin',
  'noticeOrigin',
  'transferredFrom',
  'transferredOn',
  'absences',
);
export type ComparedTerms = Awaited<ReturnType<typeof findComparedTerms>>[number];

/** A contract with the terms it has on one day, each ready to be compared. */
export interface ComparedContract {
  readonly terms: ComparedTerms;
  readonly asOf: Day;
  /** Complete years; null where the start is not recorded. */
  readonly yearsInRole: number | null;
  readonly yearsOfService: number | null;
  readonly annualPence: Known<Pence, MissingReason>;
  readonly values: Readonly<Record<ComparableTerm, Known<TermValue, MissingReason>>>;
}

/**
 * Makes contracts ready to be compared. People of one employer have the same terms over and over, so that each value is
 * made once: reports go through thousands of contracts.
 */
export function comparedContracts(
  contracts: readonly ComparedTerms[],
  asOf: Day,
  points: ScalePoints,
): ComparedContract[] {
  const years = madeOnce(yearsServed);
  const pay = madeOnce((annualPence: Pence, minutes: number) => known(payValue(annualPence, minutes)));
  const week = madeOnce((minutes: number) => known(weekValue(minutes)));
  const leave = madeOnce((days: number, minutes: number) => known(leaveValue(days, minutes)));
  const pension = madeOnce((percentage: number, of: PensionBasis) => known(pensionValue(percentage, of)));
  const notice = madeOnce((weeks: number) => known(noticeValue(weeks)));
  const sick = madeOnce((scheme: SickPay) => known(sickPayValue(scheme)));
  return contracts.map((terms) => {
    const { fullTimeMinutes, roleStartedOn, continuousServiceOn, employerNoticeWeeks, sickPay } = terms;
    const { pensionHundredthsOfPercent, pensionBasis } = terms;
    const annualPence = fullTimePence(terms, points);
    const daysOff = daysOffOf(terms);
    return {
      terms,
      asOf,
      yearsInRole: roleStartedOn === null ? null : years(roleStartedOn, asOf),
      yearsOfService: continuousServiceOn === null ? null : years(continuousServiceOn, asOf),
      annualPence,
      values: {
        PAY: annualPence.known ? pay(annualPence.value, fullTimeMinutes) : annualPence,
        WEEK: week(fullTimeMinutes),
        LEAVE: daysOff.known ? leave(daysOff.value, fullTimeMinutes) : daysOff,
        PENSION:
          pensionHundredthsOfPercent === null || pensionBasis === null
            ? unknown('PENSION_NOT_RECORDED')
            : pension(pensionHundredthsOfPercent, pensionBasis),
        NOTICE: employerNoticeWeeks === null ? unknown('NOTICE_NOT_RECORDED') : notice(employerNoticeWeeks),
        SICK_PAY: sickPay === null ? unknown('SICK_PAY_NOT_RECORDED') : sick(sickPay),
      },
    };
  });
}

/** The salary of the post worked full time; of a scale point, the one published for the day. */
function fullTimePence(terms: ComparedTerms, points: ScalePoints): Known<Pence, MissingReason> {
  const { payBasis, payAmountPence, scalePoint, weeklyMinutes, fullTimeMinutes } = terms;
  if (payBasis === null) return unknown('PAY_NOT_RECORDED');
  if (payBasis === 'SCALE_POINT') {
    const found = points(terms).find(({ point }) => point === scalePoint);
    return found ? known(found.annualPence) : unknown('NO_RATE_ON_DATE');
  }
  return fullTimeAnnualPence({
    basis: payBasis,
    amountPence: payAmountPence,
    contractedMinutesPerWeek: weeklyMinutes,
    fullTimeMinutesPerWeek: fullTimeMinutes,
  });
}

/** Kept as it is recorded, in hundredths; the rule is the kernel's. */
function daysOffOf(terms: ComparedTerms): Known<number, DaysOffReason> {
  const { leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = terms;
  return daysOffInHundredths({
    annualLeaveDays: leaveHundredthsOfDays === null ? null : leaveHundredthsOfDays / 100,
    publicHolidayDays: publicHolidayHundredthsOfDays === null ? null : publicHolidayHundredthsOfDays / 100,
    publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
  });
}

/** Where a term of the contract comes from, as recorded. */
export function originOf(terms: ComparedTerms, term: ComparableTerm | 'PUBLIC_HOLIDAYS'): TermOrigin {
  switch (term) {
    case 'PAY':
      return terms.payOrigin;
    case 'WEEK':
      return terms.hoursOrigin;
    case 'LEAVE':
    case 'PUBLIC_HOLIDAYS':
      return terms.leaveOrigin;
    case 'PENSION':
      return terms.pensionOrigin;
    case 'NOTICE':
      return terms.noticeOrigin;
    case 'SICK_PAY':
      return terms.sickPayOrigin;
  }
}
