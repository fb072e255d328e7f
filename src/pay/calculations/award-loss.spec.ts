import fc from 'fast-check';
import { addDays, day, Day } from '../../kernel/day.js';
import { penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { pence } from '../../kernel/money.js';
import { awardLoss, PaidHours, partOfYear } from './award-loss.js';

const FULL_TIME: PaidHours = { startsOn: day('2020-04-01'), endsOn: null, weeklyMinutes: 2220, fullTimeMinutes: 2220 };
const FOUR_PER_CENT = { from: pence(3_000_000), to: pence(3_120_000) };

function loss(effectiveOn: string, appliedOn: string, hours: readonly PaidHours[] = [FULL_TIME]): number {
  const waited = partOfYear(day(effectiveOn), day(appliedOn), hours);
  return penceFromNanoPounds(awardLoss(pence(3_000_000), FOUR_PER_CENT, waited));
}

describe('what an award applied late costs someone', () => {
  it.each([
    // 1,200 × 183 ÷ 365
    { effectiveOn: '2025-04-01', appliedOn: '2025-10-01', pence: 60_164 },
    { effectiveOn: '2025-04-01', appliedOn: '2025-04-02', pence: 329 },
    { effectiveOn: '2025-04-01', appliedOn: '2025-04-01', pence: 0 },
    // A whole financial year, and one with a leap day: what the award adds to a year
    { effectiveOn: '2025-04-01', appliedOn: '2026-04-01', pence: 120_000 },
    { effectiveOn: '2023-04-01', appliedOn: '2024-04-01', pence: 120_000 },
    { effectiveOn: '2023-04-01', appliedOn: '2025-04-01', pence: 240_000 },
  ])('is £$pence ÷ 100 from $effectiveOn to the day before $appliedOn', ({ effectiveOn, appliedOn, pence }) => {
    expect(loss(effectiveOn, appliedOn)).toBe(pence);
  });

  it('counts the hours someone was paid for, version by version', () => {
    const halfTime = { ...FULL_TIME, weeklyMinutes: 1110 };
    expect(loss('2025-04-01', '2026-04-01', [halfTime])).toBe(60_000);
    // Full time to 30 September (183 days), half time for the other 182: 1,200 × (183 + 91) ÷ 365
    const changed = [
      { ...FULL_TIME, endsOn: day('2025-09-30') },
      { ...halfTime, startsOn: day('2025-10-01') },
    ];
    expect(loss('2025-04-01', '2026-04-01', changed)).toBe(90_082);
  });

  it('is the same in one piece as in two, to the last billionth or two', () => {
    const anyRun = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anyRun, anyRun, fc.integer({ min: 1, max: 9_000_000 }), (first, second, pay) => {
        const start = day('2023-04-01');
        const [middle, end] = [addDays(start, first), addDays(start, first + second)];
        const of = (from: Day, to: Day) => awardLoss(pence(pay), FOUR_PER_CENT, partOfYear(from, to, [FULL_TIME]));
        expect(Math.abs(of(start, middle) + of(middle, end) - of(start, end))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('loses nothing where the award gives nothing', () => {
    const rate = { from: pence(1), to: pence(1) };
    expect(awardLoss(pence(3_000_000), rate, { part: 1n, whole: 1n })).toBe(0);
  });
});
