import { divideRoundingUp } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';

const HALVES_OF_A_DAY = 2;
const HUNDREDTHS_OF_HALF_A_DAY = 50;

export interface ContractedWeek {
  readonly weeklyMinutes: number;
  /** The full-time week of the same terms; a full-time day is a fifth of it. */
  readonly fullTimeMinutes: number;
}

/**
 * Days a week that a contract comes to, in hundredths, rounded up to half a day.
 *
 * 22.5 hours of a 37.5-hour week: 22.5 ÷ 7.5 = 3 days. 20 hours of 37: 20 ÷ 7.4 = 2.70, so 3 days.
 */
export function contractedDaysHundredths({ weeklyMinutes, fullTimeMinutes }: ContractedWeek): number {
  const halves = divideRoundingUp(weeklyMinutes * DAYS_IN_FULL_TIME_WEEK * HALVES_OF_A_DAY, fullTimeMinutes);
  return halves * HUNDREDTHS_OF_HALF_A_DAY;
}
