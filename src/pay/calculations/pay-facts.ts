import { DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { Pence } from '../../kernel/money.js';
import { EmployerPension } from './employer-pension-pence.js';
import { PenceQuotient, wholePence } from './pence-quotient.js';

/** What has to be recorded about a post, or about the package that guidance describes, to compare pay; null = not recorded. */
export interface PayFacts extends LeaveTerms {
  /** The full-time salary, from `fullTimeAnnualPence`. Part-time pay as paid is never compared. */
  readonly annualPence: Pence | null;
  /** What it was rounded from; left out where it was not: salaries are recorded, and published, in pounds and pence. */
  readonly annualExact?: PenceQuotient | null;
  /** The full-time week, in minutes. */
  readonly minutesPerWeek: number | null;
  readonly employerPension: EmployerPension | null;
}

/** The full-time salary as other figures are made of it. */
export function annualOf({
  annualPence,
  annualExact,
}: Pick<PayFacts, 'annualPence' | 'annualExact'>): PenceQuotient | null {
  return annualExact ?? (annualPence === null ? null : wholePence(annualPence));
}

/** Why pay cannot be put on a footing. */
export type PayReason =
  | 'PAY_NOT_RECORDED'
  | 'WEEK_NOT_RECORDED'
  | DaysOffReason
  | 'PENSION_NOT_RECORDED'
  | 'GUIDANCE_NOT_ADOPTED'
  | 'GUIDANCE_INCOMPLETE'
  | 'NO_REWARD_OR_NO_HOURS';
