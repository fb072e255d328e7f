import fc from 'fast-check';
import { hundredthsOfHoursPerWte, TimeWorked } from './hours-per-wte.js';

const week = (weeklyMinutes: number, fullTimeMinutes: number, days = 365): TimeWorked => ({
  fullTimeMinutes,
  minuteDays: weeklyMinutes * days,
});

describe('hours held for one WTE, in hundredths', () => {
  it.each([
    { what: 'full time all year', minutes: 720, worked: [week(2220, 2220)], value: 1200 },
    { what: 'half time all year', minutes: 720, worked: [week(1125, 2250)], value: 2400 }, // 720 ÷ 0.5
    { what: 'full time since 73 days', minutes: 120, worked: [week(2100, 2100, 73)], value: 1000 }, // 73 ÷ 365 = 0.2 WTE
    { what: 'two people with other weeks', minutes: 900, worked: [week(2220, 2220), week(1050, 2100)], value: 1000 }, // 1.5 WTE
    {
      what: 'a third, rounded once',
      minutes: 100,
      worked: [week(2220, 2220), week(2250, 2250), week(2100, 2100)],
      value: 56, // 33.333 minutes; of 33 minutes it would be 0.55
    },
    { what: 'nothing held', minutes: 0, worked: [week(2220, 2220)], value: 0 },
  ])('$what: $value', ({ minutes, worked, value }) => {
    expect(hundredthsOfHoursPerWte(minutes, worked)).toEqual({ known: true, value });
  });

  it('is unknown where nobody worked', () => {
    expect(hundredthsOfHoursPerWte(60, [])).toEqual({ known: false, reason: 'NOTHING_WORKED' });
  });

  it('does not depend on how the days are cut up', () => {
    const minutes = fc.integer({ min: 1, max: 3600 });
    fc.assert(
      fc.property(fc.nat(100_000), minutes, minutes, fc.integer({ min: 1, max: 364 }), (held, weekly, full, cut) => {
        const whole = hundredthsOfHoursPerWte(held, [week(weekly, full)]);
        expect(hundredthsOfHoursPerWte(held, [week(weekly, full, cut), week(weekly, full, 365 - cut)])).toEqual(whole);
      }),
    );
  });
});
