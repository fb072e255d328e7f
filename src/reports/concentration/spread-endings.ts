import { Day } from '../../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { FundedPost } from '../coverage-strip/find-funded-posts.js';
import { LossOnDay, lossesOnDays } from './losses-on-days.js';

/** A line that could go on: the last day of its money now, and with an extension. */
export interface ExtendableLine {
  readonly lineId: string;
  readonly endsOn: Day;
  readonly extendedTo: Day;
}

export interface SpreadQuestion {
  readonly posts: readonly Pick<FundedPost, 'states' | 'money'>[];
  readonly lines: readonly ExtendableLine[];
  readonly after: Day;
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
  const lost = new LossesOf(question);
  const none: Attempt = { chosen: [], losses: lost.ofNone() };
  const before = none.losses;
  const target = before.worst * mostLost;
  const isEnough = ({ worst }: Losses) => worst * HUNDRED_PERCENT <= target;
  const spread = (chosen: readonly number[], search: Spread['search']): Spread => {
    const after = lost.withMore(none, chosen);
    return {
      before: lost.days(before),
      after: lost.days(after),
      extended: chosen.map((at) => lines[at]!),
      isReached: isEnough(after),
      search,
    };
  };

  let nearest = none;
  let tried = 0;
  for (let size = 0; size <= lines.length && before.worst > 0; size += 1) {
    tried += combinations(lines.length, size);
    if (tried > mostSets) return spread(bestNextLines(none, lines.length, lost, isEnough), 'GREEDY');
    for (const chosen of setsOf(lines.length, size)) {
      const losses = lost.withMore(none, chosen);
      // More lines are worth it only for less on the worst day; of as many lines, the more even.
      const isNearer =
        nearest.chosen.length < size ? losses.worst < nearest.losses.worst : isLess(losses, nearest.losses);
      if (isNearer) nearest = { chosen, losses };
    }
    if (isEnough(nearest.losses)) break;
  }
  return spread(nearest.chosen, 'EXACT');
}

interface Attempt {
  readonly chosen: readonly number[];
  readonly losses: Losses;
}

/** What is lost on each day, by the number of the day. */
interface Losses {
  readonly onDays: readonly number[];
  readonly worst: number;
  /** Tells apart sets with the same worst day: the lower, the more even. */
  readonly squares: number;
}

function isLess(a: Losses, b: Losses): boolean {
  return a.worst < b.worst || (a.worst === b.worst && a.squares < b.squares);
}

function bestNextLines(
  none: Attempt,
  count: number,
  lost: LossesOf,
  isEnough: (losses: Losses) => boolean,
): readonly number[] {
  let best = none;
  // A line can make days more even and the worst no better: it is kept only if one after it does.
  let lowest = best;
  for (;;) {
    const current = best;
    for (let line = 0; line < count && !isEnough(current.losses); line += 1) {
      if (current.chosen.includes(line)) continue;
      const losses = lost.withMore(current, [line]);
      if (isLess(losses, best.losses)) best = { chosen: [...current.chosen, line], losses };
    }
    if (best.losses.worst < lowest.losses.worst) lowest = best;
    if (best === current) return [...lowest.chosen].sort((a, b) => a - b);
  }
}

/** Posts whose money ends with the same lines; what they lose depends on which of these are extended. */
interface PostsAlike {
  readonly lines: readonly number[];
  readonly posts: SpreadQuestion['posts'];
  readonly byExtended: Map<string, readonly (readonly [day: number, lost: number])[]>;
}

/**
 * What is lost with some lines extended. Each group of posts is reckoned once for each of the ways that concern it, and one
 * that a further line does not concern is not looked at again.
 */
class LossesOf {
  private readonly groups: readonly PostsAlike[];
  private readonly groupsOfLine = new Map<number, PostsAlike[]>();
  private readonly numberOf = new Map<Day, number>();

  constructor(private readonly question: SpreadQuestion) {
    const { posts, lines } = question;
    const endings = groupedBy([...lines.entries()], ([, { lineId }]) => lineId);
    const linesOf = ({ money }: (typeof posts)[number]) => {
      const ending = money.flatMap(({ lineId, endsOn }) =>
        (endings.get(lineId) ?? []).filter(([, line]) => line.endsOn === endsOn).map(([at]) => at),
      );
      return [...new Set(ending)].sort((a, b) => a - b);
    };
    this.groups = [...groupedBy(posts, (post) => linesOf(post).join()).values()].map((alike) => ({
      lines: linesOf(alike[0]!),
      posts: alike,
      byExtended: new Map(),
    }));
    for (const group of this.groups)
      for (const line of group.lines) this.groupsOfLine.set(line, [...(this.groupsOfLine.get(line) ?? []), group]);
  }

  ofNone(): Losses {
    const onDays: number[] = [];
    for (const group of this.groups) addTo(onDays, this.lossesOf(group, []), 1);
    return lossesOn(onDays);
  }

  withMore({ chosen, losses }: Attempt, lines: readonly number[]): Losses {
    const onDays = [...losses.onDays];
    const extended = [...chosen, ...lines];
    for (const group of new Set(lines.flatMap((line) => this.groupsOfLine.get(line) ?? []))) {
      addTo(onDays, this.lossesOf(group, chosen), -1);
      addTo(onDays, this.lossesOf(group, extended), 1);
    }
    return lossesOn(onDays);
  }

  days({ onDays }: Losses): LossOnDay[] {
    return [...this.numberOf]
      .map(([on, at]) => ({ on, lost: onDays[at] ?? 0 }))
      .filter(({ lost }) => lost > 0)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
  }

  private lossesOf(group: PostsAlike, chosen: readonly number[]): readonly (readonly [number, number])[] {
    const extended = group.lines.filter((line) => chosen.includes(line));
    const key = extended.join();
    const known = group.byExtended.get(key);
    if (known) return known;
    const lines = new Map(extended.map((at) => [this.question.lines[at]!.lineId, this.question.lines[at]!]));
    const sums = new Map<number, number>();
    for (const { states, money } of group.posts) {
      const longer = money.map((piece) => {
        const line = lines.get(piece.lineId);
        return line && piece.endsOn === line.endsOn ? { ...piece, endsOn: line.extendedTo } : piece;
      });
      for (const { on, lost } of lossesOnDays({ states, money: longer }, this.question.after)) {
        const at = this.numberOf.get(on) ?? this.numberOf.size;
        this.numberOf.set(on, at);
        sums.set(at, (sums.get(at) ?? 0) + lost);
      }
    }
    const losses = [...sums];
    group.byExtended.set(key, losses);
    return losses;
  }
}

function addTo(onDays: number[], losses: readonly (readonly [day: number, lost: number])[], times: 1 | -1): void {
  for (const [at, lost] of losses) onDays[at] = (onDays[at] ?? 0) + times * lost;
}

function lossesOn(onDays: readonly number[]): Losses {
  let [worst, squares] = [0, 0];
  for (const lost of onDays) {
    if (lost === undefined) continue;
    worst = Math.max(worst, lost);
    squares += lost * lost;
  }
  return { onDays, worst, squares };
}

function combinations(from: number, size: number): number {
  let count = 1;
  for (let at = 1; at <= size; at += 1) count = (count * (from - size + at)) / at;
  return count;
}

/** All sets of so many of the first numbers, in order. */
function* setsOf(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of setsOf(count, size - 1, first + 1)) yield [first, ...rest];
  }
}
