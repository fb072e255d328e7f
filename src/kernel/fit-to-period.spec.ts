import { day } from './day.js';
import { cutToPeriod, fitToPeriod, overlaps, Period } from './fit-to-period.js';

const period = (startsOn: string, endsOn: string | null): Period => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

const FIRST = period('2024-04-01', '2025-03-31');
const SECOND = period('2025-04-01', '2026-03-31');
const LAST = period('2026-04-01', null);

describe('fitting versions to the days of a contract', () => {
  it.each([
    { when: 'nothing moves', to: period('2024-04-01', null), kept: [FIRST, SECOND, LAST], gone: 0 },
    {
      when: 'the start is earlier: the first follows',
      to: period('2024-01-01', null),
      kept: [period('2024-01-01', '2025-03-31'), SECOND, LAST],
      gone: 0,
    },
    {
      when: 'the start is later than the end of the first: that one goes',
      to: period('2025-06-01', null),
      kept: [period('2025-06-01', '2026-03-31'), LAST],
      gone: 1,
    },
    {
      when: 'it ends on the last day of a version: that version stays whole',
      to: period('2024-04-01', '2026-03-31'),
      kept: [FIRST, SECOND],
      gone: 1,
    },
    {
      when: 'it ends on the first day of a version: one day of it stays',
      to: period('2024-04-01', '2026-04-01'),
      kept: [FIRST, SECOND, period('2026-04-01', '2026-04-01')],
      gone: 0,
    },
    {
      when: 'it ends on a leap day',
      to: period('2024-04-01', '2028-02-29'),
      kept: [FIRST, SECOND, period('2026-04-01', '2028-02-29')],
      gone: 0,
    },
    {
      when: 'it lies wholly before: the first stays',
      to: period('2020-01-01', '2020-12-31'),
      kept: [period('2020-01-01', '2020-12-31')],
      gone: 2,
    },
  ])('$when', ({ to, kept, gone }) => {
    const fitted = fitToPeriod([FIRST, SECOND, LAST], to);
    expect(fitted.kept.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))).toEqual(kept);
    expect(fitted.removed).toHaveLength(gone);
  });

  it('keeps the last where the period lies wholly after', () => {
    const fitted = fitToPeriod([FIRST, SECOND], period('2030-01-01', null));
    expect(fitted.kept).toEqual([{ version: SECOND, startsOn: '2030-01-01', endsOn: null }]);
    expect(fitted.removed).toEqual([FIRST]);
  });

  it('lengthens the last where the contract is extended', () => {
    const fitted = fitToPeriod([FIRST, SECOND], period('2024-04-01', '2027-03-31'));
    expect(fitted.kept.at(-1)).toEqual({ version: SECOND, startsOn: '2025-04-01', endsOn: '2027-03-31' });
  });
});

describe('cutting absences to the days of a contract', () => {
  it('cuts at both ends, lengthens nothing, and drops what lies outside', () => {
    const inside = period('2025-01-10', '2025-01-20');
    const open = period('2026-01-01', null);
    const outside = period('2027-01-01', null);
    const cut = cutToPeriod([inside, open, outside], period('2025-01-15', '2026-03-31'));
    expect(cut.kept.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))).toEqual([
      period('2025-01-15', '2025-01-20'),
      period('2026-01-01', '2026-03-31'),
    ]);
    expect(cut.removed).toEqual([outside]);
  });
});

describe('overlapping', () => {
  it('counts a shared day and not the day after', () => {
    expect(overlaps(FIRST, period('2025-03-31', null))).toBe(true);
    expect(overlaps(FIRST, SECOND)).toBe(false);
    expect(overlaps(LAST, period('2020-01-01', '2026-03-31'))).toBe(false);
    expect(overlaps(LAST, period('2020-01-01', null))).toBe(true);
  });
});
