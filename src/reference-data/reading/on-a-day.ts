import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';

/** A question to the published facts: true on which day, as known on which other. */
export interface OnADay {
  readonly on: Day;
  /** Only what was published by this day, and not replaced by then. */
  readonly knownOn: Day;
}

/** Nothing is published for the day; or what is published for it was not out by the day of knowing. */
export type NoFactReason = 'NO_RATE_ON_DATE' | 'NOT_PUBLISHED_BY_THEN';

/** The rows that were known, or why there are none. Never what is nearest. */
export function knownRows<Row extends { readonly isKnown: boolean }>(rows: readonly Row[]): Known<Row[], NoFactReason> {
  const found = rows.filter(({ isKnown }) => isKnown);
  if (found.length > 0) return known(found);
  return unknown(rows.length === 0 ? 'NO_RATE_ON_DATE' : 'NOT_PUBLISHED_BY_THEN');
}
