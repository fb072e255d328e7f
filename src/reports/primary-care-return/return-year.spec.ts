import { day } from '../../kernel/day';
import { returnYears } from './return-year';

it('is the last year that has ended by the day, its own 31 March included', () => {
  expect(returnYears(null, day('2026-03-30')).now.name).toBe('2024/25');
  expect(returnYears(null, day('2026-03-31')).now.name).toBe('2025/26');
  expect(returnYears(null, day('2026-11-22')).now.name).toBe('2025/26');
});

it('stands between the year before and the year after', () => {
  const { before, now, next } = returnYears('2023/24', day('2026-11-22'));
  expect([before, now, next].map(({ name, endsOn, days }) => [name, endsOn, days])).toEqual([
    ['2022/23', '2023-03-31', 365],
    ['2023/24', '2024-03-31', 366], // 29 February 2024
    ['2024/25', '2025-03-31', 365],
  ]);
});

it.each(['2026/28', '2026-27', '1900/01', '0000/01'])('does not take %s for a financial year', (name) => {
  expect(() => returnYears(name, day('2026-11-22'))).toThrow('`financialYear` is written with the year that follows');
});

it('crosses the century', () => {
  expect(returnYears('2099/00', day('2026-11-22')).now.startsOn).toBe('2099-04-01');
});
