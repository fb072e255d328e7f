import { Day, dayInLondon } from './day.js';

/**
 * The two time axes of a question: what was true on a day, as it was recorded at an instant.
 *
 * `knownAt` null means "as recorded now".
 */
export interface Moment {
  readonly asOf: Day;
  readonly knownAt: Date | null;
  /** Records that are supposed in place of, or beside, those recorded then: see the schema `supposed`. None when left out. */
  readonly supposed?: string;
}

/** The day by which a published fact must have been out to count as known at this moment. */
export function knownOn(moment: Moment, now: Date): Day {
  return dayInLondon(moment.knownAt ?? now);
}
