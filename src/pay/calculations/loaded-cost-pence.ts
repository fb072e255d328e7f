import { Pence, pence } from '../../kernel/money.js';
import { HundredthsOfPercent, percentOf } from '../../kernel/percent.js';
import { EmployerPension, employerPensionPence } from './employer-pension-pence.js';
import { nationalInsurancePence as insuranceOn } from './on-cost-stretches.js';

/** What an employer pays on top of salary, all as they stand on one day. */
export interface OnCostRates {
  readonly nationalInsurance: { readonly percentage: HundredthsOfPercent; readonly thresholdPence: Pence };
  readonly pension: EmployerPension;
  /** Apprenticeship levy, for employers whose pay bill reaches it; null for the others. */
  readonly levyPercentage: HundredthsOfPercent | null;
}

export interface LoadedCost {
  readonly salaryPence: Pence;
  readonly nationalInsurancePence: Pence;
  readonly pensionPence: Pence;
  readonly levyPence: Pence;
  /** The four parts added up. */
  readonly totalPence: Pence;
}

/**
 * What one whole-time equivalent costs the employer in a full year, and the parts it consists of.
 *
 * £34,544 with 15 % over £5,000 and 22.5 % pension: 34,544 + 4,431.60 + 7,772.40 = £46,748.00. The Employment Allowance
 * is left out: it belongs to an employer, not to a post. Of someone with several contracts there, the National Insurance of
 * this one is given, for they share a threshold (`insuranceOfContracts`).
 */
export function loadedCostPence(
  salaryPence: Pence,
  rates: OnCostRates,
  nationalInsurancePence: Pence = insuranceOn(salaryPence, rates.nationalInsurance),
): LoadedCost {
  const pensionPence = employerPensionPence(salaryPence, rates.pension);
  const levyPence = percentOf(salaryPence, rates.levyPercentage ?? 0);
  const totalPence = pence(salaryPence + nationalInsurancePence + pensionPence + levyPence);
  return { salaryPence, nationalInsurancePence, pensionPence, levyPence, totalPence };
}
