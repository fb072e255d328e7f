import { addDays, Day, inWords } from '../../kernel/day.js';
import { DismissalsFrom, WINDOW_DAYS } from '../funding-risk/dismissals-within-90-days.js';
import { ABOUT_NOTHING, Watch } from './watch.js';

/** An employer, and whom it would dismiss within the 90 days from each last paid day. */
export interface EmployerLosing {
  readonly id: string;
  readonly name: string;
  readonly dismissals: readonly DismissalsFrom[];
}

/** A published threshold of collective consultation. */
export interface ConsultationThreshold {
  readonly source: string;
  readonly from: number;
  readonly days: number;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

/** What is published about a change to come, such as a trigger by organisation. */
export interface RuleToCome {
  readonly sentence: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/**
 * Employers that would reach a threshold of collective consultation within 90 days: each threshold with the first last paid
 * day of the 90 days in which it is reached, unless a higher one is by then.
 *
 * 12 people on 31 March and 9 on 28 June: 21 within 90 days, from 31 March.
 */
export function collectiveThresholds(
  employers: readonly EmployerLosing[],
  thresholds: readonly ConsultationThreshold[],
  toCome: readonly RuleToCome[],
): Watch[] {
  return employers.flatMap((employer) => {
    const reached = employer.dismissals.flatMap(({ from, people }) => {
      const threshold = highest(thresholds, from, people);
      return threshold ? [{ from, people, threshold }] : [];
    });
    let reachedBefore = 0;
    return [...reached]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .flatMap((each) => {
        if (each.threshold.from <= reachedBefore) return [];
        reachedBefore = each.threshold.from;
        return [watchOf(employer, each, toCome)];
      });
  });
}

function highest(thresholds: readonly ConsultationThreshold[], on: Day, people: number): ConsultationThreshold | null {
  return thresholds
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? on) <= on && (effectiveTo ?? on) >= on)
    .filter(({ from }) => from > 1 && from <= people)
    .reduce<ConsultationThreshold | null>((best, each) => (best && best.from > each.from ? best : each), null);
}

function watchOf(
  { id: employerId, name }: EmployerLosing,
  { from, people, threshold }: DismissalsFrom & { readonly threshold: ConsultationThreshold },
  toCome: readonly RuleToCome[],
): Watch {
  const until = inWords(addDays(from, WINDOW_DAYS - 1));
  const notes = toCome
    .filter(({ validFrom, validTo }) => (validFrom ?? from) <= from && (validTo ?? from) >= from)
    .map(({ sentence }) => ` ${sentence}`);
  return {
    ...ABOUT_NOTHING,
    kind: 'COLLECTIVE_THRESHOLD',
    day: from,
    employerId,
    sentence: `${name} has ${people} people in filled posts that lose signed money between ${inWords(from)} and ${until}: ${threshold.from} dismissals at one establishment within 90 days ask for ${threshold.days} days of consultation. Establishments are not recorded, so the whole employer is counted.`,
    rule: `${threshold.from} or more dismissals within 90 days: ${threshold.days} days of collective consultation before the first (Trade Union and Labour Relations (Consolidation) Act 1992, section 188).${notes.join('')}`,
    source: threshold.source,
  };
}
