import { CoverAllocation, coverSegments } from '../../funding/calculations/cover-segments.js';
import { addDays, Day, earlierOf } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';

/** A part of what is paid on a day, and the last day on which it is paid without a break; null where none is recorded. */
export interface EndingPart {
  readonly endsOn: Day | null;
  readonly share: HundredthsOfPercent;
}

/**
 * Until when each part of a post that is paid on a day stays paid, whoever pays it: each part once, though money for it may
 * come back later. Above 100 % nothing counts, and nothing once the post is closed, whatever its money was to go on for.
 *
 * 100 % to 31 March, 60 % to 30 June: 40 % ends on 31 March and 60 % on 30 June.
 */
export function endDays(money: readonly CoverAllocation[], on: Day, closedOn: Day | null): EndingPart[] {
  const parts = partsPaid(money, on);
  if (closedOn === null) return parts;
  const lastDay = ({ endsOn }: EndingPart): Day => (endsOn === null ? closedOn : earlierOf(endsOn, closedOn));
  return [...groupedBy(parts, lastDay).values()].map((ending) => ({
    endsOn: lastDay(ending[0]!),
    share: ending.reduce((sum, { share }) => sum + share, 0),
  }));
}

function partsPaid(money: readonly CoverAllocation[], on: Day): EndingPart[] {
  const segments = coverSegments(money).filter(({ endsOn }) => endsOn === null || endsOn >= on);
  const parts: EndingPart[] = [];
  let left = 0;
  let next: Day | null = on;
  for (const { startsOn, endsOn, sharePct } of segments) {
    const share = Math.min(sharePct, HUNDRED_PERCENT);
    if (next === on) {
      if (startsOn > on) return [];
      left = share;
    }
    if (next === null || startsOn > next) break;
    if (share < left) {
      parts.push({ endsOn: addDays(next, -1), share: left - share });
      left = share;
    }
    next = endsOn === null ? null : addDays(endsOn, 1);
  }
  if (left > 0) parts.push({ endsOn: next === null ? null : addDays(next, -1), share: left });
  return parts;
}
