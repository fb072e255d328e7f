import { TermDifference, WhyListed } from './differences-of-group.js';
import { Explanation, isOfTheWeekAlone } from './explanation.js';

export interface Sorted {
  readonly listed: readonly TermDifference[];
  /** Of 3 % or more on one term only: listed if it held a year before. */
  readonly open: readonly TermDifference[];
  readonly explained: ReadonlyMap<Explanation, number>;
}

/** What is listed at once: 5 % or more, another scheme, or 3 % or more on two terms of one contract. */
export function sortDifferences(differences: readonly TermDifference[]): Sorted {
  const explained = new Map<Explanation, number>();
  const recurring = new Map<string, number>();
  for (const difference of differences) {
    const { explainedBy, contract } = difference;
    if (explainedBy !== null) {
      if (difference.isWide) explained.set(explainedBy, (explained.get(explainedBy) ?? 0) + 1);
    } else if (countsTowardsRecurring(difference)) {
      recurring.set(contract.terms.contractId, (recurring.get(contract.terms.contractId) ?? 0) + 1);
    }
  }
  const listed: TermDifference[] = [];
  const open: TermDifference[] = [];
  for (const difference of differences) {
    if (difference.explainedBy !== null) continue;
    difference.why = whyAtOnce(difference, recurring.get(difference.contract.terms.contractId) ?? 0);
    if (difference.why !== null) listed.push(difference);
    else if (countsTowardsRecurring(difference)) open.push(difference);
  }
  return { listed, open, explained };
}

function whyAtOnce(difference: TermDifference, termsOfContract: number): WhyListed | null {
  if (difference.isWide) return difference.direction === 'DIFFERENT' ? 'ANOTHER_SCHEME' : 'FIVE_PER_CENT';
  return termsOfContract >= 2 && countsTowardsRecurring(difference) ? 'RECURS_ON_TERMS' : null;
}

/** A week of another length is one difference, not one of hours and one of pay. */
function countsTowardsRecurring({ isNarrow, value, reference }: TermDifference): boolean {
  return isNarrow && !isOfTheWeekAlone(value, reference);
}

/** Of the open differences those that were there a year before: the same contract and term, the same way, by 3 % or more. */
export function heldAYearBefore(
  open: readonly TermDifference[],
  before: readonly TermDifference[],
): readonly TermDifference[] {
  const keyOf = ({ contract, term, direction }: TermDifference) => `${contract.terms.contractId} ${term} ${direction}`;
  const wereOpen = before.filter(({ explainedBy, isNarrow }) => explainedBy === null && isNarrow);
  const then = new Set(wereOpen.map((difference) => keyOf(difference)));
  const held = open.filter((difference) => then.has(keyOf(difference)));
  for (const difference of held) difference.why = 'RECURS_AFTER_A_YEAR';
  return held;
}

/** The widest first, then what has no percentage; the same order every time. */
export function inOrderOfSize(differences: readonly TermDifference[]): TermDifference[] {
  return [...differences].sort((a, b) => {
    const [first, second] = [sizeOf(a), sizeOf(b)];
    if (first !== second) return second - first;
    const [one, other] = [a.contract.terms.contractId, b.contract.terms.contractId];
    if (one !== other) return one < other ? -1 : 1;
    return a.term < b.term ? -1 : 1;
  });
}

const sizeOf = ({ percent, direction }: TermDifference): number =>
  percent ?? (direction === 'DIFFERENT' ? -1 : Number.POSITIVE_INFINITY);
