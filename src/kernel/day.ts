import { Temporal } from 'temporal-polyfill';
import { dateIn, dayNumberOf, dayNumberOfDate, monthIn, textOfDayNumber, yearIn } from './day-number.js';

/** A calendar day, `YYYY-MM-DD`. Days sort and compare as text. */
export type Day = string & { readonly __day: unique symbol };

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists in the calendar: `2026-02-30` is not one. */
export function isDay(text: unknown): text is Day {
  // One that is not in the calendar is counted on into the next month.
  return typeof text === 'string' && DAY_PATTERN.test(text) && textOfDayNumber(dayNumberOf(text)) === text;
}

const FIRST_MEANT = '1900-01-01';
const LAST_MEANT = '2200-12-31';

/**
 * Whether the text is a day someone can mean here. Reckoning from a day near the ends of the calendar would leave what
 * JavaScript or the database can hold.
 */
export function isMeantDay(text: unknown): text is Day {
  return isDay(text) && text >= FIRST_MEANT && text <= LAST_MEANT;
}

/** Reads a day; throws a `RangeError` where the text is not one. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('A day is written YYYY-MM-DD and must exist in the calendar.');
  return text;
}

// Days are reckoned on numbers: reports do it for tens of thousands of them, and `Temporal` takes many times as long.
export function addDays(from: Day, days: number): Day {
  return textOfDayNumber(dayNumberOf(from) + days) as Day;
}

/** Adds calendar months; a day that does not exist becomes the last of its month (31 January + 1 → 28 February). */
export function addMonths(from: Day, months: number): Day {
  const all = yearIn(from) * 12 + monthIn(from) - 1 + months;
  const first = firstOfMonth(all);
  const date = Math.min(dateIn(from), firstOfMonth(all + 1) - first);
  return textOfDayNumber(first + date - 1) as Day;
}

/** The number of the first day of a month that is counted from January of the year 0. */
function firstOfMonth(month: number): number {
  return dayNumberOfDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function addYears(from: Day, years: number): Day {
  return addMonths(from, 12 * years);
}

/** 1 for a Monday to 7 for a Sunday. */
export function dayOfWeek(on: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumberOf(on) + 3) % 7) + 7) % 7) + 1;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * Years of service that are complete on the morning of a day, by which points, steps of leave and steps of sick pay go:
 * someone who started on 1 April 2014 has 11 on 31 March 2026 and 12 from 1 April 2026, the anniversary.
 */
export function yearsServed(startedOn: Day, on: Day): number {
  const monthsApart = monthIn(on) - monthIn(startedOn);
  const isBeforeAnniversary = monthsApart < 0 || (monthsApart === 0 && dateIn(on) < dateIn(startedOn));
  return Math.max(0, yearIn(on) - yearIn(startedOn) - (isBeforeAnniversary ? 1 : 0));
}

/**
 * The same at the end of a day, by which statutory notice and redundancy pay go: someone who started on 1 April 2014 has 12
 * complete years at the end of 31 March 2026, because that day is the last of the twelfth year.
 */
export function completeYears(startedOn: Day, atEndOf: Day): number {
  return yearsServed(startedOn, addDays(atEndOf, 1));
}

/**
 * The first day on whose morning so many years are served. Of a start on 29 February it is 1 March in a year without one:
 * the year is complete at the end of 28 February, as for notice.
 */
export function anniversary(startedOn: Day, years: number): Day {
  const year = yearIn(startedOn) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const monthAndDay = startedOn.slice(4);
  return `${year}${monthAndDay === '-02-29' && !isLeap ? '-03-01' : monthAndDay}` as Day;
}

export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The day of the minute asked about last: every request asks of now several times, and `Temporal` is slow to answer. */
let asked = { minute: NaN, day: '' as Day };

/** The calendar day it is in Scotland at an instant. */
export function dayInLondon(instant: Date): Day {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== asked.minute) asked = { minute, day: reckonDayInLondon(instant) };
  return asked.day;
}

function reckonDayInLondon(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString() as Day;
}

/** `31 March 2027`, as people write it. */
export function inWords(on: Day): string {
  return `${dateIn(on)} ${MONTHS[monthIn(on) - 1]} ${on.slice(0, 4)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
