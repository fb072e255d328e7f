import { addDays, addMonths, Day } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';

interface GivenDays {
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
  /** Instead of the last day. */
  readonly durationMonths?: number | null;
}

interface LastDay {
  /** Null while there is no agreed end. */
  readonly on: Day | null;
  readonly isDerived: boolean;
}

const MOST_MONTHS = 240;

/** The last day as given, or reckoned from the length: 36 months from 1 April 2024 end on 31 March 2027. */
export function lastDayOfLine({ startsOn, endsOn, durationMonths }: GivenDays, problems: Problems): LastDay {
  if (durationMonths == null) return { on: endsOn ?? null, isDerived: false };
  const isAlone = endsOn == null;
  problems.require(isAlone, 'END_GIVEN_TWICE', ['durationMonths'], 'Give the last day or the length, not both.');
  const isLength = Number.isInteger(durationMonths) && durationMonths >= 1 && durationMonths <= MOST_MONTHS;
  const sentence = `A length lies between 1 and ${MOST_MONTHS} whole months.`;
  problems.require(isLength, 'DURATION_OUT_OF_RANGE', ['durationMonths'], sentence);
  // With a length that is refused, any end will do for the checks that follow.
  const months = isLength ? durationMonths : 1;
  return { on: addDays(addMonths(startsOn, months), -1), isDerived: true };
}
