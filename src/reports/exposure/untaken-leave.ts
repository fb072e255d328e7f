import { MissingAnswer } from '../../contracts/terms.enums.js';
import { addDays, addYears, Day, daysBetween, laterOf } from '../../kernel/day.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { daysIn } from '../../kernel/stretches.js';
import { leaveYearOf } from '../../leave/calculations/leave-year.js';
import { Range } from './range.js';
import { WEEKS_IN_A_YEAR } from './statutory-redundancy.js';

/** Leave of a contract on the day it ends. */
export interface LeaveThatEnds {
  readonly startsOn: Day;
  /** A year's pay for the hours of the contract. */
  readonly annualPence: number;
  readonly weeklyMinutes: number;
  /** Of a full-time year, in hundredths: as recorded, else the most it may be. */
  readonly leaveHundredthsOfDays: number;
  /** Month and day, `04-01`; null where it is not recorded. */
  readonly leaveYearStarts: string | null;
  /** Which of the four it is that one of them is not recorded; null where both are. */
  readonly missingLeave: MissingAnswer | null;
  /** The latest statement; null where there is none, or none for the person asking. */
  readonly leaveTaken: LeaveTakenUpTo | null;
}

/** Time of leave taken from the start of a leave year up to a day. */
export interface LeaveTakenUpTo {
  readonly upTo: Day;
  readonly minutes: number;
}

export interface UntakenLeave {
  readonly pence: Range;
  /** Whether there is a statement of the leave year in which the contract ends. */
  readonly isTakenKnown: boolean;
}

/** Paid days in a year of five-day weeks. */
const WORKING_DAYS_IN_A_YEAR = 5 * WEEKS_IN_A_YEAR;
const DAYS_PER_WEEK = 7;

/**
 * What leave untaken on the day a contract ends is worth. At the most all that is earned by then, less what was taken by the
 * last statement: nothing more need be taken. At the least that, less all the working time that is left after the statement:
 * nobody can take more; without a statement, or where entitlement is not recorded, nothing. A statement of an earlier
 * leave year says nothing of this one, nor does any where it is not recorded when the leave year starts.
 *
 * £31,000 for 37.5 hours, 25 days a year from 1 April, to 31 March: £2,980.77. 112.5 hours taken up to 24 March are three weeks,
 * £1,788.46: at the most £1,192.31; one week is left to take, £596.15: at the least £596.16.
 */
export function untakenLeave(contract: LeaveThatEnds, endsOn: Day): UntakenLeave {
  const { annualPence, weeklyMinutes, leaveYearStarts, leaveTaken } = contract;
  const earned = earnedPence(contract, endsOn);
  const isOfThisYear =
    leaveTaken !== null &&
    leaveYearStarts !== null &&
    leaveTaken.upTo >= leaveYearOf(endsOn, leaveYearStarts).startsOn &&
    leaveTaken.upTo <= endsOn;
  if (!isOfThisYear) return { pence: { low: 0, high: earned }, isTakenKnown: false };
  const taken = divideHalfAwayFromZero(exactProduct(annualPence, leaveTaken.minutes), WEEKS_IN_A_YEAR * weeklyMinutes);
  const weeksLeft = Math.ceil(daysBetween(leaveTaken.upTo, endsOn) / DAYS_PER_WEEK);
  const mayBeTaken = divideHalfAwayFromZero(annualPence * weeksLeft, WEEKS_IN_A_YEAR);
  const isEntitlementKnown = contract.missingLeave === null;
  const low = isEntitlementKnown ? Math.max(0, earned - taken - mayBeTaken) : 0;
  return { pence: { low, high: Math.max(0, earned - taken) }, isTakenKnown: true };
}

/**
 * Leave earned from the start of the leave year, or of the contract, to a day: a full-time day is a 260th of a year's pay. A
 * leave year that is not recorded is taken to end on the day: by then all of its leave is earned.
 */
function earnedPence(contract: LeaveThatEnds, on: Day): number {
  const { leaveHundredthsOfDays, leaveYearStarts, annualPence } = contract;
  const year =
    leaveYearStarts === null
      ? { startsOn: addDays(addYears(on, -1), 1), endsOn: on }
      : leaveYearOf(on, leaveYearStarts);
  const earned = daysIn({ startsOn: laterOf(year.startsOn, contract.startsOn), endsOn: on });
  return divideHalfAwayFromZero(
    exactProduct(annualPence, leaveHundredthsOfDays * earned),
    100 * WORKING_DAYS_IN_A_YEAR * daysIn(year),
  );
}
