import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { EndingPosts, ExtendableLine, ExtendedLosses, WorstLoss } from './extended-losses.js';
import { LossOnDay } from './losses-on-days.js';

export interface SpreadQuestion extends EndingPosts {
  /** The most that may be lost on any one day, of what is lost on the worst day now. */
  readonly mostLost: HundredthsOfPercent;
  /** How many sets are tried at most before the search goes on by the best next line. */
  readonly mostSets?: number;
}

/** Weights are hundredths of a WTE × hundredths of a per cent. */
export interface Spread {
  readonly before: readonly LossOnDay[];
  readonly after: readonly LossOnDay[];
  /** Fewest lines that do it; where none do, those that come nearest. */
  readonly extended: readonly ExtendableLine[];
  readonly isReached: boolean;
  /** Every smaller set was tried; or each next line is the one that helps most, and fewer might do. */
  readonly search: 'EXACT' | 'GREEDY';
}

const MOST_SETS = 4_000;

/**
 * The fewest lines whose extension brings the greatest loss on any one day down to a part of what it is.
 *
 * Two lines of one WTE each end on 31 March; half of two is one: to extend one of them is enough.
 */
export function spreadEndings(question: SpreadQuestion): Spread {
  const { lines, mostLost, mostSets = MOST_SETS } = question;
  const losses = new ExtendedLosses(question);
  const now = losses.worst();
  const before = losses.days();
  const target = now.worst * mostLost;
  const isEnough = ({ worst }: WorstLoss) => worst * HUNDRED_PERCENT <= target;
  const spread = (chosen: readonly number[], search: Spread['search']): Spread => {
    for (const line of chosen) losses.extend(line);
    return {
      before,
      after: losses.days(),
      extended: chosen.map((at) => lines[at]!),
      isReached: isEnough(losses.worst()),
      search,
    };
  };

  let nearest: Attempt = { chosen: [], loss: now };
  let tried = 0;
  for (let size = 0; size <= lines.length && now.worst > 0; size += 1) {
    tried += combinations(lines.length, size);
    if (tried > mostSets) return spread(bestNextLines(losses, lines.length, isEnough), 'GREEDY');
    for (const attempt of setsOf(losses, lines.length, size)) {
      // More lines are worth it only for less on the worst day; of as many lines, the more even.
      const isNearer =
        nearest.chosen.length < size ? attempt.loss.worst < nearest.loss.worst : isLess(attempt.loss, nearest.loss);
      if (isNearer) nearest = attempt;
    }
    if (isEnough(nearest.loss)) break;
  }
  return spread(nearest.chosen, 'EXACT');
}

interface Attempt {
  readonly chosen: readonly number[];
  readonly loss: WorstLoss;
}

function isLess(a: WorstLoss, b: WorstLoss): boolean {
  return a.worst < b.worst || (a.worst === b.worst && a.squares < b.squares);
}

/** Leaves no line extended. */
function bestNextLines(
  losses: ExtendedLosses,
  count: number,
  isEnough: (loss: WorstLoss) => boolean,
): readonly number[] {
  let best: Attempt = { chosen: [], loss: losses.worst() };
  // A line can make days more even and the worst no better: it is kept only if one after it does.
  let lowest = best;
  for (;;) {
    const current = best;
    for (let line = 0; line < count && !isEnough(current.loss); line += 1) {
      if (losses.isExtended(line)) continue;
      const loss = losses.worstWith(line);
      if (isLess(loss, best.loss)) best = { chosen: [...current.chosen, line], loss };
    }
    if (best === current) break;
    losses.extend(best.chosen.at(-1)!);
    if (best.loss.worst < lowest.loss.worst) lowest = best;
  }
  for (const line of [...best.chosen].reverse()) losses.takeBack(line);
  return [...lowest.chosen].sort((a, b) => a - b);
}

function combinations(from: number, size: number): number {
  let count = 1;
  for (let at = 1; at <= size; at += 1) count = (count * (from - size + at)) / at;
  return count;
}

/** What is lost with each set of so many lines, in order. */
function* setsOf(losses: ExtendedLosses, count: number, size: number, from = 0): Generator<Attempt> {
  if (size === 0) yield { chosen: [], loss: losses.worst() };
  for (let first = from; size > 0 && first <= count - size; first += 1) {
    if (size === 1) {
      yield { chosen: [first], loss: losses.worstWith(first) };
      continue;
    }
    losses.extend(first);
    for (const { chosen, loss } of setsOf(losses, count, size - 1, first + 1)) {
      yield { chosen: [first, ...chosen], loss };
    }
    losses.takeBack(first);
  }
}
