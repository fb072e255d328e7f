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
  if (timelines.every((timeline) => timeline.length === 1 && spans(timeline[0]!, period))) {
    return [{ ...ends(period), days: daysIn(period), held: timelines.map((timeline) => timeline[0]!) }];
  }
  const cuts = cutsOf(timelines, period);
  const starts = [period.startsOn, ...[...cuts.keys()].sort()];
  return starts.map((startsOn, index) => {
    const next = starts[index + 1];
    const endsOn = next === undefined ? period.endsOn : (cuts.get(next) ?? addDays(next, -1));
    const held = timelines.map((each) => holding(each, startsOn));
    return { startsOn, endsOn, days: daysIn({ startsOn, endsOn }), held };
  });
}

/** The days after the first on which something begins, or has ended; with the day before, where it is at hand. */
function cutsOf(timelines: readonly (readonly Stretch[])[], period: Stretch): Map<Day, Day | null> {
  const cuts = new Map<Day, Day | null>();
  for (const timeline of timelines) {
    for (const { startsOn, endsOn } of timeline) {
      if (startsOn > period.startsOn && startsOn <= period.endsOn && !cuts.has(startsOn)) cuts.set(startsOn, null);
      if (endsOn >= period.startsOn && endsOn < period.endsOn) cuts.set(addDays(endsOn, 1), endsOn);
    }
  }
  return cuts;
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

function ends({ startsOn, endsOn }: Stretch): Stretch {
  return { startsOn, endsOn };
}
