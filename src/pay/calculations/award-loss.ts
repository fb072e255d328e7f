import { addDays, Day, daysBetween, earlierOf, laterOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { NanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { Pence } from '../../kernel/money.js';

/** Hours of a version of terms: how much of a full-time week someone is paid for. */
export interface PaidHours {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
}

/** A part of a full-time year: `part` ÷ `whole`. */
export interface PartOfYear {
  readonly part: bigint;
  readonly whole: bigint;
}

/** An award as a fraction of pay: (to − from) ÷ from. */
export interface AwardRate {
  readonly from: Pence;
  readonly to: Pence;
}

/**
 * The part of a full-time year that someone was paid for on the days from the first up to, without, another; each day
 * counts as its part of its own financial year.
 *
 * Full time from 1 April to 30 September 2025: 183 ÷ 365. A whole financial year is 1, with a leap day or without.
 */
export function partOfYear(effectiveOn: Day, appliedOn: Day, hours: readonly PaidHours[]): PartOfYear {
  const lastDay = addDays(appliedOn, -1);
  let [part, whole] = [0n, 1n];
  for (const { startsOn, endsOn, weeklyMinutes, fullTimeMinutes } of hours) {
    let from = laterOf(startsOn, effectiveOn);
    const until = endsOn === null ? lastDay : earlierOf(endsOn, lastDay);
    while (from <= until) {
      const year = financialYearOf(from);
      const to = earlierOf(year.endsOn, until);
      const days = BigInt((daysBetween(from, to) + 1) * weeklyMinutes);
      const ofYear = BigInt(year.days * fullTimeMinutes);
      [part, whole] = whole === ofYear ? [part + days, whole] : [part * ofYear + days * whole, whole * ofYear];
      from = addDays(to, 1);
    }
  }
  return { part, whole };
}

/**
 * What someone did not get because an award was applied late: what it would have added to the full-time pay they had, for
 * the part of a year they waited.
 *
 * £30,000, an award of 4 % and 183 ÷ 365: 1,200 × 183 ÷ 365 = £601.64.
 */
export function awardLoss(annualPence: Pence, { from, to }: AwardRate, { part, whole }: PartOfYear): NanoPounds {
  return nanoPoundsFromQuotient(BigInt(annualPence) * BigInt(to - from) * part, BigInt(from) * whole);
}
