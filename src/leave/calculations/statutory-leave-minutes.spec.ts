import fc from 'fast-check';
import { statutoryLeaveMinutes } from './statutory-leave-minutes.js';

describe('statutory leave', () => {
  it.each([
    { who: 'three days', minutesPerWeek: 1350, daysPerWeek: 3, leave: 7_560 }, // 22.5 h × 5.6 = 126 h
    { who: 'five days', minutesPerWeek: 2100, daysPerWeek: 5, leave: 11_760 }, // 35 h × 5.6 = 196 h
    { who: 'six days, held at 28 days', minutesPerWeek: 2160, daysPerWeek: 6, leave: 10_080 }, // 28 × 6 h = 168 h
    { who: 'two and a half days', minutesPerWeek: 1125, daysPerWeek: 2.5, leave: 6_300 }, // 18.75 h × 5.6 = 105 h
    { who: 'a part of a minute, rounded up', minutesPerWeek: 1351, daysPerWeek: 3, leave: 7_566 }, // 7,565.6
    { who: 'seven days', minutesPerWeek: 2520, daysPerWeek: 7, leave: 10_080 }, // 28 × 6 h
    { who: 'no hours', minutesPerWeek: 0, daysPerWeek: 5, leave: 0 },
  ])('$who', ({ leave, ...pattern }) => {
    expect(statutoryLeaveMinutes(pattern)).toBe(leave);
  });

  it.each([0, -1, 7.5, Number.NaN])('refuses a week of %p days', (daysPerWeek) => {
    expect(() => statutoryLeaveMinutes({ minutesPerWeek: 2100, daysPerWeek })).toThrow(RangeError);
  });

  it('is the same up to five days a week, and never more when the hours are spread over more days', () => {
    fc.assert(
      fc.property(fc.nat(2880), fc.integer({ min: 1, max: 6 }), (minutesPerWeek, days) => {
        const fewer = statutoryLeaveMinutes({ minutesPerWeek, daysPerWeek: days });
        const more = statutoryLeaveMinutes({ minutesPerWeek, daysPerWeek: days + 1 });
        expect(more).toBeLessThanOrEqual(fewer);
        if (days < 5) expect(more).toBe(fewer);
      }),
    );
  });
});
