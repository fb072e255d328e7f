import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { roundedRatio } from '../../kernel/ratio.js';
import { Moments, momentsOf, Observation } from './observation.js';
import { ascending, quantileOf } from './quantile.js';

/** How quartiles and percentiles are found; goes out with every figure. */
const QUANTILE_METHOD = 'LINEAR_INTERPOLATION_PERCENTILE_CONT';

export interface PaySpread {
  readonly people: number;
  readonly employers: number;
  readonly mean: NanoPounds;
  readonly minimum: NanoPounds;
  readonly lowerQuartile: NanoPounds;
  readonly median: NanoPounds;
  readonly upperQuartile: NanoPounds;
  readonly maximum: NanoPounds;
  readonly p10: NanoPounds;
  readonly p90: NanoPounds;
  /** P90 ÷ P10, to six places. */
  readonly p90ToP10: Known<number, 'NOT_ABOVE_ZERO'>;
  /** Standard deviation of these people (not of a sample) ÷ mean, to six places. */
  readonly coefficientOfVariation: Known<number, 'NOT_ABOVE_ZERO'>;
  readonly quantileMethod: typeof QUANTILE_METHOD;
}

/** How pay is spread over people: the middle, the ends and two ratios, each person counting once. */
export function paySpread(
  observations: readonly Observation[],
  moments: Moments = momentsOf(observations),
): Known<PaySpread, 'NOBODY'> {
  const { people, sum, sumOfSquares } = moments;
  if (people === 0n) return unknown('NOBODY');
  const inOrder = ascending(observations);
  const at = (percent: number): NanoPounds => {
    const found = quantileOf(inOrder, percent);
    return found.known ? found.value : nanoPounds(0);
  };
  const [p10, p90] = [at(10), at(90)];
  // n²·variance = n·Σx² − (Σx)², a whole number, so that equal pay gives exactly 0.
  const deviation = Math.sqrt(Number(people * sumOfSquares - sum * sum));
  return known({
    people: Number(people),
    employers: new Set(observations.map(({ employer }) => employer)).size,
    mean: nanoPounds(divideHalfAwayFromZero(sum, people)),
    minimum: at(0),
    lowerQuartile: at(25),
    median: at(50),
    upperQuartile: at(75),
    maximum: at(100),
    p10,
    p90,
    p90ToP10: p10 > 0 ? known(roundedRatio(p90, p10)) : unknown('NOT_ABOVE_ZERO'),
    coefficientOfVariation: sum > 0n ? known(roundedRatio(deviation, Number(sum))) : unknown('NOT_ABOVE_ZERO'),
    quantileMethod: QUANTILE_METHOD,
  });
}
