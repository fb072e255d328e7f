import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

/** What was worked of one length of a full-time week: the minutes of each week times the days it held, summed. */
export interface TimeWorked {
  readonly fullTimeMinutes: number;
  readonly minuteDays: number;
}

const DAYS_COUNTED = 365;

const HUNDREDTHS_OF_HOURS = 100;
const MINUTES_IN_AN_HOUR = 60;

/**
 * Hundredths of hours held in 365 days for one whole-time equivalent over those days.
 *
 * 12 hours held for someone on half a full-time week all year: 720 × 365 ÷ (0.5 × 365) = 1,440 minutes, 24 hours: 2,400.
 * The WTE-days are kept as a fraction, so that it is rounded once.
 */
export function hundredthsOfHoursPerWte(
  minutesHeld: number,
  worked: readonly TimeWorked[],
): Known<number, 'NOTHING_WORKED'> {
  const common = [...new Set(worked.map((time) => BigInt(time.fullTimeMinutes)))].reduce((a, b) => a * b, 1n);
  const wteDays = worked.reduce(
    (sum, { fullTimeMinutes, minuteDays }) => sum + BigInt(minuteDays) * (common / BigInt(fullTimeMinutes)),
    0n,
  );
  if (wteDays === 0n) return unknown('NOTHING_WORKED');
  const numerator = BigInt(minutesHeld) * BigInt(HUNDREDTHS_OF_HOURS * DAYS_COUNTED) * common;
  return known(divideHalfAwayFromZero(numerator, BigInt(MINUTES_IN_AN_HOUR) * wteDays));
}
