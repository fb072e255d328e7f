import { Injectable } from '@nestjs/common';
import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Absences } from '../pay-facts/missing-answers.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { ExclusionReason, missingAnswer } from '../pay-facts/tally.js';
import { missingAnswers } from '../missing-answers.model.js';
import { peopleCounted } from '../people-counted.model.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { ComparedTerm } from '../terms-compared/compared-term.enums.js';
import { findComparedContracts } from '../terms-compared/find-compared-contracts.js';
import { tallyOf } from '../terms-compared/tally-of-contracts.js';
import { againstSheet, SheetDifference, SheetOutcome, SheetTerm } from './sheet-differences.js';
import { TermAgainstSheet, TermsAgainstSheet } from './terms-against-sheet.model.js';

const METHOD = 'terms-against-sheet/1';

const TERMS: readonly SheetTerm[] = ['PAY', 'WEEK', 'LEAVE', 'PUBLIC_HOLIDAYS', 'PENSION', 'NOTICE', 'SICK_PAY'];

interface Question extends PeopleQuestion {
  readonly role?: string | null;
}

@Injectable()
export class TermsAgainstSheetReports {
  /** Asked by HR editors and administrators only, so that the scope is their own employers, or everyone. */
  async find(request: TrackerRequest, moment: Moment, question: Question): Promise<TermsAgainstSheet | NoValue> {
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const role = question.role ?? null;
    const { contracts, offers, points } = await findComparedContracts(request, moment, scope.participations, role);
    if (contracts.length === 0) return nothingToCount();

    const withSheet = contracts.flatMap((contract) => {
      const offer = offers(contract.terms);
      return offer ? [{ contract, offer }] : [];
    });
    const outcomes = withSheet.flatMap(({ contract, offer }) =>
      againstSheet(contract, offer, points).map((each) => ({ ...each, absences: contract.terms.absences })),
    );
    const differences = outcomes.flatMap((each) => (each.outcome === 'DIFFERS' ? [each.difference] : []));
    const differ = new Set(differences.map(({ contract }) => contract)).size;
    const without = contracts.length - withSheet.length;
    const tally = tallyOf(contracts.map(({ terms }) => terms));
    return Object.assign(new TermsAgainstSheet(), {
      sentence: sentenceOf(differ, withSheet.length, without),
      contractsThatDiffer: differ,
      contractsWithSheet: withSheet.length,
      contractsWithoutSheet: without,
      byTerm: TERMS.map((term) => countsOf(term, outcomes)),
      computedFrom: peopleCounted(moment, tally, METHOD, [...CAVEATS, ...scope.caveats]),
      differences,
      sheetOf: ({ contract }: SheetDifference) => offers(contract.terms)!.id,
      moment,
    });
  }
}

const CAVEATS = [
  'Pay is set against the sheet by the year where the full-time weeks are the same, else by the hour to the penny; of a scale, against the point that complete years in the role, or of continuous service, earn.',
  'Annual leave goes by complete years of continuous service, also those with an employer from which the person was transferred.',
  'A term that is not what the sheet says is not thereby wrong: see its origin.',
];

function sentenceOf(differ: number, withSheet: number, without: number): string {
  const noSheet = `${without} ${inNumber(without, 'contract has', 'contracts have')} no sheet for ${inNumber(without, 'its', 'their')} role`;
  if (withSheet === 0) return `There is nothing to compare: ${noSheet} on the day.`;
  return `${differ} of ${withSheet} ${inNumber(withSheet, 'contract', 'contracts')} ${inNumber(differ, 'has', 'have')} a term that is not what the terms sheet says; ${noSheet}.`;
}

/** Why a term that is not recorded is not. */
const LACKING: Readonly<Record<SheetTerm, ExclusionReason>> = {
  PAY: 'PAY_NOT_RECORDED',
  WEEK: 'WEEK_NOT_RECORDED',
  LEAVE: 'LEAVE_NOT_RECORDED',
  PUBLIC_HOLIDAYS: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
  PENSION: 'PENSION_NOT_RECORDED',
  NOTICE: 'NOTICE_NOT_RECORDED',
  SICK_PAY: 'SICK_PAY_NOT_RECORDED',
};

type OutcomeOfContract = SheetOutcome & { readonly absences: Absences };

function countsOf(term: SheetTerm, outcomes: readonly OutcomeOfContract[]): TermAgainstSheet {
  const ofTerm = outcomes.filter((each) => each.term === term);
  const count = (outcome: SheetOutcome['outcome']) => ofTerm.filter((each) => each.outcome === outcome).length;
  return Object.assign(new TermAgainstSheet(), {
    term: ComparedTerm[term],
    same: count('SAME'),
    differ: count('DIFFERS'),
    notRecorded: count('NOT_RECORDED'),
    notRecordedBecause: missingAnswers(
      ofTerm
        .filter(({ outcome }) => outcome === 'NOT_RECORDED')
        .map(({ absences }) => missingAnswer(LACKING[term], absences)!),
    ),
    notOffered: count('NOT_OFFERED'),
    noRate: count('NO_RATE'),
  });
}
