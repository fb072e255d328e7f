import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  anniversary,
  completeYears,
  day,
  dayInLondon,
  dayOfWeek,
  daysBetween,
  earlierOf,
  inWords,
  isDay,
  laterOf,
  yearsServed,
} from './day.js';
import { anyDay } from './day.arbitrary.js';

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', '', ' 2026-01-01'])(
    'refuses %p',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  it.each([null, undefined, 20260101, new Date(0)])('refuses %p, which is not text', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('accepts the leap day of a leap year', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
  });

  it('is written as people write it', () => {
    expect(inWords(day('2027-03-01'))).toBe('1 March 2027');
  });

  it('is chosen as the earlier or the later of two', () => {
    const [march, april] = [day('2027-03-31'), day('2027-04-01')];
    expect(earlierOf(april, march)).toBe(march);
    expect(laterOf(march, april)).toBe(april);
  });
});

describe('adding to a day', () => {
  it.each([
    { from: '2026-12-31', days: 1, to: '2027-01-01' },
    { from: '2028-02-28', days: 1, to: '2028-02-29' },
    { from: '2027-03-31', days: -84, to: '2027-01-06' },
  ])('$from and $days days is $to', ({ from, days, to }) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it('takes the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  });

  it('takes 28 February for a leap day in a year without one', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  });

  it('adds months and finds days of the week as the calendar of Temporal does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, months) => {
        const date = Temporal.PlainDate.from(from);
        expect(addMonths(from, months)).toBe(date.add({ months }).toString());
        expect(dayOfWeek(from)).toBe(date.dayOfWeek);
      }),
    );
  });

  it('comes back to the same day when the same number of days is taken away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe('complete years of service', () => {
  it.each([
    { started: '2014-04-01', atEndOf: '2026-03-30', years: 11 },
    { started: '2014-04-01', atEndOf: '2026-03-31', years: 12 },
    { started: '2014-04-01', atEndOf: '2026-04-01', years: 12 },
    { started: '2026-03-31', atEndOf: '2026-03-31', years: 0 },
    { started: '2027-01-01', atEndOf: '2026-03-31', years: 0 },
  ])('from $started to the end of $atEndOf are $years', ({ started, atEndOf, years }) => {
    expect(completeYears(day(started), day(atEndOf))).toBe(years);
  });

  it('are complete for a leap-day starter at the end of 28 February, not the day before', () => {
    expect(completeYears(day('2024-02-29'), day('2025-02-28'))).toBe(1);
    expect(completeYears(day('2024-02-29'), day('2025-02-27'))).toBe(0);
  });

  it('never fall as days pass', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(800), (started, atEndOf, later) => {
        expect(completeYears(started, addDays(atEndOf, later))).toBeGreaterThanOrEqual(completeYears(started, atEndOf));
      }),
    );
  });
});

describe('years served', () => {
  it.each([
    { started: '2014-04-01', on: '2026-03-31', years: 11 },
    { started: '2014-04-01', on: '2026-04-01', years: 12 },
    { started: '2024-02-29', on: '2025-02-28', years: 0 },
    { started: '2024-02-29', on: '2025-03-01', years: 1 },
    { started: '2024-02-29', on: '2028-02-28', years: 3 },
    { started: '2024-02-29', on: '2028-02-29', years: 4 },
    { started: '2027-01-01', on: '2026-04-01', years: 0 },
  ])('from $started on the morning of $on are $years', ({ started, on, years }) => {
    expect(yearsServed(day(started), day(on))).toBe(years);
  });

  it.each([
    ['2024-02-29', 2, '2026-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-09-01', 2, '2026-09-01'],
    ['2096-02-29', 4, '2100-03-01'],
  ])('since %s are %i on %s', (started, years, on) => {
    expect(anniversary(day(started), years)).toBe(on);
  });

  it('are one more from each anniversary, and those that were complete the evening before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (started, years) => {
        const on = anniversary(started, years);
        expect([yearsServed(started, addDays(on, -1)), yearsServed(started, on)]).toEqual([years - 1, years]);
        expect(completeYears(started, addDays(on, -1))).toBe(years);
      }),
    );
  });
});

describe('the day in London', () => {
  it('is tomorrow for the last hour of a summer day in UTC', () => {
    expect(dayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
  });

  it('is the same day in winter', () => {
    expect(dayInLondon(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
  });
});
