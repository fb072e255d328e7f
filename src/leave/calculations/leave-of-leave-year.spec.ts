import fc from 'fast-check';
import { anniversary, day, Day } from '../../kernel/day.js';
import { leaveOfLeaveYear, LeaveVersion, LeaveYearQuestion } from './leave-of-leave-year.js';
import { leaveYearOf, stepDaysIn } from './leave-year.js';

const AFC = [
  { fromCompletedYears: 0, annualLeaveDays: 27, publicHolidayDays: 8 },
  { fromCompletedYears: 5, annualLeaveDays: 29, publicHolidayDays: 8 },
  { fromCompletedYears: 10, annualLeaveDays: 33, publicHolidayDays: 8 },
];
const YEAR = leaveYearOf(day('2026-11-22'), '04-01');

const version = (values: Partial<LeaveVersion> = {}): LeaveVersion => ({
  startsOn: day('2020-01-01'),
  endsOn: null,
  minutesPerWeek: 36 * 60,
  terms: { annualLeaveDays: 27, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' },
  ...values,
});

function of(values: Partial<LeaveYearQuestion> = {}) {
  const leave = leaveOfLeaveYear({
    leaveYear: YEAR,
    versions: [version()],
    serviceFrom: day('2024-01-01'),
    afcSteps: AFC,
    bankHolidays: null,
    ...values,
  });
  if (!leave.known) throw new Error(leave.reason);
  return leave.value;
}

const afcOf = (values: Partial<LeaveYearQuestion>) => {
  const { afcMinutes } = of(values);
  return afcMinutes.known ? afcMinutes.value : afcMinutes.reason;
};

describe('the leave year of a day', () => {
  it.each([
    ['2026-11-22', '04-01', '2026-04-01', '2027-03-31'],
    ['2026-04-01', '04-01', '2026-04-01', '2027-03-31'],
    ['2026-03-31', '04-01', '2025-04-01', '2026-03-31'],
    ['2026-11-22', '01-01', '2026-01-01', '2026-12-31'],
    ['2026-11-22', '02-29', '2026-02-28', '2027-02-27'],
    ['2028-02-29', '02-29', '2028-02-29', '2029-02-27'],
    ['2028-02-28', '02-29', '2027-02-28', '2028-02-28'],
  ])('%s, from %s: %s to %s', (on, starts, startsOn, endsOn) => {
    expect(leaveYearOf(day(on), starts)).toEqual({ startsOn, endsOn });
  });
});

describe('days of steps within a leave year', () => {
  const steps = [{ fromCompletedYears: 0 }, { fromCompletedYears: 5 }, { fromCompletedYears: 10 }];

  it.each([
    ['2021-04-01', []], // on the first day: the whole year is at the step
    ['2021-04-02', ['2026-04-02']],
    ['2017-03-31', ['2027-03-31']],
    ['2024-02-29', []],
  ])('service from %s: %j', (serviceFrom, days) => {
    expect(stepDaysIn(YEAR, day(serviceFrom), steps)).toEqual(days);
  });

  it('is 1 March for who started on 29 February, in a year without one', () => {
    const year = leaveYearOf(day('2029-01-01'), '01-01');
    expect(stepDaysIn(year, day('2024-02-29'), steps)).toEqual(['2029-03-01']);
  });

  it('is the anniversary', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        (started) => {
          const from = started.toISOString().slice(0, 10) as Day;
          const due = anniversary(from, 5);
          const year = leaveYearOf(due, '01-01');
          const isFirst = due === year.startsOn;
          expect(stepDaysIn(year, from, [{ fromCompletedYears: 5 }])).toEqual(isFirst ? [] : [due]);
        },
      ),
    );
  });
});

describe('leave of one person in one leave year', () => {
  it.each([
    { who: 'full time', hours: 36, leave: 252, statute: 201.6 }, // 35 × 7.2; 28 × 7.2
    { who: 'half time, on whatever days', hours: 18, leave: 126, statute: 100.8 }, // 35 × 3.6; 28 × 3.6
    { who: 'an odd week of 22.5 hours', hours: 22.5, leave: 157.5, statute: 126 }, // 35 × 4.5; 22.5 × 5.6
  ])('$who', ({ hours, leave, statute }) => {
    const found = of({ versions: [version({ minutesPerWeek: hours * 60 })] });
    expect(found.leaveMinutes).toBe(leave * 60);
    expect(found.statutoryMinutes).toBe(statute * 60);
    expect(found.isBelowStatute).toBe(false);
  });

  it('counts a step from the anniversary of service, not from 1 January or the start of the year', () => {
    // Service from 1 October 2021: five years on 1 October 2026, 183 days into the year. At 18 hours a day is 216 minutes:
    // (183 × 35 + 182 × 37) × 216 ÷ 365 = 7,775.408 minutes
    const half = { versions: [version({ minutesPerWeek: 18 * 60 })], serviceFrom: day('2021-10-01') };
    expect(afcOf(half)).toBe(7775);
    expect(of(half).stepsOn).toEqual(['2026-10-01']);
    // Reached on the first day of the year: the whole of it. On the last: one day of 365 at two days more.
    expect(afcOf({ ...half, serviceFrom: day('2021-04-01') })).toBe(37 * 216);
    expect(afcOf({ ...half, serviceFrom: day('2022-03-31') })).toBe(7561); // 35 × 216 + 2 × 216 ÷ 365 = 7,561.18
    expect(afcOf({ ...half, serviceFrom: day('2022-04-01') })).toBe(35 * 216);
    expect(afcOf({ ...half, serviceFrom: day('2027-01-01') })).toBe(35 * 216);
    expect(afcOf({ ...half, serviceFrom: null })).toBe('SERVICE_NOT_RECORDED');
    expect(afcOf({ ...half, afcSteps: [] })).toBe('NO_STEP_FOR_SERVICE');
  });

  it('counts each version of the terms, and the contract, for its own days', () => {
    const versions = [
      version({ endsOn: day('2026-09-30') }),
      version({ startsOn: day('2026-10-01'), minutesPerWeek: 18 * 60 }),
    ];
    // 35 days × (183 × 432 + 182 × 216 minutes) ÷ 365 = 11,350.36 minutes
    expect(of({ versions }).leaveMinutes).toBe(11_350);
    // A contract of the last 182 days: 35 × 432 × 182 ÷ 365 = 7,539.29; statute 28 × 432 × 182 ÷ 365 = 6,031.4, rounded up
    expect(of({ versions: [version({ startsOn: day('2026-10-01') })] })).toMatchObject({
      leaveMinutes: 7539,
      statutoryMinutes: 6032,
    });
  });

  it('is below statute only where it is, however statute is rounded', () => {
    const inside = (days: number) =>
      version({
        minutesPerWeek: 1333,
        terms: { annualLeaveDays: days, publicHolidayDays: 8, publicHolidays: 'INSIDE' },
      });
    expect(of({ versions: [inside(28)] }).isBelowStatute).toBe(false);
    expect(of({ versions: [inside(27.5)] }).isBelowStatute).toBe(true);
  });

  it('counts the bank holidays of the year by the hour, for the days under the contract', () => {
    const bankHolidays = new Set(['2026-04-03', '2026-12-25', '2027-01-01', '2027-03-26', '2027-05-03'] as Day[]);
    const half = [version({ minutesPerWeek: 18 * 60 })];
    // Four within the year, 3.6 hours each, on whatever days they work
    expect(of({ versions: half, bankHolidays }).bankHolidays).toEqual({
      known: true,
      value: { days: 4, minutes: 4 * 216 },
    });
    const from = [version({ startsOn: day('2026-12-26') })];
    expect(of({ versions: from, bankHolidays }).bankHolidays).toMatchObject({ value: { days: 2, minutes: 2 * 432 } });
    expect(of({}).bankHolidays).toEqual({ known: false, reason: 'YEARS_NOT_HELD' });
  });

  it('says what is not recorded', () => {
    const unknown = version({ terms: { annualLeaveDays: null, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' } });
    expect(leaveOfLeaveYear({ ...question([unknown]) })).toEqual({ known: false, reason: 'LEAVE_NOT_RECORDED' });
  });

  it('is never more than at the highest step, nor less than at the lowest', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2005-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.integer({ min: 60, max: 2400 }),
        (started, minutesPerWeek) => {
          const serviceFrom = started.toISOString().slice(0, 10) as Day;
          const minutes = afcOf({ versions: [version({ minutesPerWeek })], serviceFrom }) as number;
          expect(minutes).toBeGreaterThanOrEqual(Math.floor((35 * minutesPerWeek) / 5));
          expect(minutes).toBeLessThanOrEqual(Math.ceil((41 * minutesPerWeek) / 5));
        },
      ),
    );
  });
});

const question = (versions: readonly LeaveVersion[]): LeaveYearQuestion => ({
  leaveYear: YEAR,
  versions,
  serviceFrom: null,
  afcSteps: AFC,
  bankHolidays: null,
});
