import { addDays, Day, daysBetween, earlierOf, laterOf } from './day.js';

/** Days from one to another, both included. */
export interface Stretch {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Days on which nothing changes in any of several timelines, and what each holds on them: null where it has nothing. */
export interface CommonStretch extends Stretch {
  readonly days: number;
  readonly held: readonly (Stretch | null)[];
}

/**
 * Lays timelines on each other within a period: cuts it wherever one of them changes. Each timeline is in order and holds
 * one thing at a time.
 */
export function commonStretches(timelines: readonly (readonly Stretch[])[], period: Stretch): CommonStretch[] {
  const stretches: CommonStretch[] = [];
  const places = timelines.map(() => 0);
  for (let startsOn = period.startsOn; startsOn <= period.endsOn;) {
    let endsOn = period.endsOn;
    const held = timelines.map((timeline, of) => {
      let at = places[of]!;
      while (at < timeline.length && timeline[at]!.endsOn < startsOn) at += 1;
      places[of] = at;
      const next = timeline[at];
      if (!next) return null;
      if (next.startsOn <= startsOn) {
        endsOn = earlierOf(endsOn, next.endsOn);
        return next;
      }
      if (next.startsOn <= endsOn) endsOn = addDays(next.startsOn, -1);
      return null;
    });
    stretches.push({ startsOn, endsOn, days: daysIn({ startsOn, endsOn }), held });
    startsOn = addDays(endsOn, 1);
  }
  return stretches;
}

export function daysIn({ startsOn, endsOn }: Stretch): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** The part of each stretch that lies in a period; those that do not reach it are left out, those within it kept as they are. */
export function within<Part extends Stretch>(stretches: readonly Part[], period: Stretch): Part[] {
  const parts: Part[] = [];
  for (const each of stretches) {
    if (each.startsOn > period.endsOn || each.endsOn < period.startsOn) continue;
    const isInside = each.startsOn >= period.startsOn && each.endsOn <= period.endsOn;
    parts.push(isInside ? each : { ...each, ...overlap(each, period) });
  }
  return parts;
}

function overlap(a: Stretch, b: Stretch): Stretch {
  return { startsOn: laterOf(a.startsOn, b.startsOn), endsOn: earlierOf(a.endsOn, b.endsOn) };
}

/** What a timeline holds on a day. */
export function holding<Part extends Stretch>(timeline: readonly Part[], on: Day): Part | null {
  return timeline.find(({ startsOn, endsOn }) => startsOn <= on && endsOn >= on) ?? null;
}

/** Whether it holds every day of a period. */
export function spans({ startsOn, endsOn }: Stretch, period: Stretch): boolean {
  return startsOn <= period.startsOn && endsOn >= period.endsOn;
}
