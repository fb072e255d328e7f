import { addDays, Day, earlierOf } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { shareOut } from '../../kernel/rounding.js';
import { daysIn, Stretch } from '../../kernel/stretches.js';
import { Cash } from './line-runway.js';

/**
 * The amount of a line over its days, by financial year: what its whole worth comes to in each where it rises by the
 * agreed uplift each 1 April. The parts sum to the amount.
 *
 * £60,000 for two years at 2.5 %: weights of 365 × 1 and 366 × 1.025 days (2027/28 has 29 February).
 */
export function cashByFinancialYear(
  amountPence: number,
  line: Stretch,
  upliftPercent: HundredthsOfPercent | null,
): Cash[] {
  const years = byFinancialYear(line);
  if (!upliftPercent) return inParts(amountPence, years, years.map(daysIn));
  const [base, raised] = [BigInt(HUNDRED_PERCENT), BigInt(HUNDRED_PERCENT + upliftPercent)];
  const last = BigInt(years.length - 1);
  const weights = years.map((year, at) => BigInt(daysIn(year)) * raised ** BigInt(at) * base ** (last - BigInt(at)));
  return inParts(amountPence, years, weights);
}

function inParts(amountPence: number, years: readonly Stretch[], weights: readonly (bigint | number)[]): Cash[] {
  const parts = shareOut(amountPence, weights);
  return years.map(({ startsOn, endsOn }, at) => ({ startsOn, endsOn, pence: parts[at]! }));
}

function byFinancialYear({ startsOn, endsOn }: Stretch): Stretch[] {
  const years: Stretch[] = [];
  for (let from: Day = startsOn; from <= endsOn; from = addDays(years.at(-1)!.endsOn, 1)) {
    years.push({ startsOn: from, endsOn: earlierOf(financialYearOf(from).endsOn, endsOn) });
  }
  return years;
}
