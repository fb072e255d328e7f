import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { roundedRatio, toSixPlaces } from '../../kernel/ratio.js';
import { Moments, momentsOf, Observation } from './observation.js';

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
  const all = momentsOf(observations);
  if (all.people === 0n) return unknown('NOBODY');
  if (all.sum <= 0n || observations.some(({ value }) => value < 0)) return unknown('NOT_ABOVE_ZERO');

  const total = inequality(observations, all, all.sum);
  let [within, between] = [0, 0];
  for (const members of groupedBy(observations, groupOf).values()) {
    const group = momentsOf(members);
    within += inequality(members, group, all.sum);
    between += shareTimesLog(group.sum, all.sum, group.sum * all.people, group.people * all.sum);
  }
  const shareBetween = total < NOISE ? 0 : Math.min(1, Math.max(0, roundedRatio(between, total)));
  return known({
    total: toSixPlaces(total),
    within: toSixPlaces(within),
    between: toSixPlaces(between),
    shareBetween,
  });
}

/** Σ (share of all pay) × ln(pay ÷ mean of these people). */
function inequality(people: readonly Observation[], { people: count, sum }: Moments, sumOfAll: bigint): number {
  return people.reduce((index, each) => {
    const pay = BigInt(each.value);
    return index + shareTimesLog(BigInt(each.count) * pay, sumOfAll, pay * count, sum);
  }, 0);
}

/** (part ÷ whole) × ln(a ÷ b), which tends to 0 with the part; equal whole numbers a and b give exactly 0. */
function shareTimesLog(part: bigint, whole: bigint, a: bigint, b: bigint): number {
  return part === 0n ? 0 : (Number(part) / Number(whole)) * Math.log(Number(a) / Number(b));
}
