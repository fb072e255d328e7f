import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';

/** One published number of the redundancy rules, in hundredths of its unit. */
export interface RedundancyNumber {
  readonly parameter: 'weeks_pay_cap' | 'qualifying_service' | 'service_counted_maximum' | 'multiplier';
  readonly value: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
}

/** The rules for someone dismissed on a day. */
export interface RedundancyRules {
  readonly qualifyingYears: number;
  readonly mostYears: number;
  /** The most that counts as a week's pay. */
  readonly capPence: number;
  /** Whether the cap is the last one published, from before the day. */
  readonly isCapAssumed: boolean;
  /** Hundredths of a week's pay for each year: for the youngest and for the oldest. */
  readonly leastMultiplier: number;
  readonly mostMultiplier: number;
  readonly source: string;
}

/** A range, in pence: what age decides is not recorded. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const WEEKS_IN_A_YEAR = 52;

/** The rules on a day; a day after the last published cap has that cap, marked as assumed. */
export function redundancyRulesOn(
  numbers: readonly RedundancyNumber[],
  on: Day,
): Known<RedundancyRules, 'NO_RATE_ON_DATE'> {
  const begun = numbers.filter(({ validFrom }) => validFrom === null || validFrom <= on);
  const of = (parameter: RedundancyNumber['parameter']) => begun.filter((each) => each.parameter === parameter);
  const [qualifying, most, cap] = [
    of('qualifying_service').at(-1),
    of('service_counted_maximum').at(-1),
    of('weeks_pay_cap').at(-1),
  ];
  const multipliers = of('multiplier').map(({ value }) => value);
  if (!qualifying || !most || !cap || multipliers.length === 0) return unknown('NO_RATE_ON_DATE');
  return known({
    qualifyingYears: qualifying.value / 100,
    mostYears: most.value / 100,
    capPence: cap.value,
    isCapAssumed: cap.validTo !== null && cap.validTo < on,
    leastMultiplier: Math.min(...multipliers),
    mostMultiplier: Math.max(...multipliers),
    source: cap.source,
  });
}

/** Numbers that are published for a day go on, or are followed by others, on later ones. */
export function laterRules(
  redundancyOn: (on: Day) => ReturnType<typeof redundancyRulesOn>,
  atFirst: RedundancyRules,
): (on: Day) => RedundancyRules {
  return (on) => {
    const found = redundancyOn(on);
    return found.known ? found.value : atFirst;
  };
}

/**
 * Statutory redundancy pay, as a range: every year of service at the least and at the most weeks' pay that an age gives.
 *
 * None under two complete years; at most twenty; a week's pay is a year's pay ÷ 52, at most the cap of the day. Years that
 * are not known give nothing at the least, and the most that counts at the most. Employment Rights Act 1996, section 162.
 *
 * £31,000 and 12 years in 2026/27: £596.15 a week × 12 × 0.5 = £3,576.92, to × 1.5 = £10,730.77.
 */
export function statutoryRedundancy(
  { annualPence, completeYears }: { readonly annualPence: number; readonly completeYears: number | null },
  rules: RedundancyRules,
): Range {
  const { qualifyingYears, mostYears, leastMultiplier, mostMultiplier } = rules;
  const counted = Math.min(completeYears ?? mostYears, mostYears);
  if (counted < qualifyingYears) return { low: 0, high: 0 };
  const yearlyPay = Math.min(annualPence, rules.capPence * WEEKS_IN_A_YEAR);
  const pay = (multiplier: number) =>
    divideHalfAwayFromZero(exactProduct(yearlyPay, counted * multiplier), 100 * WEEKS_IN_A_YEAR);
  return { low: completeYears === null ? 0 : pay(leastMultiplier), high: pay(mostMultiplier) };
}
