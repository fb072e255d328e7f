import fc from 'fast-check';
import { hundredths } from './hundredths.js';

describe('hundredths', () => {
  it.each([
    { quantity: 27, whole: 2700 },
    { quantity: 27.5, whole: 2750 },
    { quantity: 0.07, whole: 7 },
    { quantity: 1.15, whole: 115 },
  ])('of $quantity are $whole', ({ quantity, whole }) => {
    expect(hundredths(quantity)).toBe(whole);
  });

  it.each([0.125, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY])('refuse %p', (quantity) => {
    expect(() => hundredths(quantity)).toThrow(RangeError);
  });

  it('are exact for every quantity with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (whole) => {
        expect(hundredths(whole / 100)).toBe(whole);
      }),
    );
  });
});
