import { addDays, Day, daysBetween, earlierOf, laterOf } from '../../kernel/day.js';
import { ExactSum } from '../../kernel/exact-sum.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Stretch } from '../../kernel/stretches.js';

/** Cash of a funding line for some days; there to be spent from the first of them. */
export interface Cash extends Stretch {
  readonly pence: number;
}

/** What a line pays for on some days: a share of something that costs so much a year. */
export interface ShareOfCost extends Stretch {
  readonly annualPence: number;
  readonly share: HundredthsOfPercent;
}

/** Cash and cost of one period of cash, and what is left of all cash so far at its end. */
export interface RunwayPeriod extends Stretch {
  readonly cashPence: number;
  readonly costPence: number;
  readonly balancePence: number;
}

export interface LineRunway {
  /** The first day at whose end the cost so far, to the penny, is more than the cash so far; null where there is none. */
  readonly runsOutOn: Day | null;
  /** The first at whose end it is more than all the cash there will ever be: nothing to come makes up for it. */
  readonly spentOn: Day | null;
  readonly cashPence: number;
  readonly costPence: number;
  readonly periods: readonly RunwayPeriod[];
}

/** A day costs one 365th of a year, one 366th in a financial year with 29 February: in these parts both are whole. */
export const PARTS_PER_PENNY = BigInt(HUNDRED_PERCENT) * 365n * 366n;

/**
 * When the cash of a line no longer pays what it is to pay. Cash is there from the first day of its period; where the
 * periods are only ours, because no instalments are recorded, all of it from the start (`isAllThere`). Cost is the same
 * each day between two days of change, so the day follows from one division for each such stretch.
 *
 * £45,000 for 1 April 2026 to 31 March 2027, for a post that costs £46,748.00 a year: £128.08 a day, so 351 days are paid
 * for, and 18 March 2027 is the first that is not; £1,748.00 short at the end.
 */
export function lineRunway(cash: readonly Cash[], costs: readonly ShareOfCost[], isAllThere = false): LineRunway {
  const changes = rateChanges(costs);
  const days = daysOfChange(cash, changes);
  const spentBy = new Map<Day, bigint>();
  const all = cash.reduce((sum, { pence }) => sum + pence, 0);
  let [received, spent, rate] = [0, 0n, 0n];
  let [runsOutOn, spentOn]: (Day | null)[] = [null, null];
  days.forEach((from, at) => {
    spentBy.set(from, spent);
    for (const each of cash) if (each.startsOn === from) received += each.pence;
    rate += changes.get(from)?.value ?? 0n;
    const next = days[at + 1];
    if (next === undefined) return;
    const perDay = rate * (financialYearOf(from).days === 365 ? 366n : 365n);
    const count = daysBetween(from, next);
    runsOutOn ??= dayAfter(from, daysPaid(isAllThere ? all : received, spent, perDay), count);
    spentOn ??= dayAfter(from, daysPaid(all, spent, perDay), count);
    spent += perDay * BigInt(count);
  });
  return { runsOutOn: runsOutOn ?? null, spentOn: spentOn ?? null, ...periodsOf(cash, spentBy) };
}

/** The first day that is not paid for, where it is among the days of a stretch. */
function dayAfter(from: Day, paid: number, count: number): Day | null {
  return paid < count ? addDays(from, paid) : null;
}

/** How many more days the cash lasts, at so much a day: until the cost, rounded to the penny, is more than it. */
function daysPaid(receivedPence: number, spent: bigint, perDay: bigint): number {
  // Cost rounds to more than the cash from half a penny above it.
  const limit = (2n * BigInt(receivedPence) + 1n) * PARTS_PER_PENNY - 2n * spent;
  if (limit <= 0n) return 0;
  if (perDay === 0n) return Infinity;
  return Number((limit - 1n) / (2n * perDay));
}

/** By how much a year times share changes, on which days. */
function rateChanges(costs: readonly ShareOfCost[]): Map<Day, ExactSum> {
  const changes = new Map<Day, ExactSum>();
  const changeOn = (on: Day): ExactSum => {
    let change = changes.get(on);
    if (!change) changes.set(on, (change = new ExactSum()));
    return change;
  };
  for (const { startsOn, endsOn, annualPence, share } of costs) {
    changeOn(startsOn).add(annualPence, share);
    changeOn(addDays(endsOn, 1)).add(-annualPence, share);
  }
  return changes;
}

/** First days of all stretches on which neither cash nor the cost of a day changes, and the day after the last. */
function daysOfChange(cash: readonly Cash[], changes: ReadonlyMap<Day, unknown>): Day[] {
  const days = new Set<Day>(changes.keys());
  for (const { startsOn, endsOn } of cash) days.add(startsOn).add(addDays(endsOn, 1));
  if (days.size === 0) return [];
  const [first, last] = [[...days].reduce(earlierOf), [...days].reduce(laterOf)];
  for (let year = nextYear(first); year < last; year = nextYear(year)) days.add(year);
  return [...days].sort();
}

function nextYear(on: Day): Day {
  return addDays(financialYearOf(on).endsOn, 1);
}

function periodsOf(
  cash: readonly Cash[],
  spentBy: ReadonlyMap<Day, bigint>,
): Omit<LineRunway, 'runsOutOn' | 'spentOn'> {
  let [cashPence, costPence] = [0, 0];
  const periods = cash.map(({ startsOn, endsOn, pence }): RunwayPeriod => {
    const costSoFar = divideHalfAwayFromZero(spentBy.get(addDays(endsOn, 1))!, PARTS_PER_PENNY);
    const ofPeriod = costSoFar - costPence;
    cashPence += pence;
    costPence = costSoFar;
    return { startsOn, endsOn, cashPence: pence, costPence: ofPeriod, balancePence: cashPence - costSoFar };
  });
  return { cashPence, costPence, periods };
}
