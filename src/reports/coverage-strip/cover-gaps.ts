import { CoverSegment, coverSegments } from '../../funding/calculations/cover-segments.js';
import { fundedUntil } from '../../funding/calculations/funded-until.js';
import { addDays, Day } from '../../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { Stretch } from '../../kernel/stretches.js';
import { FundedPost } from './find-funded-posts.js';

/** Days on which the same part of a post is not paid. */
export interface MissingCover {
  readonly startsOn: Day;
  /** Null where nothing is recorded that would end it. */
  readonly endsOn: Day | null;
  readonly missing: HundredthsOfPercent;
  /** First day on which all of the post is paid again; null where it is not, or the post is closed by then. */
  readonly resumesOn: Day | null;
}

/**
 * The gaps of a post that begin in a period or go on in it, each as long as the same part is missing.
 *
 * Paid in full to 31 March, 60 % from 1 April to 30 June, in full from 1 July: 40 % is missing from 1 April to 30 June.
 */
export function coverGaps(
  { states, money, closedOn }: Pick<FundedPost, 'states' | 'money' | 'closedOn'>,
  period: Stretch,
): MissingCover[] {
  const segments = coverSegments(money);
  return openDays(states, period, closedOn).flatMap(({ startsOn, endsOn }) => {
    const gaps = merged(stretchesOf(segments, startsOn, endsOn)).filter(
      (stretch) => stretch.share < HUNDRED_PERCENT && stretch.startsOn <= period.endsOn,
    );
    if (gaps.length === 0) return [];
    const resumptions = fundedUntil({ allocations: money, asOf: startsOn }).gaps;
    return gaps.map(({ startsOn: from, endsOn: until, share }) => {
      const gap = resumptions.findLast((each) => each.startsOn <= from);
      const resumesOn = gap?.resumesOn ?? null;
      const isOpenThen = resumesOn !== null && (endsOn === null || resumesOn <= endsOn);
      return {
        startsOn: from,
        endsOn: until,
        missing: HUNDRED_PERCENT - share,
        resumesOn: isOpenThen ? resumesOn : null,
      };
    });
  });
}

interface OpenStretch {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** States that follow each other are one stretch; one that reaches the end of the period goes on until the post closes. */
function openDays(states: readonly Stretch[], period: Stretch, closedOn: Day | null): OpenStretch[] {
  const open: { startsOn: Day; endsOn: Day }[] = [];
  for (const { startsOn, endsOn } of states) {
    const last = open.at(-1);
    if (last && addDays(last.endsOn, 1) === startsOn) last.endsOn = endsOn;
    else open.push({ startsOn, endsOn });
  }
  return open.map(({ startsOn, endsOn }) => ({ startsOn, endsOn: endsOn === period.endsOn ? closedOn : endsOn }));
}

interface ShareStretch extends OpenStretch {
  readonly share: HundredthsOfPercent;
}

/** The cover from one day to another without a break: 0 % where no segment is. */
function stretchesOf(segments: readonly CoverSegment[], from: Day, until: Day | null): ShareStretch[] {
  const stretches: ShareStretch[] = [];
  let next: Day | null = from;
  for (const { startsOn, endsOn, sharePct } of segments) {
    if (next === null || (until !== null && startsOn > until)) break;
    if (endsOn !== null && endsOn < next) continue;
    if (startsOn > next) stretches.push({ startsOn: next, endsOn: addDays(startsOn, -1), share: 0 });
    const last: Day | null = until !== null && (endsOn === null || endsOn > until) ? until : endsOn;
    stretches.push({ startsOn: startsOn > next ? startsOn : next, endsOn: last, share: sharePct });
    next = last === null ? null : addDays(last, 1);
  }
  if (next !== null && (until === null || next <= until)) stretches.push({ startsOn: next, endsOn: until, share: 0 });
  return stretches;
}

/** Two stretches of the same share, one after the other, are one. */
function merged(stretches: readonly ShareStretch[]): ShareStretch[] {
  const joined: ShareStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.share === stretch.share) joined[joined.length - 1] = { ...last, endsOn: stretch.endsOn };
    else joined.push(stretch);
  }
  return joined;
}
