import { coverSegments } from '../../funding/calculations/cover-segments.js';
import { addDays, Day } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { AllocationRow, InstalmentRow, LineRow } from './supposable-rows.js';
import { SupposedRecords } from './supposed-records.js';

interface Continuation {
  /** The last day of the line as it is. */
  readonly endsOn: Day;
  readonly to: Day;
  readonly percent: HundredthsOfPercent;
  /** How sure the days after the end are; null where they are as sure as the line as a whole. */
  readonly stage: 'SIGNED' | 'EXTENSION_EXERCISED' | null;
  readonly asOf: Day;
}

/**
 * Lets a line go on after its end, with those of its allocations that follow it. The days after the end become an
 * instalment of their own, so that they can be surer than those before. Gives how many posts get less than that, because
 * other lines are recorded as paying for them then.
 */
export function continueLine(records: SupposedRecords, line: LineRow, how: Continuation): number {
  const { id: funding_line_id, programme_id, employer_id } = line;
  const ofLine = { funding_line_id, programme_id, employer_id };
  const from = addDays(how.endsOn, 1);
  const instalment = (starts_on: Day, ends_on: Day): InstalmentRow => ({
    ...{ ...ofLine, id: records.newId(), starts_on, ends_on },
  });
  const hasInstalments = records.all('instalment').some((each) => each.funding_line_id === line.id);
  if (!hasInstalments) records.put('instalment', instalment(line.starts_on, how.endsOn));
  const further = instalment(from, how.to);
  records.put('instalment', further);
  if (how.stage !== null) {
    const said = { id: records.newId(), instalment_id: further.id, stage: how.stage, said_on: how.asOf };
    records.put('certainty', { ...ofLine, ...said });
  }
  records.put('funding_line', {
    ...{ ...line, ends_on: how.to, extension_to: null, agreed_ends_on: line.agreed_ends_on ?? how.endsOn },
  });
  const byPost = groupedBy(records.all('allocation'), ({ post_id }) => post_id);
  const following = [...byPost.values()].flatMap((ofPost) =>
    ofPost
      .filter((each) => each.funding_line_id === line.id && each.follows_line && each.ends_on === how.endsOn)
      .map((each) => ({ each, others: ofPost.filter(({ id }) => id !== each.id) })),
  );
  return following.filter(({ each, others }) => isCutShort(records, each, roomBeside(others, from, how.to), how))
    .length;
}

/** Continues one allocation; whether it gets less than it should. */
function isCutShort(records: SupposedRecords, allocation: AllocationRow, room: number, how: Continuation): boolean {
  const share = scaled(String(allocation.share_pct), 2);
  const wanted = divideHalfAwayFromZero(exactProduct(share, how.percent), HUNDRED_PERCENT);
  const given = Math.min(wanted, room);
  if (given === share) {
    records.put('allocation', { ...allocation, ends_on: how.to });
  } else if (given > 0) {
    const further = { share_pct: given / 100, starts_on: addDays(how.endsOn, 1), ends_on: how.to };
    records.put('allocation', { ...allocation, ...further, id: records.newId() });
  }
  return given < wanted;
}

/** What the other allocations of a post leave of it, on the day on which they leave least. */
function roomBeside(others: readonly AllocationRow[], from: Day, to: Day): HundredthsOfPercent {
  const paying = others.map((each) => ({
    lineId: each.funding_line_id,
    sharePct: scaled(String(each.share_pct), 2),
    startsOn: each.starts_on,
    endsOn: each.ends_on,
  }));
  const taken = coverSegments(paying)
    .filter(({ startsOn, endsOn }) => startsOn <= to && (endsOn ?? to) >= from)
    .map(({ sharePct }) => sharePct);
  return Math.max(0, HUNDRED_PERCENT - Math.max(0, ...taken));
}
