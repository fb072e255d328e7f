import { scaledOrNull } from '../../kernel/decimal.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { fullTimeAnnual, PayBasis } from '../../pay/calculations/full-time-annual-pence.js';
import { hourlyPence } from '../../pay/calculations/hourly-pay-pence.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { PenceQuotient, roundedPence } from '../../pay/calculations/pence-quotient.js';
import { employerPensionOf, OnCosts } from './find-on-costs.js';
import { Absences, NOTHING_ABSENT } from './missing-answers.js';

/** What is compared of the terms; one object for all contracts that have the same. */
export interface ComparedTerms {
  readonly pay: Known<Pence, 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED' | 'NO_RATE_ON_DATE'>;
  readonly pension: Known<EmployerPension, 'PENSION_NOT_RECORDED' | 'NO_RATE_ON_DATE'>;
  readonly facts: PayFacts;
  readonly absences: Absences;
}

export interface PayRow {
  readonly payBasis: PayBasis | 'SCALE_POINT' | null;
  readonly payAmount: string | null;
  readonly contractedMinutes: number | null;
  readonly fullTimeMinutes: number;
}

export interface TermsRow extends PayRow {
  readonly leaveDays: string | null;
  readonly publicHolidayDays: string | null;
  readonly publicHolidaysInside: boolean | null;
  readonly pensionPct: string | null;
  readonly pensionBasis: EmployerPension['of'] | null;
}

/** Terms in kernel units; null = not recorded, or not compared. */
export interface TermsInForce {
  readonly payBasis: PayRow['payBasis'];
  readonly payPence: number | null;
  readonly contractedMinutes: number | null;
  readonly fullTimeMinutes: number;
  readonly leaveHundredthsOfDays: number | null;
  readonly publicHolidayHundredthsOfDays: number | null;
  readonly publicHolidaysInside: boolean | null;
  readonly pensionHundredthsOfPercent: number | null;
  readonly pensionBasis: EmployerPension['of'] | null;
  /** Why those that are not recorded are not; of rows that nobody counts, nothing. */
  readonly absences: Absences;
}

/** The terms of one row of a list, as PostgreSQL hands it over. */
export function comparedTerms(row: TermsRow, onCosts: OnCosts): ComparedTerms {
  const { payAmount, leaveDays, publicHolidayDays, pensionPct, ...same } = row;
  return compareTerms(
    {
      ...same,
      payPence: scaledOrNull(payAmount, 2),
      leaveHundredthsOfDays: scaledOrNull(leaveDays, 2),
      publicHolidayHundredthsOfDays: scaledOrNull(publicHolidayDays, 2),
      pensionHundredthsOfPercent: scaledOrNull(pensionPct, 2),
      absences: NOTHING_ABSENT,
    },
    onCosts,
  );
}

export function compareTerms(terms: TermsInForce, onCosts: OnCosts): ComparedTerms {
  const annual = fullTimePay(terms);
  const pay = annual.known ? known(roundedPence(annual.value)) : annual;
  const pension = employerPensionOf(terms.pensionHundredthsOfPercent, terms.pensionBasis, onCosts);
  const { leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = terms;
  return {
    pay,
    pension,
    absences: terms.absences,
    facts: {
      annualPence: pay.known ? pay.value : null,
      annualExact: annual.known ? annual.value : null,
      minutesPerWeek: terms.fullTimeMinutes,
      employerPension: pension.known ? pension.value : null,
      annualLeaveDays: leaveHundredthsOfDays === null ? null : leaveHundredthsOfDays / 100,
      publicHolidayDays: publicHolidayHundredthsOfDays === null ? null : publicHolidayHundredthsOfDays / 100,
      publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
    },
  };
}

/** Full-time pay for an hour, in pence, as floors are published. */
export function hourlyPay({ payAmount, ...same }: PayRow): ComparedTerms['pay'] {
  const annual = fullTimePay({ ...same, payPence: scaledOrNull(payAmount, 2) });
  return annual.known ? known(hourlyPence(annual.value, same.fullTimeMinutes)) : annual;
}

/** The full-time salary; of a scale point, the published salary of the day, as it was known. */
function fullTimePay(
  terms: Omit<PayRow, 'payAmount'> & Pick<TermsInForce, 'payPence'>,
): Known<PenceQuotient, 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED' | 'NO_RATE_ON_DATE'> {
  if (terms.payBasis === null) return unknown('PAY_NOT_RECORDED');
  if (terms.payPence === null) return unknown('NO_RATE_ON_DATE');
  return fullTimeAnnual({
    basis: terms.payBasis === 'SCALE_POINT' ? 'FULL_TIME_ANNUAL' : terms.payBasis,
    amountPence: pence(terms.payPence),
    contractedMinutesPerWeek: terms.contractedMinutes,
    fullTimeMinutesPerWeek: terms.fullTimeMinutes,
  });
}
