import { hundredths } from '../../kernel/hundredths.js';
import { divideRoundingUp, exactProduct } from '../../kernel/rounding.js';

/** A person's own week. */
export interface WorkingPattern {
  readonly minutesPerWeek: number;
  /** Days worked in a week; up to two decimals (2.5). */
  readonly daysPerWeek: number;
}

const TENTHS_OF_WEEKS_OF_LEAVE = 56;

/** Leave held at this many days, however many are worked in a week; also 5.6 weeks of a five-day week. */
export const MOST_DAYS_OF_LEAVE = 28;

/** A part of a minute counts as one: an entitlement in law may be rounded up, never down. */
export const STATUTORY_LEAVE_ROUNDING = 'UP';

/**
 * Statutory annual leave for a full leave year, public holidays included.
 *
 * 5.6 weeks of the person's own week, but at most 28 days: days beyond five a week do not add more.
 * Working Time Regulations 1998, regs 13 and 13A.
 *
 * 22.5 hours over 3 days: 22.5 × 5.6 = 126 hours. 36 hours over 6 days: 28 days of 6 hours = 168 hours.
 */
export function statutoryLeaveMinutes({ minutesPerWeek, daysPerWeek }: WorkingPattern): number {
  const hundredthsOfDays = hundredths(daysPerWeek);
  if (!(hundredthsOfDays > 0 && hundredthsOfDays <= 700))
    throw new RangeError('A week has more than 0 and up to 7 days.');
  const isHeldAtMostDays = TENTHS_OF_WEEKS_OF_LEAVE * hundredthsOfDays > MOST_DAYS_OF_LEAVE * 10 * 100;
  return isHeldAtMostDays
    ? divideRoundingUp(exactProduct(minutesPerWeek, MOST_DAYS_OF_LEAVE * 100), hundredthsOfDays)
    : divideRoundingUp(exactProduct(minutesPerWeek, TENTHS_OF_WEEKS_OF_LEAVE), 10);
}
