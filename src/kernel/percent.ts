import { Pence, pence } from './money.js';
import { divideHalfAwayFromZero, exactProduct } from './rounding.js';

/** A percentage as a whole number of hundredths of a percent: 22.5 % = 2250. */
export type HundredthsOfPercent = number;

export const HUNDRED_PERCENT: HundredthsOfPercent = 10_000;

/** A share of an amount, rounded once to the penny: 22.5 % of £34,544 = £7,772.40. */
export function percentOf(amount: Pence, percentage: HundredthsOfPercent): Pence {
  return pence(divideHalfAwayFromZero(exactProduct(amount, percentage), HUNDRED_PERCENT));
}

/** `part` as a percentage of `whole`: 3 of 8 → 3750. */
export function percentageOf(part: bigint | number, whole: bigint | number): HundredthsOfPercent {
  const scaled = typeof part === 'number' ? exactProduct(part, HUNDRED_PERCENT) : part * BigInt(HUNDRED_PERCENT);
  return divideHalfAwayFromZero(scaled, whole);
}

/**
 * How far a value lies from a reference, in percent of the reference: 31,000 against 34,544 → −1026 (−10.26 %).
 *
 * A page that shows one decimal asks for it here (`unitsPerPercent: 10`): −13.849 % is −13.8 %, but rounding it to
 * −13.85 % first would make it −13.9 %.
 */
export function percentDifference(value: bigint | number, reference: bigint | number, unitsPerPercent = 100): number {
  if (typeof value === 'number' && typeof reference === 'number' && Number.isSafeInteger(value - reference)) {
    return divideHalfAwayFromZero(exactProduct(value - reference, 100 * unitsPerPercent), reference);
  }
  return divideHalfAwayFromZero((BigInt(value) - BigInt(reference)) * 100n * BigInt(unitsPerPercent), reference);
}
