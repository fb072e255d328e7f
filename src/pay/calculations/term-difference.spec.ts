import fc from 'fast-check';
import { areApart, compareTerms, percentApart } from './term-difference.js';

const anyTerm = fc.record({ over: fc.integer({ min: 1, max: 99_999_999 }), under: fc.integer({ min: 1, max: 3600 }) });

describe('the difference of two terms', () => {
  it.each([
    // 1,500 of 29,500 is 5.08 %; of 31,000 it would be 4.84 %
    { what: 'salaries of one week', a: { over: 29_500, under: 1 }, b: { over: 31_000, under: 1 }, percent: 508 },
    // the same salary for 35 and for 37 hours: 37 ÷ 35 = 1.0571
    { what: 'weeks', a: { over: 31_000, under: 2220 }, b: { over: 31_000, under: 2100 }, percent: 571 },
    { what: 'nothing', a: { over: 0, under: 1 }, b: { over: 0, under: 1 }, percent: 0 },
    { what: 'nothing and something', a: { over: 0, under: 1 }, b: { over: 4, under: 1 }, percent: null },
  ])('is a percentage of the lower one: $what', ({ a, b, percent }) => {
    expect(percentApart(a, b)).toBe(percent);
    expect(percentApart(b, a)).toBe(percent);
  });

  it('reaches 5 % at exactly 5 %, also where neither hourly rate comes to whole pence', () => {
    const lower = { over: 3_000_000, under: 2220 };
    expect(areApart(lower, { over: 3_150_000, under: 2220 }, 500)).toBe(true);
    expect(areApart(lower, { over: 3_149_999, under: 2220 }, 500)).toBe(false);
    expect(areApart({ over: 0, under: 1 }, { over: 1, under: 1 }, 500)).toBe(true);
    expect(areApart({ over: 0, under: 1 }, { over: 0, under: 1 }, 0)).toBe(false);
  });

  it('is the same from either side, and nothing from itself', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, fc.integer({ min: 1, max: 10_000 }), (a, b, least) => {
        expect(areApart(a, b, least)).toBe(areApart(b, a, least));
        expect(Math.sign(compareTerms(a, b))).toBe(0 - Math.sign(compareTerms(b, a)));
        expect(areApart(a, a, least)).toBe(false);
      }),
    );
  });
});
