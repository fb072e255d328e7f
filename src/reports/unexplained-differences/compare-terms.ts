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

/** A term of one contract that is not what its employer gives others in the role. */
export interface TermDifference {
  readonly contract: ComparedContract;
  readonly term: ComparableTerm;
  readonly value: TermValue;
  readonly reference: TermValue;
  readonly referenceFrom: ReferenceFrom;
  readonly direction: 'LOWER' | 'HIGHER' | 'DIFFERENT';
  /** Of the lower of the two; null where one is nothing, and for schemes. */
  readonly percent: HundredthsOfPercent | null;
  /** By 5 % from the reference, or from another contract that nothing explains; or another scheme. */
  readonly isWide: boolean;
  /** By 3 % from the reference. */
  readonly isNarrow: boolean;
  readonly explainedBy: Explanation | null;
  /** The contract farthest on the other side that nothing explains either; null where there is none. */
  readonly other: ComparedContract | null;
}

export interface TermsCompared {
  /** Those that are narrow or wide. */
  readonly differences: readonly TermDifference[];
  /** Contracts whose term is what service gives by the sheet, and wide of what it gives at the start. */
  readonly explainedByService: number;
  readonly notCompared: ReadonlyMap<string, { term: ComparableTerm; reason: MissingReason; contracts: number }>;
}

const WIDE = 500;
const NARROW = 300;
/** Of two contracts 5 % apart with the reference between them, the farther is at least √1.05 = 1.0247 from it. */
const FARTHER_HALF = 246;

interface Entry {
  readonly contract: ComparedContract;
  readonly value: TermValue;
  readonly offered: OfferedTerm | null;
  /** Whether what is offered is the point of a scale, and not of a sheet. */
  readonly isOfScale: boolean;
}

interface Referred extends Entry {
  readonly reference: TermValue;
  readonly referenceFrom: ReferenceFrom;
}

/**
 * Sets each term of each contract against what its employer gives others in the same role, not every two contracts
 * against each other: against the terms sheet where it says one thing for this person's service; else against the point
 * that years earn where most of the role are paid so; else against the commonest value, of those within the sheet's range
 * where it has one.
 */
export function compareContractTerms(contracts: readonly ComparedContract[], basis: ComparisonBasis): TermsCompared {
  const differences: TermDifference[] = [];
  const notCompared = new Map<string, { term: ComparableTerm; reason: MissingReason; contracts: number }>();
  let explainedByService = 0;
  const ofRoles = groupedBy(contracts, ({ terms }) => `${terms.employerId} ${terms.role}`);
  for (const ofRole of ofRoles.values()) {
    const offer = basis.offers(ofRole[0]!.terms);
    const usesScale = followsScale(ofRole, basis.points);
    for (const term of COMPARABLE_TERMS) {
      const entries: Entry[] = [];
      for (const contract of ofRole) {
        const value = contract.values[term];
        if (value.known) {
          const ofSheet = offer && offeredTerm(term, offer, contract, basis.points);
          const ofScale =
            term === 'PAY' && !saysOneThing(ofSheet) && usesScale ? pointOfService(contract, basis.points) : null;
          const offered = ofScale ?? ofSheet;
          if (isEarnedByService(value.value, offered)) explainedByService += 1;
          entries.push({ contract, value: value.value, offered, isOfScale: ofScale !== null });
        } else {
          const key = `${term} ${value.reason}`;
          const counted = notCompared.get(key) ?? { term, reason: value.reason, contracts: 0 };
          notCompared.set(key, { ...counted, contracts: counted.contracts + 1 });
        }
      }
      differences.push(...differencesOf(withReferences(entries), basis));
    }
  }
  return { differences, explainedByService, notCompared };
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

function withReferences(entries: readonly Entry[]): Referred[] {
  const others = entries.filter(({ offered }) => !saysOneThing(offered));
  const within = others.filter(({ value, offered }) => offered !== null && isWithin(value, offered));
  const common = mostCommon(within.length > 0 ? within : others);
  return entries.map((entry) => {
    if (entry.offered !== null && saysOneThing(entry.offered)) {
      const referenceFrom = entry.isOfScale ? 'SCALE' : 'TERMS_SHEET';
      return { ...entry, reference: entry.offered.from, referenceFrom };
    }
    const { value: reference, isStandard } = common!;
    return { ...entry, reference, referenceFrom: isStandard ? 'MOST_COMMON_STANDARD' : 'MOST_COMMON' };
  });
}

const saysOneThing = (offered: OfferedTerm | null): boolean => offered !== null && offered.from.key === offered.to.key;

const isWithin = (value: TermValue, { from, to }: OfferedTerm): boolean =>
  compareTerms(value, from) >= 0 && compareTerms(value, to) <= 0;

/** Of the contracts with one reference, those that nothing explains; null where there is none. */
interface Others {
  readonly lowest: Referred | null;
  readonly highest: Referred | null;
  /** One whose value is the reference itself. */
  readonly usual: Referred | null;
}

/** Contracts with one reference are also set against the lowest and the highest of them that nothing explains. */
function differencesOf(referred: readonly Referred[], basis: ComparisonBasis): TermDifference[] {
  const found: TermDifference[] = [];
  for (const alike of groupedBy(referred, ({ reference }) => reference.key).values()) {
    const judged = alike.map((entry) => ({
      entry,
      isSame: entry.value.key === entry.reference.key,
      explainedBy: explanationOf(entry, basis.points),
    }));
    const unexplained = judged.filter(({ isSame, explainedBy }) => isSame || explainedBy === null);
    const [lowest, highest] = extremesOf(unexplained.map(({ entry }) => entry));
    const usual = unexplained.find(({ isSame }) => isSame)?.entry ?? null;
    for (const { entry, isSame, explainedBy } of judged) {
      if (isSame) continue;
      const difference = differenceOf(entry, explainedBy, { lowest, highest, usual }, basis.limits);
      if (difference !== null && (difference.isNarrow || difference.isWide)) found.push(difference);
    }
  }
  return found;
}

function extremesOf(entries: readonly Referred[]): [Referred | null, Referred | null] {
  let [lowest, highest]: [Referred | null, Referred | null] = [null, null];
  for (const entry of entries) {
    if (lowest === null || compareTerms(entry.value, lowest.value) < 0) lowest = entry;
    if (highest === null || compareTerms(entry.value, highest.value) > 0) highest = entry;
  }
  return [lowest, highest];
}

function differenceOf(
  { contract, value, reference, referenceFrom }: Referred,
  explainedBy: Explanation | null,
  { lowest, highest, usual: asUsual }: Others,
  limits: EarningsLimits | null,
): TermDifference | null {
  const common = { contract, term: value.term, value, reference, referenceFrom, explainedBy };
  if (value.term === 'SICK_PAY') {
    const other = asUsual?.contract ?? null;
    return { ...common, direction: 'DIFFERENT', percent: null, isWide: true, isNarrow: false, other };
  }
  const [own, usual] = onOneFooting(value, reference, contract, limits) ?? [];
  if (!own || !usual) return null;
  const sign = compareTerms(own, usual);
  if (sign === 0) return null;
  const farthest = sign < 0 ? highest : lowest;
  const isOpposite =
    farthest !== null &&
    haveOneUnit(value, farthest.value) &&
    Math.sign(compareTerms(value, farthest.value)) === Math.sign(sign);
  const isPairWide = isOpposite && areApart(value, farthest.value, WIDE) && areApart(own, usual, FARTHER_HALF);
  return {
    ...common,
    direction: sign < 0 ? 'LOWER' : 'HIGHER',
    percent: percentApart(own, usual),
    isWide: areApart(own, usual, WIDE) || isPairWide,
    isNarrow: areApart(own, usual, NARROW),
    other: isOpposite ? farthest.contract : null,
  };
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
