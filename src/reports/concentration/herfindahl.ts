import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

const PLACES = 1_000_000;

/** How little something is spread: 1 where all is in one place, 1/n where it is spread evenly over n. */
export interface Concentrated {
  /** To six places. */
  readonly herfindahl: number;
  /** 1 ÷ that, to six places: over how many equal places it would be the same. */
  readonly effectiveNumber: number;
}

/**
 * Herfindahl index: the sum of the squares of the shares. Null where there is nothing to share.
 *
 * 60, 30 and 10 %: 0.36 + 0.09 + 0.01 = 0.46, as if it were spread over 2.173913 of the same size.
 */
export function herfindahl(weights: readonly number[]): Concentrated | null {
  const exact = weights.map((weight) => BigInt(weight));
  const whole = exact.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return null;
  const [squares, square] = [exact.reduce((sum, weight) => sum + weight * weight, 0n), whole * whole];
  const toSixPlaces = (part: bigint, of: bigint) => divideHalfAwayFromZero(part * BigInt(PLACES), of) / PLACES;
  return { herfindahl: toSixPlaces(squares, square), effectiveNumber: toSixPlaces(square, squares) };
}
