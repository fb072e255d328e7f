import { Pence, pence } from '../../kernel/money.js';
import { HundredthsOfPercent, percentOf } from '../../kernel/percent.js';

/** What the employer pays towards a pension: a percentage of all pay, or of the pay between two limits. */
export type EmployerPension =
  | { readonly percentage: HundredthsOfPercent; readonly of: 'ALL_PAY' }
  | {
      readonly percentage: HundredthsOfPercent;
      readonly of: 'QUALIFYING_EARNINGS';
      readonly lowerLimitPence: Pence;
      readonly upperLimitPence: Pence;
    };

/**
 * The employer's pension contribution for a full-time year.
 *
 * The statutory minimum counts only qualifying earnings, Pensions Act 2008 s13: 3 % of £31,000 between £6,240 and £50,270
 * is 3 % × 24,760 = £742.80. The NHS schemes count all pay: 22.5 % of £34,544 = £7,772.40.
 */
export function employerPensionPence(annualPence: Pence, pension: EmployerPension): Pence {
  if (pension.of === 'ALL_PAY') return percentOf(annualPence, pension.percentage);
  const qualifyingPence = Math.max(0, Math.min(annualPence, pension.upperLimitPence) - pension.lowerLimitPence);
  return percentOf(pence(qualifyingPence), pension.percentage);
}
