import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { FullTimePay } from './hourly-pay-pence.js';

/**
 * The salary a post with another full-time week must pay for the same hourly pay.
 *
 * Band-5 entry is £34,544 for 36 hours; a 35-hour post matches it with 34,544 × 35 ÷ 36 = £33,584.44.
 */
export function matchingSalaryPence(guidance: FullTimePay, minutesPerWeek: number): Pence {
  const numerator = BigInt(guidance.annualPence) * BigInt(minutesPerWeek);
  return pence(divideHalfAwayFromZero(numerator, guidance.minutesPerWeek));
}
