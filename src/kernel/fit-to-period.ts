import { Day, earlierOf, laterOf } from './day.js';

/** Days from the first to the last; `endsOn` null while no end is known. */
export interface Period {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export interface Fitted<Version> {
  /** Those that stay, earliest first, with the days they have now. */
  readonly kept: readonly { readonly version: Version; readonly startsOn: Day; readonly endsOn: Day | null }[];
  readonly removed: readonly Version[];
}

/**
 * Fits the versions of something to a period that it must cover exactly: those outside go, the first starts when the
 * period does and the last ends when it does. The versions follow each other without gap or overlap, earliest first.
 *
 * 1 April to 31 May and from 1 June, fitted to 1 March to 30 April: one stays, 1 March to 30 April; the other goes.
 */
export function fitToPeriod<Version extends Period>(versions: readonly Version[], period: Period): Fitted<Version> {
  const overlapping = versions.filter((version) => overlaps(version, period));
  // A period that lies wholly before or after: what was nearest to it stays.
  const isBefore = versions.length > 0 && !startsWithin(versions[0]!, period);
  const nearest = isBefore ? versions.slice(0, 1) : versions.slice(-1);
  const staying = overlapping.length > 0 ? overlapping : nearest;
  return {
    kept: staying.map((version, at) => ({
      version,
      startsOn: at === 0 ? period.startsOn : version.startsOn,
      endsOn: at === staying.length - 1 ? period.endsOn : version.endsOn,
    })),
    removed: versions.filter((version) => !staying.includes(version)),
  };
}

/** Cuts what may not reach out of a period to it; nothing is made longer. */
export function cutToPeriod<Version extends Period>(versions: readonly Version[], period: Period): Fitted<Version> {
  const staying = versions.filter((version) => overlaps(version, period));
  return {
    kept: staying.map((version) => ({
      version,
      startsOn: laterOf(version.startsOn, period.startsOn),
      endsOn: earlierEnd(version.endsOn, period.endsOn),
    })),
    removed: versions.filter((version) => !staying.includes(version)),
  };
}

export function overlaps(a: Period, b: Period): boolean {
  return startsWithin(a, b) && startsWithin(b, a);
}

/** Whether one has begun by the end of the other. */
function startsWithin(a: Period, b: Period): boolean {
  return b.endsOn === null || a.startsOn <= b.endsOn;
}

function earlierEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null ? a : earlierOf(a, b);
}
