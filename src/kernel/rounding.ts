export const ROUNDING_RULE = 'HALF_AWAY_FROM_ZERO';

/** Divides whole numbers exactly and rounds once, half away from zero. The rule's name is `HALF_AWAY_FROM_ZERO`. */
export function divideHalfAwayFromZero(numerator: bigint | number, denominator: bigint | number): number {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const quotient = quotientOfNumbers(numerator, denominator);
    if (quotient !== null) return quotient;
  }
  let n = BigInt(numerator);
  let d = BigInt(denominator);
  if (d === 0n) throw new RangeError('Cannot divide by zero.');
  if (d < 0n) [n, d] = [-n, -d];
  const magnitude = ((n < 0n ? -n : n) * 2n + d) / (2n * d);
  return exactNumber(n < 0n ? -magnitude : magnitude);
}

/** The same ten times as fast, for whole numbers so small that doubles hold every step exactly; null for greater ones. */
function quotientOfNumbers(numerator: number, denominator: number): number | null {
  const isSmall =
    Number.isSafeInteger(numerator) && Number.isInteger(denominator) && Number.isSafeInteger(2 * denominator);
  if (!isSmall || denominator === 0) return null;
  const [n, d] = [Math.abs(numerator), Math.abs(denominator)];
  const rest = n % d;
  const magnitude = (n - rest) / d + (2 * rest >= d ? 1 : 0);
  return magnitude > 0 && numerator < 0 !== denominator < 0 ? -magnitude : magnitude;
}

/** Multiplies whole numbers exactly: as a number where it can be one, which is the faster to go on with. */
export function exactProduct(a: number, b: number): bigint | number {
  const product = a * b;
  return Number.isSafeInteger(product) ? product : BigInt(a) * BigInt(b);
}

/** Divides whole numbers exactly and rounds up, towards more: for entitlements that the law lets nobody round down. */
export function divideRoundingUp(numerator: bigint | number, denominator: bigint | number): number {
  const isSmall = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (isSmall && numerator >= 0 && denominator > 0) {
    const rest = Number(numerator) % Number(denominator);
    return (Number(numerator) - rest) / Number(denominator) + (rest > 0 ? 1 : 0);
  }
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('Cannot divide by zero.');
  return exactNumber(d < 0n ? -floorDivide(n, -d) : -floorDivide(-n, d));
}

/**
 * Splits a whole amount in proportion to weights so that the parts add up to it exactly: every part is rounded down,
 * and what is left goes one by one to the parts that lost most (ties to the earlier part).
 */
export function shareOut(total: number, weights: readonly (bigint | number)[]): number[] {
  if (weights.length === 1 && weights[0]! > 0) return [total];
  const parts = partsOfNumbers(total, weights) ?? partsOfBigints(total, weights);
  let left = total - parts.reduce((sum, part) => sum + part.floor, 0);
  if (left > 0) {
    for (const part of [...parts].sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))) {
      if (left === 0) break;
      part.floor += 1;
      left -= 1;
    }
  }
  return parts.map((part) => part.floor);
}

/** A part rounded down, and what it lost by that. */
interface RoundedPart {
  readonly index: number;
  floor: number;
  readonly lost: bigint | number;
}

function partsOfBigints(total: number, weights: readonly (bigint | number)[]): RoundedPart[] {
  const whole = weights.reduce<bigint>((sum, weight) => sum + BigInt(weight), 0n);
  if (whole <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('Weights must be positive in total.');
  return weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight);
    const floor = floorDivide(exact, whole);
    return { index, floor: Number(floor), lost: exact - floor * whole };
  });
}

/** The same for weights so small that doubles hold every step exactly; null for others, and for those that are refused. */
function partsOfNumbers(total: number, weights: readonly (bigint | number)[]): RoundedPart[] | null {
  let whole = 0;
  for (const weight of weights) {
    const isExact = Number.isSafeInteger(weight) && Number.isSafeInteger(total * Number(weight));
    if (typeof weight === 'bigint' || weight < 0 || !isExact) return null;
    whole += weight;
  }
  if (whole <= 0 || !Number.isSafeInteger(whole)) return null;
  return weights.map((weight, index) => {
    const exact = total * Number(weight);
    const rest = exact % whole;
    const lost = rest < 0 ? rest + whole : rest;
    return { index, floor: (exact - lost) / whole, lost };
  });
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
