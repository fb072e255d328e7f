import { CountedColumn, numberAt } from '../../kernel/counted-column.js';
import { addDays, addYears, Day } from '../../kernel/day.js';
import { dayNumberOf } from '../../kernel/day-number.js';

/** Complete years at which something changes, from 0 up: people between two steps need not be told apart. */
export interface ServiceSteps {
  readonly years: readonly number[];
  /** Ascending: who started on or after one of these days has not reached its step. */
  readonly tooLate: readonly Day[];
}

/**
 * Steps of service on a day, by the years of `yearsServed`: for a step of 2 years on 1 April 2026, who started by 1 April
 * 2024 has reached it, and 2 April is too late.
 */
export function serviceSteps(asOf: Day, years: readonly number[]): ServiceSteps {
  const ascending = [...new Set(years.filter((count) => count > 0))].sort((a, b) => a - b);
  const tooLate = ascending.map((count) => addDays(addYears(asOf, -count), 1)).reverse();
  return { years: [0, ...ascending], tooLate };
}

/** The step that each contract has reached, by the days on which people started; null where that is not recorded. */
export function yearsReached(
  { years, tooLate }: ServiceSteps,
  startedOn: CountedColumn | null,
): (at: number) => number | null {
  const days = tooLate.map(dayNumberOf);
  return (at) => {
    const day = numberAt(startedOn, at);
    if (day === null) return null;
    let missed = 0;
    while (missed < days.length && days[missed]! <= day) missed += 1;
    return years[days.length - missed]!;
  };
}
