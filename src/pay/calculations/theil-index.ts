import { Known, known, unknown } from '../../kernel/known.js';
import { roundedRatio, toSixPlaces } from '../../kernel/ratio.js';
import { Observation, Total, totalsBy } from './observation.js';

/** Theil's T and its parts, to six places: 0 is the same pay for everybody, ln(n) is all pay to one person. */
export interface TheilIndex {
  readonly total: number;
  readonly within: number;
  readonly between: number;
  /** The part of the total that is between groups, 0 to 1; 0 where everybody has the same. */
  readonly shareBetween: number;
}

/** Below this an index is the noise of double arithmetic, and a share of it would say nothing. */
const NOISE = 1e-12;

/**
 * Inequality of pay by Theil's T, and how much of it lies between groups (employers, unless another is named):
 * T = Σ s_k T_k + Σ s_k ln(x̄_k ÷ x̄), where s_k is the group's share of all pay.
 *
 * £1 and £3, mean £2: T = (1 ÷ 4) ln(1 ÷ 2) + (3 ÷ 4) ln(3 ÷ 2) = 0.130812.
 */
export function theilIndex<Row extends Observation>(
  observations: readonly Row[],
  groupOf: (observation: Row) => string = ({ employer }) => employer,
): Known<TheilIndex, 'NOBODY' | 'NOT_ABOVE_ZERO'> {
  const all = numbersOf(totalsBy(observations, () => '').get(''));
  if (!all) return unknown('NOBODY');
  if (all.sum <= 0 || observations.some(({ value }) => value < 0)) return unknown('NOT_ABOVE_ZERO');

  const groups = new Map([...totalsBy(observations, groupOf)].map(([name, total]) => [name, numbersOf(total)!]));
  let [total, within, between] = [0, 0, 0];
  for (const observation of observations) {
    const { value, count } = observation;
    const share = (count * value) / all.sum;
    total += shareTimesLog(share, value, all);
    within += shareTimesLog(share, value, groups.get(groupOf(observation))!);
  }
  for (const { people, sum } of groups.values()) between += shareTimesLog(sum / all.sum, sum / people, all);
  const shareBetween = total < NOISE ? 0 : Math.min(1, Math.max(0, roundedRatio(between, total)));
  return known({
    total: toSixPlaces(total),
    within: toSixPlaces(within),
    between: toSixPlaces(between),
    shareBetween,
  });
}

/** A statistic of logarithms is a double in any case; sums are exact up to here. */
interface Numbers {
  readonly people: number;
  readonly sum: number;
}

function numbersOf(total: Total | undefined): Numbers | undefined {
  return total && { people: Number(total.people), sum: Number(total.sum) };
}

/** Share of all pay × ln(pay ÷ mean of these people), which tends to 0 with the share; pay at the mean gives exactly 0. */
function shareTimesLog(share: number, pay: number, { people, sum }: Numbers): number {
  return share === 0 ? 0 : share * Math.log((pay * people) / sum);
}
