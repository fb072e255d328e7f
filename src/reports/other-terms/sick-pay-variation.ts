import { SickPay } from '../../contracts/terms.enums.js';
import { Known } from '../../kernel/known.js';
import { nanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import {
  SickPayEntitlement,
  sickPayEntitlement,
  SickPayReason,
  SickPayStep,
  sickPayStep,
} from '../../pay/calculations/sick-pay-entitlement.js';
import { SickPayScheme } from '../../reference-data/enums/pay.enums.js';
import { SickPayStepModel } from '../../reference-data/models/hours-and-leave.model.js';
import { findSickPayStepsOn } from '../../reference-data/reading/find-sick-pay-steps-on.js';
import { moneyValue, noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { distanceFigures } from '../variation/distance-spread.js';
import { explainedCaveats } from '../variation/explained-by.js';
import { findVariation } from '../variation/find-variation.js';
import { TermObservation } from '../variation/term-observation.js';
import { undatedSentence } from '../undated-facts.js';
import { observed, OtherTerms } from './contracts-in-force.js';
import { OtherTermsVariation } from './other-terms.model.js';
import { otherTermsCaveats } from './other-terms-caveats.js';
import {
  SickPayAtEmployer,
  SickPayDistanceSpread,
  SickPayGap,
  SickPayStepCount,
  SickPayVariation,
} from './sick-pay-variation.model.js';

const METHOD = 'sick-pay-variation/1';

/** What rules give after each person's own service, or all after the years that were asked about. */
export async function sickPayVariation(
  request: TrackerRequest,
  { contracts, moment, role, sickPayAfterYears, scopeCaveats }: OtherTermsVariation,
): Promise<SickPayVariation | NoValue> {
  const published = await findSickPayStepsOn(request.reader, { on: moment.asOf, knownOn: request.knownOn(moment) });
  const steps = afcSteps(published);
  const tally = new Tally();
  const observations: TermObservation[] = [];
  const toAfc: number[] = [];
  const counts = new StepCounts(steps);
  let atStatutoryMinimum = 0;
  for (const contract of contracts) {
    const years = sickPayAfterYears ?? contract.yearsOfService;
    const { sickPay, sickPayOrigin } = contract.terms;
    const given = entitlementOf(sickPay, years, steps);
    counts.add(contract.terms, years, given);
    if (!given.known) {
      tally.exclude(given.reason, contract.counted, contract.terms.absences);
      continue;
    }
    tally.count(contract.counted);
    observations.push(observed(contract, given.value.equivalentNanoWeeks, sickPayOrigin));
    if (sickPay === SickPay.STATUTORY_ONLY) atStatutoryMinimum += 1;
    const afc = sickPayEntitlement('AFC_SECTION_14', years, steps);
    if (afc.known) toAfc.push(given.value.equivalentNanoWeeks - afc.value.equivalentNanoWeeks);
  }
  const shown = { amount: penceFromNanoPounds, gap: SickPayGap, atEmployer: SickPayAtEmployer };
  const variation = findVariation(request, moment, role, observations, shown);
  if (!variation.known) return nobodyCounted(tally);
  const distances = distanceFigures(toAfc);
  const caveats = [
    'Weeks are those beyond statutory sick pay, which everyone has; a month is a twelfth of 52.143 weeks.',
    sickPayAfterYears !== null &&
      `What rules give after ${sickPayAfterYears} complete years, whatever anyone's own service is.`,
    ...undatedSentence(moment, 'Steps of sick pay'),
    ...otherTermsCaveats(tally),
    ...explainedCaveats(observations, 'sick pay'),
    ...scopeCaveats,
  ].filter((sentence) => sentence !== false);
  return Object.assign(new SickPayVariation(), {
    ...variation.value,
    steps: counts.models(),
    atStatutoryMinimum,
    statutoryWeeklyRate: weeklyRate(published),
    toAgendaForChange: distances
      ? Object.assign(new SickPayDistanceSpread(), distances)
      : notCompared(steps.length > 0),
    computedFrom: peopleCounted(moment, tally, METHOD, caveats),
  });
}

function entitlementOf(
  sickPay: SickPay | null,
  years: number | null,
  steps: readonly SickPayStep[],
): Known<SickPayEntitlement, SickPayReason | 'SICK_PAY_NOT_RECORDED'> {
  if (sickPay === null) return { known: false, reason: 'SICK_PAY_NOT_RECORDED' };
  return sickPayEntitlement(sickPay, years, steps);
}

function afcSteps(published: readonly SickPayStepModel[]): SickPayStep[] {
  return published
    .filter(({ scheme }) => scheme === SickPayScheme.AGENDA_FOR_CHANGE)
    .map(({ serviceYearsFrom, fullPayHundredthsOfMonths, halfPayHundredthsOfMonths }) => ({
      fromCompletedYears: serviceYearsFrom,
      fullPayHundredthsOfMonths: fullPayHundredthsOfMonths ?? 0,
      halfPayHundredthsOfMonths: halfPayHundredthsOfMonths ?? 0,
    }));
}

/** Contracts by scheme, and by step where the scheme goes by service. */
class StepCounts {
  private readonly counts = new Map<string, SickPayStepCount>();

  constructor(private readonly steps: readonly SickPayStep[]) {}

  add({ sickPay: scheme, absences }: OtherTerms, years: number | null, given: Known<SickPayEntitlement>): void {
    const because = absences.SICK_PAY ?? null;
    const goesByService = scheme === SickPay.AFC_SECTION_14 && years !== null;
    const from = goesByService ? (sickPayStep(this.steps, years)?.fromCompletedYears ?? null) : null;
    const key = `${scheme} ${because} ${from}`;
    const count = this.counts.get(key) ?? {
      scheme,
      because,
      fromCompletedYears: from,
      contracts: 0,
      fullPayWeeks: given.known ? hundredthsOfWeeks(given.value.fullPayNanoWeeks) : null,
      halfPayWeeks: given.known ? hundredthsOfWeeks(given.value.halfPayNanoWeeks) : null,
    };
    count.contracts += 1;
    this.counts.set(key, count);
  }

  models(): SickPayStepCount[] {
    const order = (scheme: SickPay | null) => (scheme === null ? 9 : Object.values(SickPay).indexOf(scheme));
    return [...this.counts.values()].sort(
      (a, b) =>
        order(a.scheme) - order(b.scheme) ||
        (a.fromCompletedYears ?? -1) - (b.fromCompletedYears ?? -1) ||
        ((a.because ?? '') < (b.because ?? '') ? -1 : 1),
    );
  }
}

function hundredthsOfWeeks(nano: number): number {
  return penceFromNanoPounds(nanoPounds(nano));
}

function weeklyRate(published: readonly SickPayStepModel[]) {
  const statutory = published.find(({ scheme }) => scheme === SickPayScheme.STATUTORY_SICK_PAY);
  if (statutory?.weeklyPence != null) return moneyValue(statutory.weeklyPence);
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'No rate of statutory sick pay is held for that day; ask about another.',
  );
}

function notCompared(hasSteps: boolean): NoValue {
  return hasSteps
    ? noValue(
        NoValueReason.NOT_RECORDED,
        'No continuous service is recorded for any of these contracts, and Agenda for Change goes by it; ask with `sickPayAfterYears`, or record when it began.',
      )
    : noValue(NoValueReason.NO_RATE_ON_DATE, 'No sick pay of Agenda for Change is held for that day.');
}
