import { Day } from '../../kernel/day.js';
import { firstOverAllocatedDay } from './first-over-allocated-day.js';

const pays = (sharePct: number, startsOn: string, endsOn: string | null) => ({
  lineId: 'a line',
  sharePct,
  startsOn: startsOn as Day,
  endsOn: endsOn as Day | null,
});

it.each([
  { what: 'nothing', allocations: [], over: null },
  {
    what: 'exactly 100 %',
    allocations: [pays(3_333, '2026-04-01', null), pays(6_667, '2026-04-01', null)],
    over: null,
  },
  {
    what: 'a hundredth over',
    allocations: [pays(3_334, '2026-04-01', null), pays(6_667, '2026-04-01', null)],
    over: { on: '2026-04-01', sharePct: 10_001 },
  },
  {
    what: 'an end and a start on one day',
    allocations: [pays(6_000, '2026-04-01', '2027-03-31'), pays(6_000, '2027-03-31', '2028-03-31')],
    over: { on: '2027-03-31', sharePct: 12_000 },
  },
  {
    what: 'a start on the day after',
    allocations: [pays(6_000, '2026-04-01', '2027-03-31'), pays(6_000, '2027-04-01', '2028-03-31')],
    over: null,
  },
  {
    what: 'the first of several days that are over',
    allocations: [pays(8_000, '2026-04-01', null), pays(3_000, '2028-02-29', null), pays(3_000, '2027-06-01', null)],
    over: { on: '2027-06-01', sharePct: 11_000 },
  },
])('finds the first day over 100 %: $what', ({ allocations, over }) => {
  expect(firstOverAllocatedDay(allocations)).toEqual(over);
});
