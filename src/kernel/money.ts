/** A whole number of pence. Safe to add and multiply by whole numbers; divide only through `rounding.ts`. */
export type Pence = number & { readonly __pence: unique symbol };

const MOST_PENCE = 9_999_999_999_999;

export function pence(count: number): Pence {
  if (!Number.isSafeInteger(count) || Math.abs(count) > MOST_PENCE) {
    throw new RangeError('Money must be a whole number of pence within £99,999,999,999.99.');
  }
  return count as Pence;
}

/** Reads pounds as PostgreSQL and people write them: `31892`, `31892.5`, `-0.01`. At most two decimals. */
export function penceFromPounds(pounds: string): Pence {
  const match = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/.exec(pounds);
  if (!match) throw new RangeError('Money is pounds with at most two decimals, such as 31892 or 31892.50.');
  const [, sign, whole, fraction = ''] = match;
  const count = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return pence(sign === '-' && count !== 0 ? -count : count);
}

/** `31892.50`: what PostgreSQL `numeric` takes. */
export function poundsText(amount: Pence): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${whole}.${rest}`;
}

/** `£31,892.50`, and `£31,892` where there are no odd pence: as people write it. */
export function poundsInWords(amount: Pence): string {
  const [whole, rest] = poundsText(amount).replace('-', '').split('.') as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}£${grouped}${rest === '00' ? '' : `.${rest}`}`;
}
