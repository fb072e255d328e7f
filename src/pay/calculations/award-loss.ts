import { addDays, Day, daysBetween, earlierOf, laterOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { NanoPounds, nanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { Pence } from '../../kernel/money.js';

/** Hours of a version of terms: how much of a full-time week someone is paid for. */
export interface PaidHours {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
}

/** An award as a fraction of pay: (to − from) ÷ from. */
export interface AwardRate {
  readonly from: Pence;
  readonly to: Pence;
}

export interface UnpaidAward {
  /** Full-time pay on the day before the award took effect. */
  readonly annualPence: Pence;
  readonly rate: AwardRate;
  /** The days on which it was in effect and not paid: from the first up to, without, the day it was applied. */
  readonly effectiveOn: Day;
  readonly appliedOn: Day;
  readonly hours: readonly PaidHours[];
}

/**
 * What someone did not get because an award was applied late: what it would have added to the pay they had, for the hours
 * they were paid for, for each day at its part of the financial year.
 *
 * £30,000 and an award of 4 %, full time, from 1 April 2025 to 30 September 2025: 1,200 × 183 ÷ 365 = £601.64.
 * A whole financial year late is the whole of what the award adds to a year.
 */
export function awardLoss({ annualPence, rate, effectiveOn, appliedOn, hours }: UnpaidAward): NanoPounds {
  const lastDay = addDays(appliedOn, -1);
  if (lastDay < effectiveOn) return nanoPounds(0);
  // A sum of fractions of the award's addition to a year, as one.
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
  return nanoPoundsFromQuotient(BigInt(annualPence) * BigInt(rate.to - rate.from) * part, BigInt(rate.from) * whole);
}
