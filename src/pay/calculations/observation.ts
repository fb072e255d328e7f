import { ExactSum, ExactSumOfSquares } from '../../kernel/exact-sum.js';
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

/** People and Σx over observations, exact. */
export interface Total {
  readonly people: bigint;
  readonly sum: bigint;
}

/** The same, for each group apart. */
export function totalsBy<Row extends Observation>(
  observations: readonly Row[],
  groupOf: (observation: Row) => string,
): Map<string, Total> {
  const running = new Map<string, RunningTotal>();
  for (const observation of observations) {
    const group = groupOf(observation);
    let total = running.get(group);
    if (!total) running.set(group, (total = new RunningTotal()));
    total.add(observation);
  }
  return running;
}

/** Sums over observations, exact: people, Σx and Σx². */
export interface Moments extends Total {
  readonly sumOfSquares: bigint;
}

export function momentsOf(observations: readonly Observation[]): Moments {
  const total = new RunningTotal();
  const squares = new ExactSumOfSquares();
  for (const observation of observations) {
    total.add(observation);
    squares.add(observation.value, observation.count);
  }
  return { people: total.people, sum: total.sum, sumOfSquares: squares.value };
}

class RunningTotal implements Total {
  private counted = 0;
  private readonly values = new ExactSum();

  add({ value, count }: Observation): void {
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('An observation is of one or more people.');
    this.counted += count;
    this.values.add(value, count);
  }

  get people(): bigint {
    return BigInt(this.counted);
  }

  get sum(): bigint {
    return this.values.value;
  }
}
