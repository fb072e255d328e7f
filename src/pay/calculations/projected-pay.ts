import { addDays, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { Known, known } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { Stretch } from '../../kernel/stretches.js';
import { annualPenceAtRate } from './full-time-annual-pence.js';
import { matchingSalaryPence } from './matching-salary-pence.js';
import { PayCourse, PayState, PayStepReason, RecordedPayTerms, WhyNoSalary } from './pay-course.js';
import { payInPounds } from './pay-in-pounds.js';
import { payOnScale } from './pay-on-scale.js';
import { ScaleYear } from './scale-years.js';

export interface Assumptions {
  /** By nation and band, `Scotland 5`: earliest first; carried on by `withAssumedAwards` where awards are assumed. */
  readonly scales: ReadonlyMap<string, readonly ScaleYear[]>;
  /** Increments, changes of a week and awards in pounds are foreseen after this day; until then what is recorded holds. */
  readonly changesAfter: Day;
  /** An award each 1 April to pay recorded in pounds; null: none is foreseen. */
  readonly salaryAward: HundredthsOfPercent | null;
  /** Everyone's full-time week from a day, at the same full-time salary; null: none but those published. */
  readonly assumedWeek: { readonly from: Day; readonly minutesPerWeek: number } | null;
}

export interface ProjectedSalary {
  /** A year, full time. */
  readonly fullTimePence: Pence;
  /** A year, for the hours of the contract; to the penny. */
  readonly workedPence: Pence;
}

/** Days on which the pay of a contract stays the same. */
export interface PaySegment<Terms extends RecordedPayTerms = RecordedPayTerms> extends Stretch {
  /** The version of the terms it follows from. */
  readonly terms: Terms;
  readonly pay: Known<ProjectedSalary, WhyNoSalary>;
  /** The full-time week; hours below full time change in proportion, so that the WTE stays. */
  readonly fullTimeMinutes: number;
  /** Why it begins. */
  readonly reasons: readonly PayStepReason[];
  /** Whether it rests on anything that was assumed. */
  readonly isAssumed: boolean;
}

/**
 * The pay of a contract over a period, from its recorded versions of terms (those to come included), published awards and
 * increments, and what was assumed. It ends with the last version; an award or an increment never outlives the version.
 *
 * Point 1 of band 5, in the role since 1 September 2024, asked on 1 April 2026: £34,544; from 1 September 2026 point 2,
 * £36,911 (INCREMENT); from 1 April 2027 not known, or with 3 % assumed £38,018.33 (ASSUMED_AWARD).
 */
export function projectedPay<Terms extends RecordedPayTerms>(
  versions: readonly Terms[],
  period: Stretch,
  assumptions: Assumptions,
): PaySegment<Terms>[] {
  return versions.flatMap((terms) => {
    const lastDay = earlierOf(terms.endsOn ?? period.endsOn, period.endsOn);
    const isOutside = terms.startsOn > period.endsOn || lastDay < period.startsOn;
    return isOutside ? [] : segmentsOf(terms, period.startsOn, lastDay, assumptions);
  });
}

function segmentsOf<Terms extends RecordedPayTerms>(
  terms: Terms,
  firstDay: Day,
  lastDay: Day,
  assumptions: Assumptions,
): PaySegment<Terms>[] {
  const course = courseOf(terms, lastDay, assumptions);
  const segments: PaySegment<Terms>[] = [];
  let [state, startsOn] = [course.first, terms.startsOn];
  const close = (endsOn: Day) => {
    if (endsOn < firstDay) return;
    const { fullTime, fullTimeMinutes, reasons, isAssumed } = state;
    const pay = fullTime.known ? known(salary(terms, fullTime.value, course.first.fullTime)) : fullTime;
    segments.push({ startsOn: laterOf(startsOn, firstDay), endsOn, terms, pay, fullTimeMinutes, reasons, isAssumed });
  };
  for (const on of daysOfChange(course, terms.startsOn, lastDay, assumptions)) {
    const next = withAssumedWeek(on, course.next(on, state), assumptions);
    if (next.reasons.length === 0) continue;
    close(addDays(on, -1));
    [state, startsOn] = [next, on];
  }
  close(lastDay);
  return segments;
}

function courseOf(terms: RecordedPayTerms, lastDay: Day, assumptions: Assumptions): PayCourse {
  const foreseenAfter = laterOf(terms.startsOn, assumptions.changesAfter);
  if (terms.payBasis !== 'SCALE_POINT') return payInPounds(terms, assumptions.salaryAward, foreseenAfter, lastDay);
  return payOnScale(terms, assumptions.scales.get(`${terms.scaleNation} ${terms.scaleBand}`) ?? [], foreseenAfter);
}

function daysOfChange({ days }: PayCourse, startsOn: Day, lastDay: Day, { assumedWeek }: Assumptions): Day[] {
  const all = assumedWeek ? [...days, assumedWeek.from] : days;
  return [...new Set(all.filter((on) => on > startsOn && on <= lastDay))].sort();
}

function withAssumedWeek(on: Day, state: PayState, { assumedWeek }: Assumptions): PayState {
  if (assumedWeek?.from !== on || assumedWeek.minutesPerWeek === state.fullTimeMinutes) return state;
  const reasons = [...state.reasons.filter((reason) => reason !== 'WEEK_CHANGE'), 'WEEK_CHANGE' as const];
  return { ...state, fullTimeMinutes: assumedWeek.minutesPerWeek, isAssumed: true, reasons };
}

/**
 * A part of the full-time salary. A rate by the hour pays the hours themselves, rounded once, as long as the recorded one
 * holds: £12.71 for 18.5 hours is £12,260.64, and not half of the £24,521.29 for 37 hours, a penny more.
 */
function salary(
  { payBasis, payAmountPence, weeklyMinutes, fullTimeMinutes }: RecordedPayTerms,
  fullTimePence: Pence,
  recorded: PayState['fullTime'],
): ProjectedSalary {
  if (weeklyMinutes === fullTimeMinutes) return { fullTimePence, workedPence: fullTimePence };
  const isRecordedRate = payBasis === 'HOURLY' && recorded.known && recorded.value === fullTimePence;
  if (isRecordedRate) return { fullTimePence, workedPence: annualPenceAtRate(payAmountPence!, weeklyMinutes) };
  const fullTime = { annualPence: fullTimePence, minutesPerWeek: fullTimeMinutes };
  return { fullTimePence, workedPence: matchingSalaryPence(fullTime, weeklyMinutes) };
}
