import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { nanoPoundsFromPence, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { someObservations } from './observation.arbitrary.js';
import { Observation } from './observation.js';
import { paySpread } from './pay-spread.js';

const at = (employer: string, pounds: number, count = 1): Observation => ({
  value: nanoPoundsFromPence(pence(Math.round(pounds * 100))),
  count,
  employer,
});

const spreadOf = (observations: Observation[]) => {
  const spread = paySpread(observations);
  if (!spread.known) throw new Error(spread.reason);
  return spread.value;
};

describe('the spread of pay', () => {
  it('of £10, £20, £30 and £40', () => {
    const spread = spreadOf([at('Alder', 10), at('Alder', 20), at('Birch', 30), at('Birch', 40)]);
    const inPence = (
      ['mean', 'minimum', 'lowerQuartile', 'median', 'upperQuartile', 'maximum', 'p10', 'p90'] as const
    ).map((figure) => penceFromNanoPounds(spread[figure]));
    expect(inPence).toEqual([2500, 1000, 1750, 2500, 3250, 4000, 1300, 3700]);
    expect(spread).toMatchObject({
      people: 4,
      employers: 2,
      p90ToP10: { known: true, value: 2.846154 }, // 37 ÷ 13
      coefficientOfVariation: { known: true, value: 0.447214 }, // √125 ÷ 25
      quantileMethod: 'LINEAR_INTERPOLATION_PERCENTILE_CONT',
    });
  });

  it('is nothing when all are paid the same, at any rate', () => {
    const spread = spreadOf([at('Alder', 18.4, 7), at('Birch', 18.4, 3)]);
    expect(spread.coefficientOfVariation).toEqual({ known: true, value: 0 });
    expect(spread.p90ToP10).toEqual({ known: true, value: 1 });
  });

  it('has no ratios where pay is zero', () => {
    const spread = spreadOf([at('Alder', 0, 2)]);
    expect(spread.coefficientOfVariation).toEqual({ known: false, reason: 'NOT_ABOVE_ZERO' });
    expect(spread.p90ToP10).toEqual({ known: false, reason: 'NOT_ABOVE_ZERO' });
  });

  it('is unknown of nobody', () => {
    expect(paySpread([])).toEqual({ known: false, reason: 'NOBODY' });
  });

  it.each([0, -1, 1.5])('refuses a row of %p people', (count) => {
    expect(() => paySpread([at('Alder', 10, count)])).toThrow(RangeError);
  });

  it('has its mean and quartiles between the ends', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const spread = spreadOf(observations);
        const ordered = [spread.minimum, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.maximum];
        expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
        expect(spread.mean).toBeGreaterThanOrEqual(spread.minimum);
        expect(spread.mean).toBeLessThanOrEqual(spread.maximum);
      }),
    );
  });
});
