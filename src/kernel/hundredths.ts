/**
 * A quantity with at most two decimals as a whole number of hundredths: 27.5 days of leave → 2750.
 *
 * Throws where there are more decimals: what is recorded to two places must not be rounded on the way in.
 */
export function hundredths(quantity: number): number {
  const whole = Math.round(quantity * 100);
  if (!Number.isSafeInteger(whole) || whole / 100 !== quantity) {
    throw new RangeError('A quantity has at most two decimals, such as 27 or 27.5.');
  }
  return whole;
}
