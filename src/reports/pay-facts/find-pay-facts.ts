import { CountedColumn, countedColumn, numberAt, numbersOfAlike, uuidAt, wordAt } from '../../kernel/counted-column.js';
import { Moment } from '../../kernel/moment.js';
import { PayBasis } from '../../contracts/terms.enums.js';
import { uuidArray } from '../../database/session.js';
import { sqlFile } from '../../database/sql-file.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Participation } from '../people-in-scope.js';
import { ComparedTerms, compareTerms, TermsInForce } from './compared-terms.js';
import { COUNTED_WORDS, numberOfRole, numberOfWord } from './counted-words.js';
import { OnCosts } from './find-on-costs.js';
import { Absences, absencesOf } from './missing-answers.js';
import { serviceSteps, yearsReached } from './service-steps.js';

const SQL = sqlFile(__dirname, 'pay-facts.sql');

export interface FactsQuestion {
  readonly participations: ReadonlyMap<string, Participation>;
  /** Null: any. */
  readonly role: string | null;
  /** One contract only; null: all. */
  readonly contract: string | null;
  /** The steps of years in the role that have to be told apart, and of continuous service; null: it does not matter. */
  readonly roleYears: readonly number[] | null;
  readonly serviceYears: readonly number[] | null;
  /** What is compared: the other terms are not read. */
  readonly terms: readonly TermCompared[];
}

export type TermCompared = 'PAY' | 'LEAVE' | 'PENSION';

/** Contracts that have all of this in common: as they are read now, each by itself. */
export interface PayGroup {
  /** Where they are one: its id, to say whose pay was read. */
  readonly contract: string;
  readonly employer: string;
  readonly programme: string;
  readonly role: string;
  readonly contracts: number;
  /** Of the workers who hold several of the contracts under the question: one entry for each contract here. */
  readonly workersWithSeveral: readonly string[];
  /** Null where pay, or leave, is not compared. */
  readonly payOrigin: string | null;
  readonly leaveOrigin: string | null;
  /** Complete years, counted down to a step asked for; null where the start is not recorded, or does not matter. */
  readonly yearsInRole: number | null;
  readonly yearsOfService: number | null;
  readonly terms: ComparedTerms;
}

/** The columns of `pay-facts.sql`, packed; null where the question does not ask for one, or nobody is under it. */
interface PackedColumns extends Readonly<Record<Exclude<keyof FactColumns, 'contracts'>, Buffer | null>> {
  readonly contracts: number;
  /** 16 bytes for each contract. */
  readonly contractIds: Buffer;
  /** A digit for each contract: 1 where the worker has another one, and then its worker below, in the same order. */
  readonly holdsSeveral: string | null;
  readonly holdersOfSeveral: readonly string[] | null;
}

/** The terms in force on a day; people who share all terms that matter share one object for them. */
export async function findPayFacts(
  request: TrackerRequest,
  moment: Moment,
  question: FactsQuestion,
  onCosts: OnCosts,
): Promise<PayGroup[]> {
  const [roleYears, serviceYears] = [question.roleYears !== null, question.serviceYears !== null];
  return payGroups(
    moment,
    question,
    onCosts,
    await readPayFacts(request, moment, question, { roleYears, serviceYears }),
  );
}

/** As they are read, which need not wait until it is known which years have to be told apart. */
export function readPayFacts(
  request: TrackerRequest,
  moment: Moment,
  { participations, role, contract, terms }: Pick<FactsQuestion, 'participations' | 'role' | 'contract' | 'terms'>,
  { roleYears, serviceYears }: { readonly roleYears: boolean; readonly serviceYears: boolean },
): Promise<PackedColumns | null> {
  // Planned for each question: how many contracts it spans decides the best way, and a plan for all would be the slowest.
  return request.reader.row<PackedColumns>(moment, SQL.text, [
    uuidArray(participations.keys()),
    numberOfRole(role),
    contract,
    moment.asOf,
    request.knownOn(moment),
    terms,
    roleYears,
    serviceYears,
    COUNTED_WORDS.scaleNation,
    numberOfWord(COUNTED_WORDS.payBasis, PayBasis.ACTUAL_ANNUAL),
  ]);
}

export function payGroups(
  moment: Moment,
  { participations, role, roleYears, serviceYears }: FactsQuestion,
  onCosts: OnCosts,
  packed: PackedColumns | null,
): PayGroup[] {
  if (packed === null || packed.contracts === 0) return [];
  const columns = factColumns(packed);
  const parts = [...participations.values()];
  const several = workersWithSeveral(packed);
  const yearsInRole = yearsReached(serviceSteps(moment.asOf, roleYears ?? []), columns.roleStartedOn);
  const yearsOfService = yearsReached(serviceSteps(moment.asOf, serviceYears ?? []), columns.continuousServiceOn);
  const termsAt = termsOf(columns, packed.contracts, onCosts);
  return Array.from({ length: packed.contracts }, (_, at): PayGroup => {
    const { employer, programme } = parts[columns.place![at]! - 1]!;
    return new OneContract(
      packed.contractIds,
      at,
      employer,
      programme,
      role ?? wordAt(COUNTED_WORDS.role, columns.role, at)!,
      several(at),
      wordAt(COUNTED_WORDS.origin, columns.payOrigin, at),
      wordAt(COUNTED_WORDS.origin, columns.leaveOrigin, at),
      yearsInRole(at),
      yearsOfService(at),
      termsAt(at),
    );
  });
}

/** A class, because a getter in each of thousands of plain objects takes longer than all that is reckoned of them. */
class OneContract implements PayGroup {
  readonly contracts = 1;

  constructor(
    private readonly ids: Buffer,
    private readonly at: number,
    readonly employer: string,
    readonly programme: string,
    readonly role: string,
    readonly workersWithSeveral: readonly string[],
    readonly payOrigin: string | null,
    readonly leaveOrigin: string | null,
    readonly yearsInRole: number | null,
    readonly yearsOfService: number | null,
    readonly terms: ComparedTerms,
  ) {}

  /** Worked out for the few of whom it is asked. */
  get contract(): string {
    return uuidAt(this.ids, this.at);
  }
}

type FactColumns = Readonly<Record<(typeof COLUMNS)[number], CountedColumn | null>>;

const TERMS = [
  'payBasis',
  'fullTimeMinutes',
  'contractedMinutes',
  'leaveDays',
  'publicHolidayDays',
  'publicHolidaysInside',
  'pensionPct',
  'pensionBasis',
  'payPence',
] as const;
const COLUMNS = [
  ...TERMS,
  'place',
  'role',
  'payOrigin',
  'leaveOrigin',
  'roleStartedOn',
  'continuousServiceOn',
] as const;

function factColumns(packed: PackedColumns): FactColumns {
  return Object.fromEntries(COLUMNS.map((name) => [name, packed[name] && countedColumn(packed[name])])) as Record<
    (typeof COLUMNS)[number],
    CountedColumn | null
  >;
}

const NONE: readonly string[] = [];

/** Of each contract, in their order: the worker, where one of several contracts under the question is theirs. */
function workersWithSeveral({ holdsSeveral, holdersOfSeveral }: PackedColumns): (at: number) => readonly string[] {
  if (holdersOfSeveral === null) return () => NONE;
  const held = new Map<string, number>();
  for (const worker of holdersOfSeveral) held.set(worker, (held.get(worker) ?? 0) + 1);
  const holders = holdersOfSeveral.values();
  const byContract = Array.from(holdsSeveral!, (digit) => (digit === '1' ? holders.next().value! : null));
  return (at) => {
    const worker = byContract[at]!;
    return worker !== null && held.get(worker)! > 1 ? [worker] : NONE;
  };
}

/** The terms of each contract; those that have the same get the same object. */
function termsOf(columns: FactColumns, contracts: number, onCosts: OnCosts): (at: number) => ComparedTerms {
  const asked = TERMS.map((name) => columns[name]).filter((column) => column !== null);
  const numbers = numbersOfAlike(asked, contracts);
  const done: ComparedTerms[] = [];
  const absencesAt = absencesOf({
    PAY: columns.payBasis,
    LEAVE_DAYS: columns.leaveDays,
    PUBLIC_HOLIDAY_DAYS: columns.publicHolidayDays,
    PUBLIC_HOLIDAYS_INSIDE: columns.publicHolidaysInside,
    EMPLOYER_PENSION: columns.pensionPct,
  });
  return (at) => (done[numbers[at]!] ??= compareTerms(termsInForce(columns, at, absencesAt(at)), onCosts));
}

function termsInForce(columns: FactColumns, at: number, absences: Absences): TermsInForce {
  const inside = numberAt(columns.publicHolidaysInside, at);
  return {
    payBasis: wordAt(COUNTED_WORDS.payBasis, columns.payBasis, at),
    payPence: numberAt(columns.payPence, at),
    contractedMinutes: numberAt(columns.contractedMinutes, at),
    fullTimeMinutes: columns.fullTimeMinutes![at]!,
    leaveHundredthsOfDays: numberAt(columns.leaveDays, at),
    publicHolidayHundredthsOfDays: numberAt(columns.publicHolidayDays, at),
    publicHolidaysInside: inside === null ? null : inside === 1,
    pensionHundredthsOfPercent: numberAt(columns.pensionPct, at),
    pensionBasis: wordAt(COUNTED_WORDS.pensionBasis, columns.pensionBasis, at),
    absences,
  };
}
