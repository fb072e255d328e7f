import { PayBasis } from '../../contracts/terms.enums.js';
import { PointKey, pointKey, salaryOfPoint } from '../../contracts/scale-point.batches.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { Pence } from '../../kernel/money.js';
import { nanoPoundsFromPence, nanoPoundsFromQuotient, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { EmployerPension, employerPensionPence } from '../../pay/calculations/employer-pension-pence.js';
import { fullTimeAnnualPence } from '../../pay/calculations/full-time-annual-pence.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findOnCosts, OnCosts } from '../pay-facts/find-on-costs.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { ExclusionReason, Tally } from '../pay-facts/tally.js';
import { notePayOf } from '../pay-of-one.js';
import { peopleCounted } from '../people-counted.model.js';
import { distanceFigures } from '../variation/distance-spread.js';
import { explainedCaveats } from '../variation/explained-by.js';
import { findVariation, told } from '../variation/find-variation.js';
import { TermObservation } from '../variation/term-observation.js';
import { Amount } from '../variation/variation.model.js';
import { ContractInForce, observed, OtherTerms } from './contracts-in-force.js';
import { otherTermsCaveats } from './other-terms-caveats.js';
import { OtherTermsVariation } from './other-terms.model.js';
import {
  PensionAtEmployer,
  PensionDistanceSpread,
  PensionGap,
  PensionInPounds,
  PensionVariation,
} from './pension-variation.model.js';

const METHOD = 'pension-variation/1';

/** What employers pay towards pensions, all counted as a percentage of all pay and in pounds at the full-time salary. */
export async function pensionVariation(
  request: TrackerRequest,
  { contracts, moment, role, nation, scopeCaveats }: OtherTermsVariation,
): Promise<PensionVariation | NoValue> {
  const onCosts = await findOnCosts(request, moment);
  const salaries = await salariesOfPoints(request, moment, contracts);
  const afc = onCosts.nhsPension(nation);
  const tally = new Tally();
  const observations: TermObservation[] = [];
  const pounds: TermObservation[] = [];
  const [toStatute, toAfc]: [number[], number[]] = [[], []];
  let ofAllPay = 0;
  for (const contract of contracts) {
    const { terms } = contract;
    const paid = pensionOf(terms, salaries, onCosts);
    if (!paid.known) {
      tally.exclude(paid.reason, contract.counted, terms.absences);
      continue;
    }
    const { salaryPence, pensionPence } = paid.value;
    const beyond = (other: EmployerPension) =>
      nanoPoundsFromPence((pensionPence - employerPensionPence(salaryPence, other)) as Pence);
    tally.count(contract.counted);
    const seen = (nano: number) => observed(contract, nano, terms.pensionOrigin);
    // Billionths of a per cent: nano-pounds of pence are billionths of a hundredth part of them.
    observations.push(seen(nanoPoundsFromQuotient(pensionPence * 10_000, salaryPence)));
    pounds.push(seen(nanoPoundsFromPence(pensionPence)));
    if (terms.pensionBasis === 'ALL_PAY') ofAllPay += 1;
    if (onCosts.statutoryPension) toStatute.push(beyond(onCosts.statutoryPension));
    if (afc) toAfc.push(beyond(afc));
  }
  const tells = ({ whose }: TermObservation) => notePayOf(request, whose!);
  const tellsAt = (place: number) => tells(observations[place]!);
  const shown = { amount: penceFromNanoPounds, tells, gap: PensionGap, atEmployer: PensionAtEmployer };
  const variation = findVariation(request, moment, role, observations, shown);
  const inPounds = paySpread(pounds);
  if (!variation.known || !inPounds.known) return nobodyCounted(tally);
  const caveats = [
    'Pensions are counted at full-time salaries; part-time pay, of which less is above the lower limit of qualifying earnings, gives a lower percentage there.',
    'What the employee pays, and what a scheme promises, are not in it: a defined benefit is worth more than its contribution may say.',
    'Automatic enrolment is owed only to those who earn over its trigger and have not opted out.',
    ...otherTermsCaveats(tally),
    ...explainedCaveats(observations, 'the pension'),
    ...scopeCaveats,
  ];
  return Object.assign(new PensionVariation(), {
    ...variation.value,
    inPounds: Object.assign(new PensionInPounds(), {
      amount: (of: Amount) => told(pounds, inPounds.value, of, shown),
    }),
    ofAllPay,
    ofQualifyingEarnings: tally.contracts - ofAllPay,
    toStatutoryMinimum: distances(toStatute, tellsAt),
    toAgendaForChange: distances(toAfc, tellsAt),
    computedFrom: peopleCounted(moment, tally, METHOD, caveats),
  });
}

interface PensionPaid {
  readonly salaryPence: Pence;
  readonly pensionPence: Pence;
}

function pensionOf(
  terms: OtherTerms,
  salaries: ReadonlyMap<PointKey, Pence | null>,
  { qualifyingEarnings }: OnCosts,
): Known<PensionPaid, ExclusionReason> {
  const { pensionHundredthsOfPercent: percentage, pensionBasis } = terms;
  if (percentage === null || pensionBasis === null) return unknown('PENSION_NOT_RECORDED');
  const salary = salaryOf(terms, salaries);
  if (!salary.known) return salary;
  if (salary.value === 0) return unknown('NO_REWARD_OR_NO_HOURS');
  const isOfAllPay = pensionBasis === 'ALL_PAY';
  if (!isOfAllPay && !qualifyingEarnings) return unknown('NO_RATE_ON_DATE');
  const pension: EmployerPension = isOfAllPay
    ? { percentage, of: 'ALL_PAY' }
    : { percentage, of: 'QUALIFYING_EARNINGS', ...qualifyingEarnings! };
  return known({ salaryPence: salary.value, pensionPence: employerPensionPence(salary.value, pension) });
}

function salaryOf(terms: OtherTerms, salaries: ReadonlyMap<PointKey, Pence | null>): Known<Pence, ExclusionReason> {
  const { payBasis, payAmountPence } = terms;
  if (payBasis === null) return unknown('PAY_NOT_RECORDED');
  const point = pointOf(terms);
  const amountPence = point === null ? payAmountPence : (salaries.get(point) ?? null);
  if (point !== null && amountPence === null) return unknown('NO_RATE_ON_DATE');
  return fullTimeAnnualPence({
    basis: payBasis === PayBasis.SCALE_POINT ? 'FULL_TIME_ANNUAL' : payBasis,
    amountPence,
    contractedMinutesPerWeek: terms.weeklyMinutes,
    fullTimeMinutesPerWeek: terms.fullTimeMinutes,
  });
}

function pointOf({ scaleNation, scaleBand, scalePoint }: OtherTerms): PointKey | null {
  if (scaleNation === null || scaleBand === null || scalePoint === null) return null;
  return pointKey({ nation: scaleNation, band: scaleBand, point: scalePoint });
}

/** The published salary of each point that somebody is on; one reading for all. */
async function salariesOfPoints(
  request: TrackerRequest,
  moment: Moment,
  contracts: readonly ContractInForce[],
): Promise<ReadonlyMap<PointKey, Pence | null>> {
  const points = [...new Set(contracts.map(({ terms }) => pointOf(terms)))].filter((point) => point !== null);
  const salaries = await Promise.all(points.map((point) => request.load(salaryOfPoint, moment, point)));
  return new Map(points.map((point, at) => [point, salaries[at] ?? null]));
}

/** One distance for each contract that is counted. */
function distances(nano: readonly number[], tells: (place: number) => void): PensionDistanceSpread | NoValue {
  const figures = distanceFigures(nano, tells);
  return figures
    ? Object.assign(new PensionDistanceSpread(), figures)
    : noValue(NoValueReason.NO_RATE_ON_DATE, 'No such rate is held for that day; ask about another day or nation.');
}
