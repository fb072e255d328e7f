import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Observation } from './observation.js';

/**
 * The value below which a given percent of the people lie, interpolated linearly between the two people on either side.
 *
 * The method is that of PostgreSQL's `percentile_cont` and of a spreadsheet's PERCENTILE.INC: among n people in ascending
 * order, position 1 + (n − 1) × percent ÷ 100. Of £10, £20, £30 and £40, the lower quartile is at position 1.75: £17.50.
 */
export function quantile(observations: readonly Observation[], percent: number): Known<NanoPounds, 'NOBODY'> {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError('A quantile is asked for in whole percent from 0 to 100.');
  }
  const ascending = [...observations].sort((a, b) => a.value - b.value);
  const people = ascending.reduce((sum, { count }) => sum + count, 0);
  if (people === 0) return unknown('NOBODY');

  const hundredthsOfPosition = (people - 1) * percent;
  const position = Math.floor(hundredthsOfPosition / 100);
  const [below, above] = [valueAt(ascending, position), valueAt(ascending, position + 1)];
  const weightAbove = BigInt(hundredthsOfPosition % 100);
  const weighted = BigInt(below) * (100n - weightAbove) + BigInt(above) * weightAbove;
  return known(nanoPounds(divideHalfAwayFromZero(weighted, 100)));
}

/** The value of the person at a position, counted from 0; of the last person beyond the end. */
function valueAt(ascending: readonly Observation[], position: number): NanoPounds {
  let passed = 0;
  for (const { value, count } of ascending) {
    passed += count;
    if (position < passed) return value;
  }
  return ascending.at(-1)?.value ?? nanoPounds(0);
}
