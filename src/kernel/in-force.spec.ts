import { day } from './day.js';
import { inForce } from './in-force.js';

const spring = { startsOn: day('2026-04-01'), endsOn: day('2026-06-30') };
const autumn = { startsOn: day('2026-09-01'), endsOn: null };

it.each([
  { on: '2026-03-31', period: null },
  { on: '2026-04-01', period: spring },
  { on: '2026-06-30', period: spring },
  { on: '2026-07-01', period: null },
  { on: '2026-09-01', period: autumn },
  { on: '2099-01-01', period: autumn },
])('finds the period in force on $on', ({ on, period }) => {
  expect(inForce([spring, autumn], day(on))).toBe(period);
});
