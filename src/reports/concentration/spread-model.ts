import { inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { Moment } from '../../kernel/moment.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { EndingsSpread } from './concentration.model.js';
import { inWte } from './concentrations.js';
import { RoutedLine } from './extendable-lines.js';
import { LossOnDay } from './losses-on-days.js';
import { Spread } from './spread-endings.js';

/** The search as the schema shows it. */
export function spreadModel(
  { before, after, extended, isReached, search }: Spread,
  lines: readonly RoutedLine[],
  mostLost: HundredthsOfPercent,
  moment: Moment,
): EndingsSpread {
  const [worstBefore, worstAfter] = [worstOf(before), worstOf(after)];
  const chosen = lines.filter(({ lineId }) => extended.some((line) => line.lineId === lineId));
  return {
    isReached,
    search,
    linesThatEnd: lines.length,
    mostLost: divideHalfAwayFromZero(worstBefore.lost * mostLost, HUNDRED_PERCENT * HUNDRED_PERCENT),
    worstBefore: inWte(worstBefore.lost),
    worstAfter: inWte(worstAfter.lost),
    lines: chosen.map(({ lineId, endsOn, extendedTo, route }) => ({
      lineId,
      moment,
      moneyEndsOn: endsOn,
      extendedTo,
      route,
    })),
    before: before.map(dayModel),
    after: after.map(dayModel),
    sentence: sentenceOf(worstBefore, worstAfter, chosen.length, isReached),
  };
}

function worstOf(losses: readonly LossOnDay[]): { readonly on: LossOnDay['on'] | null; readonly lost: number } {
  return losses.reduce<{ on: LossOnDay['on'] | null; lost: number }>(
    (worst, loss) => (loss.lost > worst.lost ? loss : worst),
    { on: null, lost: 0 },
  );
}

function dayModel({ on, lost }: LossOnDay) {
  return { day: on, wte: inWte(lost) };
}

function sentenceOf(
  before: ReturnType<typeof worstOf>,
  after: ReturnType<typeof worstOf>,
  lines: number,
  isReached: boolean,
): string {
  if (before.on === null) return 'No money that ends is recorded.';
  const now = `${unscaled(inWte(before.lost), 2)} WTE lose their money on ${inWords(before.on)}`;
  if (lines === 0 && isReached) return `${now}; that is not too much.`;
  if (lines === 0) return `${now}; no extension of a line makes it less.`;
  const by = `${lines === 1 ? 'one line' : `${lines} lines`} extended, at most ${unscaled(inWte(after.lost), 2)} WTE do so on any one day`;
  return isReached ? `${now}; with ${by}.` : `${now}; with ${by}, which is still too much.`;
}
