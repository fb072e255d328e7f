const ZERO = 48;
const DAYS_PER_ERA = 146_097; // of 400 years
const MARCH_0000_TO_1970 = 719_468;

/** The number that starts at a character: `numberAt('2026-11-22', 5, 2)` is 11. */
function numberAt(text: string, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}

/** Year, month and day of the month of a day written YYYY-MM-DD. Slices of the text would be made, and collected, each time. */
export const yearIn = (text: string): number => numberAt(text, 0, 4);
export const monthIn = (text: string): number => numberAt(text, 5, 2);
export const dateIn = (text: string): number => numberAt(text, 8, 2);

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** Days since 1 January 1970 of a day written YYYY-MM-DD. */
export function dayNumberOf(text: string): number {
  return dayNumberOfDate(yearIn(text), monthIn(text), dateIn(text));
}

/**
 * The same by the calendar that is in use: years begin in March here, so that a leap day is the last of its year. Reports do
 * it for tens of thousands of days, and `Date` takes ten times as long.
 */
export function dayNumberOfDate(calendarYear: number, month: number, date: number): number {
  const year = calendarYear - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - MARCH_0000_TO_1970;
}

const FIRST_KEPT = dayNumberOf('1900-01-01');
const LAST_KEPT = dayNumberOf('2200-12-31');
const kept = new Array<string | undefined>(LAST_KEPT - FIRST_KEPT + 1);

/**
 * The day, written YYYY-MM-DD, that is so many days after 1 January 1970. The text of a day that someone can mean is made
 * once and kept: a report reckons thousands of days, of which there are few, and collecting their texts took longer than it.
 */
export function textOfDayNumber(days: number): string {
  if (days < FIRST_KEPT || days > LAST_KEPT) return written(days);
  return (kept[days - FIRST_KEPT] ??= written(days));
}

function written(days: number): string {
  const shifted = days + MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}
