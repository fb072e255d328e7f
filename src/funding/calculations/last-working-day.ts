import { addDays, Day, dayOfWeek } from '../../kernel/day.js';

const SATURDAY = 6;

/**
 * The day itself when it is a working day, else the last one before it.
 *
 * Saturdays, Sundays and the bank holidays given are not working days; for Scotland give Scotland's, which have
 * 2 January and St Andrew's Day and not Easter Monday. Monday 28 December 2026 stands in for Boxing Day: back to
 * Thursday 24 December.
 */
export function lastWorkingDayOnOrBefore(on: Day, bankHolidays: ReadonlySet<Day>): Day {
  const isWorkingDay = dayOfWeek(on) < SATURDAY && !bankHolidays.has(on);
  return isWorkingDay ? on : lastWorkingDayOnOrBefore(addDays(on, -1), bankHolidays);
}
