import { daysOffInHundredths, DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { Known, known } from '../../kernel/known.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';
import { afcLeaveDays, LeaveStep } from './afc-leave-days.js';
import { leaveMinutesOfFullTimeYear } from './leave-minutes-of-full-time-year.js';
import { MOST_DAYS_OF_LEAVE, STATUTORY_LEAVE_ROUNDING, statutoryLeaveMinutes } from './statutory-leave-minutes.js';

/** Leave of a full-time year beside what the law and Agenda for Change give; minutes, negative is less than they give. */
export interface LeaveDistance {
  readonly leaveMinutes: number;
  readonly statutoryMinutes: number;
  readonly toStatuteMinutes: number;
  readonly isBelowStatute: boolean;
  readonly afc: Known<
    { readonly afcMinutes: number; readonly toAfcMinutes: number },
    'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE' | DaysOffReason
  >;
  readonly rounding: {
    readonly leave: typeof ROUNDING_RULE;
    readonly statutory: typeof STATUTORY_LEAVE_ROUNDING;
  };
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
 * hours is 245 hours, and so are Agenda for Change's 27 + 8; statute is 196 hours.
 */
export function leaveDistance(question: LeaveQuestion): Known<LeaveDistance, DaysOffReason> {
  const { terms, fullTimeMinutesPerWeek, completedYears, afcSteps } = question;
  const [daysOff, leave] = [daysOffInHundredths(terms), leaveMinutesOfFullTimeYear(terms, fullTimeMinutesPerWeek)];
  if (!daysOff.known) return daysOff;
  if (!leave.known) return leave;
  const statutoryMinutes = statutoryLeaveMinutes({
    minutesPerWeek: fullTimeMinutesPerWeek,
    daysPerWeek: DAYS_IN_FULL_TIME_WEEK,
  });
  const afcTerms = termsOfStep(afcLeaveDays(afcSteps, completedYears));
  const afc = afcTerms.known ? leaveMinutesOfFullTimeYear(afcTerms.value, fullTimeMinutesPerWeek) : afcTerms;
  return known({
    leaveMinutes: leave.value,
    statutoryMinutes,
    toStatuteMinutes: leave.value - statutoryMinutes,
    // By days, which are exact: rounding statute up to the minute must not make 28 days look short of 28 days.
    isBelowStatute: daysOff.value < MOST_DAYS_OF_LEAVE * 100,
    afc: afc.known ? known({ afcMinutes: afc.value, toAfcMinutes: leave.value - afc.value }) : afc,
    rounding: { leave: ROUNDING_RULE, statutory: STATUTORY_LEAVE_ROUNDING },
  });
}

function termsOfStep<Reason extends string>(step: Known<LeaveStep, Reason>): Known<LeaveTerms, Reason> {
  if (!step.known) return step;
  const { annualLeaveDays, publicHolidayDays } = step.value;
  return known({ annualLeaveDays, publicHolidayDays, publicHolidays: 'OUTSIDE' });
}
