import { ContractKind } from '../../contracts/contract.enums.js';
import { PayBasis, PensionBasis, SickPay, TermOrigin, TermsChangeReason } from '../../contracts/terms.enums.js';
import { uuidArray } from '../../database/session.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { COUNTED_WORDS, numberOfRole } from '../pay-facts/counted-words.js';
import { Absences } from '../pay-facts/missing-answers.js';
import { Participation } from '../people-in-scope.js';
import { PackedTerms, TermsColumns } from './terms-columns.js';

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
  /** Which of the four it is that a term is not recorded, of the terms that are read. */
  readonly absences: Absences;
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
export function findingTerms<Name extends keyof ContractTerms>(
  ...names: readonly Name[]
): FindTerms<Pick<ContractTerms, Name>> {
  const columns = ['position', 'place', ...names.filter((name) => !WITHOUT_COLUMN.includes(name))];
  const text = `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM (${SQL.text}) AS packed`;
  return async (request, moment, { participations, role, from, until }) => {
    const values = [uuidArray(participations.keys()), numberOfRole(role), from, until];
    const rows = await request.reader.rows<PackedTerms>(moment, text, values);
    return contractTermsIn(new TermsColumns(rows), participations, names);
  };
}

/** What pay and its on-costs are worked out from. */
export const PAY_AND_PENSION = [
  'payBasis',
  'payAmountPence',
  'scaleNation',
  'scaleBand',
  'scalePoint',
  'weeklyMinutes',
  'fullTimeMinutes',
  'pensionHundredthsOfPercent',
  'pensionBasis',
] as const satisfies readonly (keyof ContractTerms)[];

/** What follows from the participation, which a version names by its place among those asked about, or from other columns. */
const WITHOUT_COLUMN: readonly (keyof ContractTerms)[] = ['employerId', 'programmeId', 'participationId', 'absences'];

type Field<Name extends keyof ContractTerms> = (
  columns: TermsColumns,
  at: number,
  parts: Parts,
) => ContractTerms[Name] | null;
type Parts = readonly (Participation & { readonly id: string })[];

/** How each field of a version is read from the columns. */
const FIELDS: { readonly [Name in keyof ContractTerms]: Field<Name> } = {
  contractId: (columns, at) => columns.id('contractId', at),
  employerId: (columns, at, parts) => partOf(columns, at, parts).employer,
  programmeId: (columns, at, parts) => partOf(columns, at, parts).programme,
  participationId: (columns, at, parts) => partOf(columns, at, parts).id,
  postId: (columns, at) => columns.id('postId', at),
  workerId: (columns, at) => columns.id('workerId', at),
  role: (columns, at) => columns.word(COUNTED_WORDS.role, 'role', at),
  kind: (columns, at) => columns.word(COUNTED_WORDS.kind, 'kind', at),
  contractStartsOn: (columns, at) => columns.day('contractStartsOn', at),
  contractEndsOn: (columns, at) => columns.day('contractEndsOn', at),
  employerNoticeWeeks: (columns, at) => columns.number('employerNoticeWeeks', at),
  roleStartedOn: (columns, at) => columns.day('roleStartedOn', at),
  continuousServiceOn: (columns, at) => columns.day('continuousServiceOn', at),
  termsId: (columns, at) => columns.id('termsId', at),
  startsOn: (columns, at) => columns.day('startsOn', at),
  endsOn: (columns, at) => columns.day('endsOn', at),
  payBasis: (columns, at) => columns.word(COUNTED_WORDS.payBasis, 'payBasis', at),
  payAmountPence: (columns, at) => columns.number('payAmountPence', at) as ContractTerms['payAmountPence'],
  scaleNation: (columns, at) => columns.word(COUNTED_WORDS.scaleNation, 'scaleNation', at),
  scaleBand: (columns, at) => columns.text('scaleBand', at),
  scalePoint: (columns, at) => columns.number('scalePoint', at),
  weeklyMinutes: (columns, at) => columns.number('weeklyMinutes', at),
  fullTimeMinutes: (columns, at) => columns.number('fullTimeMinutes', at),
  leaveHundredthsOfDays: (columns, at) => columns.number('leaveHundredthsOfDays', at),
  publicHolidayHundredthsOfDays: (columns, at) => columns.number('publicHolidayHundredthsOfDays', at),
  publicHolidaysInside: (columns, at) => yesOrNo(columns.number('publicHolidaysInside', at)),
  leaveYearStarts: (columns, at) => monthAndDay(columns.number('leaveYearStarts', at)),
  pensionHundredthsOfPercent: (columns, at) => columns.number('pensionHundredthsOfPercent', at),
  pensionBasis: (columns, at) => columns.word(COUNTED_WORDS.pensionBasis, 'pensionBasis', at),
  sickPay: (columns, at) => columns.word(COUNTED_WORDS.sickPay, 'sickPay', at),
  payOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'payOrigin', at),
  hoursOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'hoursOrigin', at),
  leaveOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'leaveOrigin', at),
  pensionOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'pensionOrigin', at),
  sickPayOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'sickPayOrigin', at),
  noticeOrigin: (columns, at) => columns.word(COUNTED_WORDS.origin, 'noticeOrigin', at),
  transferredFrom: (columns, at) => columns.text('transferredFrom', at),
  transferredOn: (columns, at) => columns.day('transferredOn', at),
  changeReason: (columns, at) => columns.word(COUNTED_WORDS.changeReason, 'changeReason', at),
  absences: (columns, at) => columns.absences(at),
};

/** The versions that columns hold, in their order, with the fields named. */
function contractTermsIn<Name extends keyof ContractTerms>(
  columns: TermsColumns,
  participations: ReadonlyMap<string, Participation>,
  names: readonly Name[],
): Pick<ContractTerms, Name>[] {
  const parts = Array.from(participations, ([id, { employer, programme }]) => ({ id, employer, programme }));
  const fields = names.map((name) => [name, FIELDS[name] as Field<Name>] as const);
  return Array.from({ length: columns.length }, (_, at) => {
    const version: Partial<Record<Name, ContractTerms[Name] | null>> = {};
    for (const [name, read] of fields) version[name] = read(columns, at, parts);
    return version as Pick<ContractTerms, Name>;
  });
}

function partOf(columns: TermsColumns, at: number, parts: Parts): Parts[number] {
  return parts[columns.number('place', at)! - 1]!;
}

function yesOrNo(number: number | null): boolean | null {
  return number === null ? null : number === 1;
}

/** 401 is `04-01`. */
function monthAndDay(number: number | null): string | null {
  if (number === null) return null;
  const digits = String(number).padStart(4, '0');
  return `${digits.slice(0, 2)}-${digits.slice(2)}`;
}
