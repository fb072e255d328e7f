import { MissingAnswer } from '../../contracts/terms.enums.js';
import { FinancialYear } from '../../kernel/financial-year.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { pence, Pence } from '../../kernel/money.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { daysIn, within } from '../../kernel/stretches.js';
import { costOfSegmentsPence } from '../../pay/calculations/cost-of-segments-pence.js';
import { PaySegment } from '../../pay/calculations/projected-pay.js';
import { costOfWorker, CostSegment, WorkerCost } from '../../pay/calculations/projected-cost.js';
import { Tally } from '../pay-facts/tally.js';
import {
  missingPension,
  pensionTerms,
  ProjectedContract,
  ProjectedTerms,
  Projection,
} from './find-projected-contracts.js';

/** What the people asked about cost in one financial year; null: a rate for one of its days is not known. */
export interface ProjectedYear {
  readonly counted: readonly ProjectedContract[];
  readonly tally: Tally;
  /** Hundredths of one WTE, on average over the days of the year. */
  readonly wte: number;
  readonly salaryPence: Pence;
  /** The part of it on days whose pay rests on what was assumed. */
  readonly assumedPence: Pence;
  readonly nationalInsurancePence: Pence | null;
  readonly pensionPence: Pence | null;
  /** Contracts without a recorded pension on a day of the year: the least that the law knows counts for those days. */
  readonly missingPensions: readonly MissingAnswer[];
  /** The apprenticeship levy of the employers said to pay it, and as if all paid it. */
  readonly levyPence: Pence | null;
  readonly levyIfAllPayPence: Pence | null;
}

/** Adds up one financial year, worker by worker: someone's contracts with one employer share one threshold. */
export function projectYear(
  { contracts, onCosts }: Projection,
  year: FinancialYear,
  levyPayers: ReadonlySet<string>,
): ProjectedYear {
  const tally = new Tally();
  const counted = contracts.flatMap((contract) => inYear(contract, year, tally));
  const sums = { salary: 0, assumed: 0 };
  const missingPensions: MissingAnswer[] = [];
  const onTop = new OnTop();
  for (const ofWorker of groupedBy(counted, ({ workerId }) => workerId).values()) {
    const { employerId, workerId } = ofWorker[0]!;
    const workersWithSeveral = ofWorker.length > 1 ? ofWorker.map(() => workerId) : [];
    tally.count({ employer: employerId, contracts: ofWorker.length, workersWithSeveral });
    const costed = ofWorker.map(({ segments }) => segments.map(costSegment));
    const cost = costOfWorker(costed, onCosts, year);
    sums.salary += cost.salaryPence;
    onTop.add(cost, levyPayers.has(employerId));
    for (const { segments } of ofWorker) {
      const missing = missingPension(segments);
      if (missing !== null) missingPensions.push(missing);
      sums.assumed += assumedPence(segments, year);
    }
  }
  return {
    counted,
    tally,
    wte: averageWte(counted, year),
    salaryPence: pence(sums.salary),
    assumedPence: pence(sums.assumed),
    missingPensions,
    ...onTop.sums(),
  };
}

/** A contract's days in the year; none where it has none, or where the pay of one of them is not known. */
function inYear(contract: ProjectedContract, year: FinancialYear, tally: Tally): ProjectedContract[] {
  const segments = within(contract.segments, year);
  if (segments.length === 0) return [];
  const lacking = segments.find(({ pay }) => !pay.known);
  if (!lacking) return [{ ...contract, segments }];
  if (!lacking.pay.known) {
    const one = { employer: contract.employerId, contracts: 1, workersWithSeveral: [] };
    tally.exclude(lacking.pay.reason, one, lacking.terms.absences);
  }
  return [];
}

function costSegment({ startsOn, endsOn, pay, terms }: PaySegment<ProjectedTerms>): CostSegment {
  return { startsOn, endsOn, workedPence: workedPence(pay), pension: pensionTerms(terms) };
}

function workedPence(pay: PaySegment['pay']): Pence {
  if (!pay.known) throw new RangeError('Only contracts whose pay is known are added up.');
  return pay.value.workedPence;
}

function assumedPence(segments: readonly PaySegment[], year: FinancialYear): number {
  const assumed = segments.filter(({ isAssumed }) => isAssumed);
  if (assumed.length === 0) return 0;
  return costOfSegmentsPence(
    assumed.map(({ startsOn, endsOn, pay }) => ({ startsOn, endsOn, annualPence: workedPence(pay) })),
    year,
  );
}

class OnTop {
  private insurance: number | null = 0;
  private pension: number | null = 0;
  private levy: number | null = 0;
  private levyIfAllPay: number | null = 0;

  add(cost: WorkerCost, paysLevy: boolean): void {
    this.insurance = sum(this.insurance, cost.nationalInsurancePence);
    this.pension = sum(this.pension, cost.pensionPence);
    this.levyIfAllPay = sum(this.levyIfAllPay, cost.levyPence);
    if (paysLevy) this.levy = sum(this.levy, cost.levyPence);
  }

  sums() {
    return {
      nationalInsurancePence: this.insurance as Pence | null,
      pensionPence: this.pension as Pence | null,
      levyPence: this.levy as Pence | null,
      levyIfAllPayPence: this.levyIfAllPay as Pence | null,
    };
  }
}

/** Nothing more is known of a sum once a part of it is not. */
export function sum(all: number | null, part: number | null): number | null {
  return all === null || part === null ? null : all + part;
}

const WTE_DECIMALS = 100;

/** Exact for each week there is: days for each pair of hours, added up, rounded once. */
function averageWte(contracts: readonly ProjectedContract[], year: FinancialYear): number {
  const days = new Map<string, { weekly: number; fullTime: number; days: number }>();
  for (const { segments } of contracts) {
    for (const segment of segments) {
      const { weeklyMinutes: weekly, fullTimeMinutes: fullTime } = segment.terms;
      const key = `${weekly} ${fullTime}`;
      const at = days.get(key) ?? { weekly, fullTime, days: 0 };
      at.days += daysIn(segment);
      days.set(key, at);
    }
  }
  let [numerator, denominator] = [0n, 1n];
  for (const { weekly, fullTime, days: count } of days.values()) {
    numerator = numerator * BigInt(fullTime) + BigInt(weekly * count) * denominator;
    denominator *= BigInt(fullTime);
  }
  return divideHalfAwayFromZero(numerator * BigInt(WTE_DECIMALS), denominator * BigInt(year.days));
}
