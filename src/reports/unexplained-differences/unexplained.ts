import { Explanation, isOfTheWeekAlone } from './explanation.js';
import { TermDifference } from './compare-terms.js';

/** Why a difference that nothing explains is on the list. */
export type WhyListed = 'FIVE_PER_CENT' | 'ANOTHER_SCHEME' | 'RECURS_ON_TERMS' | 'RECURS_AFTER_A_YEAR';

export interface UnexplainedDifference extends TermDifference {
  readonly why: WhyListed;
}

export interface Sorted {
  readonly listed: readonly UnexplainedDifference[];
  /** Of 3 % or more on one term only: listed if it held a year before. */
  readonly open: readonly TermDifference[];
  readonly explained: ReadonlyMap<Explanation, number>;
}

/** What is listed at once: 5 % or more, another scheme, or 3 % or more on two terms of one contract. */
export function sortDifferences(differences: readonly TermDifference[]): Sorted {
  const explained = new Map<Explanation, number>();
  const listed: UnexplainedDifference[] = [];
  const open: TermDifference[] = [];
  const narrowTerms = new Map<string, number>();
  for (const difference of differences) {
    const { explainedBy, contract } = difference;
    if (explainedBy !== null) {
      if (difference.isWide) explained.set(explainedBy, (explained.get(explainedBy) ?? 0) + 1);
    } else if (countsTowardsRecurring(difference)) {
      narrowTerms.set(contract.terms.contractId, (narrowTerms.get(contract.terms.contractId) ?? 0) + 1);
    }
  }
  for (const difference of differences) {
    if (difference.explainedBy !== null) continue;
    if (difference.isWide) listed.push({ ...difference, why: whyWide(difference) });
    else if (!countsTowardsRecurring(difference)) continue;
    else if (narrowTerms.get(difference.contract.terms.contractId)! >= 2) {
      listed.push({ ...difference, why: 'RECURS_ON_TERMS' });
    } else open.push(difference);
  }
  return { listed, open, explained };
}

const whyWide = ({ direction }: TermDifference): WhyListed =>
  direction === 'DIFFERENT' ? 'ANOTHER_SCHEME' : 'FIVE_PER_CENT';

/** A week of another length is one difference, not one of hours and one of pay. */
function countsTowardsRecurring({ isNarrow, value, reference }: TermDifference): boolean {
  return isNarrow && !isOfTheWeekAlone(value, reference);
}

/** Of the open differences those that were there a year before: the same contract and term, the same way, by 3 % or more. */
export function heldAYearBefore(
  open: readonly TermDifference[],
  before: readonly TermDifference[],
): UnexplainedDifference[] {
  const keyOf = ({ contract, term, direction }: TermDifference) => `${contract.terms.contractId} ${term} ${direction}`;
  const then = new Set(
    before
      .filter(({ explainedBy, isNarrow }) => explainedBy === null && isNarrow)
      .map((difference) => keyOf(difference)),
  );
  return open
    .filter((difference) => then.has(keyOf(difference)))
    .map((difference) => ({ ...difference, why: 'RECURS_AFTER_A_YEAR' }));
}

/** The widest first, then what has no percentage; the same order every time. */
export function inOrderOfSize(differences: readonly UnexplainedDifference[]): UnexplainedDifference[] {
  const sizeOf = ({ percent, direction }: UnexplainedDifference) =>
    percent ?? (direction === 'DIFFERENT' ? -1 : Number.POSITIVE_INFINITY);
  const textOf = ({ contract, term }: UnexplainedDifference) => `${contract.terms.contractId} ${term}`;
  return [...differences].sort((a, b) => {
    const [first, second] = [sizeOf(a), sizeOf(b)];
    return first === second ? (textOf(a) < textOf(b) ? -1 : 1) : second - first;
  });
}
