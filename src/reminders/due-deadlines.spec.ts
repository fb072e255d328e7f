import { day } from '../kernel/day';
import { dueDeadlines } from './due-deadlines';

const today = day('2026-11-22');

it.each([
  { on: '2027-02-20', within: [90] }, // 90 days ahead
  { on: '2027-02-21', within: [] }, // 91
  { on: '2026-12-20', within: [90, 30] }, // 28
  { on: '2026-12-06', within: [90, 30, 14] }, // 14
  { on: '2026-11-22', within: [90, 30, 14] }, // today
  { on: '2026-11-01', within: [90, 30, 14] }, // passed
])('$on is within $within days', ({ on, within }) => {
  const due = dueDeadlines([{ day: day(on) }], [90, 30, 14], today);
  expect(due.map(({ leadDays }) => leadDays)).toEqual(within);
});
