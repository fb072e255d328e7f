import { addDays, addMonths, anniversary, Day } from '../../kernel/day.js';

export interface LeaveYear {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/**
 * The leave year that a day is in, of a leave year that starts on a month and day, such as `04-01`.
 *
 * 22 November 2026 is in the year from 1 April 2026 to 31 March 2027, and in that from 1 January to 31 December 2026. A
 * day that a year does not have, 29 February, is the last of its month in that year.
 */
export function leaveYearOf(on: Day, starts: string): LeaveYear {
  const year = Number(on.slice(0, 4));
  const thisYear = startIn(year, starts);
  const startsOn = thisYear <= on ? thisYear : startIn(year - 1, starts);
  return { startsOn, endsOn: addDays(startIn(Number(startsOn.slice(0, 4)) + 1, starts), -1) };
}

function startIn(year: number, starts: string): Day {
  const firstOfMonth = `${year}-${starts.slice(0, 2)}-01` as Day;
  const meant = addDays(firstOfMonth, Number(starts.slice(3)) - 1);
  const lastOfMonth = addDays(addMonths(firstOfMonth, 1), -1);
  return meant <= lastOfMonth ? meant : lastOfMonth;
}

/** The days within a leave year from which a step of leave by service is reached: anniversaries of continuous service. */
export function stepDaysIn(
  { startsOn, endsOn }: LeaveYear,
  serviceFrom: Day,
  steps: readonly { readonly fromCompletedYears: number }[],
): Day[] {
  return steps
    .filter(({ fromCompletedYears }) => fromCompletedYears > 0)
    .map(({ fromCompletedYears }) => anniversary(serviceFrom, fromCompletedYears))
    .filter((on) => on > startsOn && on <= endsOn)
    .sort();
}
