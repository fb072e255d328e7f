import { Day } from '../../kernel/day.js';

/** What is lost at one level, as the database counts it: WTE, cost and patients not yet rounded. */
export interface LossesAtLevel {
  /** 1, 2 or 3: see `levelNumber`. */
  readonly level: number;
  readonly total: LossCounted;
  readonly periods: readonly LossesInPeriod[];
}

export interface LossesInPeriod {
  /** First day of the period. */
  readonly startsOn: Day;
  readonly whole: LossCounted;
  readonly groups: LossParts<LossOfGroup>;
}

/** What a whole is shared out to. Of thousands of groups a few are shown: the rest of a part is put together when asked for. */
export interface LossParts<Part extends LossCounted = LossCounted> {
  /** Millionths of one WTE. */
  readonly wte: readonly Whole[];
  /** Millionths of a pound a year, 0 where it is not known. */
  readonly cost: readonly Whole[];
  /** Millionths of one patient. */
  readonly mostDeprived: readonly number[];
  readonly part: (at: number) => Part;
}

export interface LossCounted {
  readonly posts: number;
  readonly postsWithoutCost: number;
  readonly employers: number;
  readonly practices: number;
  readonly practicesWithoutListSize: number;
  readonly practicesWithoutDeprivation: number;
  readonly registeredPatients: number;
  readonly mostDeprived: number;
  readonly wte: Whole;
  /** Of the posts whose cost is recorded; null when none is. */
  readonly cost: Whole | null;
}

export interface LossOfGroup extends LossCounted {
  readonly group: LossGroup;
}

export interface LossGroup {
  readonly key: string;
  readonly name: string | null;
  /** Of the second dimension; empty where there is one only. */
  readonly thenKey: string;
  readonly thenName: string | null;
}

/** A whole number; a bigint where a number might not hold it exactly. */
export type Whole = bigint | number;
