import fc from 'fast-check';
import { addDays, day } from '../../kernel/day';
import { financialYearOf, financialYearsFrom } from '../../kernel/financial-year';
import { known, unknown } from '../../kernel/known';
import { pence } from '../../kernel/money';
import { counted, moneyChange, MoneyPart, moneyInYear, sharedAmong, YearMoney } from './money-in-years';

const part = (from: string, until: string | null, pounds: number | null): MoneyPart => ({
  startsOn: day(from),
  endsOn: until === null ? null : day(until),
  amount: pounds === null ? null : pence(pounds * 100),
});
const year = (on: string) => financialYearOf(day(on));

it.each([
  // 90 of 365 days
  { what: 'by days', parts: [part('2026-01-01', '2026-12-31', 100_000)], on: '2026-03-31', pence: 2_465_753 },
  { what: 'the rest', parts: [part('2026-01-01', '2026-12-31', 100_000)], on: '2026-04-01', pence: 7_534_247 },
  { what: 'one day', parts: [part('2026-03-31', '2026-04-01', 100)], on: '2026-03-31', pence: 5_000 },
  // Its own 29 February: 366 of 731 days
  { what: 'a leap year', parts: [part('2023-04-01', '2025-03-31', 731)], on: '2024-02-29', pence: 36_600 },
  {
    what: 'instalments, each whole',
    parts: [part('2025-04-01', '2026-03-31', 40_000), part('2026-04-01', '2027-03-31', 60_000)],
    on: '2026-04-01',
    pence: 6_000_000,
  },
])('counts $what', ({ parts, on, pence: expected }) => {
  expect(moneyInYear(parts, year(on))).toEqual(known(expected));
});

it('has nothing in a year that none of its days lie in', () => {
  expect(moneyInYear([part('2025-04-01', '2026-03-31', 1)], year('2026-04-01'))).toBeNull();
});

it('does not guess an amount that is not recorded, nor spread one that has no end', () => {
  expect(moneyInYear([part('2025-04-01', '2026-03-31', null)], year('2025-04-01'))).toEqual(
    unknown('AMOUNT_NOT_RECORDED'),
  );
  expect(moneyInYear([part('2025-04-01', null, 50_000)], year('2025-04-01'))).toEqual(unknown('NO_AGREED_END'));
});

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2020-01-01'), days));

it('adds up over the years to the amount', () => {
  fc.assert(
    fc.property(someDay, fc.nat(2500), fc.nat(100_000_000), (startsOn, days, amount) => {
      const line = [{ startsOn, endsOn: addDays(startsOn, days), amount: pence(amount) }];
      const years = financialYearsFrom(startsOn, 9).map((each) => counted(moneyInYear(line, each)));
      expect(years.reduce((sum, one) => sum + one, 0)).toBe(amount);
    }),
  );
});

it('shares money out among partnerships to the penny, and nothing to one that no post of it works in', () => {
  const weights = new Map([
    ['A', 1],
    ['B', 2],
    ['C', 0],
  ]);
  expect([...sharedAmong(known(pence(100)), weights)]).toEqual([
    ['A', known(33)],
    ['B', known(67)],
  ]);
  expect([...sharedAmong(unknown('NO_AGREED_END'), weights).values()].every(({ known: isKnown }) => !isKnown)).toBe(
    true,
  );
});

it.each([
  { before: null, now: known(pence(5)), change: { kind: 'BEGAN', added: 5 } },
  { before: known(pence(5)), now: null, change: { kind: 'ENDED', added: -5 } },
  { before: known(pence(5)), now: known(pence(7)), change: { kind: 'CHANGED', added: 2 } },
  { before: known(pence(5)), now: known(pence(5)), change: { kind: 'SAME', added: 0 } },
  { before: known(pence(5)), now: unknown('NO_AGREED_END' as const), change: { kind: 'NOT_KNOWN', added: -5 } },
  { before: null, now: null, change: null },
])('says $change.kind', ({ before, now, change }) => {
  expect(moneyChange(before, now)).toEqual(change);
});

it('adds up to the difference of what the two years come to', () => {
  const money = fc.oneof(
    fc.constant(null),
    fc.nat(1_000_000).map((amount): YearMoney => known(pence(amount))),
    fc.constant<YearMoney>(unknown('AMOUNT_NOT_RECORDED')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(money, money)), (lines) => {
      const sum = (at: 0 | 1) => lines.reduce((total, line) => total + counted(line[at]), 0);
      const parts = lines.reduce((total, [before, now]) => total + (moneyChange(before, now)?.added ?? 0), 0);
      expect(parts).toBe(sum(1) - sum(0));
    }),
  );
});
