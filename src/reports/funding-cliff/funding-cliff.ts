import { Day, addDays, addMonths } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVELS, CoverRow, levelNumber, LossRow } from './funding-cliff.query.js';

export type CliffPeriodLength = 'DAY' | 'MONTH' | 'FINANCIAL_YEAR';

export interface Loss {
  readonly posts: number;
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** Pence a year of the posts whose cost is recorded; null when none is. */
  readonly annualCostPence: number | null;
  readonly postsWithoutCost: number;
  readonly employers: number;
  readonly practices: number;
  readonly registeredPatients: number;
  readonly mostDeprivedPatients: number;
  readonly practicesWithoutListSize: number;
}

export interface CliffGroup {
  readonly key: string;
  readonly name: string | null;
  /** Of the second dimension; empty where there is one only. */
  readonly thenKey: string;
  readonly thenName: string | null;
  readonly loss: Loss;
}

export interface CliffPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly loss: Loss;
  readonly groups: readonly CliffGroup[];
}

export interface CliffCurve {
  readonly certainty: CertaintyLevel;
  readonly posts: number;
  readonly postsNotFullyPaid: number;
  readonly wte: number;
  readonly wtePaid: number;
  readonly total: Loss;
  readonly periods: readonly CliffPeriod[];
}

const NOTHING: Loss = {
  posts: 0,
  wte: 0,
  annualCostPence: 0,
  postsWithoutCost: 0,
  employers: 0,
  practices: 0,
  registeredPatients: 0,
  mostDeprivedPatients: 0,
  practicesWithoutListSize: 0,
};

const DECIMALS = 6;
const PER_HUNDREDTH = 10 ** (DECIMALS - 2);

/** From rows to curves. Each whole is rounded once; its parts are shared out so that they add up to it exactly. */
export function fundingCliff(
  losses: readonly LossRow[],
  cover: readonly CoverRow[],
  period: CliffPeriodLength,
  certainties: readonly CertaintyLevel[] = CERTAINTY_LEVELS,
): CliffCurve[] {
  return CERTAINTY_LEVELS.filter((certainty) => certainties.includes(certainty)).map((certainty) => {
    const rows = losses.filter((row) => row.level === levelNumber(certainty));
    const whole = rows.find((row) => row.period === null);
    const total = whole ? lossOf(whole) : NOTHING;
    const wholes = rows.filter((row) => row.period !== null && row.group_key === null);
    const inGroups = groupedBy(
      rows.filter((row) => row.group_key !== null),
      (row) => row.period!,
    );
    const periods = inParts(total, wholes).map(({ row, loss }) => ({
      startsOn: row.period!,
      endsOn: lastDayOf(row.period!, period),
      loss,
      groups: inParts(loss, inGroups.get(row.period!) ?? []).map((part) => ({
        key: part.row.first_key,
        name: part.row.first_name,
        thenKey: part.row.second_key,
        thenName: part.row.second_name,
        loss: part.loss,
      })),
    }));
    const paid = cover.find((row) => row.level === levelNumber(certainty));
    return {
      certainty,
      posts: paid?.posts ?? 0,
      postsNotFullyPaid: paid?.posts_not_fully_paid ?? 0,
      wte: scaled(paid?.wte ?? '0', 2),
      wtePaid: hundredths(paid?.wte_paid ?? '0'),
      total,
      periods,
    };
  });
}

/** So many of the groups, those that lose most WTE first; of the same WTE by key, which is their order when all are given. */
export function largestGroups(groups: readonly CliffGroup[], largest: number | null): readonly CliffGroup[] {
  if (largest === null) return groups;
  return [...groups].sort((a, b) => b.loss.wte - a.loss.wte).slice(0, largest);
}

function lossOf(row: LossRow): Loss {
  return {
    ...counted(row),
    wte: hundredths(row.wte),
    annualCostPence: row.cost === null ? null : hundredths(row.cost),
    mostDeprivedPatients: divideHalfAwayFromZero(scaled(row.most_deprived, DECIMALS), 10 ** DECIMALS),
  };
}

/** What is a number of something, and not rounded. */
function counted(row: LossRow): Omit<Loss, 'wte' | 'annualCostPence' | 'mostDeprivedPatients'> {
  return {
    posts: row.posts,
    postsWithoutCost: row.posts_without_cost,
    employers: row.employers,
    practices: row.practices,
    registeredPatients: row.patients,
    practicesWithoutListSize: row.practices_without_list,
  };
}

/** WTE, cost and patients of the parts, shared out of the whole; what is counted is taken as it is. */
function inParts(whole: Loss, rows: readonly LossRow[]): { row: LossRow; loss: Loss }[] {
  const wte = parts(
    whole.wte,
    rows.map((row) => row.wte),
  );
  const cost = parts(
    whole.annualCostPence ?? 0,
    rows.map((row) => row.cost ?? '0'),
  );
  const deprived = parts(
    whole.mostDeprivedPatients,
    rows.map((row) => row.most_deprived),
  );
  return rows.map((row, at) => ({
    row,
    loss: {
      ...counted(row),
      wte: wte[at]!,
      annualCostPence: row.cost === null ? null : cost[at]!,
      mostDeprivedPatients: deprived[at]!,
    },
  }));
}

function parts(whole: number, exact: readonly string[]): number[] {
  const weights = exact.map((text) => scaled(text, DECIMALS));
  return weights.every((weight) => weight === 0) ? weights : shareOut(whole, weights);
}

function hundredths(text: string): number {
  return divideHalfAwayFromZero(scaled(text, DECIMALS), PER_HUNDREDTH);
}

function lastDayOf(startsOn: Day, period: CliffPeriodLength): Day {
  if (period === 'DAY') return startsOn;
  return addDays(addMonths(startsOn, period === 'MONTH' ? 1 : 12), -1);
}
