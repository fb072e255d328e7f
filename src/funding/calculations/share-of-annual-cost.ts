import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent, HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideRoundingUp } from '../../kernel/rounding.js';

/**
 * The part of a post that an amount a year pays, of what the post costs a year; rounded down to a hundredth of a per cent,
 * so that a post is never taken to be paid by money there is not.
 *
 * £20,000 of £45,000: 44.444… %, so 44.44 %.
 */
export function shareOfAnnualCost(annualAmount: Pence, annualCost: Pence): HundredthsOfPercent {
  const share = divideRoundingUp(-BigInt(annualAmount) * BigInt(HUNDRED_PERCENT), annualCost);
  return share === 0 ? 0 : -share;
}
