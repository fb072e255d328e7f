import { daysOffInHundredths } from './days-off.js';

describe('days off in a full-time year', () => {
  it('add public holidays that come on top', () => {
    const terms = { annualLeaveDays: 27, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' } as const;
    expect(daysOffInHundredths(terms)).toEqual({ known: true, value: 3500 });
  });

  it('do not add public holidays that are inside the figure, recorded or not', () => {
    const terms = { annualLeaveDays: 33.5, publicHolidays: 'INSIDE' } as const;
    expect(daysOffInHundredths({ ...terms, publicHolidayDays: 8 })).toEqual({ known: true, value: 3350 });
    expect(daysOffInHundredths({ ...terms, publicHolidayDays: null })).toEqual({ known: true, value: 3350 });
  });

  it('take zero public holidays as none', () => {
    const terms = { annualLeaveDays: 28, publicHolidayDays: 0, publicHolidays: 'OUTSIDE' } as const;
    expect(daysOffInHundredths(terms)).toEqual({ known: true, value: 2800 });
  });

  it.each([
    { annualLeaveDays: null, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' as const, reason: 'LEAVE_NOT_RECORDED' },
    {
      annualLeaveDays: 27,
      publicHolidayDays: null,
      publicHolidays: 'OUTSIDE' as const,
      reason: 'PUBLIC_HOLIDAYS_NOT_RECORDED',
    },
    { annualLeaveDays: 27, publicHolidayDays: 8, publicHolidays: null, reason: 'PUBLIC_HOLIDAYS_NOT_RECORDED' },
  ])('are unknown with $reason', ({ reason, ...terms }) => {
    expect(daysOffInHundredths(terms)).toEqual({ known: false, reason });
  });
});
