import { addDays, Day, daysBetween } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Absence, mergedAbsences } from './absence.js';

/** The day that is so many days at work after another; unknown when an absence without an end comes before it. */
export function dayAtWork(
  from: Day,
  daysAfter: number,
  absences: readonly Absence[],
): Known<Day, 'ABSENCE_WITHOUT_END'> {
  let [reached, left] = [from, daysAfter];
  for (const { startsOn, endsOn } of mergedAbsences(absences)) {
    if (endsOn !== null && endsOn <= reached) continue;
    const daysBefore = Math.max(0, daysBetween(reached, startsOn) - 1);
    if (left <= daysBefore) break;
    if (endsOn === null) return unknown('ABSENCE_WITHOUT_END');
    left -= daysBefore;
    reached = endsOn;
  }
  return known(addDays(reached, left));
}
