import { Day } from '../../kernel/day.js';
import { Known } from '../../kernel/known.js';
import { Absence } from './absence.js';
import { dayAtWork } from './day-at-work.js';
import { daysAtWorkAfter } from './days-at-work-after.js';

export interface SupervisionClock {
  /** The agreed interval between sessions. */
  readonly intervalDays: number;
  readonly arrangementStartsOn: Day;
  /** The last session that was held on or before `asOf`; null where none was. */
  readonly lastHeldOn: Day | null;
  readonly absences: readonly Absence[];
  readonly asOf: Day;
}

export interface SupervisionDue {
  /** The day from which days are counted: the last session, or the start of the arrangement where none was held. */
  readonly countedFrom: Day;
  /** Days since then, absences left out. */
  readonly daysSince: number;
  /** Unknown while the person is away with no known return. */
  readonly nextDueOn: Known<Day, 'ABSENCE_WITHOUT_END'>;
  /** Days after the due day, absences left out; 0 on the due day itself and before. */
  readonly daysOverdue: number;
  readonly isPausedOnAsOf: boolean;
}

/**
 * When supervision is next due, and by how many days it is overdue.
 *
 * The agreed number of days after the last session; an absence stops the clock, so nobody comes back from sick leave
 * overdue. Held on 1 June, every 30 days, away 10 to 19 June: due on 11 July instead of 1 July.
 */
export function supervisionDue(clock: SupervisionClock): SupervisionDue {
  const { intervalDays, arrangementStartsOn, lastHeldOn, absences, asOf } = clock;
  if (!(Number.isInteger(intervalDays) && intervalDays > 0)) {
    throw new RangeError('An interval is a whole number of days, at least one.');
  }
  const countedFrom = lastHeldOn ?? arrangementStartsOn;
  const daysSince = daysAtWorkAfter(countedFrom, asOf, absences);
  return {
    countedFrom,
    daysSince,
    nextDueOn: dayAtWork(countedFrom, intervalDays, absences),
    daysOverdue: Math.max(0, daysSince - intervalDays),
    isPausedOnAsOf: absences.some(({ startsOn, endsOn }) => startsOn <= asOf && (endsOn === null || endsOn >= asOf)),
  };
}
