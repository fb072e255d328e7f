import { Day } from '../../kernel/day.js';
import { Pence } from '../../kernel/money.js';

/** A pay award, with the last day on which a rise that nobody gave a reason for is taken to be it. */
export interface Award {
  readonly effectiveOn: Day;
  readonly dayBefore: Day;
  readonly unexplainedRiseUntil: Day;
}

/** One version of someone's terms, as far as awards are concerned. Versions follow each other without gaps. */
export interface PayVersion {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** The full-time salary; null where it is not recorded, or is that of a scale point. */
  readonly annualPence: Pence | null;
  /** `THIS`: paid on a point of the scale the awards are made on, and so raised by itself. */
  readonly scale: 'THIS' | 'OTHER' | null;
  readonly changeReason: string | null;
}

export type NotComparable = 'STARTED_LATER' | 'PAY_NOT_RECORDED' | 'OTHER_SCALE';

export type AwardMatch =
  | { readonly state: 'APPLIED'; readonly appliedOn: Day; readonly from: Pence | null; readonly to: Pence | null }
  | { readonly state: 'NOT_YET' }
  | { readonly state: 'NOT_COMPARABLE'; readonly reason: NotComparable };

const NOT_YET: AwardMatch = { state: 'NOT_YET' };

/**
 * When each award reached one contract, by what is recorded of its pay up to a day.
 *
 * - On a point of the scale an award applies on its effective day by itself; who moves onto the scale has every award of
 *   the scale from that day.
 * - Elsewhere a rise counts for one award: the latest in effect on its first day that no rise was counted for yet. A rise
 *   is a version with the reason PAY_AWARD; or one with higher full-time pay that starts within 18 months of the award,
 *   unless its reason says what else the rise was: an increment, a promotion, a transfer or a harmonisation.
 * - An award before the contract's second day, or on pay nobody recorded, is not comparable.
 *
 * Awards of April 2024 and 2025, one rise on 1 October 2025: it is the award of 2025; that of 2024 is outstanding.
 */
export function awardMatches(
  awards: readonly Award[],
  versions: readonly PayVersion[],
  asOf: Day,
): readonly AwardMatch[] {
  const matches = awards.map((award) => withoutRise(award, versions));
  for (const [at, version] of versions.entries()) {
    const before = versions[at - 1];
    if (!before || version.startsOn > asOf) continue;
    if (version.scale === 'THIS') {
      if (before.scale !== 'THIS') applyAll(matches, awards, version);
      continue;
    }
    const kind = riseOf(before, version);
    if (kind === null) continue;
    const award = awards.findLastIndex(
      ({ effectiveOn, unexplainedRiseUntil }, index) =>
        matches[index] === NOT_YET &&
        effectiveOn <= version.startsOn &&
        (kind === 'AWARD' || version.startsOn <= unexplainedRiseUntil),
    );
    if (award < 0) continue;
    const { startsOn: appliedOn, annualPence: to } = version;
    matches[award] = { state: 'APPLIED', appliedOn, from: before.annualPence, to };
  }
  return matches;
}

function withoutRise({ effectiveOn, dayBefore }: Award, versions: readonly PayVersion[]): AwardMatch {
  const held = versionOn(versions, dayBefore);
  const then = versionOn(versions, effectiveOn);
  if (!held || !then) return { state: 'NOT_COMPARABLE', reason: 'STARTED_LATER' };
  if (then.scale === 'THIS') return { state: 'APPLIED', appliedOn: effectiveOn, from: null, to: null };
  if (then.scale === 'OTHER' || held.scale !== null) return { state: 'NOT_COMPARABLE', reason: 'OTHER_SCALE' };
  if (held.annualPence === null) return { state: 'NOT_COMPARABLE', reason: 'PAY_NOT_RECORDED' };
  return NOT_YET;
}

function applyAll(matches: AwardMatch[], awards: readonly Award[], { startsOn }: PayVersion): void {
  for (const [index, { effectiveOn }] of awards.entries()) {
    if (matches[index] === NOT_YET && effectiveOn <= startsOn) {
      matches[index] = { state: 'APPLIED', appliedOn: startsOn, from: null, to: null };
    }
  }
}

/** Changed hours are not among them: full-time pay does not rise by them. */
const OTHER_RISES: readonly string[] = ['START', 'INCREMENT', 'PROMOTION', 'TRANSFER', 'HARMONISATION'];

function riseOf(before: PayVersion, version: PayVersion): 'AWARD' | 'UNEXPLAINED' | null {
  const { changeReason } = version;
  if (changeReason === 'PAY_AWARD') return 'AWARD';
  if (changeReason !== null && OTHER_RISES.includes(changeReason)) return null;
  if (before.annualPence === null || version.annualPence === null) return null;
  return version.annualPence > before.annualPence ? 'UNEXPLAINED' : null;
}

export function versionOn<Version extends PayVersion>(versions: readonly Version[], on: Day): Version | null {
  return versions.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on)) ?? null;
}
