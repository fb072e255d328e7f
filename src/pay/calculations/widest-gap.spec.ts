import fc from 'fast-check';
import { nanoPounds } from '../../kernel/nano-pounds.js';
import { someObservations } from './observation.arbitrary.js';
import { Observation } from './observation.js';
import { widestGapBetweenEmployers } from './widest-gap-between-employers.js';
import { widestGapWithinEmployer } from './widest-gap-within-employer.js';

const at = (employer: string, pounds: number, role?: string, count = 1): Observation => ({
  value: nanoPounds(pounds * 1e9),
  count,
  employer,
  role,
});

/** Called `a`, `b` and `c` here: called so that c comes first. */
const backwards = (employer: string) => ({ a: 'z', b: 'y', c: 'x' })[employer]!;
const asItIs = (employer: string) => employer;

describe('the widest gap within one employer', () => {
  it('is between people of one role', () => {
    const observations = [
      at('Alder', 16, 'CLW'),
      at('Alder', 18, 'CLW'),
      at('Alder', 30, 'MANAGER'),
      at('Birch', 17, 'CLW'),
    ];
    expect(widestGapWithinEmployer(observations, asItIs)).toEqual({
      known: true,
      value: { gap: 2e9, employer: 'Alder', role: 'CLW', lowest: 16e9, highest: 18e9 },
    });
  });

  it('is that of the employer whose name comes first, of several as wide, in whatever order they come', () => {
    const observations = [at('b', 16), at('b', 18), at('a', 17), at('a', 19), at('c', 20), at('c', 21)];
    for (const all of [observations, [...observations].reverse()]) {
      expect(widestGapWithinEmployer(all, asItIs)).toMatchObject({ value: { gap: 2e9, employer: 'a' } });
      expect(widestGapWithinEmployer(all, backwards)).toMatchObject({ value: { gap: 2e9, employer: 'b' } });
    }
  });

  it('is 0 when two people have the same', () => {
    const gap = widestGapWithinEmployer([at('Alder', 16, 'CLW', 2)], asItIs);
    expect(gap.known && gap.value.gap).toBe(0);
  });

  it('is unknown when no employer has two', () => {
    const gap = widestGapWithinEmployer([at('Alder', 16), at('Birch', 18)], asItIs);
    expect(gap).toEqual({ known: false, reason: 'NO_TWO_PEOPLE_TO_COMPARE' });
  });
});

describe('the widest gap between employers', () => {
  it('is between people of one role', () => {
    const observations = [at('Alder', 16, 'CLW'), at('Birch', 19, 'CLW'), at('Birch', 30, 'MANAGER')];
    expect(widestGapBetweenEmployers(observations, asItIs)).toEqual({
      known: true,
      value: {
        gap: 3e9,
        role: 'CLW',
        lowest: { employer: 'Alder', value: 16e9 },
        highest: { employer: 'Birch', value: 19e9 },
      },
    });
  });

  it('names the employers that come first in the alphabet, of several who pay the same, in whatever order they come', () => {
    const observations = [at('b', 10), at('a', 10), at('c', 20), at('b', 20), at('c', 12)];
    for (const all of [observations, [...observations].reverse()]) {
      const ends = (gap: ReturnType<typeof widestGapBetweenEmployers>) =>
        gap.known && [gap.value.gap, gap.value.lowest.employer, gap.value.highest.employer];
      expect(ends(widestGapBetweenEmployers(all, asItIs))).toEqual([10e9, 'a', 'b']);
      expect(ends(widestGapBetweenEmployers(all, backwards))).toEqual([10e9, 'b', 'c']);
    }
  });

  it('looks past an employer that has both the lowest and the highest', () => {
    const gap = widestGapBetweenEmployers([at('Alder', 10), at('Alder', 20), at('Birch', 13)], asItIs);
    expect(gap.known && gap.value.gap).toBe(7e9); // Birch 13 to Alder 20, not Alder 10 to Birch 13
  });

  it('is unknown when there is one employer, or nobody', () => {
    const reason = 'NO_TWO_EMPLOYERS_TO_COMPARE';
    expect(widestGapBetweenEmployers([at('Alder', 10), at('Alder', 20)], asItIs)).toEqual({ known: false, reason });
    expect(widestGapBetweenEmployers([], asItIs)).toEqual({ known: false, reason });
  });

  it('is the widest of all pairs', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const pairs = observations.flatMap((a) =>
          observations.filter((b) => b.employer !== a.employer).map((b) => b.value - a.value),
        );
        const gap = widestGapBetweenEmployers(observations, asItIs);
        expect(gap.known ? gap.value.gap : null).toBe(pairs.length > 0 ? Math.max(...pairs) : null);
      }),
    );
  });
});
