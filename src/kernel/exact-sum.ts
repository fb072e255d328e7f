/** Adds whole numbers exactly: as numbers for as long as they hold the sum, which is many times as fast as bigints. */
export class ExactSum {
  private carried = 0n;
  private rest = 0;

  /** Adds `value` × `times`, both safe integers. */
  add(value: number, times = 1): void {
    const amount = value * times;
    const sum = this.rest + amount;
    if (Number.isSafeInteger(amount) && Number.isSafeInteger(sum)) {
      this.rest = sum;
      return;
    }
    this.carried += BigInt(this.rest) + BigInt(value) * BigInt(times);
    this.rest = 0;
  }

  get value(): bigint {
    return this.carried + BigInt(this.rest);
  }
}

const HALF_BITS = 26;
const HALF = 2 ** HALF_BITS;

/** Adds the squares of whole numbers exactly, each as the squares and the product of its two halves. */
export class ExactSumOfSquares {
  private readonly high = new ExactSum();
  private readonly mixed = new ExactSum();
  private readonly low = new ExactSum();

  /** Adds `value`² × `times`, both safe integers. */
  add(value: number, times = 1): void {
    const magnitude = Math.abs(value);
    const low = magnitude % HALF;
    const high = (magnitude - low) / HALF;
    // Up to 2^27 for the greatest safe integers, whose squares a number cannot hold: times itself is exact in any case.
    this.high.add(high, high * times);
    this.mixed.add(high, low * times);
    this.low.add(low, low * times);
  }

  get value(): bigint {
    return (this.high.value << BigInt(2 * HALF_BITS)) + (this.mixed.value << BigInt(HALF_BITS + 1)) + this.low.value;
  }
}
