import { Known, known, unknown } from '../../kernel/known.js';

/** Leave that an employer offers from so many complete years of service on. */
export interface OfferedLeaveStep {
  readonly fromCompletedYears: number;
  /** Hundredths of a day. */
  readonly leaveDays: number;
}

/**
 * The leave an employer offers for complete years of continuous service, in hundredths of a day.
 *
 * Service counts where it began, so years with an employer from which someone was transferred count too (TUPE 2006, reg 4).
 * Where the offer has one step from the first day on, service need not be known. 28 days, and 30 from 5 years: 4 → 28,
 * 5 → 30.
 */
export function offeredLeaveDays(
  steps: readonly OfferedLeaveStep[],
  completedYears: number | null,
): Known<number, 'LEAVE_NOT_OFFERED' | 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE'> {
  const [only, second] = steps;
  if (!only) return unknown('LEAVE_NOT_OFFERED');
  if (!second && only.fromCompletedYears === 0) return known(only.leaveDays);
  if (completedYears === null) return unknown('SERVICE_NOT_RECORDED');
  const reached = steps
    .filter(({ fromCompletedYears }) => fromCompletedYears <= completedYears)
    .sort((a, b) => b.fromCompletedYears - a.fromCompletedYears);
  return reached[0] ? known(reached[0].leaveDays) : unknown('NO_STEP_FOR_SERVICE');
}
