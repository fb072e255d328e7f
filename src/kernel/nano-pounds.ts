import { longDivision } from './long-division.js';
import { Pence, pence } from './money.js';
import { divideHalfAwayFromZero } from './rounding.js';

/**
 * A whole number of billionths of a pound.
 *
 * Statistics are taken over hourly rates that do not come to whole pence; rounding each to the penny first would move
 * a median by half a penny an hour, some £10 a year. Nine decimals are exact enough that rounding the answer to pence is
 * the only rounding anybody can see, and stay a safe integer up to £9 million.
 */
export type NanoPounds = number & { readonly __nanoPounds: unique symbol };

const NANO_POUNDS_PER_PENNY = 10_000_000;
const ZEROS = 7;

export function nanoPounds(count: number): NanoPounds {
  if (!Number.isSafeInteger(count)) throw new RangeError('Nano-pounds are a whole number within £9 million.');
  return count as NanoPounds;
}

/** Pence divided by something, by one exact division: £18,400 over 1,000 hours → 18,400,000,000 (£18.40). */
export function nanoPoundsFromQuotient(numeratorPence: bigint | number, denominator: bigint | number): NanoPounds {
  // What is too great for a number is none after this, and long division says so.
  const quotient = longDivision(Number(numeratorPence), Number(denominator), ZEROS);
  if (quotient !== null) return nanoPounds(quotient);
  return nanoPounds(divideHalfAwayFromZero(BigInt(numeratorPence) * BigInt(NANO_POUNDS_PER_PENNY), denominator));
}

export function nanoPoundsFromPence(amount: Pence): NanoPounds {
  return nanoPounds(amount * NANO_POUNDS_PER_PENNY);
}

/** The one rounding of a statistic: to the penny, half away from zero. */
export function penceFromNanoPounds(amount: NanoPounds): Pence {
  return pence(divideHalfAwayFromZero(amount, NANO_POUNDS_PER_PENNY));
}
