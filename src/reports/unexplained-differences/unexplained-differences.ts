import { Injectable } from '@nestjs/common';
import { addYears } from '../../kernel/day.js';
import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { EarningsLimits, findOnCosts } from '../pay-facts/find-on-costs.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { Participation, peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { peopleCounted } from '../people-counted.model.js';
import { ComparedTerm } from '../terms-compared/compared-term.enums.js';
import { ComparedContract } from '../terms-compared/compared-contract.js';
import { findComparedContracts } from '../terms-compared/find-compared-contracts.js';
import { tallyOf } from '../terms-compared/tally-of-contracts.js';
import { termNotCompared } from '../terms-compared/term-not-compared.model.js';
import { COMPARABLE_TERMS } from '../terms-compared/term-value.js';
import { compareContractTerms, NotCompared, TermsCompared } from './compare-terms.js';
import { TermDifference } from './differences-of-group.js';
import { EXPLANATIONS } from './explanation.js';
import { heldAYearBefore, sortDifferences } from './unexplained.js';
import { ExplainedDifferences, UnexplainedDifferences, UnexplainedOfTerm } from './unexplained-differences.model.js';

const METHOD = 'unexplained-differences/2';

interface Question extends PeopleQuestion {
  readonly role?: string | null;
}

@Injectable()
export class UnexplainedDifferenceReports {
  async find(request: TrackerRequest, moment: Moment, question: Question): Promise<UnexplainedDifferences | NoValue> {
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const role = question.role ?? null;
    const found = await this.compare(request, moment, scope.participations, role);
    if (found.contracts.length === 0) return nothingToCount();
    const { listed: atOnce, open, explained } = sortDifferences(found.compared.differences);
    const later = await this.aYearBefore(request, moment, scope.participations, role, open);
    const listed = [...atOnce, ...later];
    const counts = new Map(explained).set(
      'SERVICE',
      (explained.get('SERVICE') ?? 0) + found.compared.explainedByService,
    );
    const tally = tallyOf(found.contracts.map(({ terms }) => terms));
    return Object.assign(new UnexplainedDifferences(), {
      sentence: sentenceOf(listed, found.contracts.length),
      differences: listed.length,
      contracts: contractsOf(listed),
      byTerm: byTerm(listed),
      explained: EXPLANATIONS.map((by) => ({ by, differences: counts.get(by) ?? 0 }))
        .filter(({ differences }) => differences > 0)
        .map((each) => Object.assign(new ExplainedDifferences(), each)),
      notCompared: inOrderOfTerms(found.compared.notCompared).map((each) =>
        termNotCompared(ComparedTerm[each.term], each),
      ),
      computedFrom: peopleCounted(moment, tally, METHOD, [...caveatsOf(found, explained), ...scope.caveats]),
      listed,
      moment,
    });
  }

  private async compare(
    request: TrackerRequest,
    moment: Moment,
    participations: ReadonlyMap<string, Participation>,
    role: string | null,
  ): Promise<{ contracts: readonly ComparedContract[]; compared: TermsCompared }> {
    const { contracts, offers, points } = await findComparedContracts(request, moment, participations, role);
    const bases = new Set(contracts.map(({ terms }) => terms.pensionBasis).filter((basis) => basis !== null));
    const limits: EarningsLimits | null =
      bases.size > 0 ? (await findOnCosts(request, moment)).qualifyingEarnings : null;
    return { contracts, compared: compareContractTerms(contracts, { offers, points, limits }) };
  }

  /** Only of the employers where a difference of 3 % waits for it. */
  private async aYearBefore(
    request: TrackerRequest,
    moment: Moment,
    participations: ReadonlyMap<string, Participation>,
    role: string | null,
    open: readonly TermDifference[],
  ): Promise<readonly TermDifference[]> {
    if (open.length === 0) return [];
    const employers = new Set(open.map(({ contract }) => contract.terms.employerId));
    const theirs = new Map([...participations].filter(([, { employer }]) => employers.has(employer)));
    const before = { ...moment, asOf: addYears(moment.asOf, -1) };
    const { compared } = await this.compare(request, before, theirs, role);
    return heldAYearBefore(open, compared.differences);
  }
}

function inOrderOfTerms(notCompared: readonly NotCompared[]): NotCompared[] {
  const reasonOf = ({ reason, missing }: NotCompared) => `${reason} ${missing}`;
  const placeOf = ({ term }: NotCompared) => COMPARABLE_TERMS.indexOf(term);
  return [...notCompared].sort((a, b) => placeOf(a) - placeOf(b) || (reasonOf(a) < reasonOf(b) ? -1 : 1));
}

function contractsOf(listed: readonly TermDifference[]): number {
  return new Set(listed.map(({ contract }) => contract.terms.contractId)).size;
}

function sentenceOf(listed: readonly TermDifference[], contracts: number): string {
  if (listed.length === 0) {
    return `Every wide difference between the ${contracts} contracts is explained by what is recorded.`;
  }
  return `${listed.length} ${inNumber(listed.length, 'term differs', 'terms differ')} from what others in the same role at the same employer have, in ${contractsOf(listed)} of ${contracts} contracts, and nothing recorded explains it.`;
}

function byTerm(listed: readonly TermDifference[]): UnexplainedOfTerm[] {
  const counts = new Map(COMPARABLE_TERMS.map((term) => [term, noneOf(ComparedTerm[term])]));
  for (const { term, direction, percent } of listed) {
    const counted = counts.get(term)!;
    counted.differences += 1;
    if (direction === 'LOWER') counted.lower += 1;
    if (direction === 'HIGHER') counted.higher += 1;
    if (percent !== null && percent > (counted.widest ?? -1)) counted.widest = percent;
  }
  return [...counts.values()].filter(({ differences }) => differences > 0);
}

function noneOf(term: ComparedTerm): UnexplainedOfTerm {
  return Object.assign(new UnexplainedOfTerm(), { term, differences: 0, lower: 0, higher: 0, widest: null });
}

function caveatsOf(
  { contracts, compared }: { contracts: readonly ComparedContract[]; compared: TermsCompared },
  explained: ReadonlyMap<string, number>,
): string[] {
  const standard = compared.differences.filter(
    ({ isWide, explainedBy, referenceFrom }) => isWide && explainedBy === 'STANDARD' && referenceFrom === 'TERMS_SHEET',
  ).length;
  const broken = contracts.filter(
    ({ terms: { transferredOn, continuousServiceOn } }) =>
      transferredOn !== null && continuousServiceOn !== null && continuousServiceOn >= transferredOn,
  ).length;
  const unknownService = contracts.filter(({ yearsOfService }) => yearsOfService === null).length;
  const sentences: (string | false)[] = [
    'Pay is compared by the hour of the full-time post, leave as hours of a full-time year with public holidays; a difference is in per cent of the lower of the two.',
    standard > 0 &&
      `${standard} ${inNumber(standard, 'term is', 'terms are')} recorded as the employer's standard and ${inNumber(standard, 'is', 'are')} not what its terms sheet says; see termsAgainstSheet.`,
    (explained.get('TRANSFERRED') ?? 0) > 0 &&
      'Terms that came with someone explain a difference; they do not say that it is fair.',
    broken > 0 &&
      `${broken} ${inNumber(broken, 'contract has', 'contracts have')} transferred terms and continuous service that begins no earlier than the transfer; service carries over (TUPE 2006, regulation 4): correct the worker.`,
    unknownService > 0 &&
      `${unknownService} ${inNumber(unknownService, 'contract has', 'contracts have')} no recorded continuous service, which may explain the leave.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}
