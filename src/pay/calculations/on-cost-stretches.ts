import { addDays, Day, earlierOf } from '../../kernel/day.js';
import { Pence, pence } from '../../kernel/money.js';
import { HundredthsOfPercent, percentOf } from '../../kernel/percent.js';
import { shareOut } from '../../kernel/rounding.js';
import { Stretch } from '../../kernel/stretches.js';
import { EmployerPension, employerPensionPence } from './employer-pension-pence.js';

/** A rate an employer pays on top of salary, as published for some days. */
export interface PublishedOnCost<Rate> {
  readonly startsOn: Day;
  /** Last day; null until further notice. */
  readonly endsOn: Day | null;
  readonly rate: Rate;
}

export interface NationalInsuranceRate {
  readonly percentage: HundredthsOfPercent;
  readonly thresholdPence: Pence;
}

/** The earnings on which a pension is due under the Pensions Act 2008, and the least that an employer pays on them. */
export interface QualifyingEarnings {
  readonly leastPercentage: HundredthsOfPercent;
  readonly lowerLimitPence: Pence;
  readonly upperLimitPence: Pence;
}

/** All that is published about on-costs. */
export interface PublishedOnCosts {
  readonly nationalInsurance: readonly PublishedOnCost<NationalInsuranceRate>[];
  readonly qualifyingEarnings: readonly PublishedOnCost<QualifyingEarnings>[];
  readonly levy: readonly PublishedOnCost<HundredthsOfPercent>[];
}

/** Days on which the rates stay the same; null where none is published, or assumed, for them. */
export interface OnCostStretch extends Stretch {
  readonly nationalInsurance: NationalInsuranceRate | null;
  readonly qualifyingEarnings: QualifyingEarnings | null;
  readonly levy: HundredthsOfPercent | null;
}

/**
 * The rates of a period. A financial year begins five days before the tax year: 1 to 5 April 2026 are at the rates of
 * 2025/26. With `continues`, the last published rate is taken to go on; without, days after it have none.
 */
export function onCostStretches(published: PublishedOnCosts, period: Stretch, continues: boolean): OnCostStretch[] {
  const all = [published.nationalInsurance, published.qualifyingEarnings, published.levy] as const;
  const timelines = all.map((rates) => (continues ? goingOn<unknown>(rates) : rates));
  const starts = new Set<Day>([period.startsOn]);
  for (const { startsOn, endsOn } of timelines.flat()) {
    if (startsOn > period.startsOn && startsOn <= period.endsOn) starts.add(startsOn);
    if (endsOn !== null && endsOn >= period.startsOn && endsOn < period.endsOn) starts.add(addDays(endsOn, 1));
  }
  const ordered = [...starts].sort();
  const stretches = ordered.map((startsOn, at): OnCostStretch => {
    const endsOn = earlierOf(period.endsOn, at + 1 < ordered.length ? addDays(ordered[at + 1]!, -1) : period.endsOn);
    const [nationalInsurance, qualifyingEarnings, levy] = timelines.map((rates) => rateOn(rates, startsOn));
    return { startsOn, endsOn, nationalInsurance, qualifyingEarnings, levy } as OnCostStretch;
  });
  return joined(stretches);
}

function goingOn<Rate>(rates: readonly PublishedOnCost<Rate>[]): PublishedOnCost<Rate>[] {
  const last = rates.reduce<PublishedOnCost<Rate> | null>((a, b) => (a && a.startsOn > b.startsOn ? a : b), null);
  return rates.map((each) => (each === last ? { ...each, endsOn: null } : each));
}

function rateOn<Rate>(rates: readonly PublishedOnCost<Rate>[], on: Day): Rate | null {
  return rates.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))?.rate ?? null;
}

/** Tax years with the same rates need not be told apart. */
function joined(stretches: readonly OnCostStretch[]): OnCostStretch[] {
  const result: OnCostStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && textOf(last) === textOf(stretch)) result[result.length - 1] = { ...last, endsOn: stretch.endsOn };
    else result.push(stretch);
  }
  return result;
}

function textOf({ nationalInsurance, qualifyingEarnings, levy }: OnCostStretch): string {
  return JSON.stringify([nationalInsurance, qualifyingEarnings, levy]);
}

/** A year's National Insurance of an employer on all that one person earns there. */
export function nationalInsurancePence(
  annualPence: number,
  { percentage, thresholdPence }: NationalInsuranceRate,
): Pence {
  return percentOf(pence(Math.max(0, annualPence - thresholdPence)), percentage);
}

/**
 * The same, shared out to the person's contracts there by what each pays: they have one threshold together.
 *
 * £20,000 and £10,000: 15 % of £25,000 is £3,750, of which £2,500 and £1,250.
 */
export function insuranceOfContracts(annualPays: readonly number[], rate: NationalInsuranceRate): number[] {
  const together = annualPays.reduce((sum, pay) => sum + pay, 0);
  return together === 0 ? annualPays.map(() => 0) : shareOut(nationalInsurancePence(together, rate), annualPays);
}

/** What the terms say of the employer's pension. */
export interface PensionTerms {
  readonly percentage: HundredthsOfPercent;
  readonly of: EmployerPension['of'];
}

/**
 * A year's employer pension; null where it is counted between limits that are not known. Terms that are not recorded
 * (null) are no pension of £0: the least that the law knows is counted, Pensions Act 2008 s20, whatever someone earns.
 *
 * £31,000 between £6,240 and £50,270, 3 %: £742.80.
 */
export function pensionOnPay(
  annualPence: Pence,
  terms: PensionTerms | null,
  qualifyingEarnings: QualifyingEarnings | null,
): Pence | null {
  if (terms?.of === 'ALL_PAY') return percentOf(annualPence, terms.percentage);
  if (!qualifyingEarnings) return null;
  const { leastPercentage, ...limits } = qualifyingEarnings;
  const percentage = terms?.percentage ?? leastPercentage;
  return employerPensionPence(annualPence, { percentage, of: 'QUALIFYING_EARNINGS', ...limits });
}

/** Of the next pound; what is not recorded is the least that the law knows. */
export function pensionOfNextPound(terms: PensionTerms | null, rates: OnCostStretch | null): HundredthsOfPercent {
  return terms?.percentage ?? rates?.qualifyingEarnings?.leastPercentage ?? 0;
}
