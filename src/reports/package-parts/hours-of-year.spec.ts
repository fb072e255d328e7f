import fc from 'fast-check';
import { packageParts } from '../../pay/calculations/package-parts.js';
import { HoursScalar } from '../../web/scalars.js';
import { minutesOf } from '../../kernel/hours.js';
import { hundredthsOfHoursOff, hundredthsOfHoursWorked } from './hours-of-year.js';

const partsOf = (hours: number, leave: number, holidays: number) =>
  packageParts({
    ...{ annualPence: null, employerPension: null, minutesPerWeek: hours * 60 },
    ...{ annualLeaveDays: leave, publicHolidayDays: holidays, publicHolidays: 'OUTSIDE' },
  });

it.each([
  { hours: 37, leave: 27, worked: 1670.29, off: 259 }, // 1,670.291
  { hours: 35, leave: 27, worked: 1580.01, off: 245 }, // 1,580.005
  { hours: 37.5, leave: 20, worked: 1745.36, off: 210 }, // 1,745.3625
  { hours: 36, leave: 27, worked: 1625.15, off: 252 }, // 1,625.148
])('$hours hours a week, $leave + 8 days: $worked hours worked and $off off', ({ hours, leave, worked, off }) => {
  const parts = partsOf(hours, leave, 8);
  expect(HoursScalar.serialize(minutesOf(hundredthsOfHoursWorked(parts)!))).toBe(worked);
  expect(HoursScalar.serialize(minutesOf(hundredthsOfHoursOff(parts)!))).toBe(off);
});

it('goes out as it was rounded, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), (hundredths) => {
      expect(HoursScalar.serialize(minutesOf(hundredths))).toBe(hundredths / 100);
    }),
  );
});

it('is not known where leave is not recorded', () => {
  const parts = packageParts({
    ...{ annualPence: null, employerPension: null, minutesPerWeek: 2160 },
    ...{ annualLeaveDays: null, publicHolidayDays: null, publicHolidays: null },
  });
  expect([hundredthsOfHoursWorked(parts), hundredthsOfHoursOff(parts)]).toEqual([null, null]);
});
