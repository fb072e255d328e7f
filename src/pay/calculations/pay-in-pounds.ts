import { Day } from '../../kernel/day.js';
import { known } from '../../kernel/known.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { fullTimeAnnualPence, PayBasis } from './full-time-annual-pence.js';
import { PayCourse, PayState, RecordedPayTerms } from './pay-course.js';
import { raised } from './scale-years.js';

const AWARD_DAY = '04-01';

/** Pay recorded in pounds stays as it is, but for an award that is assumed on each 1 April after a day. */
export function payInPounds(
  terms: RecordedPayTerms,
  award: HundredthsOfPercent | null,
  foreseenAfter: Day,
  lastDay: Day,
): PayCourse {
  return {
    first: {
      fullTime: fullTimeAnnualPence({
        basis: terms.payBasis as PayBasis,
        amountPence: terms.payBasis === null ? null : terms.payAmountPence,
        contractedMinutesPerWeek: terms.weeklyMinutes,
        fullTimeMinutesPerWeek: terms.fullTimeMinutes,
      }),
      fullTimeMinutes: terms.fullTimeMinutes,
      point: null,
      isAssumed: false,
      reasons: ['RECORDED_TERMS'],
    },
    days: award === null ? [] : awardDays(foreseenAfter, lastDay),
    next: (on, before) => {
      const isAward = award !== null && on > foreseenAfter && on.slice(5) === AWARD_DAY && before.fullTime.known;
      return isAward ? awarded(before, award) : { ...before, reasons: [] };
    },
  };
}

function awarded(before: PayState, award: HundredthsOfPercent): PayState {
  if (!before.fullTime.known) return before;
  const fullTime = known(raised(before.fullTime.value, award));
  return { ...before, fullTime, isAssumed: true, reasons: ['ASSUMED_AWARD'] };
}

function awardDays(after: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let year = Number(after.slice(0, 4)); `${year}-${AWARD_DAY}` <= until; year += 1) {
    days.push(`${year}-${AWARD_DAY}` as Day);
  }
  return days;
}
