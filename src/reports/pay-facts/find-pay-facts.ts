import { sqlFile } from '../../database/sql-file.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { Known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, penceFromPounds } from '../../kernel/money.js';
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

interface Row extends TermsRow, Omit<PayGroup, 'employer' | 'programme' | 'yearsInRole' | 'yearsOfService' | 'terms'> {
  readonly participationId: string;
  readonly roleStep: number | null;
  readonly serviceStep: number | null;
}

/** The terms in force on a day, grouped: people who share everything that matters are one row. */
export async function findPayFacts(
  request: TrackerRequest,
  moment: Moment,
  { participations, role, contract, roleYears, serviceYears, terms: compared }: FactsQuestion,
  onCosts: OnCosts,
): Promise<PayGroup[]> {
  const inRole = serviceSteps(moment.asOf, roleYears);
  const ofService = serviceSteps(moment.asOf, serviceYears);
  // Planned for each question: how many contracts it spans decides the best way, and a plan for all would be the slowest.
  const rows = await request.reader.rows<Row>(moment, SQL.text, [
    [...participations.keys()],
    role,
    contract,
    moment.asOf,
    request.knownOn(moment),
    inRole.tooLate,
    ofService.tooLate,
    compared,
  ]);
  const termsByText = new Map<string, ComparedTerms>();
  return rows.map((row) => {
    const text = textOf(row);
    const terms = termsByText.get(text) ?? comparedTerms(row, onCosts);
    termsByText.set(text, terms);
    const { employer, programme } = participations.get(row.participationId)!;
    return {
      employer,
      programme,
      role: row.role,
      contracts: row.contracts,
      workersWithSeveral: row.workersWithSeveral,
      payOrigin: row.payOrigin,
      leaveOrigin: row.leaveOrigin,
      yearsInRole: row.roleStep === null ? null : inRole.years[row.roleStep]!,
      yearsOfService: row.serviceStep === null ? null : ofService.years[row.serviceStep]!,
      terms,
    };
  });
}

function textOf(row: TermsRow): string {
  const { payBasis, payAmount, contractedMinutes, fullTimeMinutes } = row;
  const { leaveDays, publicHolidayDays, publicHolidaysInside, pensionPct, pensionBasis } = row;
  return `${payBasis} ${payAmount} ${contractedMinutes} ${fullTimeMinutes} ${leaveDays} ${publicHolidayDays} ${publicHolidaysInside} ${pensionPct} ${pensionBasis}`;
}

export function comparedTerms(row: TermsRow, onCosts: OnCosts): ComparedTerms {
  const pay = fullTimePay(row);
  const pension = employerPensionOf(scaledOrNull(row.pensionPct, 2), row.pensionBasis, onCosts);
  return {
    pay,
    pension,
    facts: {
      annualPence: pay.known ? pay.value : null,
      minutesPerWeek: row.fullTimeMinutes,
      employerPension: pension.known ? pension.value : null,
      annualLeaveDays: days(row.leaveDays),
      publicHolidayDays: days(row.publicHolidayDays),
      publicHolidays: row.publicHolidaysInside === null ? null : row.publicHolidaysInside ? 'INSIDE' : 'OUTSIDE',
    },
  };
}

/** The full-time salary; of a scale point, the published salary of the day, as it was known. */
export function fullTimePay(row: PayRow): ComparedTerms['pay'] {
  if (row.payBasis === null) return unknown('PAY_NOT_RECORDED');
  if (row.payAmount === null) return unknown('NO_RATE_ON_DATE');
  return fullTimeAnnualPence({
    basis: row.payBasis === 'SCALE_POINT' ? 'FULL_TIME_ANNUAL' : row.payBasis,
    amountPence: penceFromPounds(row.payAmount),
    contractedMinutesPerWeek: row.contractedMinutes,
    fullTimeMinutesPerWeek: row.fullTimeMinutes,
  });
}

function days(text: string | null): number | null {
  const hundredths = scaledOrNull(text, 2);
  return hundredths === null ? null : hundredths / 100;
}
