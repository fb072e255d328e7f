import { Pence, pence } from '../../kernel/money.js';
import { HUNDRED_PERCENT } from '../../kernel/percent.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';

/** What is paid of a cost, what is not, and what is paid a second time. */
export interface CoverMoney {
  readonly paid: Pence;
  readonly notPaid: Pence;
  readonly paidTwice: Pence;
}

/** The same before rounding, for days of one financial year: pence a year × days × hundredths of a per cent. */
export interface CoverWeights extends Record<keyof CoverMoney, number> {
  readonly daysInYear: number;
}

// What divides by 365 and by 366 comes to whole numbers on this.
const BOTH_YEARS = 365 * 366;

/**
 * Money of each part and of all of them. The whole is rounded once and shared out, first to what is paid and what is not,
 * then to the parts, so that parts, months and period add up to the penny, and nothing is put where nothing belongs.
 */
export function coverMoney(parts: readonly CoverWeights[]): { parts: CoverMoney[]; whole: CoverMoney } {
  const weights = (of: keyof CoverMoney) =>
    parts.map((part) => BigInt(part[of]) * BigInt(BOTH_YEARS / part.daysInYear));
  const sum = (exact: readonly bigint[]) => exact.reduce((total, one) => total + one, 0n);
  const toPence = (exact: bigint) => divideHalfAwayFromZero(exact, BOTH_YEARS * HUNDRED_PERCENT);
  const [paid, notPaid, paidTwice] = [weights('paid'), weights('notPaid'), weights('paidTwice')];
  const [paidPence, notPaidPence] = shared(toPence(sum(paid) + sum(notPaid)), [sum(paid), sum(notPaid)]);
  const twicePence = toPence(sum(paidTwice));
  const ofParts = {
    paid: shared(paidPence!, paid),
    notPaid: shared(notPaidPence!, notPaid),
    paidTwice: shared(twicePence, paidTwice),
  };
  return {
    parts: parts.map((_, at) => ({
      paid: pence(ofParts.paid[at]!),
      notPaid: pence(ofParts.notPaid[at]!),
      paidTwice: pence(ofParts.paidTwice[at]!),
    })),
    whole: { paid: pence(paidPence!), notPaid: pence(notPaidPence!), paidTwice: pence(twicePence) },
  };
}

/** Shares an amount out; where nothing weighs there is nothing to share. */
export function shared(amount: number, weights: readonly (bigint | number)[]): number[] {
  return amount === 0 ? weights.map(() => 0) : shareOut(amount, weights);
}
