import { Injectable } from '@nestjs/common';
import { inNumber } from '../../kernel/in-number.js';
import { Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds, nanoPounds, nanoPoundsFromPence, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { pence } from '../../kernel/money.js';
import { STATUTORY_LEAVE_ROUNDING } from '../../leave/calculations/statutory-leave-minutes.js';
import { PaySpread, paySpread } from '../../pay/calculations/pay-spread.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { findLeaveStepsOn } from '../../reference-data/reading/find-leave-steps-on.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { afcSteps, findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { NO_ON_COSTS } from '../pay-facts/find-on-costs.js';
import { findPayFacts } from '../pay-facts/find-pay-facts.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { nothingToCount, SERVICE_BANDS } from '../pay-facts/pay-question.js';
import { peopleCounted } from '../people-counted.model.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { explainedCaveats } from '../variation/explained-by.js';
import { findVariation } from '../variation/find-variation.js';
import { LeaveObserved, leaveObservations, hoursFromNano, Weighted } from './leave-observations.js';
import {
  LeaveAtEmployer,
  LeaveDistanceSpread,
  LeaveGap,
  LeaveInDays,
  LeaveVariation,
} from './leave-variation.model.js';

const METHOD = 'leave-variation/2';

export interface LeaveQuestion extends PeopleQuestion {
  readonly role: string;
  readonly nation: Nation;
}

@Injectable()
export class LeaveVariations {
  async vary(request: TrackerRequest, moment: Moment, question: LeaveQuestion): Promise<LeaveVariation | NoValue> {
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const { nation, role } = question;
    const when = { on: moment.asOf, knownOn: request.knownOn(moment) };
    const steps = afcSteps(await findLeaveStepsOn(request.reader, { nation, ...when }), nation);
    const serviceYears = [...SERVICE_BANDS, ...steps.map(({ fromCompletedYears }) => fromCompletedYears)];
    const { participations } = scope;
    const facts = { participations, role, contract: null, roleYears: null, serviceYears, terms: ['LEAVE'] as const };
    const [groups, guidance] = await Promise.all([
      findPayFacts(request, moment, facts, NO_ON_COSTS),
      findAdoptedGuidance(request, moment, scope.programmes),
    ]);
    if (groups.length === 0) return nothingToCount();

    const leave = leaveObservations(groups, steps, guidance);
    const shown = { amount: hoursFromNano, gap: LeaveGap, atEmployer: LeaveAtEmployer };
    const variation = findVariation(request, moment, role, leave.observations, shown);
    // Hundredths of days are carried as pence would be.
    const days = spreadOf(leave.days, (hundredths) => nanoPoundsFromPence(pence(hundredths)));
    const toStatute = distances(leave.toStatute, leave.belowStatute);
    if (!variation.known || !days.known || !toStatute) return nobodyCounted(leave.tally);
    const caveats = [...leaveCaveats(leave), ...explainedCaveats(leave.observations, 'leave'), ...scope.caveats];
    return Object.assign(new LeaveVariation(), {
      ...variation.value,
      inDays: inDays(days.value),
      toStatute,
      toAgendaForChange: distances(leave.toAgendaForChange) ?? notCompared(steps.length > 0, question.nation),
      publicHolidaysOnTop: leave.tally.contracts - leave.publicHolidaysInside,
      publicHolidaysInside: leave.publicHolidaysInside,
      statutoryRounding: STATUTORY_LEAVE_ROUNDING,
      stepRule: 'STEP_REACHED_ON_THE_DAY',
      source: { moment, participations, role, afcSteps: steps },
      computedFrom: peopleCounted(moment, leave.tally, METHOD, caveats),
    });
  }
}

function spreadOf(weighted: readonly Weighted[], nano: (value: number) => NanoPounds): Known<PaySpread, 'NOBODY'> {
  return paySpread(weighted.map(({ value, count }) => ({ value: nano(value), count, employer: '' })));
}

const whole = (nano: NanoPounds): number => penceFromNanoPounds(nano);

/** Null where there is nothing to spread. */
function distances(weighted: readonly Weighted[], below?: number): LeaveDistanceSpread | null {
  const spread = spreadOf(weighted, nanoPounds);
  if (!spread.known) return null;
  const { people: contracts, minimum, median, maximum } = spread.value;
  return Object.assign(new LeaveDistanceSpread(), {
    contracts,
    below: below ?? weighted.reduce((sum, { value, count }) => (value < 0 ? sum + count : sum), 0),
    minimum: hoursFromNano(minimum),
    median: hoursFromNano(median),
    maximum: hoursFromNano(maximum),
  });
}

function inDays({ minimum, median, mean, maximum }: PaySpread): LeaveInDays {
  return { minimum: whole(minimum), median: whole(median), mean: whole(mean), maximum: whole(maximum) };
}

function notCompared(hasSteps: boolean, nation: Nation): NoValue {
  if (!hasSteps) {
    return noValue(
      NoValueReason.NO_RATE_ON_DATE,
      `No Agenda for Change leave of ${nation} is published for that day; ask about another day or nation.`,
    );
  }
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No continuous service is recorded for any of these contracts, and Agenda for Change goes by it; record when it began.',
  );
}

function leaveCaveats({ tally, toAgendaForChange, belowStatute }: LeaveObserved): string[] {
  const { contracts, workers, employers } = tally;
  const compared = toAgendaForChange.reduce((sum, { count }) => sum + count, 0);
  const sentences: (string | false)[] = [
    'Hours are those of the full-time week of each post: a shorter week has fewer hours of leave for the same days.',
    belowStatute > 0 &&
      `${belowStatute} ${inNumber(belowStatute, 'contract has', 'contracts have')} less than the 28 days of the law; check how they are recorded first.`,
    compared < contracts &&
      `${contracts - compared} ${inNumber(contracts - compared, 'contract is', 'contracts are')} not set against Agenda for Change: it goes by service, which is not recorded for them, or is not published for the day.`,
    workers < contracts && 'Each contract counts once, so someone with two contracts counts twice in the spread.',
    employers === 1 && 'There is one employer, so all variation lies within it.',
  ];
  return sentences.filter((sentence) => sentence !== false);
}
