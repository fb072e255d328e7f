import { addDays, addMonths, day, Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';

/** One rate of a floor under hourly pay, such as the real Living Wage. */
export interface FloorRate {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** By when employers have to pay it: a day, or only a month (`2022-05`); null when from its first day. */
  readonly implementBy: string | null;
  readonly publishedOn: Day;
}

export interface FloorOnDay<Rate> {
  /** What has to be paid on the day. */
  readonly binding: Rate;
  /** The next rate that has been announced and need not be paid yet. */
  readonly announced: Rate | null;
  /** By when the announced rate has to be paid. */
  readonly announcedDueOn: Day | null;
}

/**
 * The rate of a floor that has to be paid on a day, and the next that is announced. The real Living Wage is announced in
 * October, takes effect then and has to be paid by the next May: until then the rate before it is the floor. Where only a
 * month is published, its last day counts. The National Living Wage is published before it takes effect.
 *
 * £13.45 announced on 22 October 2025, by 1 May 2026: on 30 April 2026 the floor is £12.60, on 1 May £13.45.
 */
export function floorOnDay<Rate extends FloorRate>(
  rates: readonly Rate[],
  on: Day,
): Known<FloorOnDay<Rate>, 'NO_RATE_ON_DATE'> {
  const latestFirst = [...rates].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  const begun = latestFirst.filter((rate) => hasBegun(rate, on));
  const hasRunOut = begun[0]?.validTo != null && begun[0].validTo < on;
  const binding = begun.find((rate) => (dueDay(rate) ?? on) <= on);
  if (!binding || hasRunOut) return unknown('NO_RATE_ON_DATE');
  const isAnnounced = (rate: Rate) => hasBegun(rate, on) || rate.publishedOn <= on;
  const announced = latestFirst.findLast((rate) => isAnnounced(rate) && (dueDay(rate) ?? on) > on) ?? null;
  return known({ binding, announced, announcedDueOn: announced && dueDay(announced) });
}

function hasBegun({ validFrom }: FloorRate, on: Day): boolean {
  return validFrom === null || validFrom <= on;
}

function dueDay({ validFrom, implementBy }: FloorRate): Day | null {
  if (implementBy === null) return validFrom;
  const isMonth = implementBy.length === 'YYYY-MM'.length;
  return isMonth ? addDays(addMonths(day(`${implementBy}-01`), 1), -1) : day(implementBy);
}
