import { Day, daysBetween } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero, exactProduct, shareOut } from '../../kernel/rounding.js';

/** What is paid of a cost, what is not, and what is paid a second time. */
export interface CoverMoney {
  readonly paid: Pence;
  readonly notPaid: Pence;
  readonly paidTwice: Pence;
}

/** How a cost is paid, before rounding: pence a year × days × hundredths of a per cent. What is paid and what is not is all of it. */
export type CoverWeights = Record<keyof CoverMoney, number>;

/**
 * What some days of one financial year cost, of a cost a year: what the year costs to the last of them, less what it costs to
 * the day before the first, each rounded once. So days cost the same whatever else is asked, and a year costs the year.
 *
 * £36,500 in 2027/28, which has 366 days: April £2,991.80, April and May £6,083.33, so May £3,091.53.
 */
export function costOfDays(annualCost: Pence, from: Day, until: Day): Pence {
  const year = financialYearOf(from);
  const before = daysBetween(year.startsOn, from);
  return costOfNumberedDays(annualCost, before, daysBetween(year.startsOn, until) + 1, year.days);
}

/** The same where it is known how many days of the financial year lie before the first, and up to the last. */
export function costOfNumberedDays(annualCost: Pence, before: number, upTo: number, daysInYear: number): Pence {
  const costOfFirst = (days: number) => divideHalfAwayFromZero(annualCost * days, daysInYear);
  return pence(costOfFirst(upTo) - costOfFirst(before));
}

/**
 * Shares a cost out to what is paid and what is not, which add up to it; nothing is put where nothing belongs. What is paid
 * twice is the same part of the cost.
 */
export function coverMoney(cost: Pence, weights: CoverWeights): CoverMoney {
  const isShared = weights.paid > 0 && weights.notPaid > 0;
  const paid = isShared ? shareOut(cost, [weights.paid, weights.notPaid])[0]! : weights.paid > 0 ? cost : 0;
  const notPaid = weights.notPaid > 0 ? cost - paid : 0;
  return {
    paid: pence(paid),
    notPaid: pence(notPaid),
    paidTwice: pence(
      weights.paidTwice === 0
        ? 0
        : divideHalfAwayFromZero(exactProduct(cost, weights.paidTwice), weights.paid + weights.notPaid),
    ),
  };
}

/** Of those whose cost is recorded; null where that is none of them. */
export function sumOfMoney(all: readonly (CoverMoney | null)[]): CoverMoney | null {
  let [paid, notPaid, paidTwice] = [0, 0, 0];
  let isKnown = all.length === 0;
  for (const money of all) {
    if (money === null) continue;
    isKnown = true;
    paid += money.paid;
    notPaid += money.notPaid;
    paidTwice += money.paidTwice;
  }
  return isKnown ? { paid: pence(paid), notPaid: pence(notPaid), paidTwice: pence(paidTwice) } : null;
}

/** Shares an amount out; where nothing weighs there is nothing to share, and where one thing does it takes all. */
export function shared(amount: number, weights: readonly number[]): number[] {
  if (amount === 0) return weights.map(() => 0);
  const only = weights.findIndex((weight) => weight !== 0);
  const isAlone = only === weights.findLastIndex((weight) => weight !== 0);
  return isAlone ? weights.map((_, at) => (at === only ? amount : 0)) : shareOut(amount, weights);
}
