import { Day } from '../../kernel/day.js';

/** What is lost at one level, in one period and one group, or in all of them: WTE, cost and patients not yet rounded. */
export interface LossRow {
  /** 1, 2 or 3: see `levelNumber`. */
  readonly level: number;
  /** First day of the period; null for all of them together. */
  readonly period: Day | null;
  /** Null for the whole of the period. */
  readonly group: LossGroup | null;
  readonly employers: number;
  /** Millionths of one WTE. */
  readonly wte: bigint | number;
  /** Millionths of a pound a year, of the posts whose cost is recorded; null when none is. */
  readonly cost: bigint | number | null;
  readonly counted: LossCounted;
}

/** What adds up over groups and, posts aside, over periods. */
export interface LossCounted {
  posts: number;
  postsWithoutCost: number;
  practices: number;
  practicesWithoutListSize: number;
  registeredPatients: number;
  /** Millionths of one patient. */
  mostDeprived: number;
}

export interface LossGroup {
  readonly key: string;
  readonly name: string | null;
  /** Of the second dimension; empty where there is one only. */
  readonly thenKey: string;
  readonly thenName: string | null;
}

/** The columns of `funding-cliff.sql`: texts split by commas, null where there is nothing. */
export type LossColumns = Readonly<Record<Exclude<Column, 'groups'>, string | null>> & {
  readonly groups: readonly [string, string | null, string, string | null][] | null;
};

type OfLevels<Name extends string> = `${Name}1` | `${Name}2` | `${Name}3`;
type Column =
  | 'groups'
  | 'sumsPeriod'
  | 'sumsGroup'
  | OfLevels<'wte' | 'cost' | 'employers'>
  | 'employersPeriod'
  | 'employersGroup'
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
  | 'patients'
  | 'mostDeprived';

const NONE: LossCounted = {
  posts: 0,
  postsWithoutCost: 0,
  practices: 0,
  practicesWithoutListSize: 0,
  registeredPatients: 0,
  mostDeprived: 0,
};

const LEVELS = [1, 2, 3] as const;
/** No period, or no group: the row is of all of them. */
const ALL = '';

type Columns = (column: Exclude<Column, 'groups'>) => readonly string[];

/** One period and group, or all of them: its place in the sums, and a row for each level at which something is lost. */
interface Cut {
  readonly at: number;
  readonly rows: (LossRow | undefined)[];
}

/** One row for each level, period and group in which something is lost, for each whole period and for all; in order. */
export function lossRows(columns: LossColumns): LossRow[] {
  const of: Columns = (column) => columns[column]?.split(',') ?? [];
  const cuts = new Cuts(of('sumsPeriod'), of('sumsGroup'));
  makeRows(cuts, of, columns.groups ?? []);
  addPosts(cuts, of);
  addPractices(cuts, of);
  return LEVELS.flatMap((level) => cuts.inOrder.flatMap(({ rows }) => rows[level] ?? []));
}

/** The cuts by period and group: two steps, because a text of both for each of thousands took longer than all else. */
class Cuts {
  readonly inOrder: readonly Cut[];
  private readonly byPeriod = new Map<string, Map<string, Cut>>();

  constructor(periods: readonly string[], groups: readonly string[]) {
    this.inOrder = periods.map((period, at) => {
      const cut: Cut = { at, rows: [] };
      const ofPeriod = this.byPeriod.get(period);
      if (ofPeriod) ofPeriod.set(groups[at]!, cut);
      else this.byPeriod.set(period, new Map([[groups[at]!, cut]]));
      return cut;
    });
  }

  find(period: string, group: string): Cut {
    return this.byPeriod.get(period)!.get(group)!;
  }
}

function makeRows(cuts: Cuts, of: Columns, named: NonNullable<LossColumns['groups']>): void {
  const groups = named.map(([key, name, thenKey, thenName]): LossGroup => ({ key, name, thenKey, thenName }));
  const [periods, numbers] = [of('employersPeriod'), of('employersGroup')];
  for (const level of LEVELS) {
    const [employers, wte, cost] = [of(`employers${level}`), of(`wte${level}`), of(`cost${level}`)];
    for (const [n, count] of employers.entries()) {
      if (count === '0') continue;
      const { at, rows } = cuts.find(periods[n]!, numbers[n]!);
      rows[level] = {
        level,
        period: periods[n] === ALL ? null : (periods[n] as Day),
        group: numbers[n] === ALL ? null : groups[Number(numbers[n]) - 1]!,
        employers: Number(count),
        wte: whole(wte[at]!),
        cost: cost[at] === '' ? null : whole(cost[at]!),
        counted: { ...NONE },
      };
    }
  }
}

/** A post is counted in one group of a period, and once in all periods, however often it loses money. */
function addPosts(cuts: Cuts, of: Columns): void {
  const [levels, periods, groups] = [of('postsLevel'), of('postsPeriod'), of('postsGroup')];
  const [posts, costless] = [of('posts'), of('postsWithoutCost')];
  for (const [n, level] of levels.entries()) {
    const [period, group] = [periods[n]!, groups[n]!];
    for (const place of group === ALL ? [ALL] : [group, ALL]) {
      const { counted } = cuts.find(period, place).rows[Number(level)]!;
      counted.posts += Number(posts[n]);
      counted.postsWithoutCost += Number(costless[n]);
    }
  }
}

function addPractices(cuts: Cuts, of: Columns): void {
  const [levels, periods, groups] = [of('practicesLevel'), of('practicesPeriod'), of('practicesGroup')];
  const [practices, listless] = [of('practices'), of('practicesWithoutList')];
  const [patients, mostDeprived] = [of('patients'), of('mostDeprived')];
  for (const [n, level] of levels.entries()) {
    const period = periods[n]!;
    for (const cut of [cuts.find(period, groups[n]!), cuts.find(period, ALL), cuts.find(ALL, ALL)]) {
      const { counted } = cut.rows[Number(level)]!;
      counted.practices += Number(practices[n]);
      counted.practicesWithoutListSize += Number(listless[n]);
      counted.registeredPatients += Number(patients[n]);
      counted.mostDeprived += Number(mostDeprived[n]);
    }
  }
}

const MOST_DIGITS_OF_A_NUMBER = 15;

function whole(text: string): bigint | number {
  return text.length > MOST_DIGITS_OF_A_NUMBER ? BigInt(text) : Number(text);
}
