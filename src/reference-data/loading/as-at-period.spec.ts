import { asAtPeriod } from './as-at-period';

describe('the period of an "as at"', () => {
  it.each([
    { asAt: '2021-03-31', from: '2021-03-31', to: '2021-03-31' },
    { asAt: '2024-02', from: '2024-02-01', to: '2024-02-29' },
    { asAt: '2024', from: '2024-01-01', to: '2024-12-31' },
    { asAt: '2019/20', from: '2019-04-01', to: '2020-03-31' },
    { asAt: '2019 onward', from: '2019-01-01', to: null },
  ])('of $asAt is $from to $to', ({ asAt, from, to }) => {
    expect(asAtPeriod(asAt)).toEqual({ from, to });
  });

  it.each(['', '2026-02-30', '2024-13', 'about 2024', '19/20'])('is none for "%s"', (asAt) => {
    expect(asAtPeriod(asAt)).toBeNull();
  });
});
