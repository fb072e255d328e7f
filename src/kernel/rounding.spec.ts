import fc from 'fast-check';
import { divideHalfAwayFromZero, divideRoundingUp, exactProduct, shareOut } from './rounding.js';

describe('dividing half away from zero', () => {
  it.each([
    { n: 5, d: 2, result: 3 },
    { n: -5, d: 2, result: -3 },
    { n: 5, d: -2, result: -3 },
    { n: 4, d: 3, result: 1 },
    { n: -4, d: 3, result: -1 },
    { n: -1, d: 3, result: 0 },
  ])('$n by $d is $result', ({ n, d, result }) => {
    expect(Object.is(divideHalfAwayFromZero(n, d), result)).toBe(true);
  });

  it('refuses to divide by zero', () => {
    expect(() => divideHalfAwayFromZero(1, 0)).toThrow(RangeError);
  });

  it('refuses a result that a number cannot hold exactly', () => {
    expect(() => divideHalfAwayFromZero(10n ** 20n, 1)).toThrow(RangeError);
  });

  it('is the same in plain numbers as in large ones', () => {
    const some = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(some, some, (n, d) => {
        fc.pre(d !== 0);
        expect(Object.is(divideHalfAwayFromZero(n, d), divideHalfAwayFromZero(BigInt(n), BigInt(d)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never further than half a unit away', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (n, d) => {
        const twiceTheError = 2n * (BigInt(n) - BigInt(divideHalfAwayFromZero(n, d)) * BigInt(d));
        expect(twiceTheError <= BigInt(d) && twiceTheError >= -BigInt(d)).toBe(true);
      }),
    );
  });
});

describe('numbers and bigints', () => {
  const anyWhole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100, max: 100 }));

  it('divide alike, rounding up', () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, (n, d) => {
        fc.pre(d !== 0);
        expect(divideRoundingUp(n, d)).toBe(divideRoundingUp(BigInt(n), BigInt(d)));
      }),
    );
  });

  it('multiply alike, as a number only where that is exact', () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, (a, b) => expect(BigInt(exactProduct(a, b))).toBe(BigInt(a) * BigInt(b))),
    );
  });

  it('refuse what is not whole', () => {
    expect(() => divideHalfAwayFromZero(1.5, 1)).toThrow(RangeError);
    expect(() => divideHalfAwayFromZero(1, 0.5)).toThrow(RangeError);
    expect(() => divideRoundingUp(1.5, 1)).toThrow(RangeError);
  });
});

describe('dividing and rounding up', () => {
  it.each([
    { n: 7, d: 2, result: 4 },
    { n: 6, d: 2, result: 3 },
    { n: -7, d: 2, result: -3 },
    { n: 7, d: -2, result: -3 },
    { n: 0, d: 5, result: 0 },
  ])('$n by $d is $result', ({ n, d, result }) => {
    expect(Object.is(divideRoundingUp(n, d), result)).toBe(true);
  });

  it('refuses to divide by zero', () => {
    expect(() => divideRoundingUp(1, 0)).toThrow(RangeError);
  });
});

describe('sharing out', () => {
  it.each([
    { total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
    { total: 1, weights: [1, 3], parts: [0, 1] },
    { total: 10, weights: [0, 5], parts: [0, 10] },
    { total: -100, weights: [1, 1, 1], parts: [-33, -33, -34] },
    { total: 0, weights: [2, 3], parts: [0, 0] },
  ])('$total by $weights gives $parts', ({ total, weights, parts }) => {
    expect(shareOut(total, weights)).toEqual(parts);
  });

  it('takes weights of any size', () => {
    expect(shareOut(3, [10n ** 30n, 2n * 10n ** 30n])).toEqual([1, 2]);
  });

  it.each([[[]], [[0, 0]], [[2, -1]]])('refuses the weights %p', (weights) => {
    expect(() => shareOut(100, weights)).toThrow(RangeError);
  });

  const someWeights = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .filter((weights) => weights.some((weight) => weight > 0));

  it('gives parts that add up to the whole, each within one of its exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), someWeights, (total, weights) => {
        const parts = shareOut(total, weights);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / whole)).toBeLessThan(1.000_001);
        });
      }),
    );
  });

  it('gives the same whether weights are numbers or bigints', () => {
    const totals = fc.oneof(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(totals, someWeights, (total, weights) => {
        const bigints = weights.map((weight) => BigInt(weight));
        expect(shareOut(total, weights)).toEqual(shareOut(total, bigints));
      }),
    );
  });

  it('gives nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), someWeights, (total, weights) => {
        expect(shareOut(total, [...weights, 0]).at(-1)).toBe(0);
      }),
    );
  });
});
