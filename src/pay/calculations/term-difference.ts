import { HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

/**
 * A term as an exact quotient, so that nothing is rounded before it is compared: pay by the hour is the full-time salary
 * over the minutes of its week. Both are small enough that products of two and a percentage stay exact numbers.
 */
export interface TermQuotient {
  readonly over: number;
  readonly under: number;
}

/** Below 0 where the first is the lower, 0 where they are the same. */
export function compareTerms(a: TermQuotient, b: TermQuotient): number {
  return a.over * b.under - b.over * a.under;
}

/** Whether two terms are so many per cent of the lower one apart: £29,500 and £31,000 are 5.08 % apart. */
export function areApart(a: TermQuotient, b: TermQuotient, least: HundredthsOfPercent): boolean {
  const [first, second] = [a.over * b.under, b.over * a.under];
  const [low, high] = first < second ? [first, second] : [second, first];
  // Nothing and something differ by more than any percentage.
  return low < high && (high - low) * 10_000 >= low * least;
}

/** How far two terms are apart, in per cent of the lower one, rounded once; null where one of them is nothing. */
export function percentApart(a: TermQuotient, b: TermQuotient): HundredthsOfPercent | null {
  const [first, second] = [a.over * b.under, b.over * a.under];
  const [low, high] = first < second ? [first, second] : [second, first];
  if (low === high) return 0;
  return low === 0 ? null : divideHalfAwayFromZero((high - low) * 10_000, low);
}
