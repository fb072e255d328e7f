import { day } from '../../kernel/day';
import { cashByFinancialYear } from './cash-by-period';

const line = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });

it.each([
  { what: 'one year', days: line('2026-04-01', '2027-03-31'), uplift: 300, pence: [9_000_000] },
  // 365 + 366 days of 731
  { what: 'flat over two', days: line('2026-04-01', '2028-03-31'), uplift: null, pence: [4_493_844, 4_506_156] },
  // 90,000 × 365 ÷ (365 + 366 × 1.025 = 740.15) = 44,382.90
  { what: 'rising by 2.5 %', days: line('2026-04-01', '2028-03-31'), uplift: 250, pence: [4_438_290, 4_561_710] },
  { what: 'part years', days: line('2026-03-31', '2026-04-09'), uplift: null, pence: [900_000, 8_100_000] },
])('$what: the parts are $pence and sum to the amount', ({ days, uplift, pence }) => {
  const parts = cashByFinancialYear(9_000_000, days, uplift);
  expect(parts.map((part) => part.pence)).toEqual(pence);
  expect(parts.reduce((sum, part) => sum + part.pence, 0)).toBe(9_000_000);
  expect([parts[0]!.startsOn, parts.at(-1)!.endsOn]).toEqual([days.startsOn, days.endsOn]);
});
