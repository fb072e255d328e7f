import { HeldAgeBand } from '../../contracts/calculations/age-band.js';
import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { Range } from './range.js';
import { redundancyWeeks, WeeksOfAge } from './redundancy-weeks.js';

/** One published number of the redundancy rules, in hundredths of its unit. */
export interface RedundancyNumber {
  readonly parameter: 'weeks_pay_cap' | 'qualifying_service' | 'service_counted_maximum' | 'multiplier';
  readonly value: number;
  /** The first age in completed years that it is for; null: from the first. */
  readonly ageFrom: number | null;
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
  /** What a year of service gives, by age, the youngest in front. */
  readonly weeksOfAges: readonly WeeksOfAge[];
  readonly source: string;
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
  const weeksOfAges = of('multiplier')
    .map(({ ageFrom, value }) => ({ fromAge: ageFrom ?? 0, hundredths: value }))
    .sort((a, b) => a.fromAge - b.fromAge);
  if (!qualifying || !most || !cap || weeksOfAges.length === 0) return unknown('NO_RATE_ON_DATE');
  return known({
    qualifyingYears: qualifying.value / 100,
    mostYears: most.value / 100,
    capPence: cap.value,
    isCapAssumed: cap.validTo !== null && cap.validTo < on,
    weeksOfAges,
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

/** Someone dismissed on a day. */
export interface Dismissed {
  /** A year's pay. */
  readonly annualPence: number;
  /** Complete years of continuous service; null where they are not recorded. */
  readonly completeYears: number | null;
  /** Null where it is not known. */
  readonly ageBand: HeldAgeBand | null;
  readonly endsOn: Day;
}

/**
 * Statutory redundancy pay, as a range: for the youngest and for the oldest that the age band allows, or any age without one.
 *
 * None under two complete years; at most twenty; a week's pay is a year's pay ÷ 52, at most the cap of the day. Years that
 * are not known give nothing at the least, and the most that counts at the most. Employment Rights Act 1996, section 162.
 *
 * £31,000 and 12 years in 2026/27: £596.15 a week × 12 × 0.5 = £3,576.92, to × 1.5 = £10,730.77. Someone of 30 to 34 on 1 April
 * 2026: × 10.5 to × 12 to 31 March 2027, £6,259.62 to £7,153.85.
 */
export function statutoryRedundancy(
  { annualPence, completeYears, ageBand, endsOn }: Dismissed,
  rules: RedundancyRules,
): Range {
  const { qualifyingYears, mostYears } = rules;
  const counted = Math.min(completeYears ?? mostYears, mostYears);
  if (counted < qualifyingYears) return { low: 0, high: 0 };
  const yearlyPay = Math.min(annualPence, rules.capPence * WEEKS_IN_A_YEAR);
  const pay = (hundredthsOfWeeks: number) =>
    divideHalfAwayFromZero(exactProduct(yearlyPay, hundredthsOfWeeks), 100 * WEEKS_IN_A_YEAR);
  const weeks = redundancyWeeks({ years: counted, endsOn, ageBand }, rules.weeksOfAges);
  return { low: completeYears === null ? 0 : pay(weeks.low), high: pay(weeks.high) };
}
