import { FinancialYear } from '../../kernel/financial-year.js';
import { Pence } from '../../kernel/money.js';
import { percentOf } from '../../kernel/percent.js';
import { shareOut } from '../../kernel/rounding.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { nationalInsurancePence, OnCostStretch, pensionOnPay, PensionTerms } from './on-cost-stretches.js';
import { overDays, plus } from './projected-cost.js';

/** Days on which a contract is paid one salary and would be paid another, both a year and for its hours. */
export interface RaisedSegment extends Stretch {
  readonly workedPence: Pence;
  readonly levelledPence: Pence;
  /** Null where it is not recorded: the least that the law knows is then counted. */
  readonly pension: PensionTerms | null;
}

/** What the rise of one contract costs over a period; null: a rate for one of its days is not known. */
export interface LevellingCost {
  readonly salaryPence: Pence;
  readonly nationalInsurancePence: Pence | null;
  readonly pensionPence: Pence | null;
  /** The apprenticeship levy, were the employer to pay it. */
  readonly levyPence: Pence | null;
  /** The days that cost, and the rise of salary a year on each: by it the cost is laid to whoever pays on them. */
  readonly days: readonly RisenDays[];
}

export interface RisenDays extends Stretch {
  readonly days: number;
  /** A year. */
  readonly risePence: number;
}

/**
 * The extra cost of levelling up one person's contracts with one employer, contract by contract, over days of one financial
 * year: amounts a year to the penny, times days, over the days of the year, each part rounded once.
 *
 * National Insurance is that on the extra pay: on top of all the person earns there already, so that a threshold used by
 * the pay there is, or by another contract, is not used again. £2,584.44 more on £31,000: 15 % = £387.67 a year. What is due
 * for several contracts is laid to each by its rise.
 */
export function levellingCost(
  contracts: readonly (readonly RaisedSegment[])[],
  onCosts: readonly OnCostStretch[],
  period: Stretch,
  year: Pick<FinancialYear, 'days'>,
): LevellingCost[] {
  const sums = contracts.map(() => new Sums());
  for (const { startsOn, endsOn, days, held } of commonStretches([onCosts, ...contracts], period)) {
    const rates = held[0] as OnCostStretch | null;
    const working = held.slice(1) as (RaisedSegment | null)[];
    const rises = working.map((each) => (each ? each.levelledPence - each.workedPence : 0));
    if (!rises.some((rise) => rise > 0)) continue;
    const insurance = insuranceOfRises(working, rises, rates);
    for (const [at, rise] of rises.entries()) {
      if (rise > 0) sums[at]!.add(working[at]!, rise, insurance?.[at] ?? null, rates, { startsOn, endsOn, days });
    }
  }
  return sums.map((each) => each.cost(year));
}

/** A year, for each contract; null where the rate is not known. */
function insuranceOfRises(
  working: readonly (RaisedSegment | null)[],
  rises: readonly number[],
  rates: OnCostStretch | null,
): number[] | null {
  if (!rates?.nationalInsurance) return null;
  const paid = working.reduce((sum, each) => sum + (each?.workedPence ?? 0), 0);
  const rise = rises.reduce((sum, each) => sum + each, 0);
  const extra =
    nationalInsurancePence(paid + rise, rates.nationalInsurance) -
    nationalInsurancePence(paid, rates.nationalInsurance);
  return rises.length === 1 ? [extra] : shareOut(extra, rises);
}

/** Amounts a year times days. */
class Sums {
  private salary = 0;
  private insurance: number | null = 0;
  private pension: number | null = 0;
  private levy: number | null = 0;
  private readonly days: RisenDays[] = [];

  add(
    { workedPence, levelledPence, pension }: RaisedSegment,
    rise: number,
    insurance: number | null,
    rates: OnCostStretch | null,
    stretch: Stretch & { readonly days: number },
  ): void {
    const { days } = stretch;
    const limits = rates?.qualifyingEarnings ?? null;
    const before = pensionOnPay(workedPence, pension, limits);
    const after = pensionOnPay(levelledPence, pension, limits);
    const extraPension = before === null || after === null ? null : after - before;
    this.salary += rise * days;
    this.insurance = plus(this.insurance, insurance, days);
    this.pension = plus(this.pension, extraPension, days);
    const levy = rates?.levy == null ? null : percentOf(levelledPence, rates.levy) - percentOf(workedPence, rates.levy);
    this.levy = plus(this.levy, levy, days);
    this.days.push({ ...stretch, risePence: rise });
  }

  cost(year: Pick<FinancialYear, 'days'>): LevellingCost {
    return {
      salaryPence: overDays(this.salary, year),
      nationalInsurancePence: overDays(this.insurance, year),
      pensionPence: overDays(this.pension, year),
      levyPence: overDays(this.levy, year),
      days: this.days,
    };
  }
}
