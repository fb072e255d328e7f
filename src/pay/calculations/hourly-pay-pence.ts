import { Pence } from '../../kernel/money.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { PenceQuotient, roundedPence, times, wholePence } from './pence-quotient.js';

/** Full-time pay for a year, and the full-time week that earns it. */
export interface FullTimePay {
  readonly annualPence: Pence;
  readonly minutesPerWeek: number;
}

/**
 * Pay for an hour: annual ÷ 52.143 ÷ weekly hours of the full-time week, to the penny.
 *
 * Agenda for Change handbook, hourly rates; reproduces every hourly rate published for Scotland.
 *
 * £34,544 for 36 hours: 34,544 ÷ 52.143 ÷ 36 = £18.40.
 */
export function hourlyPayPence({ annualPence, minutesPerWeek }: FullTimePay): Pence {
  return hourlyPence(wholePence(annualPence), minutesPerWeek);
}

/** The same of an exact salary: £12.71 an hour, whatever it comes to in a year, is £12.71. */
export function hourlyPence(annual: PenceQuotient, minutesPerWeek: number): Pence {
  return roundedPence(times(annual, 60 * 1000, THOUSANDTHS_OF_WEEKS_PER_YEAR * minutesPerWeek));
}
