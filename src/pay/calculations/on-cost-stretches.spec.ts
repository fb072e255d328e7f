import { day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { onCostStretches, PublishedOnCosts } from './on-cost-stretches.js';

const until = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const insurance = (percentage: number, threshold: number) => ({ percentage, thresholdPence: pence(threshold * 100) });

/** employer_on_costs.csv; tax years begin on 6 April. */
const published: PublishedOnCosts = {
  nationalInsurance: [
    { ...until('2024-04-06', '2025-04-05'), rate: insurance(1380, 9100) },
    { ...until('2025-04-06', '2026-04-05'), rate: insurance(1500, 5000) },
    { ...until('2026-04-06', '2027-04-05'), rate: insurance(1500, 5000) },
  ],
  qualifyingEarnings: [],
  levy: [{ ...until('2021-04-06', '2027-04-05'), rate: 50 }],
};

describe('on-cost rates over a period', () => {
  it('change with the tax year, five days after the financial year begins', () => {
    const stretches = onCostStretches(published, until('2025-04-01', '2026-03-31'), false);
    expect(stretches.map(({ startsOn, nationalInsurance }) => [startsOn, nationalInsurance!.percentage])).toEqual([
      ['2025-04-01', 1380],
      ['2025-04-06', 1500],
    ]);
  });

  it('are not told apart where a new tax year changes nothing', () => {
    const year = until('2026-04-01', '2027-03-31');
    expect(onCostStretches(published, year, false)).toEqual([
      { ...year, nationalInsurance: insurance(1500, 5000), qualifyingEarnings: null, levy: 50 },
    ]);
  });

  it('are not known after the last published day, unless they are assumed to go on', () => {
    const year = until('2027-04-01', '2028-03-31');
    expect(onCostStretches(published, year, false).map(({ startsOn, levy }) => [startsOn, levy])).toEqual([
      ['2027-04-01', 50],
      ['2027-04-06', null],
    ]);
    expect(onCostStretches(published, year, true).map(({ startsOn, levy }) => [startsOn, levy])).toEqual([
      ['2027-04-01', 50],
    ]);
  });
});
