import fc from 'fast-check';
import { addDays, day } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { pence } from '../../kernel/money.js';
import { levellingCost, LevellingCost, RaisedSegment } from './levelling-cost.js';
import { OnCostStretch } from './on-cost-stretches.js';

const year = financialYearOf(day('2026-11-22'));
const rates: OnCostStretch = {
  startsOn: year.startsOn,
  endsOn: year.endsOn,
  nationalInsurance: { percentage: 1500, thresholdPence: pence(500_000) },
  qualifyingEarnings: { leastPercentage: 300, lowerLimitPence: pence(624_000), upperLimitPence: pence(5_027_000) },
  levy: 50,
};

const raised = (workedPence: number, levelledPence: number, more: Partial<RaisedSegment> = {}): RaisedSegment => ({
  startsOn: year.startsOn,
  endsOn: year.endsOn,
  workedPence: pence(workedPence),
  levelledPence: pence(levelledPence),
  pension: { percentage: 2250, of: 'ALL_PAY' },
  ...more,
});

const all = ({ salaryPence, nationalInsurancePence, pensionPence, levyPence }: LevellingCost) =>
  salaryPence + nationalInsurancePence! + pensionPence! + levyPence!;

describe('what it costs to level one worker up', () => {
  it('is the rise, with National Insurance and pension on it', () => {
    // 33,584.44 − 31,000 = 2,584.44; NI 4,287.67 − 3,900 = 387.67; pension 7,556.50 − 6,975 = 581.50; levy 167.92 − 155
    expect(levellingCost([[raised(3_100_000, 3_358_444)]], [rates], year, year)).toMatchObject([
      { salaryPence: 258_444, nationalInsurancePence: 38_767, pensionPence: 58_150, levyPence: 1_292 },
    ]);
  });

  it('is in proportion to the days', () => {
    // 130 days from 22 November: 2,584.44 × 130 ÷ 365 = 920.49; NI 387.67 × 130 ÷ 365 = 138.07
    const rest = { startsOn: day('2026-11-22'), endsOn: year.endsOn };
    expect(levellingCost([[raised(3_100_000, 3_358_444)]], [rates], rest, year)).toMatchObject([
      { salaryPence: 92_049, nationalInsurancePence: 13_807 },
    ]);
  });

  it('has no National Insurance on a rise under the threshold, and only on the part over it', () => {
    // 4,000 → 4,800: none. 4,800 → 5,400: 15 % of 400 = 60.
    const costs = [raised(400_000, 480_000), raised(480_000, 540_000)].map(
      (each) => levellingCost([[each]], [rates], year, year)[0]!.nationalInsurancePence,
    );
    expect(costs).toEqual([0, 6_000]);
  });

  it('counts one threshold for two contracts with one employer, laid to each by its rise', () => {
    // 4,000 + 4,000 use the threshold: both rises of 300 and 100 are over it, 15 % of 400 = 60.
    const costs = levellingCost([[raised(400_000, 430_000)], [raised(400_000, 410_000)]], [rates], year, year);
    expect(costs.map(({ nationalInsurancePence }) => nationalInsurancePence)).toEqual([4_500, 1_500]);
  });

  it('lays nothing to a contract that does not rise', () => {
    const [low, high] = levellingCost(
      [[raised(1_000_000, 1_100_000)], [raised(3_000_000, 3_000_000)]],
      [rates],
      year,
      year,
    );
    expect(low).toMatchObject({ salaryPence: 100_000, nationalInsurancePence: 15_000 });
    expect(all(high!)).toBe(0);
    expect(high!.days).toEqual([]);
  });

  it('does not know what rests on a rate that is not known', () => {
    const none = { ...rates, nationalInsurance: null };
    expect(levellingCost([[raised(3_100_000, 3_358_444)]], [none], year, year)).toMatchObject([
      { salaryPence: 258_444, nationalInsurancePence: null, pensionPence: 58_150 },
    ]);
  });

  it('is nothing at the target, and never less for a higher target', () => {
    const amount = fc.nat(6_000_000);
    fc.assert(
      fc.property(amount, amount, fc.nat(500_000), fc.nat(500_000), fc.nat(364), (one, other, rise, more, at) => {
        const rest = { startsOn: addDays(year.startsOn, at), endsOn: year.endsOn };
        const cost = (extra: number) =>
          levellingCost([[raised(one, one + extra)], [raised(other, other + extra)]], [rates], rest, year)
            .map(all)
            .reduce((sum, each) => sum + each, 0);
        expect(cost(0)).toBe(0);
        // Two contracts share one National Insurance, and each part is rounded by itself: at most a penny each way.
        expect(cost(rise + more)).toBeGreaterThanOrEqual(cost(rise) - 1);
      }),
    );
  });

  it('of one contract never falls by a penny when the target rises', () => {
    fc.assert(
      fc.property(fc.nat(6_000_000), fc.nat(500_000), fc.nat(500_000), fc.nat(364), (paid, rise, more, at) => {
        const rest = { startsOn: addDays(year.startsOn, at), endsOn: year.endsOn };
        const cost = (extra: number) => all(levellingCost([[raised(paid, paid + extra)]], [rates], rest, year)[0]!);
        expect(cost(rise + more)).toBeGreaterThanOrEqual(cost(rise));
      }),
    );
  });
});
