import { FinancialYear } from '../../kernel/financial-year.js';
import { Pence, pence } from '../../kernel/money.js';
import { percentOf } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { commonStretches, Stretch } from '../../kernel/stretches.js';
import { nationalInsurancePence, OnCostStretch, pensionOnPay, PensionTerms } from './on-cost-stretches.js';

/** Days on which a contract costs the same a year. */
export interface CostSegment extends Stretch {
  /** A year, for the hours of the contract. */
  readonly workedPence: Pence;
  /** Null where it is not recorded: the least that the law knows is then counted. */
  readonly pension: PensionTerms | null;
}

/** What someone costs an employer over days of one financial year; null: a rate for one of the days is not known. */
export interface WorkerCost {
  readonly salaryPence: Pence;
  readonly nationalInsurancePence: Pence | null;
  readonly pensionPence: Pence | null;
  /** The apprenticeship levy, were the employer to pay it. */
  readonly levyPence: Pence | null;
}

/**
 * What one person's contracts with one employer cost in a financial year: amounts a year to the penny, times days, over the
 * days of the year, each part rounded once. The contracts share one National Insurance threshold.
 *
 * £34,544 all year in 2026/27 with 22.5 % pension: 34,544 + 4,431.60 + 7,772.40 = £46,748.00.
 */
export function costOfWorker(
  contracts: readonly (readonly CostSegment[])[],
  onCosts: readonly OnCostStretch[],
  year: FinancialYear,
): WorkerCost {
  let salary = 0;
  let insurance: number | null = 0;
  let pension: number | null = 0;
  let levy: number | null = 0;
  for (const { days, held } of commonStretches([onCosts, ...contracts], year)) {
    const rates = held[0] as OnCostStretch | null;
    const working = held.slice(1).filter((each) => each !== null) as CostSegment[];
    if (working.length === 0) continue;
    const together = working.reduce((sum, { workedPence }) => sum + workedPence, 0);
    salary += together * days;
    const insured = rates?.nationalInsurance && nationalInsurancePence(together, rates.nationalInsurance);
    insurance = plus(insurance, insured, days);
    levy = plus(levy, rates?.levy == null ? null : percentOf(pence(together), rates.levy), days);
    for (const { workedPence, pension: terms } of working) {
      pension = plus(pension, pensionOnPay(workedPence, terms, rates?.qualifyingEarnings ?? null), days);
    }
  }
  return {
    salaryPence: overDays(salary, year),
    nationalInsurancePence: overDays(insurance, year),
    pensionPence: overDays(pension, year),
    levyPence: overDays(levy, year),
  };
}

/** Amounts a year times days, added up; nothing more is known of a sum once a part of it is not. */
export function plus(sum: number | null, annualPence: number | null | undefined, days: number): number | null {
  return sum === null || annualPence == null ? null : sum + annualPence * days;
}

/** The one rounding: to the penny, half away from zero. */
export function overDays(annualTimesDays: number, year: Pick<FinancialYear, 'days'>): Pence;
export function overDays(annualTimesDays: number | null, year: Pick<FinancialYear, 'days'>): Pence | null;
export function overDays(annualTimesDays: number | null, { days }: Pick<FinancialYear, 'days'>): Pence | null {
  return annualTimesDays === null ? null : pence(divideHalfAwayFromZero(annualTimesDays, days));
}
