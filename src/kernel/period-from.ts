import { addDays, Day, earlierOf } from './day.js';

export interface Period {
  readonly startsOn: Day;
  /** Last day; null until further notice. */
  readonly endsOn: Day | null;
}

export interface Fit<Recorded> {
  /** The period that now ends the day before. */
  readonly closes: Recorded | null;
  /** Last day of the new period; null until further notice. */
  readonly endsOn: Day | null;
}

/**
 * Where something that is so from a day fits among what is recorded: the period it falls into ends the day before, and it
 * lasts as long as that one did, or until the next begins. Null where a period begins on that very day: what is to be
 * said then is that this one was recorded wrongly.
 *
 * From 1 July, among 1 April to 30 September and 1 October onwards: closes the first, ends on 30 September.
 */
export function periodFrom<Recorded extends Period>(from: Day, recorded: readonly Recorded[]): Fit<Recorded> | null {
  if (recorded.some(({ startsOn }) => startsOn === from)) return null;
  const closes = recorded.find((it) => it.startsOn < from && (it.endsOn === null || it.endsOn >= from)) ?? null;
  const ends = recorded.filter(({ startsOn }) => startsOn > from).map(({ startsOn }) => addDays(startsOn, -1));
  if (closes?.endsOn) ends.push(closes.endsOn);
  return { closes, endsOn: ends.length === 0 ? null : ends.reduce(earlierOf) };
}
