import { Day, daysBetween } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Pence, pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';

/** What is paid of a cost, what is not, and what is paid a second time. */
export interface CoverMoney {
  readonly paid: Pence;
  readonly notPaid: Pence;
  readonly paidTwice: Pence;
}

/** How a cost is paid, before rounding: pence a year × days × hundredths of a per cent. */
export type CoverWeights = Record<keyof CoverMoney, number>;

/**
 * What some days of one financial year cost, of a cost a year: what the year costs to the last of them, less what it costs to
 * the day before the first, each rounded once. So days cost the same whatever else is asked, and a year costs the year.
 *
 * £36,500 in 2027/28, which has 366 days: April £2,991.80, April and May £6,083.33, so May £3,091.53.
 */
export function costOfDays(annualCost: Pence, from: Day, until: Day): Pence {
  const year = financialYearOf(from);
  const costOfFirst = (days: number) => divideHalfAwayFromZero(annualCost * days, year.days);
  const before = daysBetween(year.startsOn, from);
  return pence(costOfFirst(daysBetween(year.startsOn, until) + 1) - costOfFirst(before));
}

/** Shares a cost out to what is paid and what is not, which add up to it; nothing is put where nothing belongs. */
export function coverMoney(cost: Pence, weights: CoverWeights, daysInYear: number): CoverMoney {
  const [paid, notPaid] = shared(cost, [weights.paid, weights.notPaid]);
  return {
    paid: pence(paid!),
    notPaid: pence(notPaid!),
    paidTwice: pence(divideHalfAwayFromZero(weights.paidTwice, daysInYear * HUNDRED_PERCENT)),
  };
}

/** Of those whose cost is recorded; null where that is none of them. */
export function sumOfMoney(all: readonly (CoverMoney | null)[]): CoverMoney | null {
  const known = all.filter((money) => money !== null);
  if (known.length === 0 && all.length > 0) return null;
  const total = (of: keyof CoverMoney) => pence(known.reduce((whole, money) => whole + money[of], 0));
  return { paid: total('paid'), notPaid: total('notPaid'), paidTwice: total('paidTwice') };
}

/** Shares an amount out; where nothing weighs there is nothing to share. */
export function shared(amount: number, weights: readonly number[]): number[] {
  return amount === 0 ? weights.map(() => 0) : shareOut(amount, weights);
}
