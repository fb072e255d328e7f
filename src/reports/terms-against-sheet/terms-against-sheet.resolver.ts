import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contractById } from '../../contracts/contract.batches.js';
import { TermOrigin } from '../../contracts/terms.enums.js';
import { employerById } from '../../employers/employer.batches.js';
import { termsSheetById } from '../../pay/terms-sheet.batches.js';
import { NoValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { ReadableBy } from '../../web/rules.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { ComparedTerm, TermUnit } from '../terms-compared/compared-term.enums.js';
import { originOf } from '../terms-compared/compared-contract.js';
import { RowsPageArgs } from '../terms-compared/rows-page.args.js';
import { UNITS } from '../terms-compared/term-words.js';
import { TermsQuestionArgs } from '../terms-compared/terms-question.args.js';
import { SheetDifference, SheetTerm } from './sheet-differences.js';
import {
  TermAgainstSheetPage,
  TermAgainstSheetRow,
  TermsAgainstSheet,
  TermsAgainstSheetOrNoValue,
} from './terms-against-sheet.model.js';
import { TermsAgainstSheetReports } from './terms-against-sheet.js';

@Resolver(() => TermsAgainstSheet)
export class TermsAgainstSheetResolver {
  constructor(private readonly reports: TermsAgainstSheetReports) {}

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @Remembered()
  @Query(() => TermsAgainstSheetOrNoValue, {
    description:
      "Contracts whose terms are not what the employer's terms sheet in force says. For HR editors, of their own employers, and administrators; nobody else, whatever is shared.",
  })
  termsAgainstSheet(
    @Request() request: TrackerRequest,
    @Args() args: TermsQuestionArgs,
  ): Promise<TermsAgainstSheet | NoValue> {
    return this.reports.find(request, request.moment(args), args);
  }

  @ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
  @ResolveField(() => TermAgainstSheetPage, {
    description: 'The terms that differ, one by one. Reading pay is recorded in the audit log of the employers.',
  })
  async rows(
    @Request() request: TrackerRequest,
    @Parent() { differences, sheetOf, moment }: TermsAgainstSheet,
    @Args() { first, skip, terms }: RowsPageArgs,
  ): Promise<TermAgainstSheetPage> {
    const asked = terms == null ? differences : differences.filter(({ term }) => terms.includes(ComparedTerm[term]));
    const nodes = asked.slice(skip, skip + first).map(async (difference) => {
      const { employerId, contractId } = difference.contract.terms;
      if (difference.term === 'PAY') request.notePayRead({ employerId, contractId });
      const [contract, employer, sheet] = await Promise.all([
        request.load(contractById, moment, contractId),
        request.load(employerById, moment, employerId),
        request.load(termsSheetById, moment, sheetOf(difference)),
      ]);
      return Object.assign(new TermAgainstSheetRow(), { contract, employer, sheet, ...shown(difference) });
    });
    return { totalCount: asked.length, nodes: await Promise.all(nodes) };
  }
}

const NOT_TRANSFERRED = { transferredFrom: null, transferredOn: null };

function shown({ contract: { terms }, term, ...amounts }: SheetDifference) {
  const { role } = terms;
  const origin = originOf(terms, term);
  // Of a contract only some terms may have come with the person.
  const { transferredFrom, transferredOn } = origin === TermOrigin.TRANSFERRED ? terms : NOT_TRANSFERRED;
  return { ...amounts, role, transferredFrom, transferredOn, term: ComparedTerm[term], unit: unitOf(term), origin };
}

function unitOf(term: SheetTerm): TermUnit {
  return term === 'LEAVE' || term === 'PUBLIC_HOLIDAYS' ? TermUnit.DAYS_A_YEAR : UNITS[term];
}
