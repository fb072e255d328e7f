import { TermOrigin } from '../../contracts/terms.enums.js';
import { compareTerms } from '../../pay/calculations/term-difference.js';
import { ComparedContract, originOf } from '../terms-compared/compared-contract.js';
import { TermValue } from '../terms-compared/term-value.js';
import { hasStatutoryNotice } from './explanation.js';

interface Entry {
  readonly contract: ComparedContract;
  readonly value: TermValue;
}

/**
 * Those that show what an employer gives a role: where some are recorded as its standard, they; where none is, those whose
 * origin is not recorded; else all. What came with someone, was agreed with them, is a mistake, or is the notice the law
 * gives them, is nobody else's measure.
 */
export function measures<E extends Entry>(entries: readonly E[]): { of: readonly E[]; areStandard: boolean } {
  const general = entries.filter(({ contract, value }) => value.term !== 'NOTICE' || !hasStatutoryNotice(contract));
  const standard = general.filter((entry) => hasOrigin(entry, TermOrigin.STANDARD));
  if (standard.length > 0) return { of: standard, areStandard: true };
  const open = general.filter((entry) => hasOrigin(entry, TermOrigin.UNRECORDED));
  return { of: [open, general].find((each) => each.length > 0) ?? entries, areStandard: false };
}

/** The value that stands for what an employer gives a role: the commonest of its measures; of two as common, the higher. */
export function mostCommon(entries: readonly Entry[]): { value: TermValue; isStandard: boolean } | null {
  const { of, areStandard } = measures(entries);
  return of.length === 0 ? null : { value: commonest(of), isStandard: areStandard };
}

function hasOrigin({ contract, value }: Entry, origin: TermOrigin): boolean {
  return originOf(contract.terms, value.term) === origin;
}

function commonest(entries: readonly Entry[]): TermValue {
  const counts = new Map<string, { value: TermValue; count: number }>();
  for (const { value } of entries) {
    const counted = counts.get(value.key);
    if (counted) counted.count += 1;
    else counts.set(value.key, { value, count: 1 });
  }
  const [first] = [...counts.values()].sort(
    (a, b) => b.count - a.count || compareTerms(b.value, a.value) || (a.value.key < b.value.key ? -1 : 1),
  );
  return first!.value;
}
