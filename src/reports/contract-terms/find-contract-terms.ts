import { ContractKind } from '../../contracts/contract.enums.js';
import { PayBasis, PensionBasis, SickPay, TermOrigin, TermsChangeReason } from '../../contracts/terms.enums.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Participation } from '../people-in-scope.js';

const SQL = sqlFile(__dirname, 'contract-terms.sql');

/** One version of the terms of one contract, with whose it is; in kernel units, null = not recorded. */
export interface ContractTerms {
  readonly contractId: string;
  readonly employerId: string;
  readonly programmeId: string;
  readonly participationId: string;
  readonly postId: string;
  readonly workerId: string;
  readonly role: PostRole;
  readonly kind: ContractKind;
  readonly contractStartsOn: Day;
  readonly contractEndsOn: Day | null;
  readonly employerNoticeWeeks: number | null;
  readonly roleStartedOn: Day | null;
  readonly continuousServiceOn: Day | null;
  readonly termsId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly payBasis: PayBasis | null;
  readonly payAmountPence: Pence | null;
  readonly scaleNation: Nation | null;
  readonly scaleBand: string | null;
  readonly scalePoint: number | null;
  readonly weeklyMinutes: number;
  readonly fullTimeMinutes: number;
  readonly leaveHundredthsOfDays: number | null;
  readonly publicHolidayHundredthsOfDays: number | null;
  readonly publicHolidaysInside: boolean | null;
  /** Month and day: `04-01`. */
  readonly leaveYearStarts: string | null;
  readonly pensionHundredthsOfPercent: number | null;
  readonly pensionBasis: PensionBasis | null;
  readonly sickPay: SickPay | null;
  readonly payOrigin: TermOrigin;
  readonly hoursOrigin: TermOrigin;
  readonly leaveOrigin: TermOrigin;
  readonly pensionOrigin: TermOrigin;
  readonly sickPayOrigin: TermOrigin;
  readonly noticeOrigin: TermOrigin;
  readonly transferredFrom: string | null;
  readonly transferredOn: Day | null;
  readonly changeReason: TermsChangeReason | null;
}

export interface ContractTermsQuestion {
  /** From `peopleInScope`: whose people may be told about. */
  readonly participations: ReadonlyMap<string, Participation>;
  /** Null: any. */
  readonly role: string | null;
  /** First and last day of the period; the same day for the terms in force on it. */
  readonly from: Day;
  readonly until: Day;
}

export type FindTerms<Terms> = (
  request: TrackerRequest,
  moment: Moment,
  question: ContractTermsQuestion,
) => Promise<Terms[]>;

/**
 * Finds the terms of each contract in a period, contract by contract, earliest first. For reports that need each contract
 * by itself; statistics take `findPayFacts`, which reads people who are alike once. Only what a report names is read:
 * handing over all columns of thousands of versions took longer than working them out.
 */
export function findingTerms<Column extends keyof ContractTerms>(
  ...columns: readonly Column[]
): FindTerms<Pick<ContractTerms, Column>> {
  const text = `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM (${SQL.text}) AS terms`;
  return (request, moment, { participations, role, from, until }) =>
    request.reader.rows(moment, text, [[...participations.keys()], role, from, until]);
}
