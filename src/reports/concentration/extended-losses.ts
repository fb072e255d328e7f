import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { FundedPost } from '../coverage-strip/find-funded-posts.js';
import { LossOnDay, lossesOnDays } from './losses-on-days.js';

/** A line that could go on: the last day of its money now, and with an extension. */
export interface ExtendableLine {
  readonly lineId: string;
  readonly endsOn: Day;
  readonly extendedTo: Day;
}

export interface EndingPosts {
  readonly posts: readonly Pick<FundedPost, 'states' | 'money'>[];
  readonly lines: readonly ExtendableLine[];
  readonly after: Day;
}

/** Weights are hundredths of a WTE × hundredths of a per cent. */
export interface WorstLoss {
  /** Of any one day. */
  readonly worst: number;
  /** Tells apart sets with the same worst day: the lower, the more even. */
  readonly squares: number;
}

/** What is lost on a day, by the number of the day. */
type OnDay = readonly [day: number, lost: number];

/** Posts whose money ends with the same lines; what they lose depends on which of these are extended. */
interface PostsAlike {
  readonly lines: readonly number[];
  readonly posts: EndingPosts['posts'];
  readonly byExtended: Map<string, readonly OnDay[]>;
}

/**
 * What is lost on each day while lines, told by their place, are extended one by one. What a line would change is kept until
 * another that pays some of the same posts is extended: at thousands of lines nearly all are asked again and again.
 */
export class ExtendedLosses {
  private readonly groups: readonly PostsAlike[];
  private readonly groupsOfLine: readonly PostsAlike[][];
  private readonly numberOf = new Map<Day, number>();
  private readonly extended = new Set<number>();
  private readonly onDays: number[] = [];
  private readonly changes: (readonly OnDay[] | undefined)[] = [];

  constructor(private readonly question: EndingPosts) {
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
    this.groupsOfLine = lines.map(() => []);
    for (const group of this.groups) for (const line of group.lines) this.groupsOfLine[line]!.push(group);
    for (const group of this.groups) this.add(this.lossesOf(group), 1);
  }

  isExtended(line: number): boolean {
    return this.extended.has(line);
  }

  worst(): WorstLoss {
    let [worst, squares] = [0, 0];
    for (const lost of this.onDays) {
      if (lost > worst) worst = lost;
      squares += lost * lost;
    }
    return { worst, squares };
  }

  /** The same if a further line were extended. */
  worstWith(line: number): WorstLoss {
    const change = (this.changes[line] ??= this.changeBy(line));
    this.add(change, 1);
    const found = this.worst();
    this.add(change, -1);
    return found;
  }

  extend(line: number): void {
    this.add(this.changes[line] ?? this.changeBy(line), 1);
    this.extended.add(line);
    this.forgetAround(line);
  }

  takeBack(line: number): void {
    this.extended.delete(line);
    this.forgetAround(line);
    this.add(this.changeBy(line), -1);
  }

  days(): LossOnDay[] {
    return [...this.numberOf]
      .map(([on, at]) => ({ on, lost: this.onDays[at]! }))
      .filter(({ lost }) => lost > 0)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
  }

  private changeBy(line: number): readonly OnDay[] {
    const changes: OnDay[] = [];
    for (const group of this.groupsOfLine[line]!) {
      for (const [at, lost] of this.lossesOf(group)) changes.push([at, -lost]);
      changes.push(...this.lossesOf(group, line));
    }
    return changes;
  }

  private forgetAround(line: number): void {
    for (const { lines } of this.groupsOfLine[line]!) for (const other of lines) this.changes[other] = undefined;
  }

  private add(losses: readonly OnDay[], times: 1 | -1): void {
    for (const [at, lost] of losses) this.onDays[at]! += times * lost;
  }

  /** Reckoned once for each of the ways that concern the group. */
  private lossesOf(group: PostsAlike, further?: number): readonly OnDay[] {
    const extended = group.lines.filter((line) => line === further || this.extended.has(line));
    const key = extended.join();
    let losses = group.byExtended.get(key);
    if (!losses) group.byExtended.set(key, (losses = this.reckon(group, extended)));
    return losses;
  }

  private reckon({ posts }: PostsAlike, extended: readonly number[]): readonly OnDay[] {
    const { lines, after } = this.question;
    const byId = new Map(extended.map((at) => [lines[at]!.lineId, lines[at]!]));
    const sums = new Map<number, number>();
    for (const { states, money } of posts) {
      const longer = money.map((piece) => {
        const line = byId.get(piece.lineId);
        return line && piece.endsOn === line.endsOn ? { ...piece, endsOn: line.extendedTo } : piece;
      });
      for (const { on, lost } of lossesOnDays({ states, money: longer }, after)) {
        const at = this.placeOf(on);
        sums.set(at, (sums.get(at) ?? 0) + lost);
      }
    }
    return [...sums];
  }

  private placeOf(on: Day): number {
    let at = this.numberOf.get(on);
    if (at === undefined) {
      at = this.onDays.push(0) - 1;
      this.numberOf.set(on, at);
    }
    return at;
  }
}
