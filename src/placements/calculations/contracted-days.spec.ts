import { contractedDaysHundredths } from './contracted-days.js';

describe('the days a week that a contract comes to', () => {
  it.each([
    { who: 'full time', weeklyMinutes: 2250, fullTimeMinutes: 2250, days: 500 },
    { who: 'three fifths', weeklyMinutes: 1350, fullTimeMinutes: 2250, days: 300 }, // 22.5 h ÷ 7.5 h = 3
    { who: 'half a day that is exact', weeklyMinutes: 1125, fullTimeMinutes: 2250, days: 250 }, // 18.75 ÷ 7.5 = 2.5
    { who: 'a little over half a day, rounded up', weeklyMinutes: 1126, fullTimeMinutes: 2250, days: 300 },
    { who: '20 of 37 hours', weeklyMinutes: 1200, fullTimeMinutes: 2220, days: 300 }, // 20 ÷ 7.4 = 2.70
    { who: 'an hour a week', weeklyMinutes: 60, fullTimeMinutes: 2220, days: 50 },
  ])('$who', ({ days, ...week }) => {
    expect(contractedDaysHundredths(week)).toBe(days);
  });
});
