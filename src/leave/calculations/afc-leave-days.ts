import { Known, known, unknown } from '../../kernel/known.js';

/** A step of the Agenda for Change leave table: from so many complete years of service. */
export interface LeaveStep {
  readonly fromCompletedYears: number;
  readonly annualLeaveDays: number;
  readonly publicHolidayDays: number;
}

/**
 * The leave that Agenda for Change gives for complete years of service; public holidays come on top.
 *
 * Handbook section 13: 27 days at first, 29 after 5 years, 33 after 10, and 8 public holidays in Scotland.
 */
export function afcLeaveDays(
  steps: readonly LeaveStep[],
  completedYears: number | null,
): Known<LeaveStep, 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE'> {
  if (completedYears === null) return unknown('SERVICE_NOT_RECORDED');
  const reached = steps.filter(({ fromCompletedYears }) => fromCompletedYears <= completedYears);
  const [highest] = reached.sort((a, b) => b.fromCompletedYears - a.fromCompletedYears);
  return highest ? known(highest) : unknown('NO_STEP_FOR_SERVICE');
}
