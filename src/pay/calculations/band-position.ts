import { longDivision } from '../../kernel/long-division.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { ComparisonBasis, isByTheHour } from './pence-on-basis.js';
import { PenceQuotient } from './pence-quotient.js';

/** Where pay lies on a scale. */
export type BandPosition =
  | { readonly position: 'BELOW' | 'ABOVE' }
  | { readonly position: 'AT_POINT'; readonly point: number }
  | { readonly position: 'BETWEEN'; readonly abovePoint: number; readonly belowPoint: number };

/** A point of the scale on the footing of the comparison. */
export interface PlacedPoint {
  readonly point: number;
  readonly pay: PenceQuotient;
}

/**
 * Where pay lies on a scale of at least one point, in ascending order.
 *
 * Two rates are the same when they are the same to the unit in which they are published: the penny for an hour, the
 * pound for a year. A 35-hour post at £33,584 is at band-5 entry (£34,544 for 36 hours): both are £18.40 an hour.
 */
export function bandPosition(pay: PenceQuotient, scale: readonly PlacedPoint[], basis: ComparisonBasis): BandPosition {
  const published = scale.map((each) => ({ point: each.point, rate: asPublished(each.pay, basis) }));
  return positionOfRate(asPublished(pay, basis), published);
}

/** The same, of rates in the unit in which they are published. */
export function positionOfRate(
  rate: number,
  scale: readonly { readonly point: number; readonly rate: number }[],
): BandPosition {
  const same = scale.find((each) => each.rate === rate);
  if (same) return { position: 'AT_POINT', point: same.point };
  const above = scale.findIndex((each) => each.rate > rate);
  const [abovePoint, belowPoint] = [scale[above - 1]?.point, scale[above]?.point];
  if (belowPoint === undefined) return { position: 'ABOVE' };
  return abovePoint === undefined ? { position: 'BELOW' } : { position: 'BETWEEN', abovePoint, belowPoint };
}

/** To the unit in which rates are published: the penny for an hour, the pound for a year. */
export function asPublished({ numerator, denominator }: PenceQuotient, basis: ComparisonBasis): number {
  const whole = denominator * (isByTheHour(basis) ? 1n : 100n);
  // What is too great for a number is none after this, and long division says so.
  return longDivision(Number(numerator), Number(whole), 0) ?? divideHalfAwayFromZero(numerator, whole);
}
