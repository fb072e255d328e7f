import { TermOrigin } from '../../contracts/terms.enums.js';
import { completeYears, Day } from '../../kernel/day.js';
import { daysOffInHundredths, DaysOffReason } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { ContractTerms } from '../contract-terms/find-contract-terms.js';
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

/** A contract with the terms it has on one day, each ready to be compared. */
export interface ComparedContract {
  readonly terms: ContractTerms;
  readonly asOf: Day;
  /** Complete years; null where the start is not recorded. */
  readonly yearsInRole: number | null;
  readonly yearsOfService: number | null;
  readonly annualPence: Known<Pence, MissingReason>;
  readonly values: Readonly<Record<ComparableTerm, Known<TermValue, MissingReason>>>;
}

export function comparedContract(terms: ContractTerms, asOf: Day, points: ScalePoints): ComparedContract {
  const { fullTimeMinutes, roleStartedOn, continuousServiceOn, employerNoticeWeeks, sickPay } = terms;
  const annualPence = fullTimePence(terms, points);
  const daysOff = daysOffOf(terms);
  return {
    terms,
    asOf,
    yearsInRole: roleStartedOn === null ? null : completeYears(roleStartedOn, asOf),
    yearsOfService: continuousServiceOn === null ? null : completeYears(continuousServiceOn, asOf),
    annualPence,
    values: {
      PAY: annualPence.known ? known(payValue(annualPence.value, fullTimeMinutes)) : annualPence,
      WEEK: known(weekValue(fullTimeMinutes)),
      LEAVE: daysOff.known ? known(leaveValue(daysOff.value, fullTimeMinutes)) : daysOff,
      PENSION:
        terms.pensionHundredthsOfPercent === null || terms.pensionBasis === null
          ? unknown('PENSION_NOT_RECORDED')
          : known(pensionValue(terms.pensionHundredthsOfPercent, terms.pensionBasis)),
      NOTICE: employerNoticeWeeks === null ? unknown('NOTICE_NOT_RECORDED') : known(noticeValue(employerNoticeWeeks)),
      SICK_PAY: sickPay === null ? unknown('SICK_PAY_NOT_RECORDED') : known(sickPayValue(sickPay)),
    },
  };
}

/** The salary of the post worked full time; of a scale point, the one published for the day. */
function fullTimePence(terms: ContractTerms, points: ScalePoints): Known<Pence, MissingReason> {
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

function daysOffOf(terms: ContractTerms): Known<number, DaysOffReason> {
  const { leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = terms;
  return daysOffInHundredths({
    annualLeaveDays: leaveHundredthsOfDays === null ? null : leaveHundredthsOfDays / 100,
    publicHolidayDays: publicHolidayHundredthsOfDays === null ? null : publicHolidayHundredthsOfDays / 100,
    publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
  });
}

/** Where a term of the contract comes from, as recorded. */
export function originOf(terms: ContractTerms, term: ComparableTerm | 'PUBLIC_HOLIDAYS'): TermOrigin {
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
