import fc from 'fast-check';
import { anyDay } from '../../kernel/day.arbitrary.js';
import { addDays, day, Day } from '../../kernel/day.js';
import { CoverAllocation, coverSegments } from './cover-segments.js';
import { fundedUntil } from './funded-until.js';

const paid = (lineId: string, sharePct: number, startsOn: string, endsOn: string | null): CoverAllocation => ({
  lineId,
  sharePct,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const asOf = day('2026-06-01');
const coverOn = (allocations: readonly CoverAllocation[], on: Day) =>
  allocations
    .filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
    .reduce((sum, { sharePct }) => sum + sharePct, 0);

describe('the cover of a post over time', () => {
  it('changes the day after an end, and shows a gap as nothing', () => {
    const allocations = [
      paid('grant', 6000, '2026-04-01', '2027-03-31'),
      paid('contract', 4000, '2026-04-01', '2026-09-30'),
      paid('grant', 10_000, '2027-07-01', null),
    ];
    expect(coverSegments(allocations).map(({ startsOn, endsOn, sharePct }) => [startsOn, endsOn, sharePct])).toEqual([
      ['2026-04-01', '2026-09-30', 10_000],
      ['2026-10-01', '2027-03-31', 6000],
      ['2027-04-01', '2027-06-30', 0],
      ['2027-07-01', null, 10_000],
    ]);
    expect(coverSegments(allocations)[0]?.lines).toEqual([
      { lineId: 'grant', sharePct: 6000 },
      { lineId: 'contract', sharePct: 4000 },
    ]);
  });

  it('is nothing at all without allocations', () => {
    expect(coverSegments([])).toEqual([]);
  });

  it('counts a shared day of two lines once for each', () => {
    const allocations = [paid('a', 5000, '2026-04-01', '2026-04-30'), paid('b', 5000, '2026-04-30', '2026-05-31')];
    expect(coverSegments(allocations).map(({ startsOn, sharePct }) => [startsOn, sharePct])).toEqual([
      ['2026-04-01', 5000],
      ['2026-04-30', 10_000],
      ['2026-05-01', 5000],
    ]);
  });
});

describe('funded until', () => {
  it('is the last paid day: an end on 31 March is cover that day, and a gap from 1 April', () => {
    const allocations = [paid('grant', 10_000, '2026-04-01', '2027-03-31')];
    const gaps = [{ startsOn: '2027-04-01', resumesOn: null }];
    expect(fundedUntil({ allocations, asOf })).toEqual({ state: 'FUNDED_UNTIL', lastDay: '2027-03-31', gaps });
    expect(fundedUntil({ allocations, asOf: day('2027-03-31') })).toMatchObject({ lastDay: '2027-03-31' });
    expect(fundedUntil({ allocations, asOf: day('2027-04-01') })).toEqual({ state: 'NOT_FUNDED', gaps });
  });

  it('goes over from one line to the next without a gap', () => {
    const allocations = [
      paid('old', 10_000, '2026-04-01', '2027-03-31'),
      paid('new', 10_000, '2027-04-01', '2028-03-31'),
    ];
    expect(fundedUntil({ allocations, asOf })).toMatchObject({ state: 'FUNDED_UNTIL', lastDay: '2028-03-31' });
  });

  it('reports money that comes back as a gap, not as money to its end', () => {
    const allocations = [
      paid('old', 10_000, '2026-04-01', '2027-03-31'),
      paid('new', 10_000, '2027-07-01', '2028-03-31'),
    ];
    expect(fundedUntil({ allocations, asOf })).toEqual({
      state: 'FUNDED_UNTIL',
      lastDay: '2027-03-31',
      gaps: [
        { startsOn: '2027-04-01', resumesOn: '2027-07-01' },
        { startsOn: '2028-04-01', resumesOn: null },
      ],
    });
  });

  it('asks for the threshold', () => {
    const allocations = [
      paid('grant', 6000, '2026-04-01', '2027-03-31'),
      paid('contract', 4000, '2026-04-01', '2026-09-30'),
    ];
    expect(fundedUntil({ allocations, asOf })).toMatchObject({ lastDay: '2026-09-30' });
    expect(fundedUntil({ allocations, asOf, threshold: 6000 })).toMatchObject({ lastDay: '2027-03-31' });
    expect(fundedUntil({ allocations, asOf, threshold: 6001 })).toMatchObject({ lastDay: '2026-09-30' });
    expect(() => fundedUntil({ allocations, asOf, threshold: 0 })).toThrow(RangeError);
  });

  it('has no end where none is recorded', () => {
    const allocations = [paid('recurring', 10_000, '2020-04-01', null)];
    expect(fundedUntil({ allocations, asOf })).toEqual({ state: 'FUNDED_WITHOUT_END', gaps: [] });
  });

  it('is a gap from the day asked about where nothing pays yet, or ever', () => {
    expect(fundedUntil({ allocations: [paid('later', 10_000, '2026-09-01', null)], asOf })).toEqual({
      state: 'NOT_FUNDED',
      gaps: [{ startsOn: '2026-06-01', resumesOn: '2026-09-01' }],
    });
    expect(fundedUntil({ allocations: [], asOf })).toEqual({
      state: 'NOT_FUNDED',
      gaps: [{ startsOn: '2026-06-01', resumesOn: null }],
    });
  });
});

describe('cover, whatever the allocations', () => {
  const allocation = fc
    .record({
      lineId: fc.constantFrom('a', 'b', 'c'),
      sharePct: fc.integer({ min: 1, max: 10_000 }),
      from: anyDay,
      days: fc.option(fc.nat(900)),
    })
    .map(({ lineId, sharePct, from, days }): CoverAllocation => {
      return { lineId, sharePct, startsOn: from, endsOn: days === null ? null : addDays(from, days) };
    });
  const allocations = fc.array(allocation, { maxLength: 8 });

  it('is in each stretch what the lines pay on its first and last day, without a break', () => {
    fc.assert(
      fc.property(allocations, (each) => {
        const segments = coverSegments(each);
        segments.forEach(({ startsOn, endsOn, sharePct, lines }, index) => {
          expect(coverOn(each, startsOn)).toBe(sharePct);
          expect(coverOn(each, endsOn ?? addDays(startsOn, 5000))).toBe(sharePct);
          expect(lines.reduce((sum, line) => sum + line.sharePct, 0)).toBe(sharePct);
          const next = segments[index + 1];
          if (next) expect(endsOn && addDays(endsOn, 1)).toBe(next.startsOn);
        });
      }),
    );
  });

  it('reaches the threshold on every day until funded-until, and not the day after', () => {
    fc.assert(
      fc.property(
        allocations,
        anyDay,
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(2000),
        (each, from, threshold, days) => {
          const answer = fundedUntil({ allocations: each, threshold, asOf: from });
          const isFunded = (on: Day) => coverOn(each, on) >= threshold;
          expect(isFunded(from)).toBe(answer.state !== 'NOT_FUNDED');
          if (answer.state === 'FUNDED_UNTIL') {
            expect(isFunded(answer.lastDay)).toBe(true);
            expect(isFunded(addDays(answer.lastDay, 1))).toBe(false);
          }
          const on = addDays(from, days);
          const inGap = answer.gaps.some(
            ({ startsOn, resumesOn }) => startsOn <= on && (resumesOn === null || on < resumesOn),
          );
          expect(inGap).toBe(!isFunded(on));
        },
      ),
    );
  });
});
