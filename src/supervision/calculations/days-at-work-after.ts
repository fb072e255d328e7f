import { addDays, Day, daysBetween, earlierOf } from '../../kernel/day.js';
import { Absence, mergedAbsences } from './absence.js';

/**
 * Calendar days after one day, up to and including another, on which the person was not absent.
 *
 * From 1 to 30 June, away 10 to 19 June: 29 − 10 = 19.
 */
export function daysAtWorkAfter(from: Day, upTo: Day, absences: readonly Absence[]): number {
  const daysAway = mergedAbsences(absences).reduce((sum, { startsOn, endsOn }) => {
    const first = startsOn > from ? startsOn : addDays(from, 1);
    const last = earlierOf(endsOn ?? upTo, upTo);
    return sum + Math.max(0, daysBetween(first, last) + 1);
  }, 0);
  return Math.max(0, daysBetween(from, upTo) - daysAway);
}
