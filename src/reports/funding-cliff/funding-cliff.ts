import { Day, addDays, addMonths } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVELS, CoverRow, levelNumber } from './funding-cliff.query.js';
import { LossGroup, LossRow } from './loss-rows.js';

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

export interface CliffGroup extends LossGroup {
  readonly loss: Loss;
}

export interface CliffPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly loss: Loss;
  /** Its groups as counted: see `cliffGroups`. */
  readonly inGroups: readonly LossRow[];
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
    const wholes = rows.filter((row) => row.period !== null && row.group === null);
    const inGroups = groupedBy(
      rows.filter((row) => row.group !== null),
      (row) => row.period!,
    );
    const inPeriods = inParts(total, wholes);
    const periods = wholes.map((row, at) => ({
      startsOn: row.period!,
      endsOn: lastDayOf(row.period!, period),
      loss: inPeriods.of(at),
      inGroups: inGroups.get(row.period!) ?? [],
    }));
    const paid = cover.find((row) => row.level === levelNumber(certainty));
    return {
      certainty,
      posts: paid?.posts ?? 0,
      postsNotFullyPaid: paid?.posts_not_fully_paid ?? 0,
      wte: scaled(paid?.wte ?? '0', 2),
      wtePaid: hundredths(scaled(paid?.wte_paid ?? '0', DECIMALS)),
      total,
      periods,
    };
  });
}

/** The groups of a period, by key; or so many of them, those that lose most WTE first (of the same WTE by key). */
export function cliffGroups(
  { loss, inGroups }: Pick<CliffPeriod, 'loss' | 'inGroups'>,
  largest: number | null,
): CliffGroup[] {
  const losses = inParts(loss, inGroups);
  const groups = inGroups.map((row, at) => ({ group: row.group!, wte: losses.wte[at]!, at }));
  const chosen = largest === null ? groups : groups.sort((a, b) => b.wte - a.wte).slice(0, largest);
  return chosen.map(({ group, at }) => ({ ...group, loss: losses.of(at) }));
}

function lossOf(row: LossRow): Loss {
  return lossWith(row, {
    wte: hundredths(row.wte),
    cost: hundredths(row.cost ?? 0),
    deprived: divideHalfAwayFromZero(row.counted.mostDeprived, 10 ** DECIMALS),
  });
}

/** With what is rounded or shared out; what is a number of something is taken as it is. */
function lossWith(
  { employers, counted: { mostDeprived: _, ...counted }, ...row }: LossRow,
  { wte, cost, deprived }: { wte: number; cost: number; deprived: number },
): Loss {
  return {
    ...counted,
    employers,
    wte,
    annualCostPence: row.cost === null ? null : cost,
    mostDeprivedPatients: deprived,
  };
}

/** WTE, cost and patients of the parts, shared out of the whole; a part’s loss is put together when it is asked for. */
function inParts(whole: Loss, rows: readonly LossRow[]) {
  const wte = parts(
    whole.wte,
    rows.map((row) => row.wte),
  );
  const cost = parts(
    whole.annualCostPence ?? 0,
    rows.map((row) => row.cost ?? 0),
  );
  const deprived = parts(
    whole.mostDeprivedPatients,
    rows.map((row) => row.counted.mostDeprived),
  );
  return {
    wte,
    of: (at: number): Loss => lossWith(rows[at]!, { wte: wte[at]!, cost: cost[at]!, deprived: deprived[at]! }),
  };
}

function parts(whole: number, weights: readonly (bigint | number)[]): number[] {
  return weights.every((weight) => Number(weight) === 0) ? weights.map(() => 0) : shareOut(whole, weights);
}

function hundredths(millionths: bigint | number): number {
  return divideHalfAwayFromZero(millionths, PER_HUNDREDTH);
}

function lastDayOf(startsOn: Day, period: CliffPeriodLength): Day {
  if (period === 'DAY') return startsOn;
  return addDays(addMonths(startsOn, period === 'MONTH' ? 1 : 12), -1);
}
