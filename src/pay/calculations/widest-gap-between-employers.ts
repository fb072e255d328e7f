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

/** The widest difference between two people of the same role at different employers. */
export function widestGapBetweenEmployers(
  observations: readonly Observation[],
): Known<GapBetweenEmployers, 'NO_TWO_EMPLOYERS_TO_COMPARE'> {
  let widest: GapBetweenEmployers | null = null;
  for (const people of groupedBy(observations, ({ role }) => role ?? '').values()) {
    const gap = gapAmong(people);
    if (gap && (widest === null || gap.gap > widest.gap)) widest = gap;
  }
  return widest ? known(widest) : unknown('NO_TWO_EMPLOYERS_TO_COMPARE');
}

/**
 * One of the two is always the lowest or the highest of all: where both are at the same employer, either the other end
 * is the next one that is not.
 */
function gapAmong(people: readonly Observation[]): GapBetweenEmployers | null {
  const [lowest, highest] = [lowestOf(people), highestOf(people)];
  if (!lowest || !highest) return null;
  const gaps = [
    gapOf(lowest, highestOf(people, lowest.employer)),
    gapOf(lowestOf(people, highest.employer), highest),
  ].filter((gap) => gap !== null);
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

/** The one with the least pay, of those at any employer but one. */
function lowestOf(people: readonly Observation[], except?: string): Observation | undefined {
  let lowest: Observation | undefined;
  for (const one of people) if (one.employer !== except && !(lowest && lowest.value <= one.value)) lowest = one;
  return lowest;
}

function highestOf(people: readonly Observation[], except?: string): Observation | undefined {
  let highest: Observation | undefined;
  for (const one of people) if (one.employer !== except && !(highest && highest.value >= one.value)) highest = one;
  return highest;
}
