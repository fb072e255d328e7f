import { addDays, Day, daysBetween, inWords } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { ABOUT_NOTHING, Watch } from './watch.js';

/** Filled posts of an employer that lose their money after one day. */
export interface PostsLost {
  readonly employer_id: string;
  readonly name: string;
  readonly money_ends_on: Day;
  readonly posts: number;
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

const WINDOW_DAYS = 90;

/**
 * Employers that would reach a threshold of collective consultation within 90 days: for each the highest one it reaches,
 * and the first last paid day of the 90 days in which it does.
 *
 * 12 posts on 31 March and 9 on 28 June: 21 within 90 days, from 31 March.
 */
export function collectiveThresholds(
  lost: readonly PostsLost[],
  thresholds: readonly ConsultationThreshold[],
  toCome: readonly RuleToCome[],
): Watch[] {
  return [...groupedBy(lost, (row) => row.employer_id).values()].flatMap((ofEmployer) => {
    const windows = ofEmployer.map(({ money_ends_on: from }) => ({ from, posts: postsFrom(ofEmployer, from) }));
    const reached = windows.flatMap(({ from, posts }) => {
      const threshold = highest(thresholds, from, posts);
      return threshold ? [{ from, posts, threshold }] : [];
    });
    const [first] = reached.sort((a, b) => b.threshold.from - a.threshold.from || (a.from < b.from ? -1 : 1));
    return first ? [watchOf(ofEmployer[0]!, first, toCome)] : [];
  });
}

function postsFrom(lost: readonly PostsLost[], from: Day): number {
  return lost
    .filter(({ money_ends_on: on }) => daysBetween(from, on) >= 0 && daysBetween(from, on) < WINDOW_DAYS)
    .reduce((sum, { posts }) => sum + posts, 0);
}

function highest(thresholds: readonly ConsultationThreshold[], on: Day, posts: number): ConsultationThreshold | null {
  return thresholds
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? on) <= on && (effectiveTo ?? on) >= on)
    .filter(({ from }) => from > 1 && from <= posts)
    .reduce<ConsultationThreshold | null>((best, each) => (best && best.from > each.from ? best : each), null);
}

function watchOf(
  { employer_id: employerId, name }: PostsLost,
  { from, posts, threshold }: { from: Day; posts: number; threshold: ConsultationThreshold },
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
    sentence: `${name} has ${posts} filled posts that lose signed money between ${inWords(from)} and ${until}: ${threshold.from} dismissals at one establishment within 90 days ask for ${threshold.days} days of consultation. Establishments are not recorded, so the whole employer is counted.`,
    rule: `${threshold.from} or more dismissals within 90 days: ${threshold.days} days of collective consultation before the first (Trade Union and Labour Relations (Consolidation) Act 1992, section 188).${notes.join('')}`,
    source: threshold.source,
  };
}
