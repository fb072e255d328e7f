export const ROUNDING_RULE = 'HALF_AWAY_FROM_ZERO';

/** Divides whole numbers exactly and rounds once, half away from zero. The rule's name is `HALF_AWAY_FROM_ZERO`. */
export function divideHalfAwayFromZero(numerator: bigint | number, denominator: bigint | number): number {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    // The same in plain numbers where they hold every step exactly: reports divide for each of thousands of contracts.
    const [size, by] = [Math.abs(numerator), Math.abs(denominator)];
    const twice = 2 * size + by;
    if (by > 0 && Number.isInteger(size) && Number.isInteger(by) && Number.isSafeInteger(twice)) {
      const magnitude = (twice - (twice % (2 * by))) / (2 * by);
      return magnitude !== 0 && numerator < 0 !== denominator < 0 ? -magnitude : magnitude;
    }
  }
  let n = BigInt(numerator);
  let d = BigInt(denominator);
  if (d === 0n) throw new RangeError('Cannot divide by zero.');
  if (d < 0n) [n, d] = [-n, -d];
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (2n * d);
  return exactNumber(n < 0n ? -magnitude : magnitude);
}

/** Divides whole numbers exactly and rounds up, towards more: for entitlements that the law lets nobody round down. */
export function divideRoundingUp(numerator: bigint | number, denominator: bigint | number): number {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('Cannot divide by zero.');
  return exactNumber(d < 0n ? -floorDivide(n, -d) : -floorDivide(-n, d));
}

/**
 * Splits a whole amount in proportion to weights so that the parts add up to it exactly: every part is rounded down,
 * and what is left goes one by one to the parts that lost most (ties to the earlier part).
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0 || weights.some((weight) => weight < 0)) throw new RangeError('Weights must be positive in total.');
  const parts = weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight);
    const floor = floorDivide(exact, BigInt(whole));
    return { index, floor: Number(floor), lost: exact - floor * BigInt(whole) };
  });
  let left = total - parts.reduce((sum, part) => sum + part.floor, 0);
  for (const part of [...parts].sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))) {
    if (left === 0) break;
    part.floor += 1;
    left -= 1;
  }
  return parts.map((part) => part.floor);
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
}

function exactNumber(whole: bigint): number {
  const count = Number(whole);
  if (!Number.isSafeInteger(count)) throw new RangeError('The result is too large to be held exactly.');
  return count;
}
