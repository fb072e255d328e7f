import { addDays, addMonths, day, Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';

/** One rate of a floor under hourly pay, such as the real Living Wage. */
export interface FloorRate {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** By when employers have to pay it: a day, or only a month (`2022-05`); null when at once. */
  readonly implementBy: string | null;
}

export interface FloorOnDay<Rate> {
  /** What has to be paid on the day. */
  readonly binding: Rate;
  /** A rate that has been announced and need not be paid yet. */
  readonly announced: Rate | null;
  /** By when the announced rate has to be paid. */
  readonly announcedDueOn: Day | null;
}

/**
 * The rate of a floor that has to be paid on a day. The real Living Wage is announced in October and has to be paid by the
 * next May: until then the rate before it is the floor. Where only a month is published, its last day counts.
 *
 * £13.45 announced on 22 October 2025, by 1 May 2026: on 30 April 2026 the floor is £12.60, on 1 May £13.45.
 */
export function floorOnDay<Rate extends FloorRate>(
  rates: readonly Rate[],
  on: Day,
): Known<FloorOnDay<Rate>, 'NO_RATE_ON_DATE'> {
  const begun = rates
    .filter(({ validFrom }) => (validFrom ?? '') <= on)
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  const [current] = begun;
  if (!current || (current.validTo !== null && current.validTo < on)) return unknown('NO_RATE_ON_DATE');
  const dueOn = dueDay(current);
  if (dueOn === null || dueOn <= on) return known({ binding: current, announced: null, announcedDueOn: null });
  const before = begun.slice(1).find((rate) => (dueDay(rate) ?? on) <= on);
  return before ? known({ binding: before, announced: current, announcedDueOn: dueOn }) : unknown('NO_RATE_ON_DATE');
}

function dueDay({ implementBy }: FloorRate): Day | null {
  if (implementBy === null) return null;
  const isMonth = implementBy.length === 'YYYY-MM'.length;
  return isMonth ? addDays(addMonths(day(`${implementBy}-01`), 1), -1) : day(implementBy);
}
