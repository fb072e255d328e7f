import { Known, known, unknown } from '../../kernel/known.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';

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
 * The salary of the post worked full time, whichever way the pay is recorded.
 *
 * £18,600 for 21 hours of a 35-hour week: 18,600 × 35 ÷ 21 = £31,000.
 * £18.40 an hour at 36 hours: 18.40 × 52.143 × 36 = £34,539.52.
 */
export function fullTimeAnnualPence(pay: RecordedPay): Known<Pence, FullTimeAnnualReason> {
  const { basis, amountPence } = pay;
  if (amountPence === null) return unknown('PAY_NOT_RECORDED');
  if (basis === 'FULL_TIME_ANNUAL') return known(amountPence);

  const fullTimeWeek = pay.fullTimeMinutesPerWeek ?? 0;
  if (fullTimeWeek <= 0) return unknown('WEEK_NOT_RECORDED');
  if (basis === 'HOURLY') return known(annualPenceAtRate(amountPence, fullTimeWeek));

  const contractedWeek = pay.contractedMinutesPerWeek ?? 0;
  if (contractedWeek <= 0) return unknown('WEEK_NOT_RECORDED');
  return known(pence(divideHalfAwayFromZero(exactProduct(amountPence, fullTimeWeek), contractedWeek)));
}

/** What a rate for an hour comes to in a year: £18.40 for 36 hours a week is £34,539.52. */
export function annualPenceAtRate(penceAnHour: Pence, minutesPerWeek: number): Pence {
  const numerator = exactProduct(penceAnHour, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek);
  return pence(divideHalfAwayFromZero(numerator, 60 * 1000));
}
