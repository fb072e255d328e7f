import { Day, addDays, addMonths } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVELS, CoverRow, levelNumber } from './funding-cliff.query.js';
import { LossCounted, LossesAtLevel, LossGroup, LossOfGroup, LossParts, Whole } from './losses.js';

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
  readonly practicesWithoutDeprivation: number;
}

export interface CliffGroup extends LossGroup {
  readonly loss: Loss;
}

export interface CliffPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly loss: Loss;
  /** Its groups as counted: see `cliffGroups`. */
  readonly groups: LossParts<LossOfGroup>;
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
  practicesWithoutDeprivation: 0,
};

const DECIMALS = 6;
const PER_HUNDREDTH = 10 ** (DECIMALS - 2);

/** From rows to curves. Each whole is rounded once; its parts are shared out so that they add up to it exactly. */
export function fundingCliff(
  losses: readonly LossesAtLevel[],
  cover: readonly CoverRow[],
  period: CliffPeriodLength,
  certainties: readonly CertaintyLevel[] = CERTAINTY_LEVELS,
): CliffCurve[] {
  return CERTAINTY_LEVELS.filter((certainty) => certainties.includes(certainty)).map((certainty) => {
    const lost = losses.find(({ level }) => level === levelNumber(certainty));
    const total = lost ? lossOf(lost.total) : NOTHING;
    const inPeriods = inParts(total, wholesOf(lost?.periods ?? []));
    const periods = (lost?.periods ?? []).map(({ startsOn, groups }, at) => ({
      startsOn,
      endsOn: lastDayOf(startsOn, period),
      loss: inPeriods.loss(at),
      groups,
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
  { loss, groups }: Pick<CliffPeriod, 'loss' | 'groups'>,
  largest: number | null,
): CliffGroup[] {
  const shared = inParts(loss, groups);
  const places = shared.wte.map((_, at) => at);
  const chosen = largest === null ? places : places.sort((a, b) => shared.wte[b]! - shared.wte[a]!).slice(0, largest);
  return chosen.map((at) => ({ ...groups.part(at).group, loss: shared.loss(at) }));
}

function lossOf(counted: LossCounted): Loss {
  return rounded(counted, {
    wte: hundredths(counted.wte),
    cost: hundredths(counted.cost ?? 0),
    mostDeprived: divideHalfAwayFromZero(counted.mostDeprived, 10 ** DECIMALS),
  });
}

/** With what is rounded or shared out; what is a number of something is taken as it is. */
function rounded(
  counted: LossCounted,
  { wte, cost, mostDeprived }: Record<'wte' | 'cost' | 'mostDeprived', number>,
): Loss {
  return {
    posts: counted.posts,
    wte,
    annualCostPence: counted.cost === null ? null : cost,
    postsWithoutCost: counted.postsWithoutCost,
    employers: counted.employers,
    practices: counted.practices,
    registeredPatients: counted.registeredPatients,
    mostDeprivedPatients: mostDeprived,
    practicesWithoutListSize: counted.practicesWithoutListSize,
    practicesWithoutDeprivation: counted.practicesWithoutDeprivation,
  };
}

function wholesOf(periods: LossesAtLevel['periods']): LossParts {
  return {
    wte: periods.map(({ whole }) => whole.wte),
    cost: periods.map(({ whole }) => whole.cost ?? 0),
    mostDeprived: periods.map(({ whole }) => whole.mostDeprived),
    part: (at) => periods[at]!.whole,
  };
}

/** WTE, cost and patients of the parts, shared out of the whole. */
function inParts(whole: Loss, { part, ...weights }: LossParts) {
  const wte = parts(whole.wte, weights.wte);
  const cost = parts(whole.annualCostPence ?? 0, weights.cost);
  const mostDeprived = parts(whole.mostDeprivedPatients, weights.mostDeprived);
  const loss = (at: number) => rounded(part(at), { wte: wte[at]!, cost: cost[at]!, mostDeprived: mostDeprived[at]! });
  return { wte, loss };
}

function parts(whole: number, weights: readonly Whole[]): number[] {
  return weights.every((weight) => Number(weight) === 0) ? weights.map(() => 0) : shareOut(whole, weights);
}

function hundredths(millionths: Whole): number {
  return divideHalfAwayFromZero(millionths, PER_HUNDREDTH);
}

function lastDayOf(startsOn: Day, period: CliffPeriodLength): Day {
  if (period === 'DAY') return startsOn;
  return addDays(addMonths(startsOn, period === 'MONTH' ? 1 : 12), -1);
}
