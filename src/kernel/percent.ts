import { Pence, pence } from './money.js';
import { divideHalfAwayFromZero } from './rounding.js';

/** A percentage as a whole number of hundredths of a percent: 22.5 % = 2250. */
export type HundredthsOfPercent = number;

export const HUNDRED_PERCENT: HundredthsOfPercent = 10_000;

/** A share of an amount, rounded once to the penny: 22.5 % of £34,544 = £7,772.40. */
export function percentOf(amount: Pence, percentage: HundredthsOfPercent): Pence {
  const product = amount * percentage;
  const exact = Number.isSafeInteger(product) ? product : BigInt(amount) * BigInt(percentage);
  return pence(divideHalfAwayFromZero(exact, HUNDRED_PERCENT));
}

/** `part` as a percentage of `whole`: 3 of 8 → 3750. */
export function percentageOf(part: bigint | number, whole: bigint | number): HundredthsOfPercent {
  return divideHalfAwayFromZero(BigInt(part) * BigInt(HUNDRED_PERCENT), whole);
}

/**
 * How far a value lies from a reference, in percent of the reference: 31,000 against 34,544 → −1026 (−10.26 %).
 *
 * A page that shows one decimal asks for it here (`unitsPerPercent: 10`): −13.849 % is −13.8 %, but rounding it to
 * −13.85 % first would make it −13.9 %.
 */
export function percentDifference(value: bigint | number, reference: bigint | number, unitsPerPercent = 100): number {
  return divideHalfAwayFromZero((BigInt(value) - BigInt(reference)) * 100n * BigInt(unitsPerPercent), reference);
}
