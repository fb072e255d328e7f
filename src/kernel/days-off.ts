import { hundredths } from './hundredths.js';
import { Known, known, unknown } from './known.js';

/** Leave as terms state it, in full-time days; null where it is not recorded. */
export interface LeaveTerms {
  readonly annualLeaveDays: number | null;
  readonly publicHolidayDays: number | null;
  /** Whether public holidays come on top of the leave figure (`OUTSIDE`) or are taken from it (`INSIDE`). */
  readonly publicHolidays: 'INSIDE' | 'OUTSIDE' | null;
}

export type DaysOffReason = 'LEAVE_NOT_RECORDED' | 'PUBLIC_HOLIDAYS_NOT_RECORDED';

/**
 * Days off in a full-time year, leave and public holidays together, in hundredths of a day.
 *
 * 27 days with 8 public holidays outside: 3500. "35 days including public holidays": 3500 as well, whatever number of
 * public holidays is noted beside it.
 */
export function daysOffInHundredths(terms: LeaveTerms): Known<number, DaysOffReason> {
  if (terms.annualLeaveDays === null) return unknown('LEAVE_NOT_RECORDED');
  const leave = hundredths(terms.annualLeaveDays);
  if (terms.publicHolidays === 'INSIDE') return known(leave);
  const isComplete = terms.publicHolidays === 'OUTSIDE' && terms.publicHolidayDays !== null;
  if (!isComplete) return unknown('PUBLIC_HOLIDAYS_NOT_RECORDED');
  return known(leave + hundredths(terms.publicHolidayDays ?? 0));
}
