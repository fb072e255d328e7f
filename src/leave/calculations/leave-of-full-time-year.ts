import { daysOffInHundredths, DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { Known, known } from '../../kernel/known.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';

/** Hundredths of days times minutes a week are so many to the minute: a full-time day is a fifth of the full-time week. */
export const PARTS_OF_A_MINUTE = 100 * DAYS_IN_FULL_TIME_WEEK;

/**
 * Time off in a full-time year, leave and public holidays together, in five-hundredths of a minute, which is exact.
 *
 * 27 + 8 days at 36 hours = 35 × 7.2 = 252 hours = 7,560,000.
 */
export function leavePartsOfFullTimeYear(
  terms: LeaveTerms,
  fullTimeMinutesPerWeek: number,
): Known<number, DaysOffReason> {
  const daysOff = daysOffInHundredths(terms);
  return daysOff.known ? known(daysOff.value * fullTimeMinutesPerWeek) : daysOff;
}
