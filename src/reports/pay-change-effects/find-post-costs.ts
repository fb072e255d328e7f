import { pointKey, PointKey, salaryOfPoint } from '../../contracts/scale-point.batches.js';
import { known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { annualPenceAtRate, fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { loadedCostPence } from '../../pay/calculations/loaded-cost-pence.js';
import { matchingSalaryPence } from '../../pay/calculations/matching-salary-pence.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findingTerms, PAY_AND_PENSION } from '../contract-terms/find-contract-terms.js';
import { employerPensionOf, findOnCosts, OnCosts } from '../pay-facts/find-on-costs.js';
import { Participation } from '../people-in-scope.js';
import { costsOfPosts, PostCost } from './cost-changes.js';

const findTerms = findingTerms('contractId', 'employerId', 'postId', ...PAY_AND_PENSION);
type CostedTerms = Awaited<ReturnType<typeof findTerms>>[number];

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
  const people = all.filter(({ postId }) => concerned.has(postId));
  for (const { employerId, contractId } of people) request.notePayRead({ employerId, contractId });
  const onCosts = await findOnCosts(request, moment);
  const salaries = await salariesOf(request, moment, people);
  return costsOfPosts(people.map((terms) => ({ postId: terms.postId, cost: costOf(terms, salaries, onCosts) })));
}

/** Of the hours worked: a part-timer's National Insurance counts from the same threshold as anyone's. */
export function costOf(
  terms: CostedTerms,
  salaries: ReadonlyMap<PointKey, Pence | null>,
  onCosts: Pick<OnCosts, 'nationalInsurance' | 'qualifyingEarnings'>,
): PostCost {
  const { payBasis, fullTimeMinutes, weeklyMinutes } = terms;
  if (payBasis === null) return unknown('PAY_NOT_RECORDED');
  const point = pointOf(terms);
  const salary = fullTimeAnnualPence({
    basis: payBasis === 'SCALE_POINT' ? 'FULL_TIME_ANNUAL' : payBasis,
    amountPence: point === null ? terms.payAmountPence : (salaries.get(point) ?? null),
    contractedMinutesPerWeek: weeklyMinutes,
    fullTimeMinutesPerWeek: fullTimeMinutes,
  });
  if (!salary.known) return point === null ? salary : unknown('NO_RATE_ON_DATE');
  const pension = employerPensionOf(terms.pensionHundredthsOfPercent, terms.pensionBasis, onCosts);
  if (!pension.known) return pension;
  if (!onCosts.nationalInsurance) return unknown('NO_RATE_ON_DATE');
  // A rate for an hour pays the hours themselves, as in projections; half of a rounded full-time year may be a penny more.
  const worked =
    payBasis === 'HOURLY'
      ? annualPenceAtRate(terms.payAmountPence!, weeklyMinutes)
      : matchingSalaryPence({ annualPence: salary.value, minutesPerWeek: fullTimeMinutes }, weeklyMinutes);
  const rates = { nationalInsurance: onCosts.nationalInsurance, pension: pension.value, levyPercentage: null };
  return known(loadedCostPence(worked, rates).totalPence);
}

async function salariesOf(
  request: TrackerRequest,
  moment: Moment,
  people: readonly CostedTerms[],
): Promise<Map<PointKey, Pence | null>> {
  const keys = [...new Set(people.map(pointOf).filter((key) => key !== null))];
  const salaries = await Promise.all(keys.map((key) => request.load(salaryOfPoint, moment, key)));
  return new Map(keys.map((key, at) => [key, salaries[at]!]));
}

function pointOf({ scaleNation: nation, scaleBand: band, scalePoint: point }: CostedTerms): PointKey | null {
  return nation === null || band === null || point === null ? null : pointKey({ nation, band, point });
}
