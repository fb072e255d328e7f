import fc from 'fast-check';
import { pence } from '../../kernel/money.js';
import { loadedCostPence } from './loaded-cost-pence.js';

const rates2026 = {
  nationalInsurance: { percentage: 1500, thresholdPence: pence(500_000) },
  pension: { percentage: 2250, of: 'ALL_PAY' },
  levyPercentage: null,
} as const;

describe('the loaded cost of one whole-time equivalent', () => {
  // 2026/27: National Insurance 15 % over £5,000, NHS pension 22.5 %. DESIGN §4.
  it.each([
    { salary: 3_454_400, total: 4_674_800 },
    { salary: 3_691_100, total: 5_000_263 }, // 36,911 + 4,786.65 + 8,304.975
    { salary: 4_303_900, total: 5_842_863 }, // 43,039 + 5,705.85 + 9,683.775
  ])('$salary → $total', ({ salary, total }) => {
    expect(loadedCostPence(pence(salary), rates2026).totalPence).toBe(total);
  });

  it('shows its parts', () => {
    expect(loadedCostPence(pence(3_454_400), { ...rates2026, levyPercentage: 50 })).toEqual({
      salaryPence: 3_454_400,
      nationalInsurancePence: 443_160,
      pensionPence: 777_240,
      levyPence: 17_272,
      totalPence: 4_692_072,
    });
  });

  it('has no National Insurance at or under the threshold', () => {
    expect(loadedCostPence(pence(500_000), rates2026).nationalInsurancePence).toBe(0);
    expect(loadedCostPence(pence(400_000), rates2026).nationalInsurancePence).toBe(0);
  });

  it('never falls when the salary rises, and always adds up', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1_000_000), (salary, rise) => {
        const before = loadedCostPence(pence(salary), rates2026);
        const after = loadedCostPence(pence(salary + rise), rates2026);
        expect(after.totalPence).toBeGreaterThanOrEqual(before.totalPence);
        const { salaryPence, nationalInsurancePence, pensionPence, levyPence } = before;
        expect(salaryPence + nationalInsurancePence + pensionPence + levyPence).toBe(before.totalPence);
      }),
    );
  });
});
