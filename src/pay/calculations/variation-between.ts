import { Known, known, unknown } from '../../kernel/known.js';
import { toSixPlaces } from '../../kernel/ratio.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { Moments, momentsOf, Observation, Total, totalsBy } from './observation.js';

/** Sums of squared differences from the mean, in square pounds, to six places. */
export interface VariationBetween {
  readonly total: number;
  readonly within: number;
  readonly between: number;
  /** The part of the total that is between groups, 0 to 1, to six places; 0 where everybody has the same. */
  readonly shareBetween: number;
}

const SQUARE_NANO_POUNDS_PER_SQUARE_POUND = 1e18;
const PLACES = 1_000_000;

/**
 * How much of the variation of pay lies between groups (employers, unless another is named) and how much inside them:
 * SS_total = SS_within + SS_between.
 *
 * £10 and £12 at one employer, £20 and £22 at another, mean £16: within 1 + 1 + 1 + 1 = 4, between 4 × 5² = 100, total 104.
 * All is whole numbers over one common denominator, so the parts add up exactly before each is rounded.
 */
export function variationBetween<Row extends Observation>(
  observations: readonly Row[],
  groupOf: (observation: Row) => string = ({ employer }) => employer,
): Known<VariationBetween, 'NOBODY'> {
  return variationAmong(momentsOf(observations), totalsBy(observations, groupOf).values());
}

/** The same, of sums over everybody and over each group. */
export function variationAmong(all: Moments, groups: Iterable<Total>): Known<VariationBetween, 'NOBODY'> {
  if (all.people === 0n) return unknown('NOBODY');
  // Groups of the same size have the same denominator: their squares are added up before they meet the common one.
  const squaredSums = new Map<bigint, bigint>();
  for (const { people, sum } of groups) {
    squaredSums.set(people, (squaredSums.get(people) ?? 0n) + sum * sum);
  }
  const denominator = [...squaredSums.keys()].reduce(leastCommonMultiple, all.people);

  // Σ(x − x̄)² = Σx² − (Σx)² ÷ n, for everybody and for each group.
  const squares = all.sumOfSquares * denominator;
  const squareOfAll = all.sum * all.sum * (denominator / all.people);
  let squaresOfGroups = 0n;
  for (const [people, squared] of squaredSums) squaresOfGroups += squared * (denominator / people);
  const [total, between] = [squares - squareOfAll, squaresOfGroups - squareOfAll];

  const squarePounds = (sum: bigint) => toSixPlaces(Number(sum / denominator) / SQUARE_NANO_POUNDS_PER_SQUARE_POUND);
  return known({
    total: squarePounds(total),
    within: squarePounds(squares - squaresOfGroups),
    between: squarePounds(between),
    shareBetween: total === 0n ? 0 : divideHalfAwayFromZero(between * BigInt(PLACES), total) / PLACES,
  });
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [greater, lesser] = [a, b];
  while (lesser > 0n) [greater, lesser] = [lesser, greater % lesser];
  return (a / greater) * b;
}
