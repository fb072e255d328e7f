import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

/** Days on which someone worked so many minutes a week of so long a full-time week. */
export interface WorkedStretch {
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
  readonly days: number;
}

const DAYS_COUNTED = 365;

/**
 * Minutes held in 365 days for one whole-time equivalent over those days.
 *
 * 12 hours held for someone on half a full-time week all year: 720 × 365 ÷ (0.5 × 365) = 1,440 minutes, 24 hours.
 * The WTE-days are kept as a fraction, so that it is rounded once.
 */
export function minutesPerWte(minutesHeld: number, worked: readonly WorkedStretch[]): Known<number, 'NOTHING_WORKED'> {
  const common = [...new Set(worked.map((stretch) => BigInt(stretch.fullTimeMinutes)))].reduce((a, b) => a * b, 1n);
  const wteDays = worked.reduce(
    (sum, { weeklyMinutes, fullTimeMinutes, days }) =>
      sum + BigInt(weeklyMinutes) * BigInt(days) * (common / BigInt(fullTimeMinutes)),
    0n,
  );
  if (wteDays === 0n) return unknown('NOTHING_WORKED');
  return known(divideHalfAwayFromZero(BigInt(minutesHeld) * BigInt(DAYS_COUNTED) * common, wteDays));
}
