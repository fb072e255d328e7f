import fc from 'fast-check';
import { anyDay } from '../kernel/day.arbitrary.js';
import { addDays, Day, day, yearsServed } from '../kernel/day.js';
import { known } from '../kernel/known.js';
import { Pence, pence } from '../kernel/money.js';
import { leaveOfLeaveYear } from '../leave/calculations/leave-of-leave-year.js';
import { leaveYearOf } from '../leave/calculations/leave-year.js';
import { offeredLeaveDays } from '../leave/calculations/offered-leave.js';
import { projectedPay } from '../pay/calculations/projected-pay.js';
import { servicePoint } from '../pay/calculations/service-point.js';
import { pointOfGuidance } from './levelling-up/levelling-target.js';
import { serviceSteps } from './pay-facts/service-steps.js';

const EVER = { startsOn: day('1900-01-01'), endsOn: day('2300-12-31') };
const POINTS = [0, 2, 4].map((minYears, at) => ({ point: at + 1, minYears, annualPence: pence(3_000_000 + at) }));
const SCALE = { startsOn: EVER.startsOn, endsOn: null, minutesPerWeek: 2160, points: POINTS, isAssumed: false };
const SCALES = new Map([['Scotland 5', [SCALE]]]);

/** What the comparison with a band says on a day. */
const pointCompared = (startedOn: Day, on: Day): Pence => servicePoint(POINTS, yearsServed(startedOn, on))!.annualPence;

/** What the projection pays on a day to someone who has been on the scale from the first day. */
function pointProjected(startedOn: Day, on: Day): Pence {
  const terms = {
    ...{ startsOn: startedOn, endsOn: null, payBasis: 'SCALE_POINT' as const, payAmountPence: null, scalePoint: 1 },
    ...{
      scaleNation: 'Scotland',
      scaleBand: '5',
      weeklyMinutes: 2160,
      fullTimeMinutes: 2160,
      roleStartedOn: startedOn,
    },
  };
  const assumed = { scales: SCALES, changesAfter: startedOn, salaryAward: null, assumedWeek: null };
  const { pay } = projectedPay([terms], { startsOn: on, endsOn: on }, assumed)[0]!;
  if (!pay.known) throw new Error(pay.reason);
  return pay.value.fullTimePence;
}

/** What levelling up to the point by service aims at on a day. */
function pointTargeted(roleStartedOn: Day, on: Day): number {
  const policies = new Map([['P', { nation: 'Scotland', band: '5' }]]) as never;
  const target = pointOfGuidance('POINT_BY_SERVICE', policies, SCALES as never, { startsOn: on, endsOn: on });
  const found = target({ programmeId: 'P', segments: [{ terms: { roleStartedOn } }] } as never);
  return found.known ? found.value[0]!.pence : 0;
}

/** Complete years by which Agenda for Change gives leave on a day, as the leave year counts that day alone. */
function leaveOnDay(serviceFrom: Day, on: Day): number {
  const steps = [0, 2, 4].map((fromCompletedYears) => ({
    fromCompletedYears,
    annualLeaveDays: 20 + fromCompletedYears,
    publicHolidayDays: 8,
  }));
  const terms = { annualLeaveDays: 30, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' as const };
  const leaveYear = leaveYearOf(on, '04-01');
  // A week of so many minutes that a day of leave on one day of the year is one minute.
  const minutesPerWeek = 5 * (1 + (Date.parse(leaveYear.endsOn) - Date.parse(leaveYear.startsOn)) / 86_400_000);
  const versions = [{ startsOn: on, endsOn: on, minutesPerWeek, terms }];
  const leave = leaveOfLeaveYear({ leaveYear, versions, serviceFrom, afcSteps: steps, bankHolidays: null });
  if (!leave.known || !leave.value.afcMinutes.known) throw new Error('leave is known');
  return leave.value.afcMinutes.value - 28;
}

it('points, increments, targets and leave step up on the same morning: the anniversary', () => {
  const days = fc.oneof(
    anyDay,
    fc.constantFrom('2024-02-29', '2024-03-01', '2024-02-28').map((text) => day(text)),
  );
  const near = fc.tuple(days, fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(near, ([startedOn, years, apart]) => {
      const about = addDays(
        day(`${Number(startedOn.slice(0, 4)) + years}-${startedOn.slice(5, 7)}-01`),
        Number(startedOn.slice(8)) - 1 + apart,
      );
      const on = about < startedOn ? startedOn : about;
      const point = pointCompared(startedOn, on);
      const step = Math.max(...[0, 2, 4].filter((count) => count <= yearsServed(startedOn, on)));
      expect([pointProjected(startedOn, on), pointTargeted(startedOn, on)]).toEqual([point, point]);
      expect(leaveOnDay(startedOn, on)).toBe(step);
      const { years: steps, tooLate } = serviceSteps(on, [2, 4]);
      expect(steps[tooLate.filter((late) => startedOn < late).length]).toBe(step);
      const offered = [0, 2, 4].map((fromCompletedYears) => ({ fromCompletedYears, leaveDays: fromCompletedYears }));
      expect(offeredLeaveDays(offered, yearsServed(startedOn, on))).toEqual(known(step));
    }),
    { numRuns: 500 },
  );
});
