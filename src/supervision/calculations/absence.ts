import { addDays, Day, laterOf } from '../../kernel/day.js';

/** Days away from work, both included; no end while the person is away and the return is not known. */
export interface Absence {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** Absences in order, with those that overlap or follow each other made one, so that no day is counted twice. */
export function mergedAbsences(absences: readonly Absence[]): readonly Absence[] {
  if (absences.length < 2) return absences;
  const merged: Absence[] = [];
  for (const absence of [...absences].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = merged.at(-1);
    const isApart = !last || (last.endsOn !== null && absence.startsOn > addDays(last.endsOn, 1));
    if (isApart) {
      merged.push(absence);
    } else {
      const endsOn = last.endsOn && absence.endsOn ? laterOf(last.endsOn, absence.endsOn) : null;
      merged[merged.length - 1] = { startsOn: last.startsOn, endsOn };
    }
  }
  return merged;
}
