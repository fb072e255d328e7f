import { TermOrigin } from '../../contracts/terms.enums.js';
import { originOf } from '../terms-compared/compared-contract.js';
import { ComparableTerm } from '../terms-compared/term-value.js';
import { TermDifference } from './differences-of-group.js';

const NAMES: Readonly<Record<ComparableTerm, string>> = {
  PAY: 'pay',
  WEEK: 'full-time week',
  LEAVE: 'leave',
  PENSION: 'pension contribution',
  NOTICE: 'notice',
  SICK_PAY: 'sick pay',
};

/** What it would take to explain a difference, or to end it; `reference` is null for those who may not see whose it is. */
export function toExplain({ contract, term, value }: TermDifference, reference: string | null): string {
  const { terms, yearsInRole, yearsOfService } = contract;
  const whose = reference === null ? 'this contract' : `contract ${reference}`;
  const origin = originOf(terms, value.term);
  const years =
    term === 'LEAVE' && yearsOfService === null
      ? ' Its continuous service is not recorded either, and leave may go by it: record when it began.'
      : term === 'PAY' && terms.payBasis === 'SCALE_POINT' && yearsInRole === null
        ? ' When the person began in the role is not recorded either, and points may go by it: record it.'
        : '';
  if (origin === TermOrigin.ERROR) {
    return `The ${NAMES[term]} of ${whose} is recorded as a mistake that has stood: put it right from a day with changeTerms, or record where it really comes from.${years}`;
  }
  return `Record where the ${NAMES[term]} of ${whose} comes from: STANDARD, TRANSFERRED with from whom and when, NEGOTIATED or ERROR.${years}`;
}
