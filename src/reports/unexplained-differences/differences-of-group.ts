import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { areApart, compareTerms, percentApart, TermQuotient } from '../../pay/calculations/term-difference.js';
import { EarningsLimits } from '../pay-facts/find-on-costs.js';
import { ComparedContract } from '../terms-compared/compared-contract.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { ComparableTerm, TermValue } from '../terms-compared/term-value.js';
import { Explanation, explanationOf, PaidOtherwise, WIDE } from './explanation.js';
import { Entry, ReferenceFrom } from './references.js';

/** A term of one contract that is not what its employer gives others in the role. A class, because there are thousands. */
export class TermDifference {
  /** Why it is listed as unexplained; null while it is not. */
  why: WhyListed | null = null;

  constructor(
    readonly contract: ComparedContract,
    readonly term: ComparableTerm,
    readonly value: TermValue,
    readonly reference: TermValue,
    readonly referenceFrom: ReferenceFrom,
    readonly explainedBy: Explanation | null,
    readonly direction: 'LOWER' | 'HIGHER' | 'DIFFERENT',
    /** Of the lower of the two; null where one is nothing, and for schemes. */
    readonly percent: HundredthsOfPercent | null,
    /** By 5 % from the reference, or from another contract that nothing explains; or another scheme. */
    readonly isWide: boolean,
    /** By 3 % from the reference. */
    readonly isNarrow: boolean,
    /** The contract farthest on the other side that nothing explains either; null where there is none. */
    readonly other: ComparedContract | null,
  ) {}
}

/** Why a difference that nothing explains is on the list. */
export type WhyListed = 'FIVE_PER_CENT' | 'ANOTHER_SCHEME' | 'RECURS_ON_TERMS' | 'RECURS_AFTER_A_YEAR';

/** By 3 %: listed where it recurs. */
export const NARROW = 300;
/** Of two contracts 5 % apart with the reference between them, the farther is at least √1.05 = 1.0247 from it. */
const FARTHER_HALF = 246;

/** Of the contracts of a group, those that nothing explains. */
interface Others {
  /** The lowest and the highest of those paid by service on one scale, and of all who are not. */
  readonly ends: Map<string | null, { lowest: Entry; highest: Entry }>;
  /** One whose value is the reference itself; null where there is none. */
  usual: Entry | null;
}

/** Contracts of one group are also set against the lowest and the highest of them that nothing explains. */
export function differencesOf(
  group: readonly Entry[],
  isPaidOtherwise: PaidOtherwise,
  { points, limits }: { readonly points: ScalePoints; readonly limits: EarningsLimits | null },
  found: TermDifference[],
): void {
  const others: Others = { ends: new Map(), usual: null };
  for (const entry of group) {
    entry.isSame = entry.value.key === entry.reference.key;
    if (!entry.isSame) entry.explainedBy = explanationOf(entry, points, isPaidOtherwise);
    if (entry.explainedBy !== null) continue;
    if (entry.isSame) others.usual ??= entry;
    const ends = others.ends.get(entry.paidByService);
    if (!ends) others.ends.set(entry.paidByService, { lowest: entry, highest: entry });
    else if (compareTerms(entry.value, ends.lowest.value) < 0) ends.lowest = entry;
    else if (compareTerms(entry.value, ends.highest.value) > 0) ends.highest = entry;
  }
  for (const entry of group) {
    const difference = entry.isSame ? null : differenceOf(entry, others, limits);
    if (difference !== null && (difference.isNarrow || difference.isWide)) found.push(difference);
  }
}

/** The farthest on the other side; never two who are paid by service on one scale, for service explains them. */
function farthestFrom({ paidByService }: Entry, sign: number, { ends }: Others): Entry | null {
  let farthest: Entry | null = null;
  for (const [scale, { lowest, highest }] of ends) {
    if (scale !== null && scale === paidByService) continue;
    const end = sign < 0 ? highest : lowest;
    if (farthest === null || compareTerms(end.value, farthest.value) * sign < 0) farthest = end;
  }
  return farthest;
}

function differenceOf(entry: Entry, others: Others, limits: EarningsLimits | null): TermDifference | null {
  const { contract, value, reference, referenceFrom, explainedBy } = entry;
  const { term } = value;
  if (term === 'SICK_PAY') {
    const other = others.usual?.contract ?? null;
    const [isWide, isNarrow] = [true, false];
    return new TermDifference(
      contract,
      term,
      value,
      reference,
      referenceFrom,
      explainedBy,
      'DIFFERENT',
      null,
      isWide,
      isNarrow,
      other,
    );
  }
  const compared = onOneFooting(value, reference, contract, limits);
  if (compared === null) return null;
  const [own, usual] = compared;
  const sign = compareTerms(own, usual);
  if (sign === 0) return null;
  const farthest = farthestFrom(entry, sign, others);
  const isOpposite =
    farthest !== null &&
    haveOneUnit(value, farthest.value) &&
    Math.sign(compareTerms(value, farthest.value)) === Math.sign(sign);
  const isFarther = entry.isOutside || areApart(own, usual, FARTHER_HALF);
  const isPairWide = isOpposite && areApart(value, farthest.value, WIDE) && isFarther;
  return new TermDifference(
    contract,
    term,
    value,
    reference,
    referenceFrom,
    explainedBy,
    sign < 0 ? 'LOWER' : 'HIGHER',
    percentApart(own, usual),
    areApart(own, usual, WIDE) || isPairWide,
    areApart(own, usual, NARROW),
    isOpposite ? farthest.contract : null,
  );
}

export function haveOneUnit(a: TermValue, b: TermValue): boolean {
  return a.term !== 'PENSION' || b.term !== 'PENSION' || a.of === b.of;
}

/**
 * Pensions paid of all pay and of qualifying earnings are compared by what they come to on this person's full-time
 * salary; null where that is not known. Everything else is compared as it stands.
 */
function onOneFooting(
  a: TermValue,
  b: TermValue,
  { annualPence }: ComparedContract,
  limits: EarningsLimits | null,
): readonly [TermQuotient, TermQuotient] | null {
  if (a.term !== 'PENSION' || b.term !== 'PENSION' || a.of === b.of) return [a, b];
  if (!annualPence.known || limits === null) return null;
  const salary = annualPence.value;
  const qualifying = Math.max(0, Math.min(salary, limits.upperLimitPence) - limits.lowerLimitPence);
  const paid = (value: typeof a): TermQuotient => ({
    over: value.over * (value.of === 'ALL_PAY' ? salary : qualifying),
    under: HUNDRED_PERCENT,
  });
  return [paid(a), paid(b)];
}
