import { pence } from '../../kernel/money.js';
import { wholePence } from './pence-quotient.js';
import { packageIndex } from './package-index.js';

const guidance = {
  salary: wholePence(pence(3_454_400)),
  pension: wholePence(pence(777_240)),
  workedThousandthsOfMinutes: 97_508_880,
};

describe('the package index', () => {
  it('is 100 for the guidance package itself, and its parts add up', () => {
    const index = packageIndex(guidance, guidance);
    expect(index).toEqual({
      known: true,
      value: {
        indexHundredths: 10_000,
        indexNano: 100_000_000_000, // billionths of a point
        salaryHundredths: 8163, // 34,544 of 42,316.40
        pensionHundredths: 1837,
        salaryNano: 81_632_653_061,
        pensionNano: 18_367_346_939,
        workedTimeHundredths: 10_000,
      },
    });
  });

  it('falls when the same reward is for more hours', () => {
    const longer = { ...guidance, workedThousandthsOfMinutes: 2 * guidance.workedThousandthsOfMinutes };
    const index = packageIndex(longer, guidance);
    expect(index.known && index.value.indexHundredths).toBe(5000);
    expect(index.known && index.value.workedTimeHundredths).toBe(20_000);
  });

  it('is unknown for no reward or no hours', () => {
    const unpaid = { ...guidance, salary: wholePence(pence(0)), pension: wholePence(pence(0)) };
    const idle = { ...guidance, workedThousandthsOfMinutes: 0 };
    for (const [post, measure] of [
      [unpaid, guidance],
      [guidance, unpaid],
      [idle, guidance],
      [guidance, idle],
    ] as const) {
      expect(packageIndex(post, measure)).toEqual({ known: false, reason: 'NO_REWARD_OR_NO_HOURS' });
    }
  });
});
