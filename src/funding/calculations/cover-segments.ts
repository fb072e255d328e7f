import { addDays, Day } from '../../kernel/day.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';

/** A share of a post that a funding line pays for; both days included, no end where none is recorded. */
export interface CoverAllocation {
  readonly lineId: string;
  readonly sharePct: HundredthsOfPercent;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** A stretch of days on which the same lines pay the same shares; no end where it goes on. */
export interface CoverSegment {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly sharePct: HundredthsOfPercent;
  readonly lines: readonly { readonly lineId: string; readonly sharePct: HundredthsOfPercent }[];
}

/**
 * The cover of a post over time: stretch by stretch, without a break from the first day that any line pays to the last, so
 * that a gap shows as a stretch of 0 %.
 *
 * Line A pays 60 % to 31 March, line B 40 % to 30 June: 100 % to 31 March, then 40 % from 1 April to 30 June.
 */
export function coverSegments(allocations: readonly CoverAllocation[]): CoverSegment[] {
  const starts = allocations.map(({ startsOn }) => startsOn);
  const daysAfter = allocations.flatMap(({ endsOn }) => (endsOn === null ? [] : [addDays(endsOn, 1)]));
  const changes = [...new Set([...starts, ...daysAfter])].sort();
  const segments = changes.map((startsOn, index): CoverSegment => {
    const next = changes[index + 1];
    const paying = allocations.filter((each) => each.startsOn <= startsOn && (each.endsOn ?? startsOn) >= startsOn);
    return {
      startsOn,
      endsOn: next === undefined ? null : addDays(next, -1),
      sharePct: paying.reduce((sum, { sharePct }) => sum + sharePct, 0),
      lines: paying.map(({ lineId, sharePct }) => ({ lineId, sharePct })),
    };
  });
  // The stretch after the last end has no end of its own: nothing pays there, unless a line goes on.
  return segments.filter(({ endsOn, lines }) => endsOn !== null || lines.length > 0);
}
