import fc from 'fast-check';
import { nanoPounds } from '../../kernel/nano-pounds.js';
import { someObservations } from './observation.arbitrary.js';
import { Observation } from './observation.js';
import { theilIndex } from './theil-index.js';

const at = (employer: string, pounds: number, count = 1): Observation => ({
  value: nanoPounds(pounds * 1e9),
  count,
  employer,
});

const theilOf = (observations: Observation[]) => {
  const theil = theilIndex(observations);
  if (!theil.known) throw new Error(theil.reason);
  return theil.value;
};

describe('the Theil index', () => {
  it('of £1 and £3 is 0.130812', () => {
    expect(theilOf([at('Alder', 1), at('Alder', 3)])).toEqual({
      total: 0.130812, // ¼ ln ½ + ¾ ln 1½
      within: 0.130812,
      between: 0,
      shareBetween: 0,
    });
  });

  it('is all between when each employer pays its people the same', () => {
    const { total, within, between, shareBetween } = theilOf([at('Alder', 1, 5), at('Birch', 3, 5)]);
    expect([total, within, between, shareBetween]).toEqual([0.130812, 0, 0.130812, 1]);
  });

  it('is ln 2 when one of two has everything', () => {
    expect(theilOf([at('Alder', 0), at('Alder', 5)]).total).toBe(0.693147);
  });

  it('is unknown of nobody, of no pay at all, and of pay under zero', () => {
    expect(theilIndex([])).toEqual({ known: false, reason: 'NOBODY' });
    expect(theilIndex([at('Alder', 0, 3)])).toEqual({ known: false, reason: 'NOT_ABOVE_ZERO' });
    expect(theilIndex([at('Alder', -1), at('Alder', 5)])).toEqual({ known: false, reason: 'NOT_ABOVE_ZERO' });
  });

  it('is exactly 0 when all are paid the same, at any rate', () => {
    const nothing = { total: 0, within: 0, between: 0, shareBetween: 0 };
    fc.assert(
      fc.property(someObservations, fc.integer({ min: 1, max: 60_000_000_000 }), (observations, value) => {
        expect(theilOf(observations.map((each) => ({ ...each, value: nanoPounds(value) })))).toEqual(nothing);
      }),
    );
  });

  it('adds up, is never under 0, and is all within when there is one employer', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const { total, within, between, shareBetween } = theilOf(observations);
        expect(within + between).toBeCloseTo(total, 5);
        expect(Math.min(total, within, between, shareBetween)).toBeGreaterThanOrEqual(0);
        const one = theilOf(observations.map((each) => ({ ...each, employer: 'Alder' })));
        expect(one.within).toBe(one.total);
      }),
    );
  });

  it('is the same whatever the unit of pay', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const tenfold = observations.map((each) => ({ ...each, value: nanoPounds(each.value * 10) }));
        expect(theilOf(tenfold).total).toBeCloseTo(theilOf(observations).total, 5);
      }),
    );
  });
});
