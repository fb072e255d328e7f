import fc from 'fast-check';
import { pence } from './money.js';
import { percentageOf, percentDifference, percentOf } from './percent.js';

describe('percentages', () => {
  it('22.5 % of £34,544 is £7,772.40', () => {
    expect(percentOf(pence(3_454_400), 2250)).toBe(777_240);
  });

  it('3 of 8 is 37.5 %', () => {
    expect(percentageOf(3, 8)).toBe(3750);
  });

  // £31,000 against band-5 entry 2026/27 (£34,544 for 36 hours), DESIGN §2.
  it.each([
    { what: 'by the year', value: 31_000, reference: 34_544, hundredths: -1026, tenths: -103 },
    { what: 'at 35 hours', value: 31_000 * 36, reference: 34_544 * 35, hundredths: -770, tenths: -77 },
    { what: 'at 37.5 hours', value: 31_000 * 360, reference: 34_544 * 375, hundredths: -1385, tenths: -138 },
  ])('£31,000 $what: $tenths tenths of a percent', ({ value, reference, hundredths, tenths }) => {
    expect(percentDifference(value, reference)).toBe(hundredths);
    expect(percentDifference(value, reference, 10)).toBe(tenths);
  });

  it('are refused of nothing', () => {
    expect(() => percentDifference(1, 0)).toThrow(RangeError);
  });

  it('0 % and 100 % of an amount are nothing and all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
        expect(percentOf(pence(amount), 0)).toBe(0);
        expect(percentOf(pence(amount), 10_000)).toBe(amount);
      }),
    );
  });
});
