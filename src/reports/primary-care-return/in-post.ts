import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';

/** A contract in force on the day counted. */
export interface ContractInPost {
  readonly postId: string;
  readonly workerId: string;
  readonly weeklyMinutes: number;
  /** The full-time week it is measured by. */
  readonly fullTimeMinutes: number;
}

export interface InPost {
  readonly contracts: number;
  /** Someone with two contracts counts once. */
  readonly workers: number;
  /** Hundredths of one WTE. */
  readonly wte: number;
  /** The same by post; they add up to it. */
  readonly wteOfPosts: ReadonlyMap<string, number>;
}

/**
 * Who is in post, in whole-time equivalents: contracted minutes of the week over those of the full-time week, added exactly,
 * rounded once to a hundredth and shared out among the posts.
 *
 * Three posts at 12 of 36 hours: 1.00 WTE, shared out as 0.34, 0.33 and 0.33.
 */
export function inPost(contracts: readonly ContractInPost[]): InPost {
  const unit = contracts.reduce((sum, { fullTimeMinutes }) => commonMultiple(sum, BigInt(fullTimeMinutes)), 1n);
  const ofPosts = new Map<string, bigint>();
  for (const { postId, weeklyMinutes, fullTimeMinutes } of contracts) {
    const exact = BigInt(weeklyMinutes) * (unit / BigInt(fullTimeMinutes));
    ofPosts.set(postId, (ofPosts.get(postId) ?? 0n) + exact);
  }
  const weights = [...ofPosts.values()];
  const wte = divideHalfAwayFromZero(100n * weights.reduce((sum, one) => sum + one, 0n), unit);
  const shares = weights.length === 0 ? [] : shareOut(wte, weights);
  return {
    contracts: contracts.length,
    workers: new Set(contracts.map(({ workerId }) => workerId)).size,
    wte,
    wteOfPosts: new Map([...ofPosts.keys()].map((postId, at) => [postId, shares[at]!])),
  };
}

function commonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestDivisor(a, b)) * b;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
