import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { Observation } from './observation.js';
import { NameOf } from './widest-gap-between-employers.js';

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
  nameOf: NameOf,
): Known<GapWithinEmployer, 'NO_TWO_PEOPLE_TO_COMPARE'> {
  const ranges = new Map<string, Range>();
  for (const { employer, role = null, value, count } of observations) {
    const key = role === null ? employer : `${role} ${employer}`;
    const range = ranges.get(key);
    if (!range) {
      ranges.set(key, { employer, role, people: count, lowest: value, highest: value });
      continue;
    }
    range.people += count;
    if (value < range.lowest) range.lowest = value;
    if (value > range.highest) range.highest = value;
  }
  let widest: GapWithinEmployer | null = null;
  for (const { people, employer, role, lowest, highest } of ranges.values()) {
    const gap = nanoPounds(highest - lowest);
    if (people < 2) continue;
    const isSame = widest !== null && gap === widest.gap;
    const isWider = isSame ? nameOf(employer) < nameOf(widest!.employer) : widest === null || gap > widest.gap;
    if (isWider) widest = { gap, employer, role, lowest, highest };
  }
  return widest ? known(widest) : unknown('NO_TWO_PEOPLE_TO_COMPARE');
}

/** The ends of the pay of one employer's people in one role. */
interface Range {
  readonly employer: string;
  readonly role: string | null;
  people: number;
  lowest: NanoPounds;
  highest: NanoPounds;
}
