import { DAYS_IN_FULL_TIME_WEEK, THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';

export interface WorkingYear {
  readonly minutesPerWeek: number;
  /** Leave and public holidays together, from `daysOffInHundredths`. */
  readonly daysOffInHundredths: number;
}

/**
 * Time really worked in a full-time year, in thousandths of a minute, which is exact:
 * 52.143 × week − days off × week ÷ 5.
 *
 * 37 hours and 27 + 8 days off: 52.143 × 37 − 35 × 37 ÷ 5 = 1,929.291 − 259 = 1,670.291 hours.
 */
export function workedThousandthsOfMinutesPerYear({ minutesPerWeek, daysOffInHundredths }: WorkingYear): number {
  const thousandthsOfWeeksOff = (daysOffInHundredths * 10) / DAYS_IN_FULL_TIME_WEEK;
  return minutesPerWeek * (THOUSANDTHS_OF_WEEKS_PER_YEAR - thousandthsOfWeeksOff);
}
