import { addDays, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { scaled } from '../../kernel/decimal.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { Stretch } from '../../kernel/stretches.js';
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
  return records
    .having('allocation', 'funding_line_id', line.id)
    .filter((each) => each.follows_line && each.ends_on === how.endsOn)
    .filter((each) => isCutShort(records, each, how)).length;
}

/**
 * Continues one allocation beside the others of its post, day for day; whether it gets less than it should on any of them.
 * Where its money is sure, it takes the place of money that is not.
 */
function isCutShort(records: SupposedRecords, allocation: AllocationRow, how: Continuation): boolean {
  const wanted = divideHalfAwayFromZero(exactProduct(shareOf(allocation), how.percent), HUNDRED_PERCENT);
  const stretches = stretchesOfOthers(records, allocation, { startsOn: addDays(how.endsOn, 1), endsOn: how.to });
  const given = stretches.map((stretch) => {
    const firm = othersPaying(records, allocation, stretch).filter((other) => !givesWay(records, other, stretch, how));
    return { ...stretch, share: Math.min(wanted, roomBeside(firm)) };
  });
  continueAllocation(records, allocation, given);
  for (const stretch of given) {
    const others = othersPaying(records, allocation, stretch);
    const giving = others.filter((other) => givesWay(records, other, stretch, how));
    let left = roomBeside(others.filter((other) => !giving.includes(other))) - stretch.share;
    for (const other of giving) {
      const keeps = Math.min(shareOf(other), left);
      left -= keeps;
      if (keeps < shareOf(other)) giveWay(records, other, { from: stretch.startsOn, to: stretch.endsOn, keeps });
    }
  }
  return given.some(({ share }) => share < wanted);
}

/** Days cut wherever another line begins or ceases to pay for the post, or one of its instalments does. */
function stretchesOfOthers(records: SupposedRecords, allocation: AllocationRow, days: Stretch): Stretch[] {
  const others = othersPaying(records, allocation, days);
  const parts = others.flatMap((other) => records.having('instalment', 'funding_line_id', other.funding_line_id));
  const changes = [...others, ...parts]
    .flatMap(({ starts_on, ends_on }) => (ends_on === null ? [starts_on] : [starts_on, addDays(ends_on, 1)]))
    .filter((on) => on > days.startsOn && on <= days.endsOn);
  const starts = [...new Set([days.startsOn, ...changes])].sort();
  return starts.map((startsOn, at) => {
    const next = starts[at + 1];
    return { startsOn, endsOn: next === undefined ? days.endsOn : addDays(next, -1) };
  });
}

/** What other lines pay of the post within some days. */
function othersPaying(records: SupposedRecords, allocation: AllocationRow, days: Stretch): AllocationRow[] {
  return records
    .having('allocation', 'post_id', allocation.post_id)
    .filter((other) => other.funding_line_id !== allocation.funding_line_id)
    .filter(({ starts_on, ends_on }) => starts_on <= days.endsOn && (ends_on === null || ends_on >= days.startsOn));
}

function givesWay(records: SupposedRecords, other: AllocationRow, days: Stretch, { stage }: Continuation): boolean {
  return stage !== null && !isSureWithin(records, other.funding_line_id, days.startsOn, days.endsOn);
}

function roomBeside(others: readonly AllocationRow[]): HundredthsOfPercent {
  return Math.max(0, HUNDRED_PERCENT - others.reduce((sum, other) => sum + shareOf(other), 0));
}

/** An allocation goes on with what it is given; on days in a row with the same share as one. */
function continueAllocation(
  records: SupposedRecords,
  allocation: AllocationRow,
  given: readonly (Stretch & { readonly share: HundredthsOfPercent })[],
): void {
  let last = allocation;
  for (const { startsOn, endsOn, share } of given) {
    if (share === 0) continue;
    const goesOn = last.ends_on === addDays(startsOn, -1) && shareOf(last) === share;
    last = goesOn
      ? { ...last, ends_on: endsOn }
      : { ...allocation, id: records.newId(), share_pct: share / 100, starts_on: startsOn, ends_on: endsOn };
    records.put('allocation', last);
  }
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

function shareOf({ share_pct }: AllocationRow): HundredthsOfPercent {
  return scaled(String(share_pct), 2);
}
