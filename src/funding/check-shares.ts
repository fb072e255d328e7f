import { addDays, inWords } from '../kernel/day.js';
import { scaled } from '../kernel/decimal.js';
import { HUNDRED_PERCENT } from '../kernel/percent.js';
import { Problems } from '../kernel/problem.js';
import { CoverAllocation } from './calculations/cover-segments.js';
import { firstOverAllocatedDay } from './calculations/first-over-allocated-day.js';
import { AllocationEntity } from './allocation.entity.js';
import { percentInWords } from './percent-in-words.js';

export interface SharesOfPost {
  /** How the sentence names the post: `this post`. */
  readonly post: string;
  /** All of its allocations as they would be. */
  readonly allocations: readonly CoverAllocation[];
  /** The line whose share is being changed. */
  readonly lineId: string;
  readonly path: readonly string[];
}

/** On any day the shares of a post come to 100 % at most. */
export function checkShares(problems: Problems, { post, allocations, lineId, path }: SharesOfPost): void {
  const over = firstOverAllocatedDay(allocations);
  if (!over) return;
  const paidByOthers = allocations
    .filter((each) => each.lineId !== lineId && each.startsOn <= over.on && (each.endsOn ?? over.on) >= over.on)
    .reduce((sum, { sharePct }) => sum + sharePct, 0);
  const dayBefore = inWords(addDays(over.on, -1));
  const remedy =
    paidByOthers < HUNDRED_PERCENT
      ? `give at most the ${percentInWords(HUNDRED_PERCENT - paidByOthers)} that is free that day, or end another allocation by ${dayBefore}.`
      : `nothing of it is free that day: end another allocation by ${dayBefore} first.`;
  const sentence = `On ${inWords(over.on)} ${post} would be paid ${percentInWords(over.sharePct)}; ${remedy}`;
  problems.add('OVER_100_PERCENT', path, sentence);
}

export function asCover(allocation: AllocationEntity): CoverAllocation {
  const { fundingLineId, sharePct, startsOn, endsOn } = allocation;
  return { lineId: fundingLineId, sharePct: scaled(sharePct, 2), startsOn, endsOn };
}
