import fc from 'fast-check';
import { anyDay } from '../../kernel/day.arbitrary.js';
import { addDays, day, Day } from '../../kernel/day.js';
import { Absence, mergedAbsences } from './absence.js';
import { dayAtWork } from './day-at-work.js';
import { daysAtWorkAfter } from './days-at-work-after.js';
import { SupervisionClock, supervisionDue } from './supervision-due.js';

const away = (startsOn: string, endsOn: string | null): Absence => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

const due = (clock: Partial<SupervisionClock> & { on?: string }) =>
  supervisionDue({
    intervalDays: 30,
    arrangementStartsOn: day('2026-01-01'),
    lastHeldOn: day('2026-06-01'),
    absences: [],
    asOf: day(clock.on ?? '2026-07-01'),
    ...clock,
  });

describe('supervision agreed every 30 days and held on 1 June', () => {
  it.each([
    { on: '2026-06-30', daysOverdue: 0 },
    { on: '2026-07-01', daysOverdue: 0 }, // the due day itself
    { on: '2026-07-02', daysOverdue: 1 },
    { on: '2026-08-01', daysOverdue: 31 },
  ])('is $daysOverdue days overdue on $on', ({ on, daysOverdue }) => {
    expect(due({ on })).toMatchObject({ nextDueOn: { known: true, value: '2026-07-01' }, daysOverdue });
  });

  it('is due ten days later after ten days away', () => {
    const absences = [away('2026-06-10', '2026-06-19')];
    expect(due({ on: '2026-07-12', absences })).toMatchObject({
      daysSince: 31,
      nextDueOn: { known: true, value: '2026-07-11' },
      daysOverdue: 1,
      isPausedOnAsOf: false,
    });
  });

  it('counts a day of two absences once', () => {
    const absences = [
      away('2026-06-10', '2026-06-15'),
      away('2026-06-12', '2026-06-19'),
      away('2026-06-11', '2026-06-11'),
    ];
    expect(due({ absences }).nextDueOn).toEqual({ known: true, value: '2026-07-11' });
  });

  it('leaves absences before the session and after the due day aside', () => {
    const absences = [away('2026-05-01', '2026-06-01'), away('2026-07-02', null)];
    expect(due({ absences }).nextDueOn).toEqual({ known: true, value: '2026-07-01' });
  });

  it('is never due on a day of absence, and does not grow overdue meanwhile', () => {
    const absences = [away('2026-07-01', '2026-07-31')];
    expect(due({ on: '2026-07-31', absences })).toMatchObject({
      nextDueOn: { known: true, value: '2026-08-01' },
      daysOverdue: 0,
      isPausedOnAsOf: true,
    });
  });

  it('has no due day while the person is away with no known return', () => {
    expect(due({ on: '2026-09-01', absences: [away('2026-06-10', null)] })).toMatchObject({
      daysSince: 8,
      nextDueOn: { known: false, reason: 'ABSENCE_WITHOUT_END' },
      daysOverdue: 0,
      isPausedOnAsOf: true,
    });
  });
});

describe('supervision that was never held', () => {
  it('is due from the start of the arrangement', () => {
    expect(due({ on: '2026-02-10', lastHeldOn: null })).toMatchObject({
      countedFrom: '2026-01-01',
      nextDueOn: { known: true, value: '2026-01-31' },
      daysOverdue: 10,
    });
  });

  it('is not overdue before the arrangement starts', () => {
    expect(due({ on: '2025-12-01', lastHeldOn: null })).toMatchObject({ daysSince: 0, daysOverdue: 0 });
  });
});

describe('an interval', () => {
  it.each([0, -7, 1.5])('of %p days is refused', (intervalDays) => {
    expect(() => due({ intervalDays })).toThrow(RangeError);
  });
});

describe('the clock, whatever the absences', () => {
  const absence = fc
    .record({ startsOn: anyDay, days: fc.option(fc.nat(400), { freq: 9 }) })
    .map(({ startsOn, days }): Absence => ({ startsOn, endsOn: days === null ? null : addDays(startsOn, days) }));
  const absences = fc.array(absence, { maxLength: 6 });
  const isAway = (on: Day, each: readonly Absence[]) =>
    each.some(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on));

  it('counts the days that are in no absence', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), absences, (from, days, each) => {
        const atWork = Array.from({ length: days }, (_, index) => addDays(from, index + 1)).filter(
          (on) => !isAway(on, each),
        );
        expect(daysAtWorkAfter(from, addDays(from, days), each)).toBe(atWork.length);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the day by which so many have been counted, and not the day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), absences, (from, days, each) => {
        const found = dayAtWork(from, days, each);
        if (!found.known) {
          expect(each.some(({ endsOn }) => endsOn === null)).toBe(true);
          return;
        }
        expect(daysAtWorkAfter(from, found.value, each)).toBe(days);
        expect(daysAtWorkAfter(from, addDays(found.value, -1), each)).toBe(days - 1);
        expect(isAway(found.value, each)).toBe(false);
      }),
    );
  });

  it('merges absences into ones that lie apart and in order', () => {
    fc.assert(
      fc.property(absences, (each) => {
        const merged = mergedAbsences(each);
        merged.slice(1).forEach(({ startsOn }, index) => {
          const { endsOn } = merged[index] as Absence;
          expect(endsOn !== null && addDays(endsOn, 1) < startsOn).toBe(true);
        });
      }),
    );
  });
});
