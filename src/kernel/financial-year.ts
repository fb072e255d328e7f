import { addDays, Day, daysBetween } from './day.js';
import { monthIn, yearIn } from './day-number.js';

const APRIL = 4;

/** 1 April to 31 March, both included. */
export interface FinancialYear {
  /** `2026/27`. */
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** 365, or 366 where 29 February lies in it. */
  readonly days: number;
}

/** The financial year a day lies in: 31 March 2027 is in 2026/27, 1 April 2027 in 2027/28. */
export function financialYearOf(on: Day): FinancialYear {
  return startingIn(monthIn(on) < APRIL ? yearIn(on) - 1 : yearIn(on));
}

/** That many financial years, the first of them the one the day lies in. */
export function financialYearsFrom(on: Day, count: number): FinancialYear[] {
  const first = Number(financialYearOf(on).startsOn.slice(0, 4));
  return Array.from({ length: count }, (_, index) => startingIn(first + index));
}

const kept = new Map<number, FinancialYear>();

/** Each year is made once and kept: reports ask for the year of every day they reckon. */
function startingIn(year: number): FinancialYear {
  let made = kept.get(year);
  if (!made) kept.set(year, (made = yearFrom(year)));
  return made;
}

function yearFrom(year: number): FinancialYear {
  const [startsOn, next] = [`${year}-04-01` as Day, `${year + 1}-04-01` as Day];
  const name = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  return { name, startsOn, endsOn: addDays(next, -1), days: daysBetween(startsOn, next) };
}
