import { day } from './day.js';
import { financialYearOf, financialYearsFrom } from './financial-year.js';

describe('the financial year', () => {
  it.each([
    { on: '2026-03-31', name: '2025/26', days: 365 },
    { on: '2026-04-01', name: '2026/27', days: 365 },
    { on: '2027-03-31', name: '2026/27', days: 365 },
    { on: '2028-02-29', name: '2027/28', days: 366 },
    { on: '2099-04-01', name: '2099/00', days: 365 },
  ])('of $on is $name', ({ on, name, days }) => {
    expect(financialYearOf(day(on))).toMatchObject({ name, days });
  });

  it('runs from 1 April to 31 March', () => {
    expect(financialYearOf(day('2026-11-22'))).toMatchObject({ startsOn: '2026-04-01', endsOn: '2027-03-31' });
  });

  it('is followed by the next, without a gap', () => {
    expect(financialYearsFrom(day('2027-03-31'), 3).map(({ name }) => name)).toEqual(['2026/27', '2027/28', '2028/29']);
  });
});
