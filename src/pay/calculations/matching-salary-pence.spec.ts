import { pence } from '../../kernel/money.js';
import { hourlyPayPence } from './hourly-pay-pence.js';
import { matchingSalaryPence } from './matching-salary-pence.js';

const bandFiveEntry = { annualPence: pence(3_454_400), minutesPerWeek: 2160 };

describe('the salary that matches guidance', () => {
  it('is £33,584 for a 35-hour post', () => {
    expect(matchingSalaryPence(bandFiveEntry, 2100)).toBe(3_358_444); // 34,544 × 35 ÷ 36
  });

  it('is the guidance salary for the guidance week', () => {
    expect(matchingSalaryPence(bandFiveEntry, 2160)).toBe(3_454_400);
  });

  it('pays the same by the hour', () => {
    const matching = matchingSalaryPence(bandFiveEntry, 2250);
    expect(hourlyPayPence({ annualPence: matching, minutesPerWeek: 2250 })).toBe(1840);
  });
});
