import { pence } from '../../kernel/money.js';
import { employerPensionPence } from './employer-pension-pence.js';

describe('the employer pension contribution', () => {
  const statutoryMinimum = {
    percentage: 300,
    of: 'QUALIFYING_EARNINGS',
    lowerLimitPence: pence(624_000),
    upperLimitPence: pence(5_027_000),
  } as const;

  it.each([
    { salary: 3_100_000, contribution: 74_280 }, // 3 % × (31,000 − 6,240)
    { salary: 624_000, contribution: 0 },
    { salary: 500_000, contribution: 0 }, // below the lower limit, never negative
    { salary: 5_027_000, contribution: 132_090 }, // 3 % × (50,270 − 6,240)
    { salary: 6_000_000, contribution: 132_090 }, // nothing above the upper limit
  ])('is 3 % of qualifying earnings: $salary → $contribution', ({ salary, contribution }) => {
    expect(employerPensionPence(pence(salary), statutoryMinimum)).toBe(contribution);
  });

  it('is 22.5 % of all pay in the NHS scheme', () => {
    expect(employerPensionPence(pence(3_454_400), { percentage: 2250, of: 'ALL_PAY' })).toBe(777_240);
  });
});
