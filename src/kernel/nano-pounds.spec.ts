import fc from 'fast-check';
import { pence } from './money.js';
import { nanoPounds, nanoPoundsFromPence, nanoPoundsFromQuotient, penceFromNanoPounds } from './nano-pounds.js';

describe('nano-pounds', () => {
  it('hold an hourly rate to nine decimals', () => {
    // £34,544 ÷ 52.143 ÷ 36 = £18.402384894…
    expect(nanoPoundsFromQuotient(3_454_400n * 1000n, 52_143 * 36)).toBe(18_402_384_895);
  });

  it('come out alike from numbers and from bigints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.integer({ min: 1e3, max: 1e12 }),
        (numerator, denominator) => {
          const exact = nanoPoundsFromQuotient(BigInt(numerator), BigInt(denominator));
          expect(nanoPoundsFromQuotient(numerator, denominator)).toBe(exact);
        },
      ),
    );
  });

  it('are rounded to the penny half away from zero', () => {
    expect(penceFromNanoPounds(nanoPounds(16_985_000_000))).toBe(1699);
    expect(penceFromNanoPounds(nanoPounds(-16_985_000_000))).toBe(-1699);
    expect(penceFromNanoPounds(nanoPounds(16_984_999_999))).toBe(1698);
  });

  it('refuse more than they hold exactly', () => {
    expect(() => nanoPounds(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
    expect(() => nanoPoundsFromPence(pence(1_000_000_000))).toThrow(RangeError);
  });

  it('give back the pence they were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000, max: 900_000_000 }), (amount) => {
        expect(penceFromNanoPounds(nanoPoundsFromPence(pence(amount)))).toBe(amount);
      }),
    );
  });
});
