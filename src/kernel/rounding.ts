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
  const { floors, lost } = partsOfNumbers(total, weights) ?? partsOfBigints(total, weights);
  const left = total - floors.reduce((sum, floor) => sum + floor, 0);
  if (left > 0) addToThoseThatLostMost(floors, lost, left);
  return floors;
}

/** Parts rounded down, and what each lost by that: small enough for doubles, or not. */
interface RoundedParts {
  readonly floors: number[];
  readonly lost: Float64Array | readonly bigint[];
}

function addToThoseThatLostMost(floors: number[], lost: RoundedParts['lost'], left: number): void {
  // What the last of them lost, found by sorting what was lost: many times as fast as sorting the parts.
  const ascending = lost instanceof Float64Array ? lost.slice().sort() : [...lost].sort((a, b) => (a < b ? -1 : 1));
  const least = ascending[ascending.length - left]!;
  let ofTheSame = left;
  for (const one of lost) if (one > least) ofTheSame -= 1;
  for (let at = 0; at < floors.length; at += 1) {
    const getsOne = lost[at]! > least || (lost[at] === least && ofTheSame-- > 0);
    if (getsOne) floors[at]! += 1;
  }
}

function partsOfBigints(total: number, weights: readonly (bigint | number)[]): RoundedParts {
  const exact = weights.map(BigInt);
  const whole = exact.reduce((sum, weight) => sum + weight, 0n);
  if (whole <= 0n || exact.some((weight) => weight < 0n)) throw new RangeError('Weights must be positive in total.');
  const all = BigInt(total);
  const floors = exact.map((weight) => floorDivide(all * weight, whole));
  return { floors: floors.map(Number), lost: exact.map((weight, at) => all * weight - floors[at]! * whole) };
}

/** The same for weights so small that doubles hold every step exactly; null for others, and for those that are refused. */
function partsOfNumbers(total: number, weights: readonly (bigint | number)[]): RoundedParts | null {
  let whole = 0;
  for (const weight of weights) {
    const isExact = Number.isSafeInteger(weight) && Number.isSafeInteger(total * Number(weight));
    if (typeof weight === 'bigint' || weight < 0 || !isExact) return null;
    whole += weight;
  }
  if (whole <= 0 || !Number.isSafeInteger(whole)) return null;
  const lost = new Float64Array(weights.length);
  const floors = weights.map((weight, at) => {
    const exact = total * Number(weight);
    const rest = exact % whole;
    lost[at] = rest < 0 ? rest + whole : rest;
    return (exact - lost[at]) / whole;
  });
  return { floors, lost };
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
