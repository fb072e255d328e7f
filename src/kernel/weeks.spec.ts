import { minutesFromHours } from './weeks.js';

describe('weekly hours', () => {
  it.each([
    { hours: '37', minutes: 2220 },
    { hours: '37.5', minutes: 2250 },
    { hours: '36.6667', minutes: 2200 },
    { hours: '0.25', minutes: 15 },
  ])('$hours are $minutes minutes', ({ hours, minutes }) => {
    expect(minutesFromHours(hours)).toBe(minutes);
  });

  it.each(['37,5', '-1', '', '37:30', '37.01', '36.667'])('refuses %p', (hours) => {
    expect(() => minutesFromHours(hours)).toThrow(RangeError);
  });
});
