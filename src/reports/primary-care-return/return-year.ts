import { GraphQLError } from 'graphql';
import { addDays, Day, isMeantDay } from '../../kernel/day.js';
import { FinancialYear, financialYearOf, financialYearsFrom } from '../../kernel/financial-year.js';

/** The year a return is for, the one it is compared with, and the one it looks ahead to. */
export interface ReturnYears {
  readonly before: FinancialYear;
  readonly now: FinancialYear;
  readonly next: FinancialYear;
}

/** The financial year of this name, `2026/27`; the last that has ended by a day when none is named. */
export function returnYears(name: string | null, asOf: Day): ReturnYears {
  const startsOn = name === null ? lastEnded(asOf) : firstDayOf(name);
  const before = financialYearOf(addDays(startsOn, -1));
  const [, now, next] = financialYearsFrom(before.startsOn, 3);
  return { before, now: now!, next: next! };
}

/** On 31 March the year has ended: that is the day the return counts. */
function lastEnded(asOf: Day): Day {
  const year = financialYearOf(asOf);
  return year.endsOn === asOf ? year.startsOn : financialYearOf(addDays(year.startsOn, -1)).startsOn;
}

function firstDayOf(name: string): Day {
  const startsOn = `${name.slice(0, 4)}-04-01`;
  if (!isMeantDay(startsOn) || startsOn.startsWith('1900') || financialYearOf(startsOn).name !== name) {
    throw new GraphQLError('`financialYear` is written with the year that follows, such as 2026/27.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return startsOn;
}
