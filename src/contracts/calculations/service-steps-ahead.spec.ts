import fc from 'fast-check';
import { addDays, anniversary, completeYears, day } from '../../kernel/day';
import { anyDay } from '../../kernel/day.arbitrary';
import { lastDayOfMonths, serviceStepsAhead } from './service-steps-ahead';

const from = day('2026-11-22');
const until = day('2027-11-22');

it.each([
  { startedOn: '2025-04-01', steps: [[24, '2027-03-31']] },
  { startedOn: '2024-11-23', steps: [[24, '2026-11-22']] }, // complete on the first day that is looked at
  { startedOn: '2024-11-22', steps: [] }, // complete the day before
  { startedOn: '2025-11-23', steps: [[24, '2027-11-22']] }, // the last day that is looked at
  { startedOn: '2025-11-24', steps: [] },
  { startedOn: '2022-01-31', steps: [[60, '2027-01-30']] },
  { startedOn: '2017-03-01', steps: [[120, '2027-02-28']] },
  { startedOn: '2026-09-15', steps: [[6, '2027-03-14']] },
  { startedOn: '2015-01-01', steps: [] }, // twelve years: no step of ours
])('service since $startedOn has the steps $steps in a year', ({ startedOn, steps }) => {
  const ahead = serviceStepsAhead({ continuousServiceOn: day(startedOn), from, until });
  expect(ahead.map(({ months, reachedOn }) => [months, reachedOn])).toEqual(steps);
});

it.each([
  { startedOn: '2024-02-29', months: 12, reachedOn: '2025-02-28' },
  { startedOn: '2024-02-29', months: 48, reachedOn: '2028-02-28' },
  { startedOn: '2026-08-31', months: 6, reachedOn: '2027-02-28' },
  { startedOn: '2026-08-30', months: 6, reachedOn: '2027-02-28' },
  { startedOn: '2026-08-28', months: 6, reachedOn: '2027-02-27' },
])('$months months from $startedOn are complete on $reachedOn', ({ startedOn, months, reachedOn }) => {
  expect(lastDayOfMonths(day(startedOn), months)).toBe(reachedOn);
});

it('counts years as notice does: complete at the end of that day, and not the day before; leave steps up the morning after', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (startedOn, years) => {
      const reachedOn = lastDayOfMonths(startedOn, 12 * years);
      expect(completeYears(startedOn, reachedOn)).toBe(years);
      expect(completeYears(startedOn, addDays(reachedOn, -1))).toBe(years - 1);
      expect(anniversary(startedOn, years)).toBe(addDays(reachedOn, 1));
    }),
  );
});
