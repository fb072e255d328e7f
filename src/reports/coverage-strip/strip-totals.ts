import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { daysIn } from '../../kernel/stretches.js';
import { sumOfMoney } from './cover-money.js';
import { CoverageMonthTotal } from './coverage-strip.model.js';
import { coverageMoney } from './coverage-money.js';
import { MonthState, PostStrip, StripMonth } from './post-strip.js';
import { StripMonthDays } from './strip-months.js';

/** What all posts come to in each month. */
export function stripTotals(strips: readonly PostStrip[], months: readonly StripMonthDays[]): CoverageMonthTotal[] {
  return months.map((month, at) => {
    const ofPosts = strips.map((strip) => strip.months[at]!);
    const count = (state: MonthState) => ofPosts.filter((each) => each.state === state).length;
    const perDay = HUNDRED_PERCENT * daysIn(month);
    return {
      startsOn: month.startsOn,
      endsOn: month.endsOn,
      full: count('FULL'),
      part: count('PART'),
      double: count('DOUBLE'),
      none: count('NONE'),
      wte: divideHalfAwayFromZero(sum(ofPosts, 'wteDays'), perDay),
      wtePaid: divideHalfAwayFromZero(sum(ofPosts, 'wteDaysPaid'), perDay),
      money: coverageMoney(sumOfMoney(ofPosts.map(({ money }) => money))),
      postsWithoutCost: ofPosts.filter(({ daysWithoutCost }) => daysWithoutCost > 0).length,
    };
  });
}

function sum(months: readonly StripMonth[], of: 'wteDays' | 'wteDaysPaid'): number {
  return months.reduce((total, month) => total + month[of], 0);
}
