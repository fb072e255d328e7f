import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { fullTimeAnnualPence, RecordedPay } from './full-time-annual-pence.js';

const recorded = (pay: Partial<RecordedPay>): RecordedPay => ({
  basis: 'FULL_TIME_ANNUAL',
  amountPence: pence(3_100_000),
  contractedMinutesPerWeek: 1260,
  fullTimeMinutesPerWeek: 2100,
  ...pay,
});

describe('full-time annual pay', () => {
  it.each([
    { what: 'is the salary of the full-time post, whatever the person works', pay: {}, annual: 3_100_000 },
    {
      what: 'scales up part-time pay: £18,600 for 21 of 35 hours',
      pay: { basis: 'ACTUAL_ANNUAL' as const, amountPence: pence(1_860_000) },
      annual: 3_100_000, // 18,600 × 35 ÷ 21
    },
    {
      what: 'is a year of hours: £18.40 at 36 hours',
      pay: { basis: 'HOURLY' as const, amountPence: pence(1840), fullTimeMinutesPerWeek: 2160 },
      annual: 3_453_952, // 18.40 × 52.143 × 36 = 34,539.52
    },
    { what: 'is zero when pay is zero', pay: { amountPence: pence(0) }, annual: 0 },
  ])('$what', ({ pay, annual }) => {
    expect(fullTimeAnnualPence(recorded(pay))).toEqual({ known: true, value: annual });
  });

  it.each([
    { what: 'no amount', pay: { amountPence: null }, reason: 'PAY_NOT_RECORDED' },
    {
      what: 'part-time pay without the week it is for',
      pay: { basis: 'ACTUAL_ANNUAL' as const, contractedMinutesPerWeek: null },
      reason: 'WEEK_NOT_RECORDED',
    },
    {
      what: 'part-time pay for a week of no hours',
      pay: { basis: 'ACTUAL_ANNUAL' as const, contractedMinutesPerWeek: 0 },
      reason: 'WEEK_NOT_RECORDED',
    },
    {
      what: 'an hourly rate without a full-time week',
      pay: { basis: 'HOURLY' as const, fullTimeMinutesPerWeek: null },
      reason: 'WEEK_NOT_RECORDED',
    },
  ])('is unknown with $what', ({ pay, reason }) => {
    expect(fullTimeAnnualPence(recorded(pay))).toEqual({ known: false, reason });
  });

  it('is the same for everybody on the same terms, however few hours they work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 35 }), fc.integer({ min: 1, max: 100_000 }), (hours, pencePerHour) => {
        const pay = recorded({
          basis: 'ACTUAL_ANNUAL',
          amountPence: pence(hours * pencePerHour),
          contractedMinutesPerWeek: hours * 60,
        });
        expect(fullTimeAnnualPence(pay)).toEqual({ known: true, value: 35 * pencePerHour });
      }),
    );
  });
});
