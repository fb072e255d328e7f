import { day } from '../../kernel/day.js';
import { coursesInForceOn, TermsOfContract } from './courses-of-contracts.js';

interface Version extends TermsOfContract {
  readonly startsOn: string;
}

/** One version of terms for the whole contract, unless more first days are given. */
function contract(
  contractId: string,
  from: string,
  until: string | null,
  parts: Partial<TermsOfContract> = {},
  startsOn: readonly string[] = [from],
): Version[] {
  const contractStartsOn = day(from);
  const contractEndsOn = until === null ? null : day(until);
  const place = { workerId: 'W', employerId: 'E', programmeId: 'P', role: 'CLW', postId: `post of ${contractId}` };
  return startsOn.map((first) => ({
    ...{ contractId, ...place, contractStartsOn, contractEndsOn, startsOn: first },
    ...parts,
  }));
}

const A = contract('A', '2024-04-01', '2026-11-30', {}, ['2024-04-01', '2025-04-01']);
const B = contract('B', '2026-12-01', null);
const inWords = (terms: readonly Version[], asOf = '2026-12-01') =>
  coursesInForceOn(day(asOf), terms).map((course) => course.map((each) => `${each.contractId} ${each.startsOn}`));

describe('courses of contracts', () => {
  it('join a contract to the one before it, with all versions of both, earliest first', () => {
    expect(inWords([...B, ...A])).toEqual([['A 2024-04-01', 'A 2025-04-01', 'B 2026-12-01']]);
  });

  it('are of one contract on its last day, and of both the day after', () => {
    expect(inWords([...A, ...B], '2026-11-30')).toEqual([['A 2024-04-01', 'A 2025-04-01']]);
    expect(inWords([...A, ...B], '2026-12-01')[0]).toHaveLength(3);
    expect(inWords(A, '2026-12-01')).toEqual([]);
  });

  it('go back over as many contracts as follow each other', () => {
    const Z = contract('Z', '2022-04-01', '2024-03-31');
    expect(inWords([...A, ...B, ...Z])).toEqual([['Z 2022-04-01', 'A 2024-04-01', 'A 2025-04-01', 'B 2026-12-01']]);
  });

  it.each([
    { what: 'a gap of one day', later: contract('B', '2026-12-02', null) },
    { what: 'contracts held beside each other', later: contract('B', '2026-11-30', null) },
    { what: 'another worker', later: contract('B', '2026-12-01', null, { workerId: 'other' }) },
    { what: 'another employer', later: contract('B', '2026-12-01', null, { employerId: 'other' }) },
    { what: 'another programme', later: contract('B', '2026-12-01', null, { programmeId: 'other' }) },
    { what: 'another role', later: contract('B', '2026-12-01', null, { role: 'SENIOR_CLW' }) },
  ])('do not join over $what', ({ later }) => {
    expect(inWords([...A, ...later], '2026-12-05')).toEqual([[`B ${later[0]!.startsOn}`]]);
  });

  it('follow each contract once, on the same post first', () => {
    const A2 = contract('A2', '2025-04-01', '2026-11-30', { postId: 'kept' });
    const B2 = contract('B2', '2026-12-01', null, { postId: 'kept' });
    const C = contract('C', '2026-12-01', null);
    expect(inWords([...A2, ...A, ...B, ...B2, ...C])).toEqual([
      ['A 2024-04-01', 'A 2025-04-01', 'B 2026-12-01'],
      ['A2 2025-04-01', 'B2 2026-12-01'],
      ['C 2026-12-01'],
    ]);
  });
});
