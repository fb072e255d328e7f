import { Pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { PenceQuotient, roundedPence, wholePence } from './pence-quotient.js';

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
  return roundedPence(employerPension(wholePence(annualPence), pension));
}

/** The same of an exact salary, unrounded: what reward and the package index are made of. */
export function employerPension(annual: PenceQuotient, pension: EmployerPension): PenceQuotient {
  const { numerator, denominator } = pensionablePay(annual, pension);
  const [product, whole] = [numerator * BigInt(pension.percentage), BigInt(HUNDRED_PERCENT)];
  // Most pensions come to whole pence, and small numbers are the faster to go on with.
  return product % whole === 0n
    ? { numerator: product / whole, denominator }
    : { numerator: product, denominator: denominator * whole };
}

function pensionablePay(annual: PenceQuotient, pension: EmployerPension): PenceQuotient {
  if (pension.of === 'ALL_PAY') return annual;
  const { numerator, denominator } = annual;
  const [lower, upper] = [BigInt(pension.lowerLimitPence) * denominator, BigInt(pension.upperLimitPence) * denominator];
  const upTo = numerator < upper ? numerator : upper;
  return { numerator: upTo > lower ? upTo - lower : 0n, denominator };
}
