import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { percentApart } from '../../pay/calculations/term-difference.js';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { ComparedTerm } from '../terms-compared/compared-term.enums.js';
import { originOf } from '../terms-compared/compared-contract.js';
import { RowsPageArgs } from '../terms-compared/rows-page.args.js';
import { amountApart, amountOf, termInWords, UNITS } from '../terms-compared/term-words.js';
import { TermsQuestionArgs } from '../terms-compared/terms-question.args.js';
import { haveOneUnit, TermDifference } from './differences-of-group.js';
import { toExplain } from './to-explain.js';
import { inOrderOfSize } from './unexplained.js';
import {
  UnexplainedDifferenceModel,
  UnexplainedDifferencePage,
  UnexplainedDifferences,
  UnexplainedDifferencesOrNoValue,
} from './unexplained-differences.model.js';
import { UnexplainedDifferenceReports } from './unexplained-differences.js';

@Resolver(() => UnexplainedDifferences)
export class UnexplainedDifferencesResolver {
  constructor(private readonly reports: UnexplainedDifferenceReports) {}

  @SignedIn()
  @Remembered()
  @Query(() => UnexplainedDifferencesOrNoValue, {
    description:
      'Where people in one role at one employer have different terms and nothing recorded says why. For administrators; HR editors, of their own employers; leads, of programmes in which every employer shares pseudonymised terms.',
  })
  unexplainedDifferences(
    @Request() request: TrackerRequest,
    @Args() args: TermsQuestionArgs,
  ): Promise<UnexplainedDifferences | NoValue> {
    return this.reports.find(request, request.moment(args), args);
  }

  @SignedIn()
  @ResolveField(() => UnexplainedDifferencePage, {
    description:
      'The differences one by one, the widest first. Reading pay is recorded in the audit log of the employers.',
  })
  async rows(
    @Request() request: TrackerRequest,
    @Parent() { listed, moment }: UnexplainedDifferences,
    @Args() { first, skip, terms }: RowsPageArgs,
  ): Promise<UnexplainedDifferencePage> {
    const asked = terms == null ? listed : listed.filter(({ term }) => terms.includes(ComparedTerm[term]));
    const page = inOrderOfSize(asked).slice(skip, skip + first);
    const nodes = await Promise.all(page.map((difference) => rowModel(request, moment, difference)));
    return { totalCount: asked.length, nodes };
  }
}

async function rowModel(
  request: TrackerRequest,
  moment: Moment,
  difference: TermDifference,
): Promise<UnexplainedDifferenceModel> {
  const { contract: compared, term, value, reference, referenceFrom, direction, percent, other, why } = difference;
  const { employerId, contractId, role, transferredFrom, transferredOn } = compared.terms;
  notePay(request, difference);
  const [contract, employer, otherContract] = await Promise.all([
    request.load(contractById, moment, contractId),
    request.load(employerById, moment, employerId),
    other && request.load(contractById, moment, other.terms.contractId),
  ]);
  const otherValue = other?.values[term];
  return Object.assign(new UnexplainedDifferenceModel(), {
    contract,
    employer,
    role,
    term: ComparedTerm[term],
    direction,
    has: termInWords(value),
    others: termInWords(reference),
    comparedWith: referenceFrom,
    unit: UNITS[term],
    amount: amountOf(value),
    reference: amountOf(reference),
    difference: amountApart(value, reference),
    percent,
    otherContract,
    otherHas: otherValue?.known ? termInWords(otherValue.value) : null,
    percentBetweenThem: otherValue?.known && direction !== 'DIFFERENT' ? percentApart(value, otherValue.value) : null,
    origin: originOf(compared.terms, term),
    transferredFrom,
    transferredOn,
    why,
    toExplain: toExplain(difference, contract?.reference ?? null),
  });
}

/** A row about pay shows what two people are paid; two kinds of pension are compared by what they come to on the pay. */
function notePay(request: TrackerRequest, { contract, value, reference, other }: TermDifference): void {
  if (value.term !== 'PAY' && haveOneUnit(value, reference)) return;
  for (const { terms } of other ? [contract, other] : [contract]) {
    request.notePayRead({ employerId: terms.employerId, contractId: terms.contractId });
  }
}
