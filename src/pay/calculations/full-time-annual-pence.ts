import { Known, known, unknown } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { PenceQuotient, roundedPence, times, wholePence } from './pence-quotient.js';

/**
 * How pay is written down: `FULL_TIME_ANNUAL` is the salary of the full-time post, `ACTUAL_ANNUAL` what a person gets for
 * the hours they work, `HOURLY` a rate for an hour.
 */
export type PayBasis = 'FULL_TIME_ANNUAL' | 'ACTUAL_ANNUAL' | 'HOURLY';

export interface RecordedPay {
  readonly basis: PayBasis;
  readonly amountPence: Pence | null;
  /** The week this person is contracted for; needed for `ACTUAL_ANNUAL`. */
  readonly contractedMinutesPerWeek: number | null;
  /** The employer's full-time week; needed for `ACTUAL_ANNUAL` and `HOURLY`. */
  readonly fullTimeMinutesPerWeek: number | null;
}

export type FullTimeAnnualReason = 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED';

/**
 * The salary of the post worked full time, whichever way the pay is recorded; exact, because other figures are made of it.
 *
 * £18,600 for 21 hours of a 35-hour week: 18,600 × 35 ÷ 21 = £31,000.
 * £18.40 an hour at 36 hours: 18.40 × 52.143 × 36 = £34,539.5232.
 */
export function fullTimeAnnual(pay: RecordedPay): Known<PenceQuotient, FullTimeAnnualReason> {
  const { basis, amountPence } = pay;
  if (amountPence === null) return unknown('PAY_NOT_RECORDED');
  const amount = wholePence(amountPence);
  if (basis === 'FULL_TIME_ANNUAL') return known(amount);

  const fullTimeWeek = pay.fullTimeMinutesPerWeek ?? 0;
  if (fullTimeWeek <= 0) return unknown('WEEK_NOT_RECORDED');
  if (basis === 'HOURLY') return known(annualAtRate(amount, fullTimeWeek));

  const contractedWeek = pay.contractedMinutesPerWeek ?? 0;
  if (contractedWeek <= 0) return unknown('WEEK_NOT_RECORDED');
  return known(times(amount, fullTimeWeek, contractedWeek));
}

/** The same to the penny, as salaries are shown and paid. */
export function fullTimeAnnualPence(pay: RecordedPay): Known<Pence, FullTimeAnnualReason> {
  const annual = fullTimeAnnual(pay);
  return annual.known ? known(roundedPence(annual.value)) : annual;
}

/** What a rate for an hour comes to in a year: £18.40 for 36 hours a week is £34,539.52. */
export function annualPenceAtRate(penceAnHour: Pence, minutesPerWeek: number): Pence {
  return roundedPence(annualAtRate(wholePence(penceAnHour), minutesPerWeek));
}

function annualAtRate(anHour: PenceQuotient, minutesPerWeek: number): PenceQuotient {
  return times(anHour, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek, 60 * 1000);
}
