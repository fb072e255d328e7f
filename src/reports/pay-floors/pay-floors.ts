import { Injectable } from '@nestjs/common';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { FloorOnDay } from '../../pay/calculations/floor-on-day.js';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { NO_ON_COSTS } from '../pay-facts/find-on-costs.js';
import { findPayFacts } from '../pay-facts/find-pay-facts.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOf } from '../pay-of-one.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { Floor, findFloors } from './find-floors.js';
import { floorCounts, FloorCounts, FloorRates, FloorsAtOneEmployer } from './floor-counts.js';
import { floorCaveats, FloorOutcome, nationalSentence, realSentence } from './floor-sentences.js';
import { FloorCheck, FloorsAtEmployer, PayFloors } from './pay-floors.model.js';

const METHOD = 'pay-floors/1';

export interface FloorQuestion extends PeopleQuestion {
  readonly role: string;
}

@Injectable()
export class PayFloorReports {
  async check(request: TrackerRequest, moment: Moment, question: FloorQuestion): Promise<PayFloors | NoValue> {
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const { participations } = scope;
    const { role } = question;
    const facts = {
      participations,
      role,
      contract: null,
      roleYears: null,
      serviceYears: null,
      terms: ['PAY'] as const,
    };
    const groups = await findPayFacts(request, moment, facts, NO_ON_COSTS);
    if (groups.length === 0) return nothingToCount();

    const { national, real } = await findFloors(request, moment);
    const rates: FloorRates = {
      national: national.known ? national.value.binding.hourlyPence : null,
      real: real.known ? real.value.binding.hourlyPence : null,
      announcedNational: national.known ? (national.value.announced?.hourlyPence ?? null) : null,
      announcedReal: real.known ? (real.value.announced?.hourlyPence ?? null) : null,
    };
    const counts = floorCounts(groups, rates);
    if (counts.tally.contracts === 0) return nobodyCounted(counts.tally);
    const floors = [national, real].flatMap((floor) => (floor.known ? [floor.value] : []));
    return Object.assign(new PayFloors(), {
      nationalLivingWage: nationalCheck(national, counts),
      realLivingWage: realCheck(real, counts),
      byEmployer: await byEmployer(request, moment, counts.byEmployer),
      computedFrom: peopleCounted(moment, counts.tally, METHOD, [...floorCaveats(floors), ...scope.caveats]),
      moment,
      role,
      scope,
      rates,
    });
  }
}

function nationalCheck(
  floor: Floor,
  { belowNational, belowAnnouncedNational, byEmployer, tally }: FloorCounts,
): FloorCheck | NoValue {
  if (!floor.known) return noFloor('National Living Wage');
  const outcome = { contracts: tally.contracts, below: belowNational, belowAnnounced: belowAnnouncedNational };
  const employers = byEmployer.filter((each) => each.belowNational > 0);
  return checked(floor.value, outcome, employers, nationalSentence(floor.value, outcome));
}

function realCheck(
  floor: Floor,
  { belowReal, belowAnnouncedReal, byEmployer, tally }: FloorCounts,
): FloorCheck | NoValue {
  if (!floor.known) return noFloor('real Living Wage');
  const outcome = { contracts: tally.contracts, below: belowReal, belowAnnounced: belowAnnouncedReal };
  const employers = byEmployer.filter((each) => each.belowReal > 0);
  return checked(floor.value, outcome, employers, realSentence(floor.value, outcome));
}

function checked(
  { binding, announced, announcedDueOn }: FloorOnDay<MinimumRateModel>,
  { below, belowAnnounced }: FloorOutcome,
  employersBelow: readonly FloorsAtOneEmployer[],
  sentence: string,
): FloorCheck {
  return Object.assign(new FloorCheck(), {
    sentence,
    rate: binding,
    contractsBelow: below,
    employersBelow: employersBelow.length,
    announced,
    announcedDueOn,
    contractsBelowAnnounced: announced && belowAnnounced,
  });
}

function noFloor(name: string): NoValue {
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    `No rate of the ${name} that had to be paid on that day is published, or was by then; ask about another day.`,
  );
}

async function byEmployer(
  request: TrackerRequest,
  moment: Moment,
  counted: readonly FloorsAtOneEmployer[],
): Promise<FloorsAtEmployer[]> {
  const ordered = [...counted].sort((a, b) => a.lowestPence - b.lowestPence || (a.employer < b.employer ? -1 : 1));
  const employers = await Promise.all(ordered.map(({ employer }) => request.load(employerById, moment, employer)));
  return ordered.map(({ contracts, lowestPence, lowestOf, belowNational, belowReal }, at) => {
    const employer = employers[at] ?? null;
    const isAccredited = employer?.livingWageAccreditation?.isInForce ?? false;
    return Object.assign(new FloorsAtEmployer(), {
      employer,
      contracts,
      readLowest: () => {
        notePayOf(request, lowestOf);
        return lowestPence;
      },
      belowNationalLivingWage: belowNational,
      belowRealLivingWage: belowReal,
      breaksItsAccreditation: isAccredited && belowReal > 0,
    });
  });
}
