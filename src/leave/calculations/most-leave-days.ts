import { hundredths } from '../../kernel/hundredths.js';
import { afcLeaveDays, LeaveStep } from './afc-leave-days.js';
import { offeredLeaveDays, OfferedLeaveStep } from './offered-leave.js';
import { MOST_DAYS_OF_LEAVE } from './statutory-leave-minutes.js';

export interface LeaveThatMayBe {
  /** What the employer's terms sheet offers; empty where it says nothing of leave, or there is none. */
  readonly offered: readonly OfferedLeaveStep[];
  readonly afcSteps: readonly LeaveStep[];
  /** Null where continuous service is not recorded: the most that any service gives. */
  readonly completedYears: number | null;
}

/**
 * The most leave a year that someone is likely to have whose leave is not recorded, in hundredths of a day: what the employer
 * offers; else what statute or Agenda for Change gives, whichever is more.
 *
 * No sheet, 12 years: 28 days of statute (public holidays inside), 33 of Agenda for Change: 33.
 */
export function mostLeaveDays({ offered, afcSteps, completedYears }: LeaveThatMayBe): number {
  const sheet = offeredLeaveDays(offered, completedYears);
  if (sheet.known) return sheet.value;
  if (sheet.reason === 'SERVICE_NOT_RECORDED') return Math.max(...offered.map(({ leaveDays }) => leaveDays));
  const step = afcLeaveDays(afcSteps, completedYears);
  const reached = step.known ? [step.value] : completedYears === null ? afcSteps : [];
  return Math.max(hundredths(MOST_DAYS_OF_LEAVE), ...reached.map(({ annualLeaveDays }) => hundredths(annualLeaveDays)));
}
