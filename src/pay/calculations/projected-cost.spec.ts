import fc from 'fast-check';
import { addDays, day } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { pence } from '../../kernel/money.js';
import { loadedCostPence } from './loaded-cost-pence.js';
import { OnCostStretch, PensionTerms } from './on-cost-stretches.js';
import { costOfWorker, CostSegment } from './projected-cost.js';

const year = financialYearOf(day('2026-11-22'));
const rates: OnCostStretch = {
  startsOn: year.startsOn,
  endsOn: year.endsOn,
  nationalInsurance: { percentage: 1500, thresholdPence: pence(500_000) },
  qualifyingEarnings: { leastPercentage: 300, lowerLimitPence: pence(624_000), upperLimitPence: pence(5_027_000) },
  levy: 50,
};
const nhs: PensionTerms = { percentage: 2250, of: 'ALL_PAY' };

const paid = (annualPence: number, more: Partial<CostSegment> = {}): CostSegment => ({
  startsOn: year.startsOn,
  endsOn: year.endsOn,
  workedPence: pence(annualPence),
  pension: nhs,
  ...more,
});

const total = ({ salaryPence, nationalInsurancePence, pensionPence }: ReturnType<typeof costOfWorker>) =>
  salaryPence + nationalInsurancePence! + pensionPence!;

describe('what a worker costs in a financial year', () => {
  // DESIGN §4, 2026/27: National Insurance 15 % over £5,000, pension 22.5 %.
  it.each([
    { salary: 3_454_400, cost: 4_674_800 },
    { salary: 3_691_100, cost: 5_000_263 },
    { salary: 4_303_900, cost: 5_842_863 },
  ])('is the loaded cost over a whole year: $salary → $cost', ({ salary, cost }) => {
    expect(total(costOfWorker([[paid(salary)]], [rates], year))).toBe(cost);
  });

  it('counts one National Insurance threshold for two contracts with one employer', () => {
    // 20,000 + 10,000 − 5,000 = 25,000 × 15 % = 3,750; two thresholds would make it 3,000.
    const both = costOfWorker([[paid(2_000_000)], [paid(1_000_000)]], [rates], year);
    expect(both).toMatchObject({ salaryPence: 3_000_000, nationalInsurancePence: 375_000, levyPence: 15_000 });
  });

  it('counts the days on which a contract is there', () => {
    // 36,500 a year is 100 a day: 30 days of April. National Insurance 31,500 × 15 % = 4,725 × 30 ÷ 365 = 388.36.
    const april = paid(3_650_000, { endsOn: day('2026-04-30') });
    expect(costOfWorker([[april]], [rates], year)).toMatchObject({
      salaryPence: 300_000,
      nationalInsurancePence: 38_836,
    });
  });

  it('counts the least of the law for a pension that is not recorded, and qualifying earnings between their limits', () => {
    expect(costOfWorker([[paid(3_100_000, { pension: null })]], [rates], year).pensionPence).toBe(74_280); // 3 % of 24,760
    expect(costOfWorker([[paid(600_000, { pension: null })]], [rates], year).pensionPence).toBe(0); // below the limit
    const unknown = { ...rates, qualifyingEarnings: null };
    expect(costOfWorker([[paid(3_100_000, { pension: null })]], [unknown], year).pensionPence).toBeNull();
    // 3 % × (31,000 − 6,240) = 742.80
    const minimum = paid(3_100_000, { pension: { percentage: 300, of: 'QUALIFYING_EARNINGS' } });
    expect(costOfWorker([[minimum]], [rates], year).pensionPence).toBe(74_280);
  });

  it('does not know what rests on a rate that is not known, and still knows the salary', () => {
    const none = { ...rates, nationalInsurance: null, qualifyingEarnings: null, levy: null };
    const minimum = paid(3_100_000, { pension: { percentage: 300, of: 'QUALIFYING_EARNINGS' } });
    expect(costOfWorker([[minimum]], [none], year)).toEqual({
      salaryPence: 3_100_000,
      nationalInsurancePence: null,
      pensionPence: null,
      levyPence: null,
    });
    expect(costOfWorker([], [none], year).nationalInsurancePence).toBe(0);
  });

  it('is the loaded cost of one salary, whatever it is, however its year is cut', () => {
    fc.assert(
      fc.property(fc.nat(9_000_000), fc.integer({ min: 0, max: 363 }), (annual, at) => {
        const cut = addDays(year.startsOn, at);
        const parts = [paid(annual, { endsOn: cut }), paid(annual, { startsOn: addDays(cut, 1) })];
        const loaded = loadedCostPence(pence(annual), {
          nationalInsurance: rates.nationalInsurance!,
          pension: { percentage: 2250, of: 'ALL_PAY' },
          levyPercentage: null,
        });
        expect(total(costOfWorker([parts], [rates], year))).toBe(loaded.totalPence);
      }),
    );
  });
});
