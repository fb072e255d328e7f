import { addDays, Day, daysBetween, earlierOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Pence, pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';

/** A share of a post on days on which its cost is the same. */
export interface PostUse extends Stretch {
  readonly share: HundredthsOfPercent;
  /** A year; null where nobody recorded it. */
  readonly cost: Pence | null;
}

/** What is promised to posts of an amount for a period. */
export interface LineUse {
  readonly promised: Pence;
  readonly over: Pence;
  /** The first day that the amount no longer reaches, if it is spent as the posts cost it; null where it reaches. */
  readonly overFrom: Day | null;
  readonly notUsed: Pence;
  /** The first day on which posts use less than an even share of the amount; null where all of it is used. */
  readonly notUsedFrom: Day | null;
}

// What divides by 365, by 366 and by hundredths of a per cent comes to whole numbers on this.
const UNITS = BigInt(365 * 366 * HUNDRED_PERCENT);

/**
 * Over- and under-allocation of an amount: Σ share × annual cost over the days, against the amount. Posts without a recorded
 * cost promise nothing here.
 *
 * £36,500 for 1 April 2025 to 31 March 2026 and half of a post of £36,500 a year: £18,250 promised, £18,250 not used, from
 * the first day. Two whole ones: £73,000 promised, £36,500 over, from 30 September (182 days at £200 are £36,400).
 */
export function lineUse(amount: Pence, period: Stretch, uses: readonly PostUse[]): LineUse {
  const exactAmount = BigInt(amount) * UNITS;
  const days = BigInt(daysBetween(period.startsOn, period.endsOn) + 1);
  let promised = 0n;
  let overFrom: Day | null = null;
  let lessFrom: Day | null = null;
  for (const { startsOn, endsOn, perDay } of evenStretches(period, uses)) {
    const length = BigInt(daysBetween(startsOn, endsOn) + 1);
    if (lessFrom === null && perDay * days < exactAmount) lessFrom = startsOn;
    if (overFrom === null && promised + perDay * length > exactAmount) {
      overFrom = addDays(startsOn, Number((exactAmount - promised) / perDay));
    }
    promised += perDay * length;
  }
  const promisedPence = pence(divideHalfAwayFromZero(promised, UNITS));
  const over = pence(Math.max(0, promisedPence - amount));
  const notUsed = pence(Math.max(0, amount - promisedPence));
  return {
    promised: promisedPence,
    over,
    overFrom: over > 0 ? overFrom : null,
    notUsed,
    notUsedFrom: notUsed > 0 ? lessFrom : null,
  };
}

/** The period cut wherever a post begins or stops using the money, and at each 1 April; with what is used a day. */
function evenStretches(period: Stretch, uses: readonly PostUse[]): (Stretch & { perDay: bigint })[] {
  const years: Stretch[] = [];
  for (let from = period.startsOn; from <= period.endsOn; from = addDays(years.at(-1)!.endsOn, 1)) {
    years.push({ startsOn: from, endsOn: earlierOf(financialYearOf(from).endsOn, period.endsOn) });
  }
  return commonStretches([years, ...uses.map((use) => [use])], period).map(({ startsOn, endsOn, held }) => {
    const perYear = held.slice(1).reduce((sum, use) => {
      const { share, cost } = (use ?? NOTHING) as PostUse;
      return sum + BigInt(share * (cost ?? 0));
    }, 0n);
    return { startsOn, endsOn, perDay: (perYear * BigInt(365 * 366)) / BigInt(financialYearOf(startsOn).days) };
  });
}

const NOTHING = { share: 0, cost: null } as const;
