import { ContractKind } from '../../contracts/contract.enums.js';
import {
  NotGivenReason,
  PayBasis,
  PensionBasis,
  SickPay,
  TermOrigin,
  TermsChangeReason,
} from '../../contracts/terms.enums.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';

/**
 * The words that `counted_terms` keeps as numbers, by column: 1 is the first. The migration that made the table has the same
 * lists; a word that is added comes last in both.
 */
export const COUNTED_WORDS = {
  role: Object.values(PostRole),
  kind: Object.values(ContractKind),
  payBasis: Object.values(PayBasis),
  scaleNation: Object.values(Nation),
  pensionBasis: Object.values(PensionBasis),
  sickPay: Object.values(SickPay),
  origin: Object.values(TermOrigin),
  changeReason: Object.values(TermsChangeReason),
  notGiven: Object.values(NotGivenReason),
} as const;

/** The number that stands for a role; null for any. */
export function numberOfRole(role: string | null): number | null {
  return role === null ? null : numberOfWord(COUNTED_WORDS.role, role);
}

/** The number that stands for a word; a word that there is not has the number of nobody. */
export function numberOfWord(words: readonly string[], word: string): number {
  return words.indexOf(word) + 1;
}
