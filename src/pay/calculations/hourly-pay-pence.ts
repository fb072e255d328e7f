import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';

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
  const numerator = BigInt(annualPence) * 60n * 1000n;
  return pence(divideHalfAwayFromZero(numerator, BigInt(THOUSANDTHS_OF_WEEKS_PER_YEAR) * BigInt(minutesPerWeek)));
}
