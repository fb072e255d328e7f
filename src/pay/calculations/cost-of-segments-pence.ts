import { addDays, Day, earlierOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { Pence, pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { daysIn, Stretch, within } from '../../kernel/stretches.js';

/** An amount a year that holds on some days. */
export interface AnnualAmount extends Stretch {
  readonly annualPence: Pence;
}

/**
 * What amounts a year come to over a period: each day is one 365th of the year's amount, one 366th in a financial year with
 * 29 February, so that a whole financial year costs exactly the amount a year. Added up exactly, rounded once.
 *
 * £31,000 from 22 November 2026 to 31 March 2027: 31,000 × 130 ÷ 365 = £11,041.10.
 */
export function costOfSegmentsPence(segments: readonly AnnualAmount[], period: Stretch): Pence {
  const numerators = { 365: 0n, 366: 0n };
  for (const { startsOn, endsOn, annualPence } of within(segments, period)) {
    for (const part of byFinancialYear({ startsOn, endsOn })) {
      numerators[part.yearDays] += BigInt(annualPence) * BigInt(part.days);
    }
  }
  return pence(divideHalfAwayFromZero(numerators[365] * 366n + numerators[366] * 365n, 365n * 366n));
}

function byFinancialYear({ startsOn, endsOn }: Stretch): { readonly days: number; readonly yearDays: 365 | 366 }[] {
  const parts = [];
  for (let from: Day = startsOn; from <= endsOn;) {
    const year = financialYearOf(from);
    const until = earlierOf(year.endsOn, endsOn);
    parts.push({ days: daysIn({ startsOn: from, endsOn: until }), yearDays: year.days as 365 | 366 });
    from = addDays(until, 1);
  }
  return parts;
}
