import fc from 'fast-check';
import { greatestCommonDivisor, longDivision } from './long-division.js';
import { divideHalfAwayFromZero } from './rounding.js';

const anyWhole = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -1000, max: 1000 }));

describe('long division', () => {
  it.each([
    { numerator: 1, denominator: 3, zeros: 4, quotient: 3_333 },
    { numerator: 2, denominator: 3, zeros: 4, quotient: 6_667 },
    { numerator: 1, denominator: 2, zeros: 0, quotient: 1 },
    { numerator: -1, denominator: 2, zeros: 0, quotient: -1 },
    { numerator: -1, denominator: 3, zeros: 0, quotient: 0 },
    { numerator: 1_840, denominator: 1_000, zeros: 7, quotient: 18_400_000 },
  ])('$numerator with $zeros zeros by $denominator is $quotient', ({ numerator, denominator, zeros, quotient }) => {
    expect(longDivision(numerator, denominator, zeros)).toBe(quotient);
  });

  it('is what bigints come to, or says that numbers do not hold it', () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, fc.integer({ min: 0, max: 12 }), (numerator, denominator, zeros) => {
        const quotient = longDivision(numerator, denominator, zeros);
        if (quotient === null) return;
        expect(quotient).toBe(divideHalfAwayFromZero(BigInt(numerator) * 10n ** BigInt(zeros), BigInt(denominator)));
      }),
    );
  });

  it('says so of nothing to divide by, and of what is too great', () => {
    expect(longDivision(1, 0, 2)).toBeNull();
    expect(longDivision(Number.MAX_SAFE_INTEGER, 3, 2)).toBeNull();
    expect(longDivision(3, Number.MAX_SAFE_INTEGER, 2)).toBeNull();
    expect(longDivision(4_000_000_000, 1, 9)).toBeNull();
  });
});

it('the greatest common divisor of two weeks of 36 and 37 hours is an hour', () => {
  expect(greatestCommonDivisor(2_160, 2_220)).toBe(60);
  expect(greatestCommonDivisor(2_220, 2_160)).toBe(60);
});
