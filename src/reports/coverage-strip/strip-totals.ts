import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { sumOfMoney } from './cover-money.js';
import { CoverageMonthTotal } from './coverage-strip.model.js';
import { coverageMoney } from './coverage-money.js';
import { MonthCover, MonthState, PostStrip } from './post-strip.js';
import { StripMonthDays } from './strip-months.js';

/** What all posts come to in each month. */
export function stripTotals(
  strips: readonly PostStrip<MonthCover>[],
  months: readonly StripMonthDays[],
): CoverageMonthTotal[] {
  return months.map(({ startsOn, endsOn, days }, at) => {
    const ofPosts = strips.map((strip) => strip.months[at]!);
    const posts: Record<MonthState, number> = { FULL: 0, PART: 0, DOUBLE: 0, NONE: 0, NOT_OPEN: 0 };
    let [wteDays, wteDaysPaid, postsWithoutCost] = [0, 0, 0];
    for (const month of ofPosts) {
      posts[month.state] += 1;
      wteDays += month.wteDays;
      wteDaysPaid += month.wteDaysPaid;
      if (month.daysWithoutCost > 0) postsWithoutCost += 1;
    }
    return {
      startsOn,
      endsOn,
      full: posts.FULL,
      part: posts.PART,
      double: posts.DOUBLE,
      none: posts.NONE,
      wte: divideHalfAwayFromZero(wteDays, HUNDRED_PERCENT * days),
      wtePaid: divideHalfAwayFromZero(wteDaysPaid, HUNDRED_PERCENT * days),
      money: coverageMoney(sumOfMoney(ofPosts.map(({ money }) => money))),
      postsWithoutCost,
    };
  });
}
