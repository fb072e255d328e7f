import { Pence } from '../../kernel/money.js';

/** A point of a band's scale. */
export interface ScalePoint {
  readonly point: number;
  readonly annualPence: Pence;
  /** Complete years in the band that earn this point. */
  readonly minYears: number;
}

/**
 * The point that complete years of service earn: the highest one whose years are served.
 *
 * Band 5 has points at 0, 2 and 4 years; three complete years earn the one at 2.
 */
export function servicePoint<Point extends ScalePoint>(scale: readonly Point[], completedYears: number): Point | null {
  const earned = scale.filter((each) => each.minYears <= completedYears);
  return earned.reduce<Point | null>((best, each) => (best && best.minYears >= each.minYears ? best : each), null);
}
