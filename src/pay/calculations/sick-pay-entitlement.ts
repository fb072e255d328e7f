import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';

/** From so many complete years of service: months on full pay, then months on half pay. */
export interface SickPayStep {
  readonly fromCompletedYears: number;
  readonly fullPayHundredthsOfMonths: number;
  readonly halfPayHundredthsOfMonths: number;
}

/** Weeks in a year, in billionths, by hundredths of months: exact until the one division. */
export interface SickPayEntitlement {
  readonly fullPayNanoWeeks: number;
  readonly halfPayNanoWeeks: number;
  /** Two weeks on half pay count as one. */
  readonly equivalentNanoWeeks: number;
}

export type SickPayScheme = 'STATUTORY_ONLY' | 'AFC_SECTION_14' | 'OWN_SCHEME';
export type SickPayReason = 'SICK_PAY_NOT_DESCRIBED' | 'SERVICE_NOT_RECORDED' | 'NO_RATE_ON_DATE';

const NOTHING: SickPayEntitlement = { fullPayNanoWeeks: 0, halfPayNanoWeeks: 0, equivalentNanoWeeks: 0 };

/**
 * Weeks of sick pay that rules give beyond statutory sick pay, for complete years of service.
 *
 * Agenda for Change, handbook section 14: five years on give 6 months on full pay and 6 on half pay. A month is a twelfth
 * of 52.143 weeks, so 26.07 and 26.07 weeks, or 39.11 weeks on full pay. Statutory sick pay is a weekly rate and no part of
 * pay: 0. What an employer's own scheme gives is not recorded, so it is not known.
 */
export function sickPayEntitlement(
  scheme: SickPayScheme,
  completedYears: number | null,
  steps: readonly SickPayStep[],
): Known<SickPayEntitlement, SickPayReason> {
  if (scheme === 'STATUTORY_ONLY') return known(NOTHING);
  if (scheme === 'OWN_SCHEME') return unknown('SICK_PAY_NOT_DESCRIBED');
  if (completedYears === null) return unknown('SERVICE_NOT_RECORDED');
  const step = sickPayStep(steps, completedYears);
  if (!step) return unknown('NO_RATE_ON_DATE');
  const { fullPayHundredthsOfMonths: full, halfPayHundredthsOfMonths: half } = step;
  return known({
    fullPayNanoWeeks: nanoWeeks(2 * full),
    halfPayNanoWeeks: nanoWeeks(2 * half),
    equivalentNanoWeeks: nanoWeeks(2 * full + half),
  });
}

/** The highest step whose years are served; null where none is published. */
export function sickPayStep<Step extends SickPayStep>(steps: readonly Step[], completedYears: number): Step | null {
  const reached = steps.filter(({ fromCompletedYears }) => fromCompletedYears <= completedYears);
  return reached.reduce<Step | null>(
    (best, step) => (best && best.fromCompletedYears >= step.fromCompletedYears ? best : step),
    null,
  );
}

/** Of two-hundredths of a month, so that half pay comes to whole numbers. */
function nanoWeeks(twoHundredthsOfMonths: number): number {
  const numerator = BigInt(twoHundredthsOfMonths) * BigInt(THOUSANDTHS_OF_WEEKS_PER_YEAR) * 1_000_000_000n;
  return divideHalfAwayFromZero(numerator, 200 * 12 * 1000);
}
