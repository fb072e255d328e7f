import { NanoPounds } from '../../kernel/nano-pounds.js';

/** People who share a value: one row of a query that groups identical combinations. */
export interface Observation {
  readonly value: NanoPounds;
  /** How many people; a whole number, at least 1. */
  readonly count: number;
  readonly employer: string;
  /** What people must share to be compared one with another; left out where all have the same role. */
  readonly role?: string;
}

/** Sums over observations, exact: people, Σx and Σx². */
export interface Moments {
  readonly people: bigint;
  readonly sum: bigint;
  readonly sumOfSquares: bigint;
}

export function momentsOf(observations: readonly Observation[]): Moments {
  let [people, sum, sumOfSquares] = [0n, 0n, 0n];
  for (const { value, count } of observations) {
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('An observation is of one or more people.');
    const [x, n] = [BigInt(value), BigInt(count)];
    people += n;
    sum += n * x;
    sumOfSquares += n * x * x;
  }
  return { people, sum, sumOfSquares };
}
