import { addDays, Day, laterOf } from '../../kernel/day.js';
import { lastDayOfMonths } from './service-steps-ahead.js';

export interface FixedTerm {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

const FOUR_YEARS = 48;
/** A whole week without a contract breaks continuous employment: Employment Rights Act 1996, section 212. */
export const LONGEST_BREAK_DAYS = 7;

/**
 * The day on which four years of successive fixed terms with one employer are complete; null where the contracts agreed do
 * not reach it. From then on the contract is permanent, unless the employer can justify a further fixed term.
 *
 * Fixed-term Employees (Prevention of Less Favourable Treatment) Regulations 2002, regulation 8: four years without a
 * break, and at least one renewal; of the renewal and the fourth year the later counts.
 *
 * 1 April 2023 to 31 March 2025, renewed to 31 March 2028: four years on 31 March 2027.
 */
export function fourYearsOfFixedTerms(terms: readonly FixedTerm[]): Day | null {
  let latest: Day | null = null;
  for (const chain of chainsOf(terms)) {
    const [first, renewal] = chain;
    if (!renewal) continue;
    const completeOn = laterOf(lastDayOfMonths(first!.startsOn, FOUR_YEARS), renewal.startsOn);
    const isReached = chain.some(({ endsOn }) => endsOn >= completeOn);
    if (isReached) latest = completeOn;
  }
  return latest;
}

/** Terms that follow each other without a break that counts, the first in front. */
function chainsOf(terms: readonly FixedTerm[]): FixedTerm[][] {
  const chains: FixedTerm[][] = [];
  let servedTo: Day | null = null;
  for (const term of [...terms].sort((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    const goesOn: boolean = servedTo !== null && term.startsOn <= addDays(servedTo, LONGEST_BREAK_DAYS);
    if (goesOn) chains.at(-1)!.push(term);
    else chains.push([term]);
    servedTo = goesOn ? laterOf(servedTo!, term.endsOn) : term.endsOn;
  }
  return chains;
}
