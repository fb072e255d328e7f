import { addDays, Day, daysBetween, earlierOf, laterOf, yearsServed } from '../../kernel/day.js';
import { daysOffInHundredths, DaysOffReason, LeaveTerms } from '../../kernel/days-off.js';
import { hundredths } from '../../kernel/hundredths.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { divideHalfAwayFromZero, divideRoundingUp } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';
import { afcLeaveDays, LeaveStep } from './afc-leave-days.js';
import { LeaveYear, stepDaysIn } from './leave-year.js';
import { MOST_DAYS_OF_LEAVE } from './statutory-leave-minutes.js';

/** How a step that is reached within the year is counted; goes out with the figures. */
export const STEP_RULE = 'PRO_RATA_BY_DAYS_FROM_THE_ANNIVERSARY';

/** Terms from one day to another. Leave is that of a full-time year; the week is the person's own. */
export interface LeaveVersion {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly minutesPerWeek: number;
  readonly terms: LeaveTerms;
}

export interface LeaveYearQuestion {
  readonly leaveYear: LeaveYear;
  /** Versions of the terms, without overlap; days of the year that none covers are outside the contract. */
  readonly versions: readonly LeaveVersion[];
  /** First day of continuous service; null where it is not recorded. */
  readonly serviceFrom: Day | null;
  readonly afcSteps: readonly LeaveStep[];
  /** The bank holidays of the year; null where they are not known. */
  readonly bankHolidays: ReadonlySet<Day> | null;
}

/** A person's own leave in one leave year, in minutes, leave and public holidays together. */
export interface LeaveOfLeaveYear {
  readonly leaveMinutes: number;
  readonly statutoryMinutes: number;
  readonly toStatuteMinutes: number;
  readonly isBelowStatute: boolean;
  readonly afcMinutes: Known<number, 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE'>;
  /** Days of the year on which the leave of Agenda for Change steps up. */
  readonly stepsOn: readonly Day[];
  /** Bank holidays on days under the contract, and the time off that they come to. */
  readonly bankHolidays: Known<{ readonly days: number; readonly minutes: number }, 'YEARS_NOT_HELD'>;
}

/**
 * What one person is due in one leave year, by the hour, so that it is fair whatever the days of the week they work: a day
 * of leave is a fifth of their own week. Days under each version of the terms count for their share of the year, and a step
 * of Agenda for Change counts from the anniversary of service. Each sum is divided once.
 *
 * 18 hours of a 36-hour week, 27 + 8 days: 35 × 3.6 = 126 hours. Five years' service on 1 October, year from 1 April 2026:
 * 183 days at 35 and 182 at 37 days: (183 × 35 + 182 × 37) × 3.6 ÷ 365 = 129.59 hours.
 */
export function leaveOfLeaveYear(question: LeaveYearQuestion): Known<LeaveOfLeaveYear, DaysOffReason> {
  const { leaveYear, serviceFrom, afcSteps } = question;
  const stepsOn = serviceFrom === null ? [] : stepDaysIn(leaveYear, serviceFrom, afcSteps);
  let [leave, statute, afc] = [0n, 0n, 0n];
  let afcReason: 'SERVICE_NOT_RECORDED' | 'NO_STEP_FOR_SERVICE' | null = null;
  for (const piece of piecesOf(question, stepsOn)) {
    const daysOff = daysOffInHundredths(piece.terms);
    if (!daysOff.known) return daysOff;
    const weekTimesDays = BigInt(piece.minutesPerWeek) * BigInt(piece.days);
    leave += BigInt(daysOff.value) * weekTimesDays;
    statute += BigInt(100 * MOST_DAYS_OF_LEAVE) * weekTimesDays;
    const step = afcLeaveDays(afcSteps, serviceFrom === null ? null : yearsServed(serviceFrom, piece.startsOn));
    if (!step.known) afcReason = step.reason;
    else afc += BigInt(daysOfStep(step.value)) * weekTimesDays;
  }
  // Hundredths of days × minutes a week × days of the year, over 100 × 5 × the days in the year.
  const share = BigInt(100 * DAYS_IN_FULL_TIME_WEEK * daysIn(leaveYear));
  const leaveMinutes = divideHalfAwayFromZero(leave, share);
  const statutoryMinutes = divideRoundingUp(statute, share);
  return known({
    leaveMinutes,
    statutoryMinutes,
    toStatuteMinutes: leaveMinutes - statutoryMinutes,
    // Exactly, before rounding up: 28 days must not look short of 28 days.
    isBelowStatute: leave < statute,
    afcMinutes: afcReason === null ? known(divideHalfAwayFromZero(afc, share)) : unknown(afcReason),
    stepsOn,
    bankHolidays: bankHolidaysOf(question),
  });
}

function daysOfStep({ annualLeaveDays, publicHolidayDays }: LeaveStep): number {
  return hundredths(annualLeaveDays) + hundredths(publicHolidayDays);
}

interface Piece extends LeaveVersion {
  readonly days: number;
}

/** The versions cut to the leave year, and again at the days of steps. */
function piecesOf({ leaveYear, versions }: LeaveYearQuestion, stepsOn: readonly Day[]): Piece[] {
  return versions.flatMap((version) => {
    const from = laterOf(version.startsOn, leaveYear.startsOn);
    const until = version.endsOn === null ? leaveYear.endsOn : earlierOf(version.endsOn, leaveYear.endsOn);
    if (from > until) return [];
    const starts = [from, ...stepsOn.filter((on) => on > from && on <= until)];
    return starts.map((startsOn, at) => {
      const next = starts[at + 1] ?? addDays(until, 1);
      return { ...version, startsOn, endsOn: addDays(next, -1), days: daysBetween(startsOn, next) };
    });
  });
}

function bankHolidaysOf({ leaveYear, versions, bankHolidays }: LeaveYearQuestion): LeaveOfLeaveYear['bankHolidays'] {
  if (bankHolidays === null) return unknown('YEARS_NOT_HELD');
  let [days, minutes] = [0, 0];
  for (const on of bankHolidays) {
    if (on < leaveYear.startsOn || on > leaveYear.endsOn) continue;
    const version = versions.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn));
    if (!version) continue;
    days += 1;
    minutes += version.minutesPerWeek;
  }
  return known({ days, minutes: divideHalfAwayFromZero(minutes, DAYS_IN_FULL_TIME_WEEK) });
}

function daysIn({ startsOn, endsOn }: LeaveYear): number {
  return daysBetween(startsOn, endsOn) + 1;
}
