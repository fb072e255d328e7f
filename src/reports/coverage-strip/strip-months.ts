import { addDays, addMonths, Day } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Stretch } from '../../kernel/stretches.js';

/** A calendar month, and by how many days its financial year divides a cost of a year. */
export interface StripMonthDays extends Stretch {
  readonly daysInYear: number;
}

/** So many calendar months, the first of them the one the day lies in. */
export function stripMonths(from: Day, months: number): StripMonthDays[] {
  const first = `${from.slice(0, 7)}-01` as Day;
  return Array.from({ length: months }, (_, at) => {
    const startsOn = addMonths(first, at);
    return { startsOn, endsOn: addDays(addMonths(startsOn, 1), -1), daysInYear: financialYearOf(startsOn).days };
  });
}
