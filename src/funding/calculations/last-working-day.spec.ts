import fc from 'fast-check';
import { anyDay } from '../../kernel/day.arbitrary.js';
import { addDays, day, daysBetween } from '../../kernel/day.js';
import { lastWorkingDayOnOrBefore } from './last-working-day.js';

/** Bank holidays in Scotland around the turn of 2026. */
const bankHolidays = new Set(['2026-11-30', '2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'].map(day));

describe('the last working day in Scotland', () => {
  it.each([
    { what: 'a Monday is one itself', on: '2026-12-07', to: '2026-12-07' },
    { what: 'a Sunday', on: '2026-12-06', to: '2026-12-04' },
    { what: 'a Saturday', on: '2026-12-05', to: '2026-12-04' },
    { what: "St Andrew's Day, a Monday", on: '2026-11-30', to: '2026-11-27' },
    { what: 'the substitute for Boxing Day, over Christmas', on: '2026-12-28', to: '2026-12-24' },
    { what: 'the substitute for 2 January, over New Year', on: '2027-01-04', to: '2026-12-31' },
    { what: 'Easter Monday is one itself', on: '2027-03-29', to: '2027-03-29' },
  ])('$what: $on → $to', ({ on, to }) => {
    expect(lastWorkingDayOnOrBefore(day(on), bankHolidays)).toBe(to);
  });

  it('is never later, at most two days earlier without bank holidays, and itself a working day', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const working = lastWorkingDayOnOrBefore(on, new Set());
        expect(daysBetween(working, on)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(working, on)).toBeLessThanOrEqual(2);
        expect(lastWorkingDayOnOrBefore(working, new Set())).toBe(working);
        expect(lastWorkingDayOnOrBefore(on, new Set([working])) <= addDays(working, -1)).toBe(true);
      }),
    );
  });
});
