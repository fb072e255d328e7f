import { CoverAllocation, coverSegments } from '../../funding/calculations/cover-segments.js';
import { FundedUntil, fundedUntil } from '../../funding/calculations/funded-until.js';
import { fundedWhileOpen } from '../../funding/calculations/funded-while-open.js';
import { Day, daysBetween, earlierOf, laterOf } from '../../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';

export type Effect = 'SAVED' | 'LOST' | 'BETTER' | 'WORSE';

/** How a post is paid for in a period, to the day it closes if that comes first: above 100 % nothing counts. */
export interface PostCover {
  readonly funded: FundedUntil;
  /** On the last day of the period on which there is such a post. */
  readonly onLastDay: HundredthsOfPercent;
  /** Hundredths of a per cent, summed over the days of the period: exact. */
  readonly daysPaid: number;
  readonly days: number;
}

export function postCover(
  allocations: readonly CoverAllocation[],
  closedOn: Day | null,
  { asOf, until, threshold }: { asOf: Day; until: Day; threshold: HundredthsOfPercent },
): PostCover {
  const lastDay = closedOn === null ? until : earlierOf(until, closedOn);
  const segments = coverSegments(allocations)
    .map(({ startsOn, endsOn, sharePct }) => ({
      from: laterOf(startsOn, asOf),
      to: endsOn === null ? lastDay : earlierOf(endsOn, lastDay),
      share: Math.min(sharePct, HUNDRED_PERCENT),
    }))
    .filter(({ from, to }) => from <= to);
  return {
    funded: fundedWhileOpen(fundedUntil({ allocations, threshold, asOf }), closedOn).funded,
    onLastDay: segments.find(({ to }) => to === lastDay)?.share ?? 0,
    daysPaid: segments.reduce((sum, { from, to, share }) => sum + share * (daysBetween(from, to) + 1), 0),
    days: daysBetween(asOf, lastDay) + 1,
  };
}

/** The part of the period's work that is paid for: half of it, where a post is paid in full for half of the days. */
export function averageCover({ daysPaid, days }: PostCover): HundredthsOfPercent {
  return divideHalfAwayFromZero(daysPaid, days);
}

/** What becomes of a post in a case, against another; null where nothing does. */
export function effectOnPost(against: PostCover, inCase: PostCover, threshold: HundredthsOfPercent): Effect | null {
  const [was, is] = [against.onLastDay >= threshold, inCase.onLastDay >= threshold];
  if (was !== is) return is ? 'SAVED' : 'LOST';
  const change = inCase.daysPaid - against.daysPaid || inOrder(runsOut(against.funded), runsOut(inCase.funded));
  if (change === 0) return null;
  return change > 0 ? 'BETTER' : 'WORSE';
}

/** What becomes of a practice that is left with nobody on a day; null for one that is not left in the period. */
export function effectOnPractice(against: Day | null, inCase: Day | null): Effect | null {
  if (against === inCase) return null;
  if (inCase === null) return 'SAVED';
  if (against === null) return 'LOST';
  return inCase > against ? 'BETTER' : 'WORSE';
}

/** Sorts as a day: never funded before all, without end behind all. */
function runsOut(funded: FundedUntil): string {
  if (funded.state === 'NOT_FUNDED') return '';
  return funded.state === 'FUNDED_UNTIL' ? funded.lastDay : 'without end';
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
