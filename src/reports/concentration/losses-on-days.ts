import { coverSegments } from '../../funding/calculations/cover-segments.js';
import { addDays, Day } from '../../kernel/day.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { holding } from '../../kernel/stretches.js';
import { FundedPost } from '../coverage-strip/find-funded-posts.js';

/** What a post loses on a day that is the first without the money: hundredths of a WTE × hundredths of a per cent. */
export interface LossOnDay {
  readonly on: Day;
  readonly lost: number;
}

/**
 * What a post loses after a day, and on which days: what ends less what begins, none counted above 100 %. The post counts as
 * it is on the last day paid, and not at all once it is closed.
 */
export function lossesOnDays({ states, money }: Pick<FundedPost, 'states' | 'money'>, after: Day): LossOnDay[] {
  const losses: LossOnDay[] = [];
  let before = 0;
  const change = (on: Day, share: number): void => {
    const isOpen = on > after && share < before && holding(states, on) !== null;
    const state = isOpen ? holding(states, addDays(on, -1)) : null;
    if (state) losses.push({ on, lost: state.wte * (before - share) });
    before = share;
  };
  let next: Day | null = null;
  for (const { startsOn, endsOn, sharePct } of coverSegments(money)) {
    change(startsOn, Math.min(sharePct, HUNDRED_PERCENT));
    next = endsOn === null ? null : addDays(endsOn, 1);
  }
  if (next !== null) change(next, 0);
  return losses;
}
