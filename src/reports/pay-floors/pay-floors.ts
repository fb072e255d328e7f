import { Injectable } from '@nestjs/common';
import { employerById } from '../../employers/employer.batches.js';
import { Moment } from '../../kernel/moment.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { NO_ON_COSTS } from '../pay-facts/find-on-costs.js';
import { findPayFacts } from '../pay-facts/find-pay-facts.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { peopleCounted } from '../people-counted.model.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { Floor, findFloors } from './find-floors.js';
import { floorCounts, FloorCounts, FloorRates, FloorsAtOneEmployer } from './floor-counts.js';
import { floorCaveats, nationalSentence, realSentence } from './floor-sentences.js';
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

function nationalCheck(floor: Floor, { belowNational: below, byEmployer, tally }: FloorCounts): FloorCheck | NoValue {
  if (!floor.known) return noFloor('National Living Wage');
  return Object.assign(new FloorCheck(), {
    sentence: nationalSentence(floor.value, { contracts: tally.contracts, below }),
    rate: floor.value.binding,
    contractsBelow: below,
    employersBelow: byEmployer.filter(({ belowNational }) => belowNational > 0).length,
    announced: null,
    announcedDueOn: null,
    contractsBelowAnnounced: null,
  });
}

function realCheck(floor: Floor, counts: FloorCounts): FloorCheck | NoValue {
  if (!floor.known) return noFloor('real Living Wage');
  const { belowReal: below, belowAnnouncedReal: belowAnnounced, byEmployer, tally } = counts;
  const { binding, announced, announcedDueOn } = floor.value;
  return Object.assign(new FloorCheck(), {
    sentence: realSentence(floor.value, { contracts: tally.contracts, below, belowAnnounced }),
    rate: binding,
    contractsBelow: below,
    employersBelow: byEmployer.filter(({ belowReal }) => belowReal > 0).length,
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
  return ordered.map(({ contracts, lowestPence, belowNational, belowReal }, at) => {
    const employer = employers[at] ?? null;
    const isAccredited = employer?.livingWageAccreditation?.isInForce ?? false;
    return Object.assign(new FloorsAtEmployer(), {
      employer,
      contracts,
      lowestPence,
      belowNationalLivingWage: belowNational,
      belowRealLivingWage: belowReal,
      breaksItsAccreditation: isAccredited && belowReal > 0,
    });
  });
}
