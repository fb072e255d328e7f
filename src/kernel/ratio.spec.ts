import { roundedRatio, toSixPlaces } from './ratio.js';

describe('a ratio', () => {
  it('has six places', () => {
    expect(roundedRatio(37, 13)).toBe(2.846154);
    expect(roundedRatio(-2, 3)).toBe(-0.666667);
  });

  it('that rounds to nothing is 0, never -0', () => {
    expect(Object.is(toSixPlaces(-1e-9), 0)).toBe(true);
  });
});
