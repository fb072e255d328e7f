import { addDays, addMonths, Day } from '../../kernel/day.js';
import { Facts } from './facts.js';
import { PublishedTerm } from './published-award.js';
import { readPublishedDay } from './published-day.js';

export interface GrantPeriod {
  readonly start: Day | null;
  readonly end: Day | null;
  /** As published: the standard allows any number. */
  readonly months: number | null;
  readonly isPartial: boolean;
  /** The list the period stands in: `plannedDates`. */
  readonly of: 'plannedDates' | 'actualDates';
}

export function readGrantPeriod(facts: Facts, of: GrantPeriod['of']): GrantPeriod {
  const start = readPublishedDay(facts.text(`${of}/0/startDate`), 'FIRST');
  const end = readPublishedDay(facts.text(`${of}/0/endDate`), 'LAST');
  const months = Number(facts.text(`${of}/0/duration`) || Number.NaN);
  return {
    start: start?.on ?? null,
    end: end?.on ?? null,
    months: Number.isFinite(months) && months > 0 ? months : null,
    isPartial: (start?.isPartial ?? false) || (end?.isPartial ?? false),
    of,
  };
}

export function hasEnd({ start, end, months }: GrantPeriod): boolean {
  return end !== null || (start !== null && months !== null);
}

/** 12 months from 1 April 2026 end on 31 March 2027. Only whole months say on which day. */
export function lastDayOf(start: Day, months: number): Day | null {
  return Number.isInteger(months) && months <= 1200 ? addDays(addMonths(start, months), -1) : null;
}

/**
 * For which days a grant pays: as planned; as it was where no plan is published. Where no start is, it starts on the day
 * of the award. An end without which there is only a length is left to be derived, and then is marked as derived.
 */
export function termOfGrant(planned: GrantPeriod, actual: GrantPeriod, awardedOn: Day): PublishedTerm {
  const period = hasEnd(planned) || !hasEnd(actual) ? planned : actual;
  const labels = [
    ...(period === actual ? ['days as they were, for none are planned'] : []),
    ...(period.isPartial ? ['only month or year published'] : []),
    ...(period.end !== null && period.start === null ? ['start taken from the award date'] : []),
    ...(period.end === null && period.months !== null ? ['end derived from the length in months'] : []),
  ];
  return {
    startsOn: period.start ?? (period.end === null ? null : awardedOn),
    endsOn: period.end,
    durationMonths: period.end === null && period.start !== null ? period.months : null,
    extensionTo: null,
    labels,
  };
}
