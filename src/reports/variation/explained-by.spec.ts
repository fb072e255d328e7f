import { nanoPounds } from '../../kernel/nano-pounds.js';
import { explainedCaveats, explainedVariation } from './explained-by.js';
import { TermObservation } from './term-observation.js';

const at = (pounds: number, values: Partial<TermObservation> = {}): TermObservation => ({
  value: nanoPounds(pounds * 1_000_000_000),
  count: 1,
  employer: 'Alder',
  origin: 'STANDARD',
  serviceBand: '0',
  week: '2100',
  nation: 'Scotland',
  ...values,
});
const partsOf = (observed: readonly TermObservation[]) =>
  Object.fromEntries(explainedVariation(observed).parts.map(({ by, ...part }) => [by, part]));

describe('what variation goes with', () => {
  it('£10 and £12 in one group, £20 and £22 in another: 100 of 104 lie between', () => {
    const observed = [at(10), at(12), at(20, { week: '2220' }), at(22, { week: '2220' })];
    expect(explainedVariation(observed).byWeek).toBe(0.961538);
    expect(partsOf(observed)).toMatchObject({
      WEEK: { share: 0.961538, contracts: 4, groups: 2, groupsOfOne: 0, notRecorded: 0 },
      EMPLOYER: { share: 0, contracts: 4, groups: 1 },
    });
  });

  it('gives nothing to any group where everybody has the same', () => {
    const observed = [at(10, { employer: 'Birch', nation: 'England', week: '2250' }), at(10, { origin: 'NEGOTIATED' })];
    expect(explainedVariation(observed).parts.map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is nothing, of nobody, where there is nobody', () => {
    expect(partsOf([])['ORIGIN']).toEqual({ share: 0, contracts: 0, groups: 0, groupsOfOne: 0, notRecorded: 0 });
  });

  it('says how many groups are of one, and of how many contracts it is not recorded', () => {
    const observed = [
      at(10, { origin: 'UNRECORDED', count: 3 }),
      at(12, { origin: 'TRANSFERRED', nation: 'NO_GUIDANCE', serviceBand: 'NOT_RECORDED' }),
    ];
    expect(partsOf(observed)).toMatchObject({
      ORIGIN: { share: 1, groups: 2, groupsOfOne: 1, notRecorded: 3 },
      SERVICE: { notRecorded: 1 },
      NATION: { notRecorded: 1 },
    });
    expect(explainedCaveats(observed, 'pay')[0]).toContain('not recorded for 3 of 4 contracts');
    expect(explainedCaveats([at(10)], 'pay')).toEqual([]);
  });
});
