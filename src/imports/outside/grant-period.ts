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
  /** How many periods of the list it is made of. */
  readonly periods: number;
}

/**
 * The period of a grant. Of several, each of which begins on the day after the one before ends, from the first day to the
 * last; of others the first that is given, because nobody says what is paid between them.
 *
 * 1 April 2025 to 31 March 2026 and 1 April 2026 to 31 March 2027: 1 April 2025 to 31 March 2027.
 */
export function readGrantPeriod(facts: Facts, of: GrantPeriod['of']): GrantPeriod {
  const given = placesOf(facts, of).map((at) => readPeriod(facts, of, at));
  const [first = readPeriod(facts, of, 0), ...more] = given;
  return more.length === 0 ? first : (joined(given) ?? first);
}

/** Whether more periods are given than were taken together. */
export function leavesPeriodsOut(facts: Facts, { of, periods }: GrantPeriod): boolean {
  return placesOf(facts, of).length > periods;
}

/** At which places of the list something is said, the first in front. */
function placesOf(facts: Facts, of: GrantPeriod['of']): number[] {
  const places = facts.names.flatMap((name) => {
    const [list, at] = name.split('/');
    return list === of && /^\d+$/.test(at ?? '') ? [Number(at)] : [];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

function readPeriod(facts: Facts, of: GrantPeriod['of'], at: number): GrantPeriod {
  const start = readPublishedDay(facts.text(`${of}/${at}/startDate`), 'FIRST');
  const end = readPublishedDay(facts.text(`${of}/${at}/endDate`), 'LAST');
  const months = Number(facts.text(`${of}/${at}/duration`) || Number.NaN);
  return {
    start: start?.on ?? null,
    end: end?.on ?? null,
    months: Number.isFinite(months) && months > 0 ? months : null,
    isPartial: (start?.isPartial ?? false) || (end?.isPartial ?? false),
    of,
    periods: 1,
  };
}

/** Null where they do not follow each other without a break. */
function joined(given: readonly GrantPeriod[]): GrantPeriod | null {
  const whole = given.flatMap(({ start, end, months }) => {
    const last = end ?? (start !== null && months !== null ? lastDayOf(start, months) : null);
    return start !== null && last !== null && start <= last ? [{ start, last }] : [];
  });
  if (whole.length < given.length) return null;
  whole.sort((a, b) => (a.start < b.start ? -1 : 1));
  const follow = whole.slice(1).every(({ start }, at) => start === addDays(whole[at]!.last, 1));
  return follow
    ? {
        start: whole[0]!.start,
        end: whole.at(-1)!.last,
        months: null,
        isPartial: given.some(({ isPartial }) => isPartial),
        of: given[0]!.of,
        periods: given.length,
      }
    : null;
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
    ...(period.periods > 1 ? [`${period.periods} periods that follow each other taken together`] : []),
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
