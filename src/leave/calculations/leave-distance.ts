import { daysOffInHundredths, DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { Known, known } from '../../kernel/known.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';
import { afcLeaveDays, LeaveStep } from './afc-leave-days.js';
import { leavePartsOfFullTimeYear, PARTS_OF_A_MINUTE } from './leave-of-full-time-year.js';
import { MOST_DAYS_OF_LEAVE, statutoryLeaveMinutes } from './statutory-leave-minutes.js';

/**
 * Leave of a full-time year beside what the law and Agenda for Change give, in five-hundredths of a minute; negative is less
 * than they give.
 */
export interface LeaveDistance {
  readonly toStatute: number;
  readonly isBelowStatute: boolean;
  readonly toAfc: Known<number, 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE' | DaysOffReason>;
}

export interface LeaveQuestion {
  readonly terms: LeaveTerms;
  readonly fullTimeMinutesPerWeek: number;
  readonly completedYears: number | null;
  readonly afcSteps: readonly LeaveStep[];
}

/**
 * How far a post's leave lies from statute and from Agenda for Change, for a full-time year.
 *
 * All three are counted in the post's own week, so that a shorter week is not taken for less leave: 25 + 10 days at 35
 * hours is 245 hours, and so are Agenda for Change's 27 + 8; statute is 196 hours, rounded up to the minute as the law is.
 */
export function leaveDistance(question: LeaveQuestion): Known<LeaveDistance, DaysOffReason> {
  const { terms, fullTimeMinutesPerWeek, completedYears, afcSteps } = question;
  const [daysOff, leave] = [daysOffInHundredths(terms), leavePartsOfFullTimeYear(terms, fullTimeMinutesPerWeek)];
  if (!daysOff.known) return daysOff;
  if (!leave.known) return leave;
  const statutoryMinutes = statutoryLeaveMinutes({
    minutesPerWeek: fullTimeMinutesPerWeek,
    daysPerWeek: DAYS_IN_FULL_TIME_WEEK,
  });
  const afcTerms = termsOfStep(afcLeaveDays(afcSteps, completedYears));
  const afc = afcTerms.known ? leavePartsOfFullTimeYear(afcTerms.value, fullTimeMinutesPerWeek) : afcTerms;
  return known({
    toStatute: leave.value - statutoryMinutes * PARTS_OF_A_MINUTE,
    // By days, which are exact: rounding statute up to the minute must not make 28 days look short of 28 days.
    isBelowStatute: daysOff.value < MOST_DAYS_OF_LEAVE * 100,
    toAfc: afc.known ? known(leave.value - afc.value) : afc,
  });
}

function termsOfStep<Reason extends string>(step: Known<LeaveStep, Reason>): Known<LeaveTerms, Reason> {
  if (!step.known) return step;
  const { annualLeaveDays, publicHolidayDays } = step.value;
  return known({ annualLeaveDays, publicHolidayDays, publicHolidays: 'OUTSIDE' });
}
