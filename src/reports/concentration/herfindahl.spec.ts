import fc from 'fast-check';
import { herfindahl } from './herfindahl';

it.each([
  { weights: [7], herfindahl: 1, effectiveNumber: 1 },
  { weights: [60, 30, 10], herfindahl: 0.46, effectiveNumber: 2.173913 }, // 1 ÷ 0.46
  { weights: [1, 1, 1], herfindahl: 0.333333, effectiveNumber: 3 },
  { weights: [2, 1], herfindahl: 0.555556, effectiveNumber: 1.8 }, // 4/9 + 1/9 = 5/9
  { weights: [5, 0], herfindahl: 1, effectiveNumber: 1 },
])('$weights', ({ weights, ...expected }) => {
  expect(herfindahl(weights)).toEqual(expected);
});

it('says nothing of nothing', () => {
  expect(herfindahl([])).toBeNull();
  expect(herfindahl([0, 0])).toBeNull();
});

it('lies between one over their number and one, and is the same in any measure', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 2, max: 1000 }),
      (weights, times) => {
        const found = herfindahl(weights)!;
        expect(found.herfindahl).toBeLessThanOrEqual(1);
        expect(found.herfindahl).toBeGreaterThanOrEqual(1 / weights.length - 1e-6);
        expect(herfindahl(weights.map((weight) => weight * times))).toEqual(found);
      },
    ),
  );
});
