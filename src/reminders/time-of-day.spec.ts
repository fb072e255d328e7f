import { millisecondsUntil } from './time-of-day';

const HOUR = 3_600_000;

it.each([
  { now: '2026-11-22T06:30:00Z', until: 1 },
  { now: '2026-11-22T07:30:00Z', until: 24 }, // it is that time now
  { now: '2026-11-22T08:30:00Z', until: 23 },
  { now: '2026-07-01T05:30:00Z', until: 1 }, // 06:30 in summer
  { now: '2027-03-27T07:30:00Z', until: 23 }, // the night the clocks go forward
  { now: '2026-10-24T06:30:00Z', until: 25 }, // and back
])('at $now the next 07:30 in Scotland is in $until hours', ({ now, until }) => {
  expect(millisecondsUntil('07:30', new Date(now))).toBe(until * HOUR);
});
