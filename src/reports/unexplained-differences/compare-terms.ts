import { groupedBy } from '../../kernel/grouped-by.js';
import { HUNDRED_PERCENT, HundredthsOfPercent } from '../../kernel/percent.js';
import { areApart, compareTerms, percentApart, TermQuotient } from '../../pay/calculations/term-difference.js';
import { ComparedContract, MissingReason } from '../terms-compared/compared-contract.js';
import { EarningsLimits } from '../pay-facts/find-on-costs.js';
import { Offers } from '../terms-compared/find-offers.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { OfferedTerm, offeredTerm, pointOfService } from '../terms-compared/offered-term.js';
import { COMPARABLE_TERMS, ComparableTerm, TermValue } from '../terms-compared/term-value.js';
import { Explanation, explanationOf, isAtPointOfService } from './explanation.js';
import { mostCommon } from './most-common.js';

/** What a contract is compared with. */
export type ReferenceFrom = 'TERMS_SHEET' | 'SCALE' | 'MOST_COMMON_STANDARD' | 'MOST_COMMON';

export interface ComparisonBasis {
  readonly offers: Offers;
  readonly points: ScalePoints;
  readonly limits: EarningsLimits | null;
}

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

export interface TermsCompared {
  /** Those that are narrow or wide. */
  readonly differences: readonly TermDifference[];
  /** Contracts whose term is what service gives by the sheet, and wide of what it gives at the start. */
  readonly explainedByService: number;
  readonly notCompared: readonly NotCompared[];
}

export interface NotCompared {
  readonly term: ComparableTerm;
  readonly reason: MissingReason;
  readonly contracts: number;
}

const WIDE = 500;
const NARROW = 300;
/** Of two contracts 5 % apart with the reference between them, the farther is at least √1.05 = 1.0247 from it. */
const FARTHER_HALF = 246;

/** A term of a contract on its way through the comparison; one object for each, because there are tens of thousands. */
interface Entry {
  readonly contract: ComparedContract;
  readonly value: TermValue;
  readonly offered: OfferedTerm | null;
  reference: TermValue;
  referenceFrom: ReferenceFrom;
  isSame: boolean;
  explainedBy: Explanation | null;
}

/**
 * Sets each term of each contract against what its employer gives others in the same role, not every two contracts
 * against each other: against the terms sheet where it says one thing for this person's service; else against the point
 * that years earn where most of the role are paid so; else against the commonest value, of those within the sheet's range
 * where it has one.
 */
export function compareContractTerms(contracts: readonly ComparedContract[], basis: ComparisonBasis): TermsCompared {
  const differences: TermDifference[] = [];
  const notCompared = new Map<string, NotCompared>();
  let explainedByService = 0;
  const ofRoles = groupedBy(contracts, ({ terms }) => `${terms.employerId} ${terms.role}`);
  for (const ofRole of ofRoles.values()) {
    const offer = basis.offers(ofRole[0]!.terms);
    const usesScale = followsScale(ofRole, basis.points);
    for (const term of COMPARABLE_TERMS) {
      const isSaidToAll = term !== 'LEAVE' && (term !== 'PAY' || offer?.scaleBand == null);
      const toAll = offer && isSaidToAll ? offeredTerm(term, offer, ofRole[0]!, basis.points) : null;
      const entries: Entry[] = [];
      for (const contract of ofRole) {
        const found = contract.values[term];
        if (!found.known) {
          countNotCompared(notCompared, term, found.reason);
          continue;
        }
        const { value } = found;
        const ofSheet = isSaidToAll ? toAll : offer && offeredTerm(term, offer, contract, basis.points);
        const isOfScale = term === 'PAY' && usesScale && !saysOneThing(ofSheet);
        const ofScale = isOfScale ? pointOfService(contract, basis.points) : null;
        const offered = ofScale ?? ofSheet;
        if (isEarnedByService(value, offered)) explainedByService += 1;
        const referenceFrom = ofScale ? 'SCALE' : 'TERMS_SHEET';
        const reference = offered?.from ?? value;
        entries.push({ contract, value, offered, reference, referenceFrom, isSame: true, explainedBy: null });
      }
      referToCommonest(entries);
      for (const alike of withOneReference(entries)) differencesOf(alike, basis, differences);
    }
  }
  return { differences, explainedByService, notCompared: [...notCompared.values()] };
}

function countNotCompared(counts: Map<string, NotCompared>, term: ComparableTerm, reason: MissingReason): void {
  const key = `${term} ${reason}`;
  const counted = counts.get(key);
  counts.set(key, { term, reason, contracts: (counted?.contracts ?? 0) + 1 });
}

/** Whether more than half of those paid on a scale are at the point that their years earn. */
function followsScale(contracts: readonly ComparedContract[], points: ScalePoints): boolean {
  const onScale = contracts.filter(({ terms }) => terms.payBasis === 'SCALE_POINT');
  return onScale.filter((contract) => isAtPointOfService(contract, points)).length * 2 > onScale.length;
}

function isEarnedByService(value: TermValue, offered: OfferedTerm | null): boolean {
  if (offered?.atStart == null || areApart(value, offered.from, NARROW)) return false;
  return areApart(value, offered.atStart, WIDE);
}

/** Where nothing is offered, or a range, which does not say who gets what within it. */
function referToCommonest(entries: readonly Entry[]): void {
  const others = entries.filter(({ offered }) => !saysOneThing(offered));
  if (others.length === 0) return;
  const within = others.filter(({ value, offered }) => offered !== null && isWithin(value, offered));
  const { value, isStandard } = mostCommon(within.length > 0 ? within : others)!;
  for (const entry of others) {
    entry.reference = value;
    entry.referenceFrom = isStandard ? 'MOST_COMMON_STANDARD' : 'MOST_COMMON';
  }
}

const saysOneThing = (offered: OfferedTerm | null): boolean => offered !== null && offered.from.key === offered.to.key;

const isWithin = (value: TermValue, { from, to }: OfferedTerm): boolean =>
  compareTerms(value, from) >= 0 && compareTerms(value, to) <= 0;

function withOneReference(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const [first] = entries;
  const haveOne = entries.every(({ reference }) => reference.key === first?.reference.key);
  return haveOne ? [entries] : groupedBy(entries, ({ reference }) => reference.key).values();
}

/** Of the contracts with one reference, those that nothing explains; null where there is none. */
interface Others {
  lowest: Entry | null;
  highest: Entry | null;
  /** One whose value is the reference itself. */
  usual: Entry | null;
}

/** Contracts with one reference are also set against the lowest and the highest of them that nothing explains. */
function differencesOf(alike: readonly Entry[], basis: ComparisonBasis, found: TermDifference[]): void {
  const others: Others = { lowest: null, highest: null, usual: null };
  for (const entry of alike) {
    entry.isSame = entry.value.key === entry.reference.key;
    if (!entry.isSame) entry.explainedBy = explanationOf(entry, basis.points);
    if (entry.explainedBy !== null) continue;
    if (entry.isSame) others.usual ??= entry;
    if (others.lowest === null || compareTerms(entry.value, others.lowest.value) < 0) others.lowest = entry;
    if (others.highest === null || compareTerms(entry.value, others.highest.value) > 0) others.highest = entry;
  }
  for (const entry of alike) {
    const difference = entry.isSame ? null : differenceOf(entry, others, basis.limits);
    if (difference !== null && (difference.isNarrow || difference.isWide)) found.push(difference);
  }
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
  const farthest = sign < 0 ? others.highest : others.lowest;
  const isOpposite =
    farthest !== null &&
    haveOneUnit(value, farthest.value) &&
    Math.sign(compareTerms(value, farthest.value)) === Math.sign(sign);
  const isPairWide = isOpposite && areApart(value, farthest.value, WIDE) && areApart(own, usual, FARTHER_HALF);
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
