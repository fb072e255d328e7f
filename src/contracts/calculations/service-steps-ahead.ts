import { addDays, addMonths, Day } from '../../kernel/day.js';
import { dateIn } from '../../kernel/day-number.js';

/** A length of continuous service that gives a worker more rights, and the day on which it is complete. */
export interface ServiceStep {
  readonly months: (typeof SERVICE_STEP_MONTHS)[number];
  readonly reachedOn: Day;
}

/**
 * Six months, two, five and ten years: protection against unfair dismissal, statutory redundancy pay and a longer notice;
 * leave that grows with service does so a day later. people-employed.sql looks for the same.
 */
const SERVICE_STEP_MONTHS = [6, 24, 60, 120] as const;

/**
 * The steps of service that a worker completes between two days, the first in front.
 *
 * A step is complete at the end of its last day, as years of notice are counted (`completeYears`): someone who started on
 * 1 April 2025 completes two years on 31 March 2027.
 */
export function serviceStepsAhead({
  continuousServiceOn,
  from,
  until,
}: {
  readonly continuousServiceOn: Day;
  readonly from: Day;
  readonly until: Day;
}): ServiceStep[] {
  return SERVICE_STEP_MONTHS.flatMap((step) => {
    const reachedOn = lastDayOfMonths(continuousServiceOn, step);
    return reachedOn >= from && reachedOn <= until ? { months: step, reachedOn } : [];
  });
}

/**
 * The day at whose end so many months since a first day are complete: the day before the same date, or the last of its
 * month where that date does not exist (29 February 2024 + 12 months → 28 February 2025).
 */
export function lastDayOfMonths(from: Day, months: number): Day {
  const sameDate = addMonths(from, months);
  return dateIn(sameDate) === dateIn(from) ? addDays(sameDate, -1) : sameDate;
}
