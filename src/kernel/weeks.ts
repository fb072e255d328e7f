/**
 * Weeks in a year as Agenda for Change counts them, in thousandths: 52.143.
 *
 * Dividing an annual salary by 52.143 and by the weekly hours gives the hourly rates the NHS circulars publish.
 */
export const THOUSANDTHS_OF_WEEKS_PER_YEAR = 52_143;

/** Days over which a full-time week of leave is counted: a full-time day is a fifth of the week. */
export const DAYS_IN_FULL_TIME_WEEK = 5;

/** Reads weekly hours as people and PostgreSQL write them, when they are whole minutes: `37.5` → 2250. */
export function minutesFromHours(hours: string): number {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(hours);
  if (!match) throw new RangeError('Hours are a number with at most four decimals, such as 37 or 37.5.');
  const tenThousandths = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  const minutes = Math.round((tenThousandths * 60) / 10_000);
  // 36.6667 hours is how 36 h 40 min is written to four places; anything further off than that is not a whole minute.
  const isWholeMinutes = Math.abs(minutes * 10_000 - tenThousandths * 60) <= 30;
  if (!isWholeMinutes) throw new RangeError('Hours must come to whole minutes, such as 37.5 or 36.6667.');
  return minutes;
}
