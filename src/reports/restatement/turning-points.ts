import { dayInLondon } from '../../kernel/day.js';
import { KnownChange } from './known-change.js';

/** An instant up to which changes are looked at together. */
export interface TurningPoint {
  readonly at: Date;
  readonly changes: readonly KnownChange[];
}

/** A figure is evaluated once for each: more than these would keep the server busy for one answer. */
export const MOST_TURNING_POINTS = 40;

/**
 * The instants at which a figure is evaluated: each at which something changed; where they are too many, the last of each
 * day. Null where even the days are too many.
 */
export function turningPoints(changes: readonly KnownChange[]): TurningPoint[] | null {
  const each = together(changes, ({ at }) => at.toISOString());
  if (each.length <= MOST_TURNING_POINTS) return each;
  const byDay = together(changes, ({ at }) => dayInLondon(at));
  return byDay.length <= MOST_TURNING_POINTS ? byDay : null;
}

/** Changes come in order. */
function together(changes: readonly KnownChange[], keyOf: (change: KnownChange) => string): TurningPoint[] {
  const groups = new Map<string, { at: Date; changes: KnownChange[] }>();
  for (const change of changes) {
    const key = keyOf(change);
    const group = groups.get(key) ?? { at: change.at, changes: [] };
    group.at = change.at;
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}
