import { Day, inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';
import { shared } from '../coverage-strip/cover-money.js';
import { FundedPost } from '../coverage-strip/find-funded-posts.js';
import { EndDayConcentration, FunderConcentration, ScopeConcentration } from './concentration.model.js';
import { endDays } from './end-days.js';
import { herfindahl } from './herfindahl.js';

export interface ConcentrationQuestion {
  readonly moment: Moment;
  readonly funderOf: (lineId: string) => string;
}

/** How concentrated the money of some posts is; each is open on the day asked from. */
export function concentrationOf(posts: readonly FundedPost[], question: ConcentrationQuestion): ScopeConcentration {
  const { asOf } = question.moment;
  const byFunder = new Sums();
  const byEndDay = new Sums();
  let [wte, paid, withoutEnd] = [0, 0, 0];
  for (const { states, money, closedOn } of posts) {
    const wteOfPost = states[0]!.wte;
    wte += wteOfPost;
    const paying = money.filter(({ startsOn, endsOn }) => startsOn <= asOf && (endsOn === null || endsOn >= asOf));
    withinWhole(paying.map(({ sharePct }) => sharePct)).forEach((share, at) =>
      byFunder.add(question.funderOf(paying[at]!.lineId), wteOfPost * share),
    );
    for (const { endsOn, share } of endDays(money, asOf, closedOn)) {
      paid += wteOfPost * share;
      if (endsOn === null) withoutEnd += wteOfPost * share;
      else byEndDay.add(endsOn, wteOfPost * share);
    }
  }
  return {
    wte,
    wtePaid: inWte(paid),
    byFunder: overFunders(byFunder, question.moment),
    byEndDay: overEndDays(byEndDay, withoutEnd),
  };
}

/** Employer by employer, or programme by programme: the one with most paid work first. */
export function concentrationsBy(
  posts: readonly FundedPost[],
  keyOf: (post: FundedPost) => string,
  question: ConcentrationQuestion,
): { key: string; found: ScopeConcentration }[] {
  return [...groupedBy(posts, keyOf)]
    .map(([key, ofKey]) => ({ key, found: concentrationOf(ofKey, question) }))
    .sort((a, b) => b.found.wtePaid - a.found.wtePaid || a.key.localeCompare(b.key));
}

/** An option nobody has used and another line may both be said to pay a post: together they pay no more than all of it. */
function withinWhole(shares: readonly HundredthsOfPercent[]): readonly HundredthsOfPercent[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return whole > HUNDRED_PERCENT ? shareOut(HUNDRED_PERCENT, shares) : shares;
}

/** Hundredths of a WTE × hundredths of a per cent, by key. */
class Sums {
  private readonly sums = new Map<string, number>();

  add(key: string, weight: number): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + weight);
  }

  /** With WTE and per cent that add up to the whole. */
  shares(order: (a: [string, number], b: [string, number]) => number) {
    const entries = [...this.sums].sort(order);
    const weights = entries.map(([, weight]) => weight);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const wte = shared(inWte(whole), weights);
    const shares = shared(whole === 0 ? 0 : HUNDRED_PERCENT, weights);
    return entries.map(([key], at) => ({ key, wte: wte[at]!, share: shares[at]! }));
  }

  get weights(): number[] {
    return [...this.sums.values()];
  }
}

function overFunders(sums: Sums, moment: Moment): FunderConcentration {
  const index = herfindahl(sums.weights);
  const shares = sums.shares(([a, one], [b, other]) => other - one || a.localeCompare(b));
  return {
    herfindahl: index?.herfindahl ?? null,
    effectiveNumber: index?.effectiveNumber ?? null,
    sentence: index
      ? shares.length === 1
        ? 'One funder pays all of it.'
        : `${shares.length} funders pay, as if ${asIf(index.effectiveNumber)} of the same size did.`
      : 'No funder pays.',
    shares: shares.map(({ key, wte, share }) => ({ funderId: key, moment, wte, share })),
  };
}

function overEndDays(sums: Sums, withoutEnd: number): EndDayConcentration {
  const index = herfindahl(sums.weights);
  const shares = sums.shares(([a], [b]) => a.localeCompare(b));
  const [only] = shares;
  return {
    herfindahl: index?.herfindahl ?? null,
    effectiveNumber: index?.effectiveNumber ?? null,
    sentence: !index
      ? 'No money that ends is recorded.'
      : shares.length === 1
        ? `All of the money that ends does so on one day, ${inWords(only!.key as Day)}.`
        : `It ends on ${shares.length} days, as if on ${asIf(index.effectiveNumber)} with the same work each.`,
    shares: shares.map(({ key, wte, share }) => ({ moneyEndsOn: key as Day, wte, share })),
    wteWithoutEnd: inWte(withoutEnd),
  };
}

function asIf(effectiveNumber: number): string {
  return unscaled(Math.round(effectiveNumber * 100), 2);
}

export function inWte(weight: number): number {
  return divideHalfAwayFromZero(weight, HUNDRED_PERCENT);
}
