import { addDays, Day } from '../kernel/day.js';

/** Supervision of one kind as agreed for a contract, or for everyone its employer has in the programme. */
export interface Arranged {
  readonly id: string;
  readonly isOwn: boolean;
  readonly provider: string;
  readonly intervalDays: number | null;
  readonly fundingLineId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

const holdsOn = ({ startsOn, endsOn }: Arranged, on: Day): boolean =>
  startsOn <= on && (endsOn === null || endsOn >= on);

/** Of the arrangements of one kind, the one that applies on a day: a contract's own goes before one for everyone. */
export function arrangementInForce(arranged: readonly Arranged[], on: Day): Arranged | null {
  let applies: Arranged | null = null;
  for (const each of arranged) {
    if (holdsOn(each, on) && (applies === null || (each.isOwn && !applies.isOwn))) applies = each;
  }
  return applies;
}

/** Since when supervision has been agreed without a break up to a day: a new provider does not start the clock anew. */
export function agreedSince(arranged: readonly Arranged[], inForce: Arranged): Day {
  let since = inForce.startsOn;
  if (arranged.length === 1) return since;
  for (const { startsOn, endsOn } of [...arranged].sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1))) {
    if (startsOn < since && (endsOn === null || endsOn >= addDays(since, -1))) since = startsOn;
  }
  return since;
}
