const MOST = 2 ** 52;
const DIGITS_AT_MOST = 6;

/**
 * `numerator` × 10^`zeros` ÷ `denominator`, rounded once, half away from zero; null where a step would not be exact in
 * numbers. Done as on paper, some digits at a time, so that no step holds the whole product: bigints take ten times as long.
 *
 * 1 ÷ 3 with 4 zeros: 10,000 ÷ 3 = 3,333.
 */
export function longDivision(numerator: number, denominator: number, zeros: number): number | null {
  const [dividend, divisor] = [Math.abs(numerator), Math.abs(denominator)];
  if (!isWhole(dividend) || !isWhole(divisor) || divisor === 0) return null;
  let digits = Math.min(DIGITS_AT_MOST, zeros);
  while (digits > 0 && divisor * 10 ** digits > MOST) digits -= 1;
  if (digits === 0 && zeros > 0) return null;

  let quotient = wholeQuotient(dividend, divisor);
  let rest = dividend - quotient * divisor;
  for (let left = zeros; left > 0; left -= digits) {
    const scale = 10 ** Math.min(digits, left);
    const next = wholeQuotient(rest * scale, divisor);
    quotient = quotient * scale + next;
    rest = rest * scale - next * divisor;
  }
  if (2 * rest >= divisor) quotient += 1;
  if (!isWhole(quotient)) return null;
  return quotient > 0 && numerator < 0 !== denominator < 0 ? -quotient : quotient;
}

function isWhole(number: number): boolean {
  return Number.isInteger(number) && number <= MOST;
}

/** Rounded down, of whole numbers so small that a product of the two is exact. */
function wholeQuotient(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor);
  // The division itself may round up to a whole number that is not reached.
  return quotient * divisor > dividend ? quotient - 1 : quotient;
}

/** The greatest number that divides both without a rest; of positive whole numbers. */
export function greatestCommonDivisor(a: number, b: number): number {
  let [greater, lesser] = [a, b];
  while (lesser > 0) [greater, lesser] = [lesser, greater % lesser];
  return greater;
}
