import { daysOffInHundredths } from '../../kernel/days-off.js';
import { minutesOf } from '../../kernel/hours.js';
import { NanoPounds, nanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero, exactProduct } from '../../kernel/rounding.js';
import { LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import { leaveDistance } from '../../leave/calculations/leave-distance.js';
import { PARTS_OF_A_MINUTE } from '../../leave/calculations/leave-of-full-time-year.js';
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
  /** In billionths of an hour. */
  readonly toStatute: readonly Weighted[];
  readonly toAgendaForChange: readonly Weighted[];
  readonly belowStatute: number;
  readonly publicHolidaysInside: number;
  readonly tally: Tally;
}

const NANO = 1_000_000_000;

/** Billionths of an hour as hours go out: to the hundredth, rounded once. */
export function hoursFromNano(nano: NanoPounds): number {
  return minutesOf(divideHalfAwayFromZero(nano, NANO / 100));
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
      value: nanoHours(daysOff.value * fullTimeMinutesPerWeek),
      count,
      employer: group.employer,
      origin: group.leaveOrigin ?? NOT_RECORDED.ORIGIN,
      serviceBand: serviceBand(group.yearsOfService),
      week: String(fullTimeMinutesPerWeek),
      nation: guidance.get(group.programme)?.nation ?? NOT_RECORDED.NATION,
    });
    days.push({ value: daysOff.value, count });
    toStatute.push({ value: nanoHours(distance.value.toStatute), count });
    const { toAfc } = distance.value;
    if (toAfc.known) toAgendaForChange.push({ value: nanoHours(toAfc.value), count });
    if (distance.value.isBelowStatute) belowStatute += count;
    if (facts.publicHolidays === 'INSIDE') publicHolidaysInside += count;
  }
  return { observations, days, toStatute, toAgendaForChange, belowStatute, publicHolidaysInside, tally };
}

/** Of hundredths of days times minutes a week. 35 days at 36 hours: 35 × 36 ÷ 5 = 252 hours. */
function nanoHours(parts: number): NanoPounds {
  // The billion and the divisor of 30,000 have 10,000 in common.
  return nanoPounds(divideHalfAwayFromZero(exactProduct(parts, NANO / 10_000), (60 * PARTS_OF_A_MINUTE) / 10_000));
}
