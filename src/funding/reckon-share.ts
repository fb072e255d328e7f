import { Transaction } from '../database/transaction.js';
import { Day, inWords } from '../kernel/day.js';
import { pence, Pence, poundsInWords } from '../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../kernel/percent.js';
import { Problems } from '../kernel/problem.js';
import { statesOf } from '../posts/post-rows.js';
import { shareOfAnnualCost } from './calculations/share-of-annual-cost.js';

export interface GivenShare {
  /** Hundredths of a per cent. */
  readonly share?: HundredthsOfPercent | null;
  /** Pence a year, instead of a share. */
  readonly annualAmount?: number | null;
}

export interface ReckonedShare {
  readonly share: HundredthsOfPercent;
  readonly givenAnnualAmount: Pence | null;
}

/** The dearest year a post may be recorded with. */
const MOST_A_YEAR = pence(99_999_999);

/** With a problem: counts for nothing in the checks that follow. */
const NONE: ReckonedShare = { share: 0, givenAnnualAmount: null };

/** The share as given, or reckoned from an amount a year and what the post costs on the first day. */
export async function reckonShare(
  tx: Transaction,
  problems: Problems,
  { share, annualAmount }: GivenShare,
  { postId, on }: { readonly postId: string; readonly on: Day },
): Promise<ReckonedShare> {
  if ((share == null) === (annualAmount == null)) {
    problems.add('SHARE_OR_AMOUNT', ['share'], 'Give the share in per cent or the amount a year: one of the two.');
    return NONE;
  }
  if (share != null) {
    const isShare = share > 0 && share <= HUNDRED_PERCENT;
    problems.require(isShare, 'SHARE_OUT_OF_RANGE', ['share'], 'A share is above 0 % and at most 100 %.');
    return isShare ? { share, givenAnnualAmount: null } : NONE;
  }
  const isAmount = annualAmount != null && annualAmount > 0 && annualAmount <= MOST_A_YEAR;
  if (!isAmount) {
    const sentence = `An amount a year is above £0 and at most ${poundsInWords(MOST_A_YEAR)}.`;
    problems.add('AMOUNT_OUT_OF_RANGE', ['annualAmount'], sentence);
    return NONE;
  }
  const givenAnnualAmount = pence(annualAmount);
  const annualCost = await annualCostOn(tx, postId, on);
  if (annualCost === null || annualCost === 0) {
    const sentence = `What this post costs a year is not recorded for ${inWords(on)}; record it, or give the share in per cent.`;
    problems.add('NO_ANNUAL_COST', ['annualAmount'], sentence);
    return NONE;
  }
  if (givenAnnualAmount > annualCost) {
    const sentence = `${poundsInWords(givenAnnualAmount)} a year is more than the ${poundsInWords(annualCost)} this post costs a year on ${inWords(on)}; give at most that.`;
    problems.add('AMOUNT_OVER_COST', ['annualAmount'], sentence);
    return NONE;
  }
  const reckoned = shareOfAnnualCost(givenAnnualAmount, annualCost);
  if (reckoned > 0) return { share: reckoned, givenAnnualAmount };
  const sentence = `${poundsInWords(givenAnnualAmount)} a year is less than 0.01 % of the ${poundsInWords(annualCost)} this post costs a year; give more.`;
  problems.add('SHARE_OUT_OF_RANGE', ['annualAmount'], sentence);
  return NONE;
}

async function annualCostOn(tx: Transaction, postId: string, on: Day): Promise<Pence | null> {
  const states = await statesOf(tx, postId);
  const state = states.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on));
  return state?.annualCost == null ? null : pence(state.annualCost);
}
