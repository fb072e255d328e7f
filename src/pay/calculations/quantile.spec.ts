import fc from 'fast-check';
import { nanoPoundsFromPence } from '../../kernel/nano-pounds.js';
import { pence } from '../../kernel/money.js';
import { Observation } from './observation.js';
import { someObservations } from './observation.arbitrary.js';
import { quantile } from './quantile.js';

const people = (...pounds: number[]): Observation[] =>
  pounds.map((each) => ({ value: nanoPoundsFromPence(pence(each * 100)), count: 1, employer: 'Alder' }));

const poundsAt = (observations: Observation[], percent: number) => {
  const found = quantile(observations, percent);
  return found.known ? found.value / 1e9 : found.reason;
};

describe('a quantile', () => {
  it.each([
    { percent: 0, pounds: 10 },
    { percent: 25, pounds: 17.5 },
    { percent: 50, pounds: 25 },
    { percent: 75, pounds: 32.5 },
    { percent: 90, pounds: 37 },
    { percent: 100, pounds: 40 },
  ])('at $percent % of £10, £20, £30, £40 is £$pounds, as percentile_cont gives', ({ percent, pounds }) => {
    expect(poundsAt(people(40, 10, 30, 20), percent)).toBe(pounds);
  });

  it('is the one value of one person', () => {
    expect(poundsAt(people(17), 90)).toBe(17);
  });

  it('is unknown of nobody', () => {
    expect(poundsAt([], 50)).toBe('NOBODY');
  });

  it.each([-1, 101, 12.5])('is refused at %p percent', (percent) => {
    expect(() => quantile(people(1), percent)).toThrow(RangeError);
  });

  it('counts people, not rows', () => {
    fc.assert(
      fc.property(someObservations, fc.nat(100), (observations, percent) => {
        const oneByOne = observations.flatMap((each) =>
          Array.from({ length: each.count }, () => ({ ...each, count: 1 })),
        );
        expect(quantile(observations, percent)).toEqual(quantile(oneByOne, percent));
      }),
    );
  });

  it('lies between the lowest and the highest, and rises with the percent', () => {
    fc.assert(
      fc.property(someObservations, fc.nat(99), (observations, percent) => {
        const at = (each: number) => poundsAt(observations, each);
        expect(at(percent)).toBeGreaterThanOrEqual(Number(at(0)));
        expect(at(percent)).toBeLessThanOrEqual(Number(at(percent + 1)));
        expect(at(100)).toBe(Math.max(...observations.map(({ value }) => value)) / 1e9);
      }),
    );
  });
});
