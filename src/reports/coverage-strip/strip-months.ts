import { addDays, addMonths, Day, daysBetween } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { daysIn, Stretch } from '../../kernel/stretches.js';

/** A calendar month and where it lies in its financial year. */
export interface StripMonthDays extends Stretch {
  readonly days: number;
  /** Days of the financial year before it. */
  readonly daysBefore: number;
  readonly daysInYear: number;
}

/** So many calendar months, the first of them the one the day lies in. */
export function stripMonths(from: Day, months: number): StripMonthDays[] {
  const first = `${from.slice(0, 7)}-01` as Day;
  return Array.from({ length: months }, (_, at) => {
    const startsOn = addMonths(first, at);
    const endsOn = addDays(addMonths(startsOn, 1), -1);
    const year = financialYearOf(startsOn);
    return {
      startsOn,
      endsOn,
      days: daysIn({ startsOn, endsOn }),
      daysBefore: daysBetween(year.startsOn, startsOn),
      daysInYear: year.days,
    };
  });
}
