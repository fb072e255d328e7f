import { daysOffInHundredths } from '../../kernel/days-off.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { DAYS_IN_FULL_TIME_WEEK } from '../../kernel/weeks.js';
import { LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import { leaveDistance } from '../../leave/calculations/leave-distance.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { Tally } from '../pay-facts/tally.js';
import { serviceBand } from '../variation/service-band.js';
import { NOT_RECORDED, TermObservation } from '../variation/term-observation.js';

/** A quantity and how many contracts have it. */
export interface Weighted {
  readonly value: number;
  readonly count: number;
}

export interface LeaveObserved {
  /** In billionths of an hour. */
  readonly observations: readonly TermObservation[];
  /** In hundredths of a day. */
  readonly days: readonly Weighted[];
  /** In minutes. */
  readonly toStatute: readonly Weighted[];
  readonly toAgendaForChange: readonly Weighted[];
  readonly belowStatute: number;
  readonly publicHolidaysInside: number;
  readonly tally: Tally;
}

const NANO = 1_000_000_000;

/** Billionths of an hour to whole minutes, rounded once. */
export function minutesFromNanoHours(nano: NanoPounds): number {
  return divideHalfAwayFromZero(BigInt(nano) * 60n, NANO);
}

/** Leave of groups of contracts, exact in their own weeks, and its distance from statute and from Agenda for Change. */
export function leaveObservations(
  groups: readonly PayGroup[],
  afcSteps: readonly LeaveStep[],
  guidance: ReadonlyMap<string, { readonly nation: string }>,
): LeaveObserved {
  const observations: TermObservation[] = [];
  const days: Weighted[] = [];
  const toStatute: Weighted[] = [];
  const toAgendaForChange: Weighted[] = [];
  const tally = new Tally();
  let [belowStatute, publicHolidaysInside] = [0, 0];
  for (const group of groups) {
    const { facts } = group.terms;
    const count = group.contracts;
    const fullTimeMinutesPerWeek = facts.minutesPerWeek!;
    const daysOff = daysOffInHundredths(facts);
    const distance = leaveDistance({
      terms: facts,
      fullTimeMinutesPerWeek,
      completedYears: group.yearsOfService,
      afcSteps,
    });
    if (!daysOff.known || !distance.known) {
      tally.exclude(daysOff.known ? 'LEAVE_NOT_RECORDED' : daysOff.reason, group, group.terms.absences);
      continue;
    }
    tally.count(group);
    observations.push({
      value: nanoHours(daysOff.value, fullTimeMinutesPerWeek),
      count,
      employer: group.employer,
      origin: group.leaveOrigin ?? NOT_RECORDED.ORIGIN,
      serviceBand: serviceBand(group.yearsOfService),
      week: String(fullTimeMinutesPerWeek),
      nation: guidance.get(group.programme)?.nation ?? NOT_RECORDED.NATION,
    });
    days.push({ value: daysOff.value, count });
    toStatute.push({ value: distance.value.toStatuteMinutes, count });
    if (distance.value.afc.known) toAgendaForChange.push({ value: distance.value.afc.value.toAfcMinutes, count });
    if (distance.value.isBelowStatute) belowStatute += count;
    if (facts.publicHolidays === 'INSIDE') publicHolidaysInside += count;
  }
  return { observations, days, toStatute, toAgendaForChange, belowStatute, publicHolidaysInside, tally };
}

/** 35 days at 36 hours: 35 × 36 ÷ 5 = 252 hours. */
function nanoHours(hundredthsOfDays: number, minutesPerWeek: number): NanoPounds {
  // The billion and the divisor of 30,000 have 10,000 in common.
  const numerator = exactProduct(hundredthsOfDays * minutesPerWeek, NANO / 10_000);
  return nanoPounds(divideHalfAwayFromZero(numerator, (100 * DAYS_IN_FULL_TIME_WEEK * 60) / 10_000));
}
