import { Day } from '../../kernel/day.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { shareOut } from '../../kernel/rounding.js';
import { commonStretches, spans, Stretch, within } from '../../kernel/stretches.js';
import { RisenDays } from '../../pay/calculations/levelling-cost.js';

/** A share of a post that a funding line pays on some days. */
export interface PayingLine extends Stretch {
  readonly lineId: string;
  readonly share: HundredthsOfPercent;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The part that no line pays. */
export const UNFUNDED = '';

/**
 * How much of a contract's bill falls on each line that pays its post, day by day: the rise of each day, times its share.
 * What no line pays falls on nobody, and is a part by itself. In whole numbers, for sharing out.
 *
 * A rise of £2,555 a year, line A pays 60 % of the post until 30 September: of 183 days, 60 % to A and 40 % to nobody, and
 * of the other 182 days all to nobody.
 */
export function whoPays(days: readonly RisenDays[], lines: readonly PayingLine[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (lineId: string, weight: number) => {
    if (weight > 0) weights.set(lineId, (weights.get(lineId) ?? 0) + weight);
  };
  for (const risen of days) {
    const paying = within(lines, risen);
    const [only] = paying;
    if (!only || (paying.length === 1 && only.share === HUNDRED_PERCENT && spans(only, risen))) {
      add(only?.lineId ?? UNFUNDED, risen.risePence * risen.days * HUNDRED_PERCENT);
      continue;
    }
    for (const stretch of commonStretches(
      paying.map((line) => [line]),
      risen,
    )) {
      const held = stretch.held.filter((each) => each !== null) as PayingLine[];
      const rise = risen.risePence * stretch.days;
      const paid = held.reduce((sum, { share }) => sum + share, 0);
      const shares = held.map(({ share }) => share);
      // Options that nobody has used can lie over other money: more than the whole post is then said to be paid.
      const parts = paid > HUNDRED_PERCENT ? shareOut(HUNDRED_PERCENT, shares) : shares;
      for (const [at, { lineId }] of held.entries()) add(lineId, rise * parts[at]!);
      add(UNFUNDED, rise * Math.max(0, HUNDRED_PERCENT - paid));
    }
  }
  return weights;
}

/** An amount in proportion to the weights; the parts sum to it. */
export function sharedAmong(amount: number, weights: ReadonlyMap<string, number>): Map<string, number> {
  if (weights.size === 1) return new Map([[[...weights.keys()][0]!, amount]]);
  if (weights.size === 0) return new Map();
  const parts = shareOut(amount, [...weights.values()]);
  return new Map([...weights.keys()].map((key, at) => [key, parts[at]!]));
}
