import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Observation } from './observation.js';

/** People in ascending order of their values: each value once, and how many people have it or less. */
export interface Ascending {
  readonly values: Float64Array;
  readonly peopleUpTo: Float64Array;
}

/** Puts people in order once, for as many quantiles as are asked of them. */
export function ascending(observations: readonly Pick<Observation, 'value' | 'count'>[]): Ascending {
  const all = new Float64Array(observations.length);
  for (let at = 0; at < all.length; at += 1) all[at] = observations[at]!.value;
  const values = distinct(all.sort());
  const peopleUpTo = new Float64Array(values.length);
  for (const { value, count } of observations) peopleUpTo[placeOf(value, values)]! += count;
  for (let at = 1; at < peopleUpTo.length; at += 1) peopleUpTo[at]! += peopleUpTo[at - 1]!;
  return { values, peopleUpTo };
}

/** Each of the values once, which are in order. */
function distinct(values: Float64Array): Float64Array {
  let kept = 0;
  for (const value of values) if (kept === 0 || values[kept - 1] !== value) values[kept++] = value;
  return values.subarray(0, kept);
}

/** Where a value stands among those in order, of which it is one. */
function placeOf(value: number, values: Float64Array): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The value below which a given percent of the people lie, interpolated linearly between the two people on either side.
 *
 * The method is that of PostgreSQL's `percentile_cont` and of a spreadsheet's PERCENTILE.INC: among n people in ascending
 * order, position 1 + (n − 1) × percent ÷ 100. Of £10, £20, £30 and £40, the lower quartile is at position 1.75: £17.50.
 */
export function quantileOf(people: Ascending, percent: number): Known<NanoPounds, 'NOBODY'> {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError('A quantile is asked for in whole percent from 0 to 100.');
  }
  const count = people.peopleUpTo.at(-1) ?? 0;
  if (count === 0) return unknown('NOBODY');

  const hundredthsOfPosition = (count - 1) * percent;
  const position = Math.floor(hundredthsOfPosition / 100);
  const [below, above] = [valueAt(people, position), valueAt(people, position + 1)];
  const weightAbove = BigInt(hundredthsOfPosition % 100);
  const weighted = BigInt(below) * (100n - weightAbove) + BigInt(above) * weightAbove;
  return known(nanoPounds(divideHalfAwayFromZero(weighted, 100)));
}

export function quantile(observations: readonly Observation[], percent: number): Known<NanoPounds, 'NOBODY'> {
  return quantileOf(ascending(observations), percent);
}

/** The value of the person at a position, counted from 0; of the last person beyond the end. */
function valueAt({ values, peopleUpTo }: Ascending, position: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (peopleUpTo[middle]! > position) high = middle;
    else low = middle + 1;
  }
  return values[low]!;
}
