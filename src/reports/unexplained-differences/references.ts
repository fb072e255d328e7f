import { groupedBy } from '../../kernel/grouped-by.js';
import { compareTerms } from '../../pay/calculations/term-difference.js';
import { ComparedContract } from '../terms-compared/compared-contract.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { OfferedTerm, PaidScale, pointOfService } from '../terms-compared/offered-term.js';
import { TermValue } from '../terms-compared/term-value.js';
import { Explanation, scaleKey } from './explanation.js';
import { measures, mostCommon } from './most-common.js';

/** What a contract is compared with. */
export type ReferenceFrom = 'TERMS_SHEET' | 'SCALE' | 'MOST_COMMON_STANDARD' | 'MOST_COMMON';

/** A term of a contract on its way through the comparison; one object for each, because there are tens of thousands. */
export interface Entry {
  readonly contract: ComparedContract;
  readonly value: TermValue;
  /** The scale on which the contract is paid the point its years earn; null where it is not, and for other terms. */
  readonly paidByService: string | null;
  offered: OfferedTerm | null;
  reference: TermValue;
  referenceFrom: ReferenceFrom;
  /** Entries with the same are set against each other too. */
  group: string;
  /** Beyond what is offered where that is a range: measured by its nearer end. */
  isOutside: boolean;
  isSame: boolean;
  explainedBy: Explanation | null;
}

export function entryOf(
  contract: ComparedContract,
  value: TermValue,
  offered: OfferedTerm | null,
  paidByService: string | null,
): Entry {
  return {
    contract,
    value,
    paidByService,
    offered,
    reference: value,
    referenceFrom: 'TERMS_SHEET',
    group: value.key,
    isOutside: false,
    isSame: true,
    explainedBy: null,
  };
}

/**
 * Gives each entry of a role what it is measured by. Where one thing is offered for its service, that. Else the point that its
 * years earn, where the role follows a scale; else the commonest value of the role, of those within what is offered where
 * that is a range, which does not say who gets what within it. Who is outside a range is measured by its nearer end.
 */
export function giveReferences(entries: readonly Entry[], points: ScalePoints): void {
  const others = entries.filter(({ offered }) => !saysOneThing(offered));
  if (others.length > 0) {
    const scale = followedScale(entries);
    if (scale) for (const entry of others) offerPoint(entry, scale, points);
    referToCommonest(others, scale ? entries : entries.filter(({ paidByService }) => paidByService === null));
  }
  for (const entry of entries) {
    if (!saysOneThing(entry.offered)) continue;
    entry.reference = entry.offered!.from;
    entry.group = entry.reference.key;
  }
}

const saysOneThing = (offered: OfferedTerm | null): boolean => offered !== null && offered.from.key === offered.to.key;

/**
 * The scale that a role is paid by: at least as many are paid the point of it that their years earn as have any one other
 * pay. Its week is the commonest of theirs; null where there is none.
 */
function followedScale(entries: readonly Entry[]): PaidScale | null {
  if (entries.every(({ paidByService }) => paidByService === null)) return null;
  const { of } = measures(entries);
  const byService = largest(
    of.filter(({ paidByService }) => paidByService !== null).map(({ contract }) => contract.terms),
    scaleKey,
  );
  const otherwise = largest(
    of.filter(({ paidByService }) => paidByService === null),
    ({ value }) => value.key,
  );
  if (byService.length === 0 || byService.length < otherwise.length) return null;
  return largest(byService, ({ fullTimeMinutes }) => String(fullTimeMinutes))[0]!;
}

/** Those with the commonest key; of two as common, the first by the alphabet. */
function largest<Of>(all: readonly Of[], keyOf: (one: Of) => string): readonly Of[] {
  const groups = [...groupedBy(all, keyOf)].sort(([a, of], [b, other]) => other.length - of.length || (a < b ? -1 : 1));
  return groups[0]?.[1] ?? [];
}

/** The point of the scale that years earn; where they are not recorded and nothing else is offered, the whole scale. */
function offerPoint(entry: Entry, scale: PaidScale, points: ScalePoints): void {
  const { terms } = entry.contract;
  const isOnIt = terms.payBasis === 'SCALE_POINT' && scaleKey(terms) === scaleKey(scale);
  const ofYears = pointOfService(entry.contract, isOnIt ? terms : scale, points);
  if (entry.offered !== null && !saysOneThing(ofYears)) return;
  entry.offered = ofYears;
  entry.referenceFrom = 'SCALE';
}

function referToCommonest(others: readonly Entry[], measured: readonly Entry[]): void {
  const open = others.filter(({ offered }) => !saysOneThing(offered));
  if (open.length === 0) return;
  const range = open.find(({ offered }) => offered !== null)?.offered ?? null;
  const within = measured.filter(({ value }) => range !== null && isWithin(value, range));
  const { value, isStandard } = mostCommon(within.length > 0 ? within : measured)!;
  for (const entry of open) {
    entry.group = value.key;
    entry.isOutside = entry.offered !== null && !isWithin(entry.value, entry.offered);
    if (entry.isOutside) {
      entry.reference = nearerEnd(entry.value, entry.offered!);
      continue;
    }
    entry.reference = value;
    entry.referenceFrom = isStandard ? 'MOST_COMMON_STANDARD' : 'MOST_COMMON';
  }
}

const isWithin = (value: TermValue, { from, to }: OfferedTerm): boolean =>
  compareTerms(value, from) >= 0 && compareTerms(value, to) <= 0;

const nearerEnd = (value: TermValue, { from, to }: OfferedTerm): TermValue =>
  compareTerms(value, from) < 0 ? from : to;
