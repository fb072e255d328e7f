import { sqlFile } from '../../database/sql-file.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, penceFromPounds } from '../../kernel/money.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { fullTimeAnnualPence, PayBasis } from '../../pay/calculations/full-time-annual-pence.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { OnCosts } from './find-on-costs.js';

const SQL = sqlFile(__dirname, 'pay-facts.sql');

export interface FactsQuestion {
  readonly employers: readonly string[];
  readonly programmes: readonly string[];
  /** Null: any. */
  readonly role: string | null;
  /** One contract only; null: all. */
  readonly contract: string | null;
}

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
  readonly payOrigin: string;
  readonly leaveOrigin: string;
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

interface TermsRow extends PayRow {
  readonly leaveDays: string | null;
  readonly publicHolidayDays: string | null;
  readonly publicHolidaysInside: boolean | null;
  readonly pensionPct: string | null;
  readonly pensionBasis: EmployerPension['of'] | null;
}

type Row = TermsRow & Omit<PayGroup, 'terms'>;

/** The terms in force on a day, grouped: people who share everything are one row, so that 5,000 cost little more than 300. */
export async function findPayFacts(
  request: TrackerRequest,
  moment: Moment,
  { employers, programmes, role, contract }: FactsQuestion,
  onCosts: OnCosts,
): Promise<PayGroup[]> {
  const values = [employers, programmes, role, moment.asOf, request.knownOn(moment), contract];
  const rows = await request.reader.rows<Row>(moment, SQL, values);
  const termsByText = new Map<string, ComparedTerms>();
  return rows.map((row) => {
    const text = textOf(row);
    const terms = termsByText.get(text) ?? comparedTerms(row, onCosts);
    termsByText.set(text, terms);
    return { ...row, terms };
  });
}

function textOf(row: TermsRow): string {
  const { payBasis, payAmount, contractedMinutes, fullTimeMinutes } = row;
  const { leaveDays, publicHolidayDays, publicHolidaysInside, pensionPct, pensionBasis } = row;
  return `${payBasis} ${payAmount} ${contractedMinutes} ${fullTimeMinutes} ${leaveDays} ${publicHolidayDays} ${publicHolidaysInside} ${pensionPct} ${pensionBasis}`;
}

function comparedTerms(row: TermsRow, onCosts: OnCosts): ComparedTerms {
  const pay = fullTimePay(row);
  const pension = pensionOf(row, onCosts);
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

function pensionOf({ pensionPct, pensionBasis }: TermsRow, { qualifyingEarnings }: OnCosts): ComparedTerms['pension'] {
  const percentage = scaledOrNull(pensionPct, 2);
  if (percentage === null || pensionBasis === null) return unknown('PENSION_NOT_RECORDED');
  if (pensionBasis === 'ALL_PAY') return known({ percentage, of: pensionBasis });
  if (!qualifyingEarnings) return unknown('NO_RATE_ON_DATE');
  return known({ percentage, of: pensionBasis, ...qualifyingEarnings });
}

function days(text: string | null): number | null {
  const hundredths = scaledOrNull(text, 2);
  return hundredths === null ? null : hundredths / 100;
}
