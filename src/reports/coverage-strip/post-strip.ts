import { CoverSegment, coverSegments } from '../../funding/calculations/cover-segments.js';
import { Day, daysBetween, earlierOf, laterOf } from '../../kernel/day.js';
import { Pence, pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import {
  costOfDays,
  costOfNumberedDays,
  CoverMoney,
  coverMoney,
  CoverWeights,
  shared,
  sumOfMoney,
} from './cover-money.js';
import { FundedPost } from './find-funded-posts.js';
import { StripMonthDays } from './strip-months.js';

export type MonthState = 'FULL' | 'PART' | 'DOUBLE' | 'NONE' | 'NOT_OPEN';

/** What a line pays of a post in a month. */
export interface PayingLine {
  readonly lineId: string;
  /** Over the days of the month on which the post is open. */
  readonly share: HundredthsOfPercent;
  /** Null where the cost of the post is not recorded. */
  readonly amount: Pence | null;
}

/** How a post is paid for in a month. */
export interface MonthCover {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly state: MonthState;
  readonly daysOpen: number;
  /** Over the days on which it is open, none counted above 100 %. */
  readonly share: HundredthsOfPercent;
  readonly least: HundredthsOfPercent;
  readonly most: HundredthsOfPercent;
  /** WTE (hundredths) × days × share (hundredths of a per cent), none counted above 100 %; and all of it. */
  readonly wteDaysPaid: number;
  readonly wteDays: number;
  readonly daysWithoutCost: number;
  /** Of the days with a recorded cost; null where there is none. */
  readonly money: CoverMoney | null;
}

/** With the lines that pay it. */
export interface StripMonth extends MonthCover {
  readonly lines: readonly PayingLine[];
}

export interface PostStrip<Month extends MonthCover = StripMonth> {
  readonly months: readonly Month[];
  readonly daysWithoutCost: number;
  /** Of the days with a recorded cost: the sum of its months; null where there is none. */
  readonly money: CoverMoney | null;
}

type Post = Pick<FundedPost, 'states' | 'money'>;

/** Days on which nothing changes, neither the post nor who pays it. */
interface EvenDays {
  readonly days: number;
  readonly wte: number;
  readonly cost: Pence | null;
  readonly share: HundredthsOfPercent;
  readonly lines: CoverSegment['lines'];
}

/**
 * A post month by month: how much of it is paid, by which lines, and what that comes to.
 *
 * 100 % to 14 April of a post of £36,500 a year: April is PART, 46.67 % paid, £1,400 paid and £1,600 not.
 */
export function postStrip(post: Post, months: readonly StripMonthDays[]): PostStrip {
  return stripOf(post, months, (even, cover) => ({ ...cover, lines: linesOf(even, cover) }));
}

/** The same without the lines, for the totals of many posts. */
export function postCover(post: Post, months: readonly StripMonthDays[]): PostStrip<MonthCover> {
  return stripOf(post, months, (_, cover) => cover);
}

function stripOf<Month extends MonthCover>(
  post: Post,
  months: readonly StripMonthDays[],
  told: (even: readonly EvenDays[], cover: MonthCover) => Month,
): PostStrip<Month> {
  const segments = coverSegments(post.money);
  const strip = months.map((month) => {
    const even = evenDaysOf(post, segments, month);
    return told(even, monthCover(month, even, costOfMonth(post, month)));
  });
  return {
    months: strip,
    daysWithoutCost: strip.reduce((sum, { daysWithoutCost }) => sum + daysWithoutCost, 0),
    money: sumOfMoney(strip.filter(({ daysOpen }) => daysOpen > 0).map(({ money }) => money)),
  };
}

/** Of the days with a recorded cost. */
function costOfMonth({ states }: Post, month: StripMonthDays): Pence {
  let sum = 0;
  for (const { startsOn, endsOn, cost } of states) {
    if (cost !== null && startsOn <= month.startsOn && endsOn >= month.endsOn) {
      return costOfNumberedDays(cost, month.daysBefore, month.daysBefore + month.days, month.daysInYear);
    }
    const [from, until] = [laterOf(startsOn, month.startsOn), earlierOf(endsOn, month.endsOn)];
    if (from <= until && cost !== null) sum += costOfDays(cost, from, until);
  }
  return pence(sum);
}

function evenDaysOf({ states }: Post, segments: readonly CoverSegment[], month: StripMonthDays): EvenDays[] {
  const even: EvenDays[] = [];
  for (const { startsOn, endsOn, wte, cost } of states) {
    const [from, until] = [laterOf(startsOn, month.startsOn), earlierOf(endsOn, month.endsOn)];
    if (from > until) continue;
    const daysTo = (first: Day, last: Day) =>
      first === month.startsOn && last === month.endsOn ? month.days : daysBetween(first, last) + 1;
    let unpaid = daysTo(from, until);
    for (const segment of segments) {
      if (segment.startsOn > until || (segment.endsOn !== null && segment.endsOn < from)) continue;
      const last = segment.endsOn === null ? until : earlierOf(segment.endsOn, until);
      const days = daysTo(laterOf(segment.startsOn, from), last);
      unpaid -= days;
      even.push({ days, wte, cost, share: segment.sharePct, lines: segment.lines });
    }
    if (unpaid > 0) even.push({ days: unpaid, wte, cost, share: 0, lines: [] });
  }
  return even;
}

function weightsOf(even: readonly EvenDays[]): CoverWeights {
  let [paid, notPaid, paidTwice] = [0, 0, 0];
  for (const { days, cost, share } of even) {
    const costDays = (cost ?? 0) * days;
    paid += costDays * Math.min(share, HUNDRED_PERCENT);
    notPaid += costDays * Math.max(HUNDRED_PERCENT - share, 0);
    paidTwice += costDays * Math.max(share - HUNDRED_PERCENT, 0);
  }
  return { paid, notPaid, paidTwice };
}

function monthCover(month: StripMonthDays, even: readonly EvenDays[], cost: Pence): MonthCover {
  let [daysOpen, sharePaid, wteDaysPaid, wteDays, daysWithoutCost] = [0, 0, 0, 0, 0];
  let [least, most] = even.length === 0 ? [0, 0] : [Infinity, 0];
  for (const { days, wte, cost, share } of even) {
    const paidDays = days * Math.min(share, HUNDRED_PERCENT);
    daysOpen += days;
    sharePaid += paidDays;
    wteDaysPaid += wte * paidDays;
    wteDays += wte * days * HUNDRED_PERCENT;
    if (cost === null) daysWithoutCost += days;
    least = Math.min(least, share);
    most = Math.max(most, share);
  }
  return {
    startsOn: month.startsOn,
    endsOn: month.endsOn,
    state: stateOf(daysOpen, least, most),
    daysOpen,
    share: daysOpen === 0 ? 0 : divideHalfAwayFromZero(sharePaid, daysOpen),
    least,
    most,
    wteDaysPaid,
    wteDays,
    daysWithoutCost,
    money: daysOpen === daysWithoutCost ? null : coverMoney(cost, weightsOf(even)),
  };
}

function stateOf(daysOpen: number, least: HundredthsOfPercent, most: HundredthsOfPercent): MonthState {
  if (daysOpen === 0) return 'NOT_OPEN';
  if (most === 0) return 'NONE';
  if (least < HUNDRED_PERCENT) return 'PART';
  return most > HUNDRED_PERCENT ? 'DOUBLE' : 'FULL';
}

/** The lines that pay in the month; their amounts add up to what is paid, once and twice. */
function linesOf(even: readonly EvenDays[], { daysOpen, money }: MonthCover): PayingLine[] {
  const paid = money === null ? 0 : money.paid + money.paidTwice;
  const [first] = even;
  if (even.length === 1 && first!.lines.length <= 1) {
    const amount = first!.cost === null ? null : pence(paid);
    return first!.lines.map(({ lineId, sharePct }) => ({ lineId, share: sharePct, amount }));
  }
  const byLine = new Map<string, { shareDays: number; weight: number; hasCost: boolean }>();
  for (const { days, cost, lines } of even) {
    for (const { lineId, sharePct } of lines) {
      const line = byLine.get(lineId) ?? { shareDays: 0, weight: 0, hasCost: false };
      line.shareDays += sharePct * days;
      line.weight += sharePct * days * (cost ?? 0);
      line.hasCost ||= cost !== null;
      byLine.set(lineId, line);
    }
  }
  const paying = [...byLine];
  const amounts = shared(
    paid,
    paying.map(([, { weight }]) => weight),
  );
  return paying.map(([lineId, { shareDays, hasCost }], at) => ({
    lineId,
    share: divideHalfAwayFromZero(shareDays, daysOpen),
    amount: hasCost ? pence(amounts[at]!) : null,
  }));
}
