import { Temporal } from 'temporal-polyfill';
import { day } from '../../src/kernel/day';
import { findBankHolidayDays, findBankHolidays } from '../../src/reference-data/reading/find-bank-holidays';
import { lastWorkingDayOnOrBefore } from '../../src/funding/calculations/last-working-day';
import { ReferenceFacts } from '../support/reference-facts';

const TODAY = day('2026-11-22');
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028];

/** Easter Sunday, by the rule of Gauss as Butcher gave it: an independent check of Good Friday. */
function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function nthMonday(year: number, month: number, nth: 'first' | 'last'): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 });
  return (nth === 'first' ? monday : monday.add({ days: monday.day <= first.daysInMonth - 28 ? 28 : 21 })).toString();
}

describe('bank holidays in Scotland', () => {
  let facts: ReferenceFacts;
  beforeAll(async () => {
    facts = await ReferenceFacts.load();
  });
  afterAll(() => facts.stop());

  const daysOf = async (year: number, knownOn = TODAY) => {
    const found = await findBankHolidayDays(facts.reader, {
      from: day(`${year}-01-01`),
      to: day(`${year}-12-31`),
      knownOn,
    });
    return found.known ? [...found.value] : [];
  };

  it.each(YEARS)(
    'has Good Friday, the Mondays of May and August, and nine days besides the one-offs in %i',
    async (year) => {
      const days = await daysOf(year);
      const oneOffs = ['2022-06-03', '2022-09-19', '2023-05-08', '2026-06-15'].filter((on) =>
        on.startsWith(String(year)),
      );
      expect(days).toContain(easter(year).subtract({ days: 2 }).toString());
      expect(days).not.toContain(easter(year).add({ days: 1 }).toString());
      expect(days).toContain(nthMonday(year, 5, 'first'));
      expect(days).toContain(year === 2022 ? '2022-06-02' : nthMonday(year, 5, 'last'));
      expect(days).toContain(nthMonday(year, 8, 'first'));
      expect(days).toHaveLength(9 + oneOffs.length);
      expect(days).toEqual(expect.arrayContaining(oneOffs));
    },
  );

  it.each([
    { year: 2021, ends: ['2021-12-27', '2021-12-28'], begins: ['2021-01-01', '2021-01-04'], andrew: '2021-11-30' },
    { year: 2022, ends: ['2022-12-26', '2022-12-27'], begins: ['2022-01-03', '2022-01-04'], andrew: '2022-11-30' },
    { year: 2023, ends: ['2023-12-25', '2023-12-26'], begins: ['2023-01-02', '2023-01-03'], andrew: '2023-11-30' },
    { year: 2024, ends: ['2024-12-25', '2024-12-26'], begins: ['2024-01-01', '2024-01-02'], andrew: '2024-12-02' },
    { year: 2025, ends: ['2025-12-25', '2025-12-26'], begins: ['2025-01-01', '2025-01-02'], andrew: '2025-12-01' },
    { year: 2026, ends: ['2026-12-25', '2026-12-28'], begins: ['2026-01-01', '2026-01-02'], andrew: '2026-11-30' },
    { year: 2027, ends: ['2027-12-27', '2027-12-28'], begins: ['2027-01-01', '2027-01-04'], andrew: '2027-11-30' },
    { year: 2028, ends: ['2028-12-25', '2028-12-26'], begins: ['2028-01-03', '2028-01-04'], andrew: '2028-11-30' },
  ])('moves what falls on a weekend in $year to the weekdays after', async ({ year, begins, andrew, ends }) => {
    const days = await daysOf(year);
    expect(days.slice(0, 2)).toEqual(begins);
    expect(days.slice(-3)).toEqual([andrew, ...ends]);
  });

  it('learns of the World Cup holiday when it was proclaimed', async () => {
    expect(await daysOf(2026, day('2026-02-03'))).not.toContain('2026-06-15');
    expect(await daysOf(2026, day('2026-02-04'))).toContain('2026-06-15');
  });

  it('says how sure each day is', async () => {
    const found = await findBankHolidays(facts.reader, {
      from: day('2026-06-01'),
      to: day('2027-01-01'),
      knownOn: TODAY,
    });
    expect(found.known && found.value.map(({ day: on, kind, confidence }) => [on, kind, confidence])).toEqual([
      ['2026-06-15', 'one_off', 'confirmed'],
      ['2026-08-03', 'regular', 'memory'],
      ['2026-11-30', 'regular', 'memory'],
      ['2026-12-25', 'regular', 'memory'],
      ['2026-12-28', 'substitute', 'memory'],
      ['2027-01-01', 'regular', 'derived'],
    ]);
  });

  it.each([
    { from: '2020-12-31', to: '2021-01-05' },
    { from: '2028-12-01', to: '2029-01-01' },
  ])(
    'does not take the days from $from to $to for working days, because it does not hold those years',
    async ({ from, to }) => {
      const found = await findBankHolidays(facts.reader, { from: day(from), to: day(to), knownOn: TODAY });
      expect(found).toEqual({ known: false, reason: 'YEARS_NOT_HELD' });
    },
  );

  it('is an empty list between two days without a bank holiday', async () => {
    const found = await findBankHolidays(facts.reader, {
      from: day('2026-10-01'),
      to: day('2026-10-31'),
      knownOn: TODAY,
    });
    expect(found).toEqual({ known: true, value: [] });
  });

  it('rolls back over Christmas and over St Andrew’s Day', async () => {
    const found = await findBankHolidayDays(facts.reader, {
      from: day('2026-01-01'),
      to: day('2027-12-31'),
      knownOn: TODAY,
    });
    const held = found.known ? found.value : new Set<never>();
    expect(lastWorkingDayOnOrBefore(day('2026-12-28'), held)).toBe('2026-12-24');
    expect(lastWorkingDayOnOrBefore(day('2026-11-30'), held)).toBe('2026-11-27');
    expect(lastWorkingDayOnOrBefore(day('2027-01-04'), held)).toBe('2026-12-31');
  });
});
