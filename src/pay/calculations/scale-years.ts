import { addDays, addYears, Day } from '../../kernel/day.js';
import { Pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent, percentOf } from '../../kernel/percent.js';
import { ScalePoint } from './service-point.js';

/** A point of a band as published for some days. */
export interface PublishedPoint extends ScalePoint {
  readonly minutesPerWeek: number;
  readonly startsOn: Day;
  /** Last day; null until further notice. */
  readonly endsOn: Day | null;
}

/** A band between two awards: its points and its full-time week. */
export interface ScaleYear {
  readonly startsOn: Day;
  /** Last day; null until further notice. */
  readonly endsOn: Day | null;
  readonly minutesPerWeek: number;
  readonly points: readonly ScalePoint[];
  /** Not published: the year before, raised by what was assumed. */
  readonly isAssumed: boolean;
}

/** The points of one band by the days they are for, earliest first. */
export function publishedScaleYears(points: readonly PublishedPoint[]): ScaleYear[] {
  const years = new Map<string, ScaleYear & { points: ScalePoint[] }>();
  for (const { startsOn, endsOn, minutesPerWeek, point, annualPence, minYears } of points) {
    const key = `${startsOn} ${endsOn}`;
    const year = years.get(key) ?? { startsOn, endsOn, minutesPerWeek, points: [], isAssumed: false };
    year.points.push({ point, annualPence, minYears });
    years.set(key, year);
  }
  const ordered = [...years.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const { points: its } of ordered) its.sort((a, b) => a.point - b.point);
  return ordered;
}

/** Further than this nobody can mean, and salaries that grow every year would leave what money can hold. */
const MOST_ASSUMED_YEARS = 20;

/**
 * The same, carried on to a day: after the last published year, each year is the one before raised by an award.
 *
 * £34,544 until 31 March 2027 and 3 % assumed: £35,580.32 from 1 April 2027, £36,647.73 from 1 April 2028. To the penny
 * each time, as a salary is. Without an assumption nothing is carried on: an award nobody has made is not known.
 */
export function withAssumedAwards(
  published: readonly ScaleYear[],
  award: HundredthsOfPercent | null,
  until: Day,
): ScaleYear[] {
  const years = [...published];
  if (award === null) return years;
  const most = published.length + MOST_ASSUMED_YEARS;
  for (
    let last = years.at(-1);
    last?.endsOn != null && last.endsOn < until && years.length < most;
    last = years.at(-1)
  ) {
    const startsOn = addDays(last.endsOn, 1);
    years.push({
      startsOn,
      endsOn: addDays(addYears(startsOn, 1), -1),
      minutesPerWeek: last.minutesPerWeek,
      points: last.points.map((point) => ({ ...point, annualPence: raised(point.annualPence, award) })),
      isAssumed: true,
    });
  }
  return years;
}

/** A salary after an award, to the penny. */
export function raised(annualPence: Pence, award: HundredthsOfPercent): Pence {
  return percentOf(annualPence, HUNDRED_PERCENT + award);
}

/** The year a day lies in; null where none is published or assumed for it. */
export function scaleYearOn(years: readonly ScaleYear[], on: Day): ScaleYear | null {
  return years.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on)) ?? null;
}
