import { sqlFile } from '../../database/sql-file.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { Known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, pence } from '../../kernel/money.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { fullTimeAnnualPence, PayBasis } from '../../pay/calculations/full-time-annual-pence.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { Participation } from '../people-in-scope.js';
import { employerPensionOf, OnCosts } from './find-on-costs.js';
import { serviceSteps } from './service-steps.js';

const SQL = sqlFile(__dirname, 'pay-facts.sql');

export interface FactsQuestion {
  readonly participations: ReadonlyMap<string, Participation>;
  /** Null: any. */
  readonly role: string | null;
  /** One contract only; null: all. */
  readonly contract: string | null;
  /** The steps of years in the role that have to be told apart, and of continuous service. */
  readonly roleYears: readonly number[];
  readonly serviceYears: readonly number[];
  /** What is compared: people who differ only in the other terms are not told apart. */
  readonly terms: readonly TermCompared[];
}

export type TermCompared = 'PAY' | 'LEAVE' | 'PENSION';

/** What is compared of the terms; one object for all groups that have the same. */
export interface ComparedTerms {
  readonly pay: Known<Pence, 'PAY_NOT_RECORDED' | 'WEEK_NOT_RECORDED' | 'NO_RATE_ON_DATE'>;
  readonly pension: Known<EmployerPension, 'PENSION_NOT_RECORDED' | 'NO_RATE_ON_DATE'>;
  readonly facts: PayFacts;
}

/** Contracts that have all of this in common. */
export interface PayGroup {
  readonly employer: string;
  readonly programme: string;
  readonly role: string;
  readonly contracts: number;
  /** Of the workers who hold several of the contracts under the question: one entry for each contract here. */
  readonly workersWithSeveral: readonly string[];
  /** Null where pay, or leave, is not compared. */
  readonly payOrigin: string | null;
  readonly leaveOrigin: string | null;
  /** Complete years, counted down to a step asked for; null where the start is not recorded. */
  readonly yearsInRole: number | null;
  readonly yearsOfService: number | null;
  readonly terms: ComparedTerms;
}

export interface PayRow {
  readonly payBasis: PayBasis | 'SCALE_POINT' | null;
  readonly payAmount: string | null;
  readonly contractedMinutes: number | null;
  readonly fullTimeMinutes: number;
}

export interface TermsRow extends PayRow {
  readonly leaveDays: string | null;
  readonly publicHolidayDays: string | null;
  readonly publicHolidaysInside: boolean | null;
  readonly pensionPct: string | null;
  readonly pensionBasis: EmployerPension['of'] | null;
}

/** Terms in kernel units; null = not recorded, or not compared. */
interface TermsInForce {
  readonly payBasis: PayRow['payBasis'];
  readonly payPence: number | null;
  readonly contractedMinutes: number | null;
  readonly fullTimeMinutes: number;
  readonly leaveHundredthsOfDays: number | null;
  readonly publicHolidayHundredthsOfDays: number | null;
  readonly publicHolidaysInside: boolean | null;
  readonly pensionHundredthsOfPercent: number | null;
  readonly pensionBasis: EmployerPension['of'] | null;
}

/** The columns of `pay-facts.sql`; null where nobody is under the question. */
type Columns = Readonly<Record<Column, string | null>>;
type Column =
  | keyof TermsRow
  | 'payPence'
  | 'place'
  | 'role'
  | 'payOrigin'
  | 'leaveOrigin'
  | 'roleStep'
  | 'serviceStep'
  | 'contracts'
  | 'workersWithSeveral';

/** The terms in force on a day, grouped: people who share everything that matters are one group. */
export async function findPayFacts(
  request: TrackerRequest,
  moment: Moment,
  { participations, role, contract, roleYears, serviceYears, terms: compared }: FactsQuestion,
  onCosts: OnCosts,
): Promise<PayGroup[]> {
  const inRole = serviceSteps(moment.asOf, roleYears);
  const ofService = serviceSteps(moment.asOf, serviceYears);
  // Planned for each question: how many contracts it spans decides the best way, and a plan for all would be the slowest.
  const columns = await request.reader.row<Columns>(moment, SQL.text, [
    [...participations.keys()],
    role,
    contract,
    moment.asOf,
    request.knownOn(moment),
    inRole.tooLate,
    ofService.tooLate,
    compared,
  ]);
  if (columns === null || columns.place === null) return [];
  const entries = (column: Column) => (columns[column] ?? '').split(',');
  const parts = [...participations.values()];
  const termsAt = termsOf(entries, onCosts);
  const [places, roles, counts] = [entries('place'), entries('role'), entries('contracts')];
  const [payOrigins, leaveOrigins] = [entries('payOrigin'), entries('leaveOrigin')];
  const [roleSteps, stepsOfService] = [entries('roleStep'), entries('serviceStep')];
  const several = entries('workersWithSeveral');
  return places.map((place, at) => {
    const { employer, programme } = parts[Number(place) - 1]!;
    return {
      employer,
      programme,
      role: roles[at]!,
      contracts: Number(counts[at]),
      workersWithSeveral: several[at] === '' ? NONE : several[at]!.split(' '),
      payOrigin: payOrigins[at] || null,
      leaveOrigin: leaveOrigins[at] || null,
      yearsInRole: roleSteps[at] === '' ? null : inRole.years[Number(roleSteps[at])]!,
      yearsOfService: stepsOfService[at] === '' ? null : ofService.years[Number(stepsOfService[at])]!,
      terms: termsAt(at),
    };
  });
}

const NONE: readonly string[] = [];

/** The terms of each group; groups with the same terms get the same object. */
function termsOf(entries: (column: Column) => string[], onCosts: OnCosts): (at: number) => ComparedTerms {
  const [payBasis, payPence, contracted] = [entries('payBasis'), entries('payPence'), entries('contractedMinutes')];
  const [fullTime, leave, holidays] = [entries('fullTimeMinutes'), entries('leaveDays'), entries('publicHolidayDays')];
  const [inside, pensionPct] = [entries('publicHolidaysInside'), entries('pensionPct')];
  const pensionBasis = entries('pensionBasis');
  const all = [payBasis, payPence, contracted, fullTime, leave, holidays, inside, pensionPct, pensionBasis];
  const done = new Map<string, ComparedTerms>();
  return (at) => {
    let text = '';
    for (const column of all) text += `${column[at]},`;
    let terms = done.get(text);
    if (!terms) {
      terms = compareTerms(
        {
          payBasis: (payBasis[at] || null) as TermsInForce['payBasis'],
          payPence: numberOrNull(payPence[at]),
          contractedMinutes: numberOrNull(contracted[at]),
          fullTimeMinutes: Number(fullTime[at]),
          leaveHundredthsOfDays: numberOrNull(leave[at]),
          publicHolidayHundredthsOfDays: numberOrNull(holidays[at]),
          publicHolidaysInside: inside[at] ? inside[at] === 'true' : null,
          pensionHundredthsOfPercent: numberOrNull(pensionPct[at]),
          pensionBasis: (pensionBasis[at] || null) as TermsInForce['pensionBasis'],
        },
        onCosts,
      );
      done.set(text, terms);
    }
    return terms;
  };
}

function numberOrNull(entry: string | undefined): number | null {
  return entry ? Number(entry) : null;
}

/** The terms of one row of a list, as PostgreSQL hands it over. */
export function comparedTerms(row: TermsRow, onCosts: OnCosts): ComparedTerms {
  const { payAmount, leaveDays, publicHolidayDays, pensionPct, ...same } = row;
  return compareTerms(
    {
      ...same,
      payPence: scaledOrNull(payAmount, 2),
      leaveHundredthsOfDays: scaledOrNull(leaveDays, 2),
      publicHolidayHundredthsOfDays: scaledOrNull(publicHolidayDays, 2),
      pensionHundredthsOfPercent: scaledOrNull(pensionPct, 2),
    },
    onCosts,
  );
}

function compareTerms(terms: TermsInForce, onCosts: OnCosts): ComparedTerms {
  const pay = fullTimePence(terms);
  const pension = employerPensionOf(terms.pensionHundredthsOfPercent, terms.pensionBasis, onCosts);
  const { leaveHundredthsOfDays, publicHolidayHundredthsOfDays, publicHolidaysInside } = terms;
  return {
    pay,
    pension,
    facts: {
      annualPence: pay.known ? pay.value : null,
      minutesPerWeek: terms.fullTimeMinutes,
      employerPension: pension.known ? pension.value : null,
      annualLeaveDays: leaveHundredthsOfDays === null ? null : leaveHundredthsOfDays / 100,
      publicHolidayDays: publicHolidayHundredthsOfDays === null ? null : publicHolidayHundredthsOfDays / 100,
      publicHolidays: publicHolidaysInside === null ? null : publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
    },
  };
}

/** The full-time salary; of a scale point, the published salary of the day, as it was known. */
export function fullTimePay({ payAmount, ...same }: PayRow): ComparedTerms['pay'] {
  return fullTimePence({ ...same, payPence: scaledOrNull(payAmount, 2) });
}

function fullTimePence(terms: Omit<PayRow, 'payAmount'> & Pick<TermsInForce, 'payPence'>): ComparedTerms['pay'] {
  if (terms.payBasis === null) return unknown('PAY_NOT_RECORDED');
  if (terms.payPence === null) return unknown('NO_RATE_ON_DATE');
  return fullTimeAnnualPence({
    basis: terms.payBasis === 'SCALE_POINT' ? 'FULL_TIME_ANNUAL' : terms.payBasis,
    amountPence: pence(terms.payPence),
    contractedMinutesPerWeek: terms.contractedMinutes,
    fullTimeMinutesPerWeek: terms.fullTimeMinutes,
  });
}
