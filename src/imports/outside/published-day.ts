import { addDays, addMonths, Day, dayInLondon, isMeantDay } from '../../kernel/day.js';

interface PublishedDay {
  readonly on: Day;
  /** Only the month or the year was given. */
  readonly isPartial: boolean;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A day as published: `2027-03-31`, a date-time, or, where the standard allows it, only a month or a year, which then
 * stands for its first or last day. Null where it is none of these.
 *
 * Of a date-time the day that is written counts, whatever the zone: publishers write the end of 31 March in summer time as
 * `…-31T23:59:59Z`. Only what is exactly midnight in London is that day there: `2024-03-31T23:00:00Z` is 1 April.
 */
export function readPublishedDay(text: string, partial: 'FIRST' | 'LAST' | 'REFUSED'): PublishedDay | null {
  if (isMeantDay(text)) return { on: text, isPartial: false };
  const written = INSTANT.exec(text);
  if (written)
    return isMeantDay(written[1]) ? { on: dayOfInstant(text, written[1], written[4]), isPartial: false } : null;
  if (partial === 'REFUSED' || !/^\d{4}(-\d{2})?$/.test(text)) return null;
  const isYear = text.length === 4;
  const first = `${text}${isYear ? '-01' : ''}-01`;
  if (!isMeantDay(first)) return null;
  return { on: partial === 'FIRST' ? first : addDays(addMonths(first, isYear ? 12 : 1), -1), isPartial: true };
}

function dayOfInstant(text: string, written: Day, zone: string | undefined): Day {
  const instant = new Date(text.replace(' ', 'T'));
  if (!zone || Number.isNaN(instant.getTime())) return written;
  const inLondon = dayInLondon(instant);
  const isMidnight = dayInLondon(new Date(instant.getTime() - 1)) !== inLondon;
  return isMidnight ? inLondon : written;
}
