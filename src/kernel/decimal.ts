/**
 * Reads an exact decimal into whole units of its last place: `scaled('22.5', 2)` is 2250.
 *
 * Throws a `RangeError` when the text is no number, or has more decimals than there are places for.
 */
export function scaled(text: string, decimals: number): number {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > decimals) {
    throw new RangeError(`Must be a number with at most ${decimals} decimals.`);
  }
  const units = Number(`${match[2]}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(units)) throw new RangeError('The number is too large to be kept exactly.');
  return match[1] === '-' && units !== 0 ? -units : units;
}

/** The same, for a value that may be absent. */
export function scaledOrNull(text: string | null, decimals: number): number | null {
  return text === null ? null : scaled(text, decimals);
}

/** Writes whole units of the last place as an exact decimal: `unscaled(2250, 2)` is `22.50`. */
export function unscaled(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${units < 0 ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
}
