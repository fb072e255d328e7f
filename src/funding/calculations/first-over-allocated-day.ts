import { Day } from '../../kernel/day.js';
import { HundredthsOfPercent, HUNDRED_PERCENT } from '../../kernel/percent.js';
import { CoverAllocation, coverSegments } from './cover-segments.js';

export interface OverAllocation {
  readonly on: Day;
  readonly sharePct: HundredthsOfPercent;
}

/**
 * The first day on which the shares of a post come to more than 100 %, and to how much; null where they never do.
 *
 * 60 % to 31 March and 60 % from 31 March: 120 % on 31 March. From 1 April: never.
 */
export function firstOverAllocatedDay(allocations: readonly CoverAllocation[]): OverAllocation | null {
  const over = coverSegments(allocations).find(({ sharePct }) => sharePct > HUNDRED_PERCENT);
  return over ? { on: over.startsOn, sharePct: over.sharePct } : null;
}
