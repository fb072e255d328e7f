import fc from 'fast-check';
import { addDays, Day, day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { costOfSegmentsPence } from './cost-of-segments-pence.js';

const stretch = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const paid = (pounds: number, startsOn: string, endsOn: string) => ({
  ...stretch(startsOn, endsOn),
  annualPence: pence(Math.round(pounds * 100)),
});

describe('the cost of amounts a year over days', () => {
  it.each([
    { what: 'a whole year', startsOn: '2026-04-01', endsOn: '2027-03-31', cost: 3_100_000 },
    { what: 'a whole leap year', startsOn: '2027-04-01', endsOn: '2028-03-31', cost: 3_100_000 },
    { what: 'the rest of a year', startsOn: '2026-11-22', endsOn: '2027-03-31', cost: 1_104_110 }, // × 130 ÷ 365 = 11,041.0959
    { what: 'one day', startsOn: '2027-03-31', endsOn: '2027-03-31', cost: 8_493 }, // ÷ 365 = 84.93
    { what: '29 February', startsOn: '2028-02-29', endsOn: '2028-02-29', cost: 8_470 }, // ÷ 366 = 84.699
    { what: 'two years', startsOn: '2026-10-01', endsOn: '2027-09-30', cost: 3_095_753 }, // × 182 ÷ 365 + × 183 ÷ 366 = 15,457.534 + 15,500
  ])('$what of £31,000', ({ startsOn, endsOn, cost }) => {
    expect(costOfSegmentsPence([paid(31_000, '2020-01-01', '2030-12-31')], stretch(startsOn, endsOn))).toBe(cost);
  });

  it('adds up segments before it rounds', () => {
    // 100.01 × 182 ÷ 365 + 100.02 × 183 ÷ 365 = 49.868 + 50.147 = 100.015 → 100.02
    const two = [paid(100.01, '2026-04-01', '2026-09-29'), paid(100.02, '2026-09-30', '2027-03-31')];
    expect(costOfSegmentsPence(two, stretch('2026-04-01', '2027-03-31'))).toBe(10_002);
  });

  it('is nothing where no segment reaches the period', () => {
    expect(costOfSegmentsPence([paid(31_000, '2020-01-01', '2020-12-31')], stretch('2026-04-01', '2027-03-31'))).toBe(
      0,
    );
  });

  it('splits into parts that sum to it, but for the rounding of each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.nat(10_000_000), (at, annual) => {
        const [from, until] = ['2026-04-01' as Day, '2029-12-31' as Day];
        const whole = [{ startsOn: from, endsOn: until, annualPence: pence(annual) }];
        const middle = addDays(from, at);
        const parts = [
          costOfSegmentsPence(whole, { startsOn: from, endsOn: middle }),
          costOfSegmentsPence(whole, { startsOn: addDays(middle, 1), endsOn: until }),
        ];
        const sum = costOfSegmentsPence(whole, { startsOn: from, endsOn: until });
        expect(Math.abs(parts[0]! + parts[1]! - sum)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
