import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { nanoPoundsFromPence } from '../../kernel/nano-pounds.js';
import { someObservations } from './observation.arbitrary.js';
import { Observation } from './observation.js';
import { variationBetween } from './variation-between.js';

const at = (employer: string, pounds: number, count = 1): Observation => ({
  value: nanoPoundsFromPence(pence(Math.round(pounds * 100))),
  count,
  employer,
});

const variationOf = (observations: Observation[]) => {
  const variation = variationBetween(observations);
  if (!variation.known) throw new Error(variation.reason);
  return variation.value;
};

describe('the variation of pay between employers', () => {
  it('of £10 and £12 at one and £20 and £22 at another is 100 of 104', () => {
    expect(variationOf([at('Alder', 10), at('Alder', 12), at('Birch', 20), at('Birch', 22)])).toEqual({
      total: 104,
      within: 4,
      between: 100,
      shareBetween: 0.961538, // 100 ÷ 104
    });
  });

  it('weighs by people: nine at £10 and one at £20, mean £11', () => {
    const { total, between } = variationOf([at('Alder', 10, 9), at('Birch', 20)]);
    expect([total, between]).toEqual([90, 90]); // 9 × 1² + 9²
  });

  it('is nothing when all are paid the same', () => {
    const nothing = { total: 0, within: 0, between: 0, shareBetween: 0 };
    expect(variationOf([at('Alder', 18.4, 7), at('Birch', 18.4, 3)])).toEqual(nothing);
  });

  it('can be taken by something other than the employer', () => {
    const rows = [
      { ...at('Alder', 10), origin: 'TRANSFERRED' },
      { ...at('Alder', 20), origin: 'STANDARD' },
    ];
    const variation = variationBetween(rows, ({ origin }) => origin);
    expect(variation.known && variation.value.shareBetween).toBe(1);
  });

  it('is unknown of nobody', () => {
    expect(variationBetween([])).toEqual({ known: false, reason: 'NOBODY' });
  });

  it('is all within when there is one employer', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const { total, within, between } = variationOf(observations.map((each) => ({ ...each, employer: 'Alder' })));
        expect(within).toBe(total);
        expect(between).toBe(0);
      }),
    );
  });

  it('adds up to the total, and agrees with the sum taken person by person', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const { total, within, between, shareBetween } = variationOf(observations);
        expect(within + between).toBeCloseTo(total, 5);
        expect(Math.min(within, between)).toBeGreaterThanOrEqual(0);
        expect(shareBetween).toBeGreaterThanOrEqual(0);
        expect(shareBetween).toBeLessThanOrEqual(1);

        const people = observations.flatMap(({ value, count }) => Array.from({ length: count }, () => value / 1e9));
        const mean = people.reduce((sum, each) => sum + each, 0) / people.length;
        expect(people.reduce((sum, each) => sum + (each - mean) ** 2, 0)).toBeCloseTo(total, 4);
      }),
    );
  });
});
