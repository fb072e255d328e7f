import { addDays, addMonths, day, Day, isDay } from '../../kernel/day.js';

/** The days a published "as at" speaks of; `to` null where it goes on. */
export interface AsAtPeriod {
  readonly from: Day;
  readonly to: Day | null;
}

const AS_AT = /^\d{4}(?:-\d{2}(?:-\d{2})?|\/\d{2}| onward)?$/;

/**
 * The period of an "as at" text, such as `2021-03-31`, `2019-09`, `2024`, `2019/20` or `2019 onward`; null where it is none.
 *
 * `2019/20` is a financial year: 1 April 2019 to 31 March 2020.
 */
export function asAtPeriod(asAt: string): AsAtPeriod | null {
  if (!AS_AT.test(asAt)) return null;
  if (isDay(asAt)) return { from: asAt, to: asAt };
  const year = asAt.slice(0, 4);
  if (asAt.endsWith(' onward')) return { from: day(`${year}-01-01`), to: null };
  if (asAt.includes('/')) return { from: day(`${year}-04-01`), to: day(`${Number(year) + 1}-03-31`) };
  if (asAt.includes('-')) return isDay(`${asAt}-01`) ? wholeMonth(asAt) : null;
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
}

/** `2025-05` → 1 to 31 May 2025. */
export function wholeMonth(month: string): { readonly from: Day; readonly to: Day } {
  const from = day(`${month}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}
