import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { Observation } from './observation.js';

export interface GapWithinEmployer {
  readonly gap: NanoPounds;
  readonly employer: string;
  readonly role: string | null;
  readonly lowest: NanoPounds;
  readonly highest: NanoPounds;
}

/**
 * The widest difference between two people of the same role at the same employer.
 *
 * Nobody to compare with is not a difference of zero: it is unknown where no employer has two people of one role.
 */
export function widestGapWithinEmployer(
  observations: readonly Observation[],
): Known<GapWithinEmployer, 'NO_TWO_PEOPLE_TO_COMPARE'> {
  let widest: GapWithinEmployer | null = null;
  for (const people of groupedBy(observations, ({ employer, role }) => JSON.stringify([employer, role])).values()) {
    const gap = gapAmong(people);
    if (gap && (widest === null || gap.gap > widest.gap)) widest = gap;
  }
  return widest ? known(widest) : unknown('NO_TWO_PEOPLE_TO_COMPARE');
}

function gapAmong(people: readonly Observation[]): GapWithinEmployer | null {
  const [first] = people;
  const isComparable = first !== undefined && people.reduce((sum, { count }) => sum + count, 0) > 1;
  if (!isComparable) return null;
  const lowest = people.reduce((low, { value }) => (value < low ? value : low), first.value);
  const highest = people.reduce((high, { value }) => (value > high ? value : high), first.value);
  return { gap: nanoPounds(highest - lowest), employer: first.employer, role: first.role ?? null, lowest, highest };
}
