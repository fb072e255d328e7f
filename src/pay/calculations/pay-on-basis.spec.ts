import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { PayFacts } from './pay-facts.js';
import { payOnBasis } from './pay-on-basis.js';
import { ComparisonBasis } from './pence-on-basis.js';

const bandFiveEntry: PayFacts = {
  annualPence: pence(3_454_400),
  minutesPerWeek: 2160,
  annualLeaveDays: 27,
  publicHolidayDays: 8,
  publicHolidays: 'OUTSIDE',
  employerPension: { percentage: 2250, of: 'ALL_PAY' },
};

const charityPost: PayFacts = {
  annualPence: pence(3_100_000),
  minutesPerWeek: 2100,
  annualLeaveDays: 25,
  publicHolidayDays: 10,
  publicHolidays: 'OUTSIDE',
  employerPension: {
    percentage: 300,
    of: 'QUALIFYING_EARNINGS',
    lowerLimitPence: pence(624_000),
    upperLimitPence: pence(5_027_000),
  },
};

const hundredths = (basis: ComparisonBasis, facts: PayFacts) => {
  const answer = payOnBasis(basis, facts, bandFiveEntry);
  return answer.known ? answer.value.hundredths : answer.reason;
};

describe('pay on one footing', () => {
  it.each([
    { basis: 'HEADLINE_ANNUAL' as const, charity: 3_100_000, guidance: 3_454_400 },
    { basis: 'HOURLY' as const, charity: 1699, guidance: 1840 },
    { basis: 'NHS_WEEK_ANNUAL' as const, charity: 3_188_571, guidance: 3_454_400 }, // 31,000 × 36 ÷ 35
    { basis: 'PER_HOUR_WORKED' as const, charity: 1962, guidance: 2126 }, // 31,000 ÷ 1,580.005; 34,544 ÷ 1,625.148
    { basis: 'REWARD' as const, charity: 3_174_280, guidance: 4_231_640 },
    // (31,742.80 ÷ 1,580.005) ÷ (42,316.40 ÷ 1,625.148) × 100
    { basis: 'PACKAGE_INDEX' as const, charity: 7716, guidance: 10_000 },
  ])('$basis', ({ basis, charity, guidance }) => {
    expect(hundredths(basis, charityPost)).toBe(charity);
    expect(hundredths(basis, bandFiveEntry)).toBe(guidance);
  });

  // DESIGN §4, pay per hour really worked.
  it.each([
    { salary: 3_189_200, minutesPerWeek: 2220, leave: 27, publicHolidays: 8, perHour: 1909 }, // 1,670.29 h
    { salary: 2_800_000, minutesPerWeek: 2100, leave: 25, publicHolidays: 10, perHour: 1772 }, // 1,580.01 h
    { salary: 2_800_000, minutesPerWeek: 2250, leave: 20, publicHolidays: 8, perHour: 1604 }, // 1,745.36 h
    { salary: 3_454_400, minutesPerWeek: 2160, leave: 27, publicHolidays: 8, perHour: 2126 }, // 1,625.15 h
  ])('$salary for $minutesPerWeek minutes a week: $perHour per hour worked', (row) => {
    const facts: PayFacts = {
      ...charityPost,
      annualPence: pence(row.salary),
      minutesPerWeek: row.minutesPerWeek,
      annualLeaveDays: row.leave,
      publicHolidayDays: row.publicHolidays,
    };
    expect(hundredths('PER_HOUR_WORKED', facts)).toBe(row.perHour);
  });

  it('takes public holidays inside the leave figure as part of it', () => {
    const inside: PayFacts = { ...charityPost, annualLeaveDays: 35, publicHolidays: 'INSIDE' };
    expect(payOnBasis('PER_HOUR_WORKED', inside)).toEqual(payOnBasis('PER_HOUR_WORKED', charityPost));
  });

  it.each([
    { what: 'pay', facts: { annualPence: null }, basis: 'HEADLINE_ANNUAL' as const, reason: 'PAY_NOT_RECORDED' },
    { what: 'week', facts: { minutesPerWeek: null }, basis: 'HOURLY' as const, reason: 'WEEK_NOT_RECORDED' },
    {
      what: 'leave',
      facts: { annualLeaveDays: null },
      basis: 'PER_HOUR_WORKED' as const,
      reason: 'LEAVE_NOT_RECORDED',
    },
    {
      what: 'public holidays',
      facts: { publicHolidays: null },
      basis: 'PER_HOUR_WORKED' as const,
      reason: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
    },
    { what: 'pension', facts: { employerPension: null }, basis: 'REWARD' as const, reason: 'PENSION_NOT_RECORDED' },
    {
      what: 'pension',
      facts: { employerPension: null },
      basis: 'PACKAGE_INDEX' as const,
      reason: 'PENSION_NOT_RECORDED',
    },
    {
      what: 'any working day, 52 weeks and more being off,',
      facts: { annualLeaveDays: 261 },
      basis: 'PER_HOUR_WORKED' as const,
      reason: 'NO_REWARD_OR_NO_HOURS',
    },
  ])('says that $what is not recorded for $basis', ({ facts, basis, reason }) => {
    expect(payOnBasis(basis, { ...charityPost, ...facts }, bandFiveEntry)).toEqual({ known: false, reason });
  });

  it('says that no guidance is adopted, or that it lacks a part', () => {
    expect(payOnBasis('NHS_WEEK_ANNUAL', charityPost)).toEqual({ known: false, reason: 'GUIDANCE_NOT_ADOPTED' });
    expect(payOnBasis('PACKAGE_INDEX', charityPost)).toEqual({ known: false, reason: 'GUIDANCE_NOT_ADOPTED' });
    const incomplete = { ...bandFiveEntry, employerPension: null };
    expect(payOnBasis('PACKAGE_INDEX', charityPost, incomplete)).toEqual({
      known: false,
      reason: 'GUIDANCE_INCOMPLETE',
    });
  });

  it('still compares what is recorded when the rest is not', () => {
    const bare = { ...charityPost, annualLeaveDays: null, publicHolidays: null, employerPension: null };
    expect(hundredths('HOURLY', bare)).toBe(1699);
  });

  it('makes a longer week for the same salary worth less by the hour and the same by the year', () => {
    const week = fc.integer({ min: 60, max: 2800 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        week,
        fc.integer({ min: 1, max: 100 }),
        (salary, short, more) => {
          const facts = { ...charityPost, annualPence: pence(salary), minutesPerWeek: short };
          const longer = { ...facts, minutesPerWeek: short + more };
          expect(payOnBasis('HEADLINE_ANNUAL', longer)).toEqual(payOnBasis('HEADLINE_ANNUAL', facts));
          const [before, after] = [payOnBasis('HOURLY', facts), payOnBasis('HOURLY', longer)];
          expect(before.known && after.known && after.value.nano < before.value.nano).toBe(true);
        },
      ),
    );
  });
});
