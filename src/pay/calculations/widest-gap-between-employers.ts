import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { Observation } from './observation.js';

export interface GapBetweenEmployers {
  readonly gap: NanoPounds;
  readonly role: string | null;
  readonly lowest: { readonly employer: string; readonly value: NanoPounds };
  readonly highest: { readonly employer: string; readonly value: NanoPounds };
}

/** What an employer is called: of several with the same pay, the one whose name comes first is meant. */
export type NameOf = (employer: string) => string;

/** The widest difference between two people of the same role at different employers. */
export function widestGapBetweenEmployers(
  observations: readonly Observation[],
  nameOf: NameOf,
): Known<GapBetweenEmployers, 'NO_TWO_EMPLOYERS_TO_COMPARE'> {
  let widest: GapBetweenEmployers | null = null;
  for (const people of groupedBy(observations, ({ role }) => role ?? '').values()) {
    const gap = gapAmong(people, nameOf);
    if (gap && (widest === null || gap.gap > widest.gap)) widest = gap;
  }
  return widest ? known(widest) : unknown('NO_TWO_EMPLOYERS_TO_COMPARE');
}

/**
 * One of the two is always the lowest or the highest of all: where both are at the same employer, either the other end
 * is the next one that is not.
 */
function gapAmong(people: readonly Observation[], nameOf: NameOf): GapBetweenEmployers | null {
  const lowestOf = (except?: string) => firstOf(people, nameOf, (one, other) => one.value - other.value, except);
  const highestOf = (except?: string) => firstOf(people, nameOf, (one, other) => other.value - one.value, except);
  const [lowest, highest] = [lowestOf(), highestOf()];
  if (!lowest || !highest) return null;
  const gaps = [gapOf(lowest, highestOf(lowest.employer)), gapOf(lowestOf(highest.employer), highest)].filter(
    (gap) => gap !== null,
  );
  return gaps.reduce<GapBetweenEmployers | null>((best, gap) => (best && best.gap >= gap.gap ? best : gap), null);
}

function gapOf(lowest: Observation | undefined, highest: Observation | undefined): GapBetweenEmployers | null {
  if (!lowest || !highest) return null;
  return {
    gap: nanoPounds(highest.value - lowest.value),
    role: lowest.role ?? null,
    lowest: { employer: lowest.employer, value: lowest.value },
    highest: { employer: highest.employer, value: highest.value },
  };
}

/** The one that comes first by pay, and then by name, of those at any employer but one. */
function firstOf(
  people: readonly Observation[],
  nameOf: NameOf,
  byPay: (one: Observation, other: Observation) => number,
  except: string | undefined,
): Observation | undefined {
  let first: Observation | undefined;
  for (const one of people) {
    if (one.employer === except) continue;
    const order = first ? byPay(one, first) : -1;
    if (order < 0 || (order === 0 && nameOf(one.employer) < nameOf(first!.employer))) first = one;
  }
  return first;
}
