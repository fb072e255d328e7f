import fc from 'fast-check';
import { ExactSum, ExactSumOfSquares } from './exact-sum.js';

const terms = fc.array(
  fc.record({
    value: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1e10, max: 4e13 })),
    times: fc.integer({ min: 1, max: 1000 }),
  }),
);

describe('exact sums', () => {
  it('are those of bigints', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const sum = new ExactSum();
        for (const { value, times } of all) sum.add(value, times);
        expect(sum.value).toBe(all.reduce((of, { value, times }) => of + BigInt(value) * BigInt(times), 0n));
      }),
    );
  });

  it('of squares as well', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const sum = new ExactSumOfSquares();
        for (const { value, times } of all) sum.add(value, times);
        expect(sum.value).toBe(all.reduce((of, { value, times }) => of + BigInt(value) ** 2n * BigInt(times), 0n));
      }),
    );
  });
});
