import { pointKey, PointKey, salaryOfPoint } from '../../contracts/scale-point.batches.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, pence } from '../../kernel/money.js';
import { annualPenceAtRate, fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { loadedCostPence } from '../../pay/calculations/loaded-cost-pence.js';
import { matchingSalaryPence } from '../../pay/calculations/matching-salary-pence.js';
import { insuranceOfContracts } from '../../pay/calculations/on-cost-stretches.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findingTerms, PAY_AND_PENSION } from '../contract-terms/find-contract-terms.js';
import { employerPensionOf, findOnCosts, OnCosts } from '../pay-facts/find-on-costs.js';
import { Participation } from '../people-in-scope.js';
import { costsOfPosts, PostCost } from './cost-changes.js';

const findTerms = findingTerms('contractId', 'employerId', 'workerId', 'postId', ...PAY_AND_PENSION);
type CostedTerms = Awaited<ReturnType<typeof findTerms>>[number];
type Salaries = ReadonlyMap<PointKey, Pence | null>;

/** What the people in some posts cost in a full year, with on-costs, on the terms of a day. */
export async function findPostCosts(
  request: TrackerRequest,
  moment: Moment,
  participations: ReadonlyMap<string, Participation>,
  posts: readonly string[],
): Promise<Map<string, PostCost>> {
  const concerned = new Set(posts);
  const period = { from: moment.asOf, until: moment.asOf };
  const all = await findTerms(request, moment, { participations, role: null, ...period });
  const workers = new Set(all.filter(({ postId }) => concerned.has(postId)).map(({ workerId }) => workerId));
  const people = all.filter(({ workerId }) => workers.has(workerId));
  for (const { employerId, contractId } of people) request.notePayRead({ employerId, contractId });
  const onCosts = await findOnCosts(request, moment);
  const salaries = await salariesOf(request, moment, people);
  const ofWorkers = [...groupedBy(people, ({ workerId }) => workerId).values()];
  const costs = ofWorkers.flatMap((contracts) => {
    const costOf = costsOfWorker(contracts, salaries, onCosts);
    return contracts.map(({ postId }, at) => ({ postId, cost: costOf[at]! }));
  });
  return costsOfPosts(costs.filter(({ postId }) => concerned.has(postId)));
}

/**
 * Of the hours worked. What one person is paid in several contracts shares one National Insurance threshold, as in
 * projections; a part-timer's counts from the same threshold as anyone's.
 */
export function costsOfWorker(
  contracts: readonly CostedTerms[],
  salaries: Salaries,
  onCosts: Pick<OnCosts, 'nationalInsurance' | 'qualifyingEarnings'>,
): PostCost[] {
  const { nationalInsurance } = onCosts;
  const pays = contracts.map((terms) => workedPay(terms, salaries));
  const insurance =
    nationalInsurance &&
    insuranceOfContracts(
      pays.map((pay) => (pay.known ? pay.value : 0)),
      nationalInsurance,
    );
  return contracts.map((terms, at) => {
    const pay = pays[at]!;
    if (!pay.known) return pay;
    const pension = employerPensionOf(terms.pensionHundredthsOfPercent, terms.pensionBasis, onCosts);
    if (!pension.known) return pension;
    if (!nationalInsurance || !insurance) return unknown('NO_RATE_ON_DATE');
    const rates = { nationalInsurance, pension: pension.value, levyPercentage: null };
    return known(loadedCostPence(pay.value, rates, pence(insurance[at]!)).totalPence);
  });
}

function workedPay(terms: CostedTerms, salaries: Salaries): PostCost {
  const { payBasis, fullTimeMinutes, weeklyMinutes } = terms;
  if (payBasis === null) return unknown('PAY_NOT_RECORDED');
  // A rate for an hour pays the hours themselves, as in projections; half of a rounded full-time year may be a penny more.
  if (payBasis === 'HOURLY') return known(annualPenceAtRate(terms.payAmountPence!, weeklyMinutes));
  const point = pointOf(terms);
  const salary = fullTimeAnnualPence({
    basis: payBasis === 'SCALE_POINT' ? 'FULL_TIME_ANNUAL' : payBasis,
    amountPence: point === null ? terms.payAmountPence : (salaries.get(point) ?? null),
    contractedMinutesPerWeek: weeklyMinutes,
    fullTimeMinutesPerWeek: fullTimeMinutes,
  });
  if (!salary.known) return point === null ? salary : unknown('NO_RATE_ON_DATE');
  return known(matchingSalaryPence({ annualPence: salary.value, minutesPerWeek: fullTimeMinutes }, weeklyMinutes));
}

async function salariesOf(request: TrackerRequest, moment: Moment, people: readonly CostedTerms[]): Promise<Salaries> {
  const keys = [...new Set(people.map(pointOf).filter((key) => key !== null))];
  const salaries = await Promise.all(keys.map((key) => request.load(salaryOfPoint, moment, key)));
  return new Map(keys.map((key, at) => [key, salaries[at]!]));
}

function pointOf({ scaleNation: nation, scaleBand: band, scalePoint: point }: CostedTerms): PointKey | null {
  return nation === null || band === null || point === null ? null : pointKey({ nation, band, point });
}
