import { addDays, Day } from '../../kernel/day.js';
import { known } from '../../kernel/known.js';
import { pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { annualPenceAtRate } from './full-time-annual-pence.js';
import { matchingSalaryPence } from './matching-salary-pence.js';
import { RecordedPayTerms } from './pay-course.js';
import { PaySegment, ProjectedSalary } from './projected-pay.js';

/** A full-time week from a day, and what becomes of the hours of people who work less than it. */
export interface AnotherWeek {
  readonly from: Day;
  readonly minutesPerWeek: number;
  readonly partTimeHours: 'KEPT' | 'IN_PROPORTION';
}

interface Hours {
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
}

/** The hours of a contract on the days of a segment: a week that a published scale has changed keeps their proportion. */
export function hoursOf({ terms, fullTimeMinutes }: PaySegment): Hours {
  const weeklyMinutes =
    terms.fullTimeMinutes === fullTimeMinutes
      ? terms.weeklyMinutes
      : inProportion(terms.weeklyMinutes, fullTimeMinutes, terms.fullTimeMinutes);
  return { weeklyMinutes, fullTimeMinutes };
}

/**
 * Pay under other full-time weeks, the last of those begun on a day.
 *
 * A salary is for the week, whichever way it is written down: the full-time salary stays, and who works a part of the
 * week gets that part of it, as a comparable full-time worker would (Part-time Workers Regulations 2000, reg 5). A rate
 * by the hour is for the hour: it stays, and the hours are paid. Hours in proportion are rounded to the minute, and no
 * salary is touched by that (NHS Circular PCS(AFC)2024/2, annex E).
 *
 * £31,000 for 37.5 hours, now 36: full time £31,000; 22.5 hours kept £19,375 instead of £18,600; as 21.6 hours £18,600.
 * £16 an hour: £30,034.37 for 36 hours instead of £31,285.80.
 *
 * Pay recorded in pounds is taken as it is recorded, so that it is rounded once: for segments in which no award to it is foreseen.
 */
export function onOtherWeeks<Terms extends RecordedPayTerms>(
  segments: readonly PaySegment<Terms>[],
  weeks: readonly AnotherWeek[],
): PaySegment<Terms>[] {
  return segments.flatMap((segment) => {
    const begun = weeks.map(({ from }) => from).filter((from) => from > segment.startsOn && from <= segment.endsOn);
    const starts = [segment.startsOn, ...new Set(begun.sort())];
    return starts.map((startsOn, at) => {
      const next = starts[at + 1];
      const part = { ...segment, startsOn, endsOn: next === undefined ? segment.endsOn : addDays(next, -1) };
      const week = weeks.filter(({ from }) => from <= startsOn).at(-1);
      return week ? onAnotherWeek(part, week) : part;
    });
  });
}

function onAnotherWeek<Terms extends RecordedPayTerms>(
  segment: PaySegment<Terms>,
  { minutesPerWeek, partTimeHours }: AnotherWeek,
): PaySegment<Terms> {
  const before = hoursOf(segment);
  if (before.fullTimeMinutes === minutesPerWeek) return segment;
  const keepsHours = partTimeHours === 'KEPT' && before.weeklyMinutes < before.fullTimeMinutes;
  const weeklyMinutes = keepsHours
    ? Math.min(before.weeklyMinutes, minutesPerWeek)
    : inProportion(before.weeklyMinutes, minutesPerWeek, before.fullTimeMinutes);
  const after = { weeklyMinutes, fullTimeMinutes: minutesPerWeek };
  const salaryNow = (salary: ProjectedSalary): ProjectedSalary => {
    if (segment.terms.payBasis === 'HOURLY') return atItsRate(segment.terms, after);
    return keepsHours ? atItsPart(salary, segment.terms, after) : salary;
  };
  const pay = segment.pay.known ? known(salaryNow(segment.pay.value)) : segment.pay;
  const terms = { ...segment.terms, ...after };
  return { ...segment, terms, pay, fullTimeMinutes: minutesPerWeek, reasons: ['WEEK_CHANGE'], isAssumed: true };
}

/** As if the rate had been recorded for the other hours; for the same hours the same. */
function atItsRate({ payAmountPence }: RecordedPayTerms, { weeklyMinutes, fullTimeMinutes }: Hours): ProjectedSalary {
  return {
    fullTimePence: annualPenceAtRate(payAmountPence!, fullTimeMinutes),
    workedPence: annualPenceAtRate(payAmountPence!, weeklyMinutes),
  };
}

/** The part that these hours are of the full-time salary, which for pay recorded as it is got is itself a quotient. */
function atItsPart(
  { fullTimePence }: ProjectedSalary,
  { payBasis, payAmountPence, ...recorded }: RecordedPayTerms,
  { weeklyMinutes, fullTimeMinutes }: Hours,
): ProjectedSalary {
  if (payBasis !== 'ACTUAL_ANNUAL') {
    const fullTime = { annualPence: fullTimePence, minutesPerWeek: fullTimeMinutes };
    return { fullTimePence, workedPence: matchingSalaryPence(fullTime, weeklyMinutes) };
  }
  const numerator = BigInt(payAmountPence!) * BigInt(recorded.fullTimeMinutes * weeklyMinutes);
  return {
    fullTimePence,
    workedPence: pence(divideHalfAwayFromZero(numerator, recorded.weeklyMinutes * fullTimeMinutes)),
  };
}

function inProportion(minutes: number, to: number, from: number): number {
  return divideHalfAwayFromZero(minutes * to, from);
}
