import { day } from '../../kernel/day';
import { pence } from '../../kernel/money';
import { lineUse } from './line-use';

const YEAR = { startsOn: day('2025-04-01'), endsOn: day('2026-03-31') };
const use = (share: number, cost: number, startsOn: string = YEAR.startsOn, endsOn: string = YEAR.endsOn) => ({
  share,
  cost: pence(cost),
  startsOn: day(startsOn),
  endsOn: day(endsOn),
});
const COST = 3_650_000; // £36,500 a year: £100 a day

it.each([
  {
    what: 'used to the penny',
    amount: COST,
    uses: [use(10_000, COST)],
    expected: { promised: COST, over: 0, overFrom: null, notUsed: 0, notUsedFrom: null },
  },
  {
    what: 'half of it is not used, from the first day',
    amount: COST,
    uses: [use(5_000, COST)],
    expected: { promised: 1_825_000, over: 0, overFrom: null, notUsed: 1_825_000, notUsedFrom: '2025-04-01' },
  },
  {
    // £200 a day: 182 days are £36,400, so the amount does not reach the 183rd, 30 September.
    what: 'two posts for the money of one: it no longer reaches from 30 September',
    amount: COST,
    uses: [use(10_000, COST), use(10_000, COST)],
    expected: { promised: 7_300_000, over: COST, overFrom: '2025-09-30', notUsed: 0, notUsedFrom: null },
  },
  {
    // 183 days to 30 September: 183 × £100 = £18,300.
    what: 'a post that leaves: what it used is free from the day after',
    amount: COST,
    uses: [use(10_000, COST, '2025-04-01', '2025-09-30')],
    expected: { promised: 1_830_000, over: 0, overFrom: null, notUsed: 1_820_000, notUsedFrom: '2025-10-01' },
  },
  {
    what: 'no post at all',
    amount: COST,
    uses: [],
    expected: { promised: 0, over: 0, overFrom: null, notUsed: COST, notUsedFrom: '2025-04-01' },
  },
])('$what', ({ amount, uses, expected }) => {
  expect(lineUse(pence(amount), YEAR, uses)).toEqual(expected);
});

it('counts a year of 366 days as one year', () => {
  const period = { startsOn: day('2027-04-01'), endsOn: day('2029-03-31') };
  const { promised } = lineUse(pence(0), period, [use(10_000, 4_500_001, period.startsOn, period.endsOn)]);
  expect(promised).toBe(9_000_002);
});
