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
const ALL = '';

/** One row for each level, period and group in which something is lost, for each whole period and for all; in order. */
export function lossRows(columns: LossColumns): LossRow[] {
  const of = (column: Exclude<Column, 'groups'>): readonly string[] => columns[column]?.split(',') ?? [];
  const rows = LEVELS.flatMap((level) => rowsOfLevel(level, of, columns.groups ?? []));
  const counted = new Map(rows.map(({ at, row }) => [at, row.counted]));
  addPosts(counted, of);
  addPractices(counted, of);
  return rows.map(({ row }) => row);
}

type Columns = (column: Exclude<Column, 'groups'>) => readonly string[];
type CountedAt = ReadonlyMap<string, LossCounted>;

const place = (level: number | string, period: string, group: string) => `${level} ${period} ${group}`;

function rowsOfLevel(level: (typeof LEVELS)[number], of: Columns, groups: NonNullable<LossColumns['groups']>) {
  const [employers, periods, groupsOf] = [of(`employers${level}`), of('employersPeriod'), of('employersGroup')];
  const employersAt = new Map(employers.map((count, n) => [place(level, periods[n]!, groupsOf[n]!), Number(count)]));
  const [wte, cost, numbers] = [of(`wte${level}`), of(`cost${level}`), of('sumsGroup')];
  const named = groups.map(([key, name, thenKey, thenName]): LossGroup => ({ key, name, thenKey, thenName }));
  return of('sumsPeriod').flatMap((period, n) => {
    const at = place(level, period, numbers[n]!);
    const losing = employersAt.get(at) ?? 0;
    if (losing === 0) return [];
    const row: LossRow = {
      level,
      period: period === ALL ? null : (period as Day),
      group: numbers[n] === ALL ? null : named[Number(numbers[n]) - 1]!,
      employers: losing,
      wte: whole(wte[n]!),
      cost: cost[n] === '' ? null : whole(cost[n]!),
      counted: { ...NONE },
    };
    return [{ at, row }];
  });
}

/** A post is counted in one group of a period, and once in all periods, however often it loses money. */
function addPosts(counted: CountedAt, of: Columns): void {
  const [levels, periods, groups] = [of('postsLevel'), of('postsPeriod'), of('postsGroup')];
  const [posts, costless] = [of('posts'), of('postsWithoutCost')];
  for (const [n, level] of levels.entries()) {
    const places = new Set([place(level, periods[n]!, groups[n]!), place(level, periods[n]!, ALL)]);
    for (const at of places) {
      const sum = counted.get(at)!;
      sum.posts += Number(posts[n]);
      sum.postsWithoutCost += Number(costless[n]);
    }
  }
}

function addPractices(counted: CountedAt, of: Columns): void {
  const [levels, periods, groups] = [of('practicesLevel'), of('practicesPeriod'), of('practicesGroup')];
  const [practices, listless] = [of('practices'), of('practicesWithoutList')];
  const [patients, mostDeprived] = [of('patients'), of('mostDeprived')];
  for (const [n, level] of levels.entries()) {
    const period = periods[n]!;
    for (const at of [place(level, period, groups[n]!), place(level, period, ALL), place(level, ALL, ALL)]) {
      const sum = counted.get(at)!;
      sum.practices += Number(practices[n]);
      sum.practicesWithoutListSize += Number(listless[n]);
      sum.registeredPatients += Number(patients[n]);
      sum.mostDeprived += Number(mostDeprived[n]);
    }
  }
}

const MOST_DIGITS_OF_A_NUMBER = 15;

function whole(text: string): bigint | number {
  return text.length > MOST_DIGITS_OF_A_NUMBER ? BigInt(text) : Number(text);
}
