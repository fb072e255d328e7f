import { Day } from './day.js';
import { Period } from './period-from.js';

/** The period in which a day lies, its first and its last day included; null where none is. */
export function inForce<Recorded extends Period>(periods: readonly Recorded[], on: Day): Recorded | null {
  return periods.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on)) ?? null;
}
