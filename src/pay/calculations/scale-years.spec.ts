import { day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { publishedScaleYears, scaleYearOn, withAssumedAwards } from './scale-years.js';

const entry = (startsOn: string, endsOn: string | null, pounds: number) => ({
  point: 1,
  annualPence: pence(pounds * 100),
  minYears: 0,
  minutesPerWeek: 2160,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('a scale carried on', () => {
  const published = publishedScaleYears([entry('2026-04-01', '2027-03-31', 34_544)]);

  it('is raised year by year by the award assumed, to the penny, and marked', () => {
    const carried = withAssumedAwards(published, 300, day('2029-03-31'));
    expect(
      carried.map(({ startsOn, endsOn, points, isAssumed }) => [startsOn, endsOn, points[0]!.annualPence, isAssumed]),
    ).toEqual([
      ['2026-04-01', '2027-03-31', 3_454_400, false],
      ['2027-04-01', '2028-03-31', 3_558_032, true],
      ['2028-04-01', '2029-03-31', 3_664_773, true], // 35,580.32 × 1.03 = 36,647.7296
    ]);
  });

  it('is not carried on without an assumption: nothing is known of a day after it', () => {
    expect(scaleYearOn(withAssumedAwards(published, null, day('2029-03-31')), day('2027-04-01'))).toBeNull();
  });

  it('goes on as published where it has no end', () => {
    const open = publishedScaleYears([entry('2026-04-01', null, 34_544)]);
    expect(withAssumedAwards(open, 300, day('2040-03-31'))).toHaveLength(1);
  });

  it('is carried on for twenty years at most', () => {
    expect(withAssumedAwards(published, 2_000, day('2200-12-31')).at(-1)!.endsOn).toBe('2047-03-31');
  });

  it('is not carried on from nothing', () => {
    expect(withAssumedAwards([], 300, day('2029-03-31'))).toEqual([]);
  });
});
