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

describe('the widest gap within one employer', () => {
  it('is between people of one role', () => {
    const observations = [
      at('Alder', 16, 'CLW'),
      at('Alder', 18, 'CLW'),
      at('Alder', 30, 'MANAGER'),
      at('Birch', 17, 'CLW'),
    ];
    expect(widestGapWithinEmployer(observations)).toEqual({
      known: true,
      value: { gap: 2e9, employer: 'Alder', role: 'CLW', lowest: 16e9, highest: 18e9 },
    });
  });

  it('is 0 when two people have the same', () => {
    const gap = widestGapWithinEmployer([at('Alder', 16, 'CLW', 2)]);
    expect(gap.known && gap.value.gap).toBe(0);
  });

  it('is unknown when no employer has two', () => {
    const gap = widestGapWithinEmployer([at('Alder', 16), at('Birch', 18)]);
    expect(gap).toEqual({ known: false, reason: 'NO_TWO_PEOPLE_TO_COMPARE' });
  });
});

describe('the widest gap between employers', () => {
  it('is between people of one role', () => {
    const observations = [at('Alder', 16, 'CLW'), at('Birch', 19, 'CLW'), at('Birch', 30, 'MANAGER')];
    expect(widestGapBetweenEmployers(observations)).toEqual({
      known: true,
      value: {
        gap: 3e9,
        role: 'CLW',
        lowest: { employer: 'Alder', value: 16e9 },
        highest: { employer: 'Birch', value: 19e9 },
      },
    });
  });

  it('looks past an employer that has both the lowest and the highest', () => {
    const gap = widestGapBetweenEmployers([at('Alder', 10), at('Alder', 20), at('Birch', 13)]);
    expect(gap.known && gap.value.gap).toBe(7e9); // Birch 13 to Alder 20, not Alder 10 to Birch 13
  });

  it('is unknown when there is one employer, or nobody', () => {
    const reason = 'NO_TWO_EMPLOYERS_TO_COMPARE';
    expect(widestGapBetweenEmployers([at('Alder', 10), at('Alder', 20)])).toEqual({ known: false, reason });
    expect(widestGapBetweenEmployers([])).toEqual({ known: false, reason });
  });

  it('is the widest of all pairs', () => {
    fc.assert(
      fc.property(someObservations, (observations) => {
        const pairs = observations.flatMap((a) =>
          observations.filter((b) => b.employer !== a.employer).map((b) => b.value - a.value),
        );
        const gap = widestGapBetweenEmployers(observations);
        expect(gap.known ? gap.value.gap : null).toBe(pairs.length > 0 ? Math.max(...pairs) : null);
      }),
    );
  });
});
