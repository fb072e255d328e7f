import { coverSegments } from '../../funding/calculations/cover-segments.js';
import { addDays, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { AllocationRow, InstalmentRow, LineRow } from './supposable-rows.js';
import { SupposedRecords } from './supposed-records.js';
import { isSureWithin } from './sureness.js';

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
 * other lines are signed to pay for them then.
 */
export function continueLine(records: SupposedRecords, line: LineRow, how: Continuation): number {
  const { id: funding_line_id, programme_id, employer_id } = line;
  const ofLine = { funding_line_id, programme_id, employer_id };
  const from = addDays(how.endsOn, 1);
  const instalment = (starts_on: Day, ends_on: Day): InstalmentRow => ({
    ...{ ...ofLine, id: records.newId(), starts_on, ends_on },
  });
  const hasInstalments = records.having('instalment', 'funding_line_id', line.id).length > 0;
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
  const following = records
    .having('allocation', 'funding_line_id', line.id)
    .filter((each) => each.follows_line && each.ends_on === how.endsOn)
    .map((each) => ({
      each,
      others: records.having('allocation', 'post_id', each.post_id).filter((other) => isPaying(other, from, how.to)),
    }));
  return following.filter(({ each, others }) => isCutShort(records, each, others, how)).length;
}

/**
 * Continues one allocation beside the others of its post for those days; whether it gets less than it should. Where its
 * money is sure, it takes the place of money that is not.
 */
function isCutShort(
  records: SupposedRecords,
  allocation: AllocationRow,
  others: readonly AllocationRow[],
  how: Continuation,
): boolean {
  const from = addDays(how.endsOn, 1);
  const gives = (other: AllocationRow) =>
    how.stage !== null && !isSureWithin(records, other.funding_line_id, from, how.to);
  const room =
    HUNDRED_PERCENT -
    mostPaid(
      others.filter((other) => !gives(other)),
      from,
      how.to,
    );
  const share = shareOf(allocation);
  const wanted = divideHalfAwayFromZero(exactProduct(share, how.percent), HUNDRED_PERCENT);
  const given = Math.min(wanted, room);
  if (given === share) {
    records.put('allocation', { ...allocation, ends_on: how.to });
  } else if (given > 0) {
    const further = { share_pct: given / 100, starts_on: from, ends_on: how.to };
    records.put('allocation', { ...allocation, ...further, id: records.newId() });
  }
  let left = room - given;
  for (const other of others.filter(gives)) {
    const keeps = Math.min(shareOf(other), left);
    left -= keeps;
    if (keeps < shareOf(other)) giveWay(records, other, { from, to: how.to, keeps });
  }
  return given < wanted;
}

/** An allocation pays a smaller share on some of its days. */
function giveWay(
  records: SupposedRecords,
  allocation: AllocationRow,
  { from, to, keeps }: { from: Day; to: Day; keeps: HundredthsOfPercent },
): void {
  const { starts_on: startsOn, ends_on: endsOn } = allocation;
  const pieces = [
    { starts_on: startsOn, ends_on: addDays(from, -1), share: shareOf(allocation) },
    { starts_on: laterOf(startsOn, from), ends_on: endsOn === null ? to : earlierOf(endsOn, to), share: keeps },
    { starts_on: addDays(to, 1), ends_on: endsOn, share: shareOf(allocation) },
  ].filter(({ starts_on, ends_on }) => ends_on === null || ends_on >= starts_on);
  pieces.forEach(({ share, ...days }, at) => {
    const id = at === 0 ? allocation.id : records.newId();
    records.put('allocation', { ...allocation, ...days, id, share_pct: share / 100 });
  });
}

function isPaying({ starts_on, ends_on }: AllocationRow, from: Day, to: Day): boolean {
  return starts_on <= to && (ends_on === null || ends_on >= from);
}

/** What allocations pay of a post on the day on which they pay most of it. */
function mostPaid(allocations: readonly AllocationRow[], from: Day, to: Day): HundredthsOfPercent {
  const cover = coverSegments(
    allocations.map((each) => ({
      lineId: each.funding_line_id,
      sharePct: shareOf(each),
      startsOn: each.starts_on,
      endsOn: each.ends_on,
    })),
  );
  const within = cover.filter(({ startsOn, endsOn }) => startsOn <= to && (endsOn ?? to) >= from);
  return Math.max(0, ...within.map(({ sharePct }) => sharePct));
}

function shareOf({ share_pct }: AllocationRow): HundredthsOfPercent {
  return scaled(String(share_pct), 2);
}
