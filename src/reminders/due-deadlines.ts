import { Day, daysBetween } from '../kernel/day.js';

/** A deadline within one of the lead times somebody asked for. */
export interface Due<Subject> {
  readonly deadline: Subject;
  readonly leadDays: number;
}

/**
 * Every lead time that each deadline has come within. One that has passed is within all of them.
 *
 * 28 days ahead of lead times of 90, 30 and 14 days: within 90 and 30.
 */
export function dueDeadlines<Subject extends { readonly day: Day }>(
  deadlines: readonly Subject[],
  leadTimes: readonly number[],
  today: Day,
): Due<Subject>[] {
  return deadlines.flatMap((deadline) => {
    const daysLeft = daysBetween(today, deadline.day);
    return leadTimes.filter((leadDays) => daysLeft <= leadDays).map((leadDays) => ({ deadline, leadDays }));
  });
}
