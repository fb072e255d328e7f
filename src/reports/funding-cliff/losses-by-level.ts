import { Day } from '../../kernel/day.js';
import { LossCounted, LossesAtLevel, LossesInPeriod, LossGroup, LossOfGroup, Whole } from './losses.js';

const LEVELS = [1, 2, 3] as const;
type Level = (typeof LEVELS)[number];
type OfLevels<Name extends string> = `${Name}${Level}`;

/** The columns of `funding-cliff.sql` that are texts split by commas; null where nothing is lost. */
type Column =
  | OfLevels<'wte' | 'cost' | 'employers'>
  | 'cutsPeriod'
  | 'cutsGroup'
  | 'postsPeriod'
  | 'postsLevel'
  | 'postsGroup'
  | 'posts'
  | 'postsWithoutCost'
  | 'practicesPeriod'
  | 'practicesLevel'
  | 'practicesGroup'
  | 'practices'
  | 'practicesWithoutList'
  | 'practicesWithoutDeprivation'
  | 'patients'
  | 'mostDeprived';

export type LossColumns = Readonly<Record<Column, string | null>> & {
  readonly groups: readonly [string, string | null, string, string | null][] | null;
};

/** No period, or no group: all of them together. */
const ALL = '';
const MOST_DIGITS_OF_A_NUMBER = 15;

/** What is lost at each level at which something is. */
export function lossesByLevel(columns: LossColumns): LossesAtLevel[] {
  const of = (column: Column): readonly string[] => columns[column]?.split(',') ?? [];
  const cuts = new Cuts(of('cutsPeriod'), of('cutsGroup'));
  const groups = (columns.groups ?? []).map(([key, name, thenKey, thenName]) => ({ key, name, thenKey, thenName }));
  const counts = countsOf(cuts, of);
  return LEVELS.flatMap((level) => new LevelOfCuts(level, cuts, counts[level], groups, of).losses() ?? []);
}

/** The places of the cuts: all together first, then each period as a whole, followed by its groups. */
class Cuts {
  readonly wholes: number[] = [];
  private readonly places = new Map<string, Map<string, number>>();

  constructor(
    readonly periods: readonly string[],
    readonly groups: readonly string[],
  ) {
    for (const [place, group] of groups.entries()) {
      if (group === ALL) this.wholes.push(place);
      const inPeriod = this.places.get(periods[place]!);
      if (inPeriod) inPeriod.set(group, place);
      else this.places.set(periods[place]!, new Map([[group, place]]));
    }
  }

  /** Where the periods are, each with the place behind its last group. */
  get spans(): { whole: number; end: number }[] {
    const [, ...wholes] = this.wholes;
    return wholes.map((whole, n) => ({ whole, end: wholes[n + 1] ?? this.groups.length }));
  }

  find(period: string, group: string): number {
    return this.places.get(period)!.get(group)!;
  }
}

/** Sums by the place of the cut. */
class Counts {
  readonly posts: Float64Array;
  readonly postsWithoutCost: Float64Array;
  readonly practices: Float64Array;
  readonly practicesWithoutListSize: Float64Array;
  readonly practicesWithoutDeprivation: Float64Array;
  readonly registeredPatients: Float64Array;
  readonly mostDeprived: Float64Array;

  constructor(cuts: number) {
    this.posts = new Float64Array(cuts);
    this.postsWithoutCost = new Float64Array(cuts);
    this.practices = new Float64Array(cuts);
    this.practicesWithoutListSize = new Float64Array(cuts);
    this.practicesWithoutDeprivation = new Float64Array(cuts);
    this.registeredPatients = new Float64Array(cuts);
    this.mostDeprived = new Float64Array(cuts);
  }
}

function countsOf(cuts: Cuts, of: (column: Column) => readonly string[]): Record<Level, Counts> {
  const size = cuts.groups.length;
  const counts = { 1: new Counts(size), 2: new Counts(size), 3: new Counts(size) };
  const [posts, costless] = [of('posts'), of('postsWithoutCost')];
  const [practices, listless] = [of('practices'), of('practicesWithoutList')];
  const [patients, deprived, unknown] = [of('patients'), of('mostDeprived'), of('practicesWithoutDeprivation')];
  const [postsPeriod, postsGroup] = [of('postsPeriod'), of('postsGroup')];
  for (const [n, level] of of('postsLevel').entries()) {
    const at = counts[Number(level) as Level];
    // A post is counted in one group of a period; in all periods together by a row of its own, however often it loses money.
    for (const group of postsGroup[n] === ALL ? [ALL] : [ALL, postsGroup[n]!]) {
      const place = cuts.find(postsPeriod[n]!, group);
      at.posts[place]! += Number(posts[n]);
      at.postsWithoutCost[place]! += Number(costless[n]);
    }
  }
  const [practicesPeriod, practicesGroup] = [of('practicesPeriod'), of('practicesGroup')];
  for (const [n, level] of of('practicesLevel').entries()) {
    const at = counts[Number(level) as Level];
    const period = practicesPeriod[n]!;
    for (const place of [cuts.find(ALL, ALL), cuts.find(period, ALL), cuts.find(period, practicesGroup[n]!)]) {
      at.practices[place]! += Number(practices[n]);
      at.practicesWithoutListSize[place]! += Number(listless[n]);
      at.practicesWithoutDeprivation[place]! += Number(unknown[n]);
      at.registeredPatients[place]! += Number(patients[n]);
      at.mostDeprived[place]! += Number(deprived[n]);
    }
  }
  return counts;
}

/** The figures of one level, cut by cut. */
class LevelOfCuts {
  private readonly employers: readonly string[];
  private readonly wte: readonly string[];
  private readonly cost: readonly string[];

  constructor(
    private readonly level: Level,
    private readonly cuts: Cuts,
    private readonly counts: Counts,
    private readonly groups: readonly LossGroup[],
    of: (column: Column) => readonly string[],
  ) {
    this.employers = of(`employers${level}`);
    this.wte = of(`wte${level}`);
    this.cost = of(`cost${level}`);
  }

  losses(): LossesAtLevel | null {
    const [all] = this.cuts.wholes;
    if (all === undefined || !this.isLostIn(all)) return null;
    const spans = this.cuts.spans.filter(({ whole }) => this.isLostIn(whole));
    return { level: this.level, total: this.counted(all), periods: spans.map((span) => this.inPeriod(span)) };
  }

  private inPeriod({ whole, end }: { whole: number; end: number }): LossesInPeriod {
    const places: number[] = [];
    for (let place = whole + 1; place < end; place += 1) if (this.isLostIn(place)) places.push(place);
    return {
      startsOn: this.cuts.periods[whole] as Day,
      whole: this.counted(whole),
      groups: {
        wte: places.map((place) => wholeNumber(this.wte[place]!)),
        cost: places.map((place) => wholeNumber(this.cost[place]!)),
        mostDeprived: places.map((place) => this.counts.mostDeprived[place]!),
        part: (at) => this.ofGroup(places[at]!),
      },
    };
  }

  private isLostIn(place: number): boolean {
    return this.employers[place] !== '0';
  }

  private ofGroup(place: number): LossOfGroup {
    return { ...this.counted(place), group: this.groups[Number(this.cuts.groups[place]) - 1]! };
  }

  private counted(place: number): LossCounted {
    const { counts } = this;
    return {
      posts: counts.posts[place]!,
      postsWithoutCost: counts.postsWithoutCost[place]!,
      employers: Number(this.employers[place]),
      practices: counts.practices[place]!,
      practicesWithoutListSize: counts.practicesWithoutListSize[place]!,
      practicesWithoutDeprivation: counts.practicesWithoutDeprivation[place]!,
      registeredPatients: counts.registeredPatients[place]!,
      mostDeprived: counts.mostDeprived[place]!,
      wte: wholeNumber(this.wte[place]!),
      cost: this.cost[place] === '' ? null : wholeNumber(this.cost[place]!),
    };
  }
}

/** Nothing is 0: of a post whose state is not recorded. */
function wholeNumber(text: string): Whole {
  return text.length > MOST_DIGITS_OF_A_NUMBER ? BigInt(text) : Number(text);
}
