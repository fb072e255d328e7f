import { daysOffInHundredths, DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { Known, known } from '../../kernel/known.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';

/**
 * Time off in a full-time year, leave and public holidays together, to the minute (half a minute away from zero).
 *
 * A full-time day is a fifth of the full-time week: 27 + 8 days at 36 hours = 35 × 7.2 = 252 hours.
 */
export function leaveMinutesOfFullTimeYear(
  terms: LeaveTerms,
  fullTimeMinutesPerWeek: number,
): Known<number, DaysOffReason> {
  const daysOff = daysOffInHundredths(terms);
  if (!daysOff.known) return daysOff;
  const numerator = exactProduct(daysOff.value, fullTimeMinutesPerWeek);
  return known(divideHalfAwayFromZero(numerator, 100 * DAYS_IN_FULL_TIME_WEEK));
}
