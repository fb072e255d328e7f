import { MissingAnswer } from '../../contracts/terms.enums.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { areApart } from '../../pay/calculations/term-difference.js';
import { ComparedContract, MissingReason } from '../terms-compared/compared-contract.js';
import { EarningsLimits } from '../pay-facts/find-on-costs.js';
import { missingAnswer } from '../pay-facts/tally.js';
import { Offers } from '../terms-compared/find-offers.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { OfferedTerm, offeredTerm } from '../terms-compared/offered-term.js';
import { COMPARABLE_TERMS, ComparableTerm, TermValue } from '../terms-compared/term-value.js';
import { differencesOf, NARROW, TermDifference } from './differences-of-group.js';
import { paidOtherwiseAmong, scaleOfService, WIDE } from './explanation.js';
import { Entry, entryOf, giveReferences } from './references.js';

export interface ComparisonBasis {
  readonly offers: Offers;
  readonly points: ScalePoints;
  readonly limits: EarningsLimits | null;
}

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
  /** Which of the four, where the term is not recorded. */
  readonly missing: MissingAnswer | null;
  readonly contracts: number;
}

/**
 * Sets each term of each contract against what its employer gives others in the same role, not every two contracts
 * against each other: `giveReferences` says by what each is measured.
 */
export function compareContractTerms(contracts: readonly ComparedContract[], basis: ComparisonBasis): TermsCompared {
  const differences: TermDifference[] = [];
  const notCompared = new Map<string, NotCompared>();
  let explainedByService = 0;
  const ofRoles = groupedBy(contracts, ({ terms }) => `${terms.employerId} ${terms.role}`);
  for (const ofRole of ofRoles.values()) {
    const offer = basis.offers(ofRole[0]!.terms);
    for (const term of COMPARABLE_TERMS) {
      const isSaidToAll = term !== 'LEAVE' && (term !== 'PAY' || offer?.scaleBand == null);
      const toAll = offer && isSaidToAll ? offeredTerm(term, offer, ofRole[0]!, basis.points) : null;
      const entries: Entry[] = [];
      for (const contract of ofRole) {
        const found = contract.values[term];
        if (!found.known) {
          countNotCompared(notCompared, term, found.reason, contract);
          continue;
        }
        const offered = isSaidToAll ? toAll : offer && offeredTerm(term, offer, contract, basis.points);
        const paidByService = term === 'PAY' ? scaleOfService(contract, basis.points) : null;
        entries.push(entryOf(contract, found.value, offered, paidByService));
      }
      giveReferences(entries, basis.points);
      for (const { value, offered } of entries) if (isEarnedByService(value, offered)) explainedByService += 1;
      const isPaidOtherwise = paidOtherwiseAmong(entries, basis.points);
      for (const alike of inGroups(entries)) differencesOf(alike, isPaidOtherwise, basis, differences);
    }
  }
  return { differences, explainedByService, notCompared: [...notCompared.values()] };
}

function countNotCompared(
  counts: Map<string, NotCompared>,
  term: ComparableTerm,
  reason: MissingReason,
  { terms }: ComparedContract,
): void {
  const missing = missingAnswer(reason, terms.absences);
  const key = `${term} ${reason} ${missing}`;
  const counted = counts.get(key);
  counts.set(key, { term, reason, missing, contracts: (counted?.contracts ?? 0) + 1 });
}

function isEarnedByService(value: TermValue, offered: OfferedTerm | null): boolean {
  if (offered?.atStart == null || areApart(value, offered.from, NARROW)) return false;
  return areApart(value, offered.atStart, WIDE);
}

function inGroups(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const [first] = entries;
  const areOne = entries.every(({ group }) => group === first?.group);
  return areOne ? [entries] : groupedBy(entries, ({ group }) => group).values();
}
