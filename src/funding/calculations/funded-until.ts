import { addDays, Day } from '../../kernel/day.js';
import { HundredthsOfPercent, HUNDRED_PERCENT } from '../../kernel/percent.js';
import { CoverAllocation, coverSegments } from './cover-segments.js';

/** Days on which cover is under the threshold; resumes on null where it never does. */
export interface CoverGap {
  readonly startsOn: Day;
  readonly resumesOn: Day | null;
}

/**
 * Until when a post is funded, seen from a day:
 *
 * - `FUNDED_UNTIL`: funded on the day, and until `lastDay` included;
 * - `FUNDED_WITHOUT_END`: funded on the day, and no end is recorded;
 * - `NOT_FUNDED`: not funded on the day; the first gap says whether and when it resumes.
 *
 * `gaps` are all those on or after the day, the last of them without resumption unless money goes on without end.
 */
export type FundedUntil =
  | { readonly state: 'FUNDED_UNTIL'; readonly lastDay: Day; readonly gaps: readonly CoverGap[] }
  | { readonly state: 'FUNDED_WITHOUT_END'; readonly gaps: readonly CoverGap[] }
  | { readonly state: 'NOT_FUNDED'; readonly gaps: readonly CoverGap[] };

export interface FundedQuestion {
  readonly allocations: readonly CoverAllocation[];
  /** The cover that counts as funded; 100 % unless another is asked for. */
  readonly threshold?: HundredthsOfPercent;
  readonly asOf: Day;
}

/**
 * The last day on which a post's cover reaches the threshold without a break from a day, and the gaps after it.
 *
 * An end on 31 March is cover that day; the gap starts on 1 April. Money from 1 July again: a gap that resumes then, and
 * not money until the end of the second line.
 */
export function fundedUntil({ allocations, threshold = HUNDRED_PERCENT, asOf }: FundedQuestion): FundedUntil {
  if (!(threshold > 0)) throw new RangeError('A threshold of cover is above 0 %.');
  const gaps = gapsFrom(asOf, allocations, threshold);
  const [first] = gaps;
  if (!first) return { state: 'FUNDED_WITHOUT_END', gaps };
  if (first.startsOn === asOf) return { state: 'NOT_FUNDED', gaps };
  return { state: 'FUNDED_UNTIL', lastDay: addDays(first.startsOn, -1), gaps };
}

function gapsFrom(asOf: Day, allocations: readonly CoverAllocation[], threshold: HundredthsOfPercent): CoverGap[] {
  const funded = coverSegments(allocations).filter(
    ({ sharePct, endsOn }) => sharePct >= threshold && (endsOn === null || endsOn >= asOf),
  );
  const gaps: CoverGap[] = [];
  // The first day not yet known to be funded; null once money goes on without end.
  let reached: Day | null = asOf;
  for (const { startsOn, endsOn } of funded) {
    if (reached !== null && startsOn > reached) gaps.push({ startsOn: reached, resumesOn: startsOn });
    reached = endsOn === null ? null : addDays(endsOn, 1);
  }
  return reached === null ? gaps : [...gaps, { startsOn: reached, resumesOn: null }];
}
