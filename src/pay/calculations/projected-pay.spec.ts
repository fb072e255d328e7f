import fc from 'fast-check';
import { addDays, Day, day } from '../../kernel/day.js';
import { pence } from '../../kernel/money.js';
import { RecordedPayTerms } from './pay-course.js';
import { Assumptions, projectedPay } from './projected-pay.js';
import { publishedScaleYears, PublishedPoint, withAssumedAwards } from './scale-years.js';

const yearOf = (startsOn: string, endsOn: string, hours: number, salaries: readonly number[]): PublishedPoint[] =>
  salaries.map((pounds, at) => ({
    point: at + 1,
    annualPence: pence(pounds * 100),
    minYears: [0, 2, 4][at]!,
    minutesPerWeek: hours * 60,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
  }));

/** Band 5 of Scotland as published: afc_pay_points.csv. */
const band5 = publishedScaleYears([
  ...yearOf('2026-04-01', '2027-03-31', 36, [34_544, 36_911, 43_039]),
  ...yearOf('2025-04-01', '2026-03-31', 37, [33_295, 35_576, 41_483]),
]);

const known = (changesAfter: string, more: Partial<Assumptions> = {}): Assumptions => ({
  scales: new Map([['Scotland 5', band5]]),
  changesAfter: day(changesAfter),
  salaryAward: null,
  assumedWeek: null,
  ...more,
});

const assuming = (award: number): Pick<Assumptions, 'scales'> => ({
  scales: new Map([['Scotland 5', withAssumedAwards(band5, award, day('2030-03-31'))]]),
});

const pounds = (annual: number, more: Partial<RecordedPayTerms> = {}): RecordedPayTerms => ({
  startsOn: day('2025-04-01'),
  endsOn: null,
  payBasis: 'FULL_TIME_ANNUAL',
  payAmountPence: pence(annual * 100),
  scaleNation: null,
  scaleBand: null,
  scalePoint: null,
  weeklyMinutes: 2100,
  fullTimeMinutes: 2100,
  roleStartedOn: day('2024-09-01'),
  ...more,
});

const atPoint = (scalePoint: number, more: Partial<RecordedPayTerms> = {}): RecordedPayTerms =>
  pounds(0, {
    payBasis: 'SCALE_POINT',
    payAmountPence: null,
    scaleNation: 'Scotland',
    scaleBand: '5',
    scalePoint,
    weeklyMinutes: 2160,
    fullTimeMinutes: 2160,
    ...more,
  });

const period = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const thisYear = period('2026-04-01', '2027-03-31');

/** Day, full-time salary in pounds, hours of the full-time week, why. */
function steps(terms: readonly RecordedPayTerms[], within: ReturnType<typeof period>, assumptions: Assumptions) {
  return projectedPay(terms, within, assumptions).map(({ startsOn, pay, fullTimeMinutes, reasons }) => [
    startsOn,
    pay.known ? pay.value.fullTimePence / 100 : pay.reason,
    fullTimeMinutes / 60,
    reasons.join(),
  ]);
}

describe('the pay of a contract over time', () => {
  it('stays as recorded where it is a salary in pounds', () => {
    expect(steps([pounds(31_000)], thisYear, known('2026-11-22'))).toEqual([
      ['2026-04-01', 31_000, 35, 'RECORDED_TERMS'],
    ]);
  });

  it('climbs on the anniversary that earns a point, and says why', () => {
    // In the role since 1 September 2024: two years on 1 September 2026.
    expect(steps([atPoint(1)], thisYear, known('2026-04-01'))).toEqual([
      ['2026-04-01', 34_544, 36, 'PUBLISHED_AWARD'],
      ['2026-09-01', 36_911, 36, 'INCREMENT'],
    ]);
  });

  it('takes an anniversary before the day of the question to be in the recorded point', () => {
    expect(steps([atPoint(1)], thisYear, known('2026-11-22'))).toEqual([['2026-04-01', 34_544, 36, 'PUBLISHED_AWARD']]);
  });

  it('foresees no increment without a start in the role, and none above the top', () => {
    const four = period('2026-04-01', '2029-03-31');
    const open = { ...known('2026-04-01'), ...assuming(0) };
    const unknownStart = steps([atPoint(1, { roleStartedOn: null })], four, open);
    expect(unknownStart.filter(([, , , why]) => String(why).includes('INCREMENT'))).toEqual([]);
    expect(steps([atPoint(3)], four, open).filter(([, , , why]) => String(why).includes('INCREMENT'))).toEqual([]);
  });

  it('is never put back by an anniversary: someone appointed above entry waits for the next point', () => {
    const climbs = steps([atPoint(2)], period('2026-04-01', '2029-03-31'), { ...known('2026-04-01'), ...assuming(0) });
    expect(climbs.filter(([, , , why]) => String(why).includes('INCREMENT'))).toEqual([
      ['2028-09-01', 43_039, 36, 'INCREMENT'],
    ]);
  });

  it('follows the shorter week of the scale, where it was on the scale’s week', () => {
    // Scotland went from 37 to 36 hours on 1 April 2026: the salary is for the new week.
    const asked = known('2026-01-15');
    const around = period('2026-03-01', '2026-06-30');
    expect(steps([atPoint(1, { weeklyMinutes: 2220, fullTimeMinutes: 2220 })], around, asked)).toEqual([
      ['2026-03-01', 33_295, 37, 'RECORDED_TERMS'],
      ['2026-04-01', 34_544, 36, 'PUBLISHED_AWARD,WEEK_CHANGE'],
    ]);
    expect(steps([atPoint(1, { weeklyMinutes: 2100, fullTimeMinutes: 2100 })], around, asked)).toEqual([
      ['2026-03-01', 33_295, 35, 'RECORDED_TERMS'],
      ['2026-04-01', 34_544, 35, 'PUBLISHED_AWARD'],
    ]);
  });

  it('keeps the WTE of a part-timer whose full-time week changes', () => {
    const halfTime = atPoint(1, { weeklyMinutes: 1110, fullTimeMinutes: 2220 });
    const paid = projectedPay([halfTime], period('2026-03-01', '2026-06-30'), known('2026-01-15'));
    expect(paid.map(({ pay }) => pay.known && pay.value.workedPence)).toEqual([1_664_750, 1_727_200]);
  });

  it('is not known after the last published year, unless an award is assumed', () => {
    const next = period('2027-01-01', '2028-06-30');
    expect(steps([atPoint(1, { roleStartedOn: null })], next, known('2026-11-22'))).toEqual([
      ['2027-01-01', 34_544, 36, 'PUBLISHED_AWARD'],
      ['2027-04-01', 'NO_RATE_ON_DATE', 36, 'NO_PUBLISHED_RATE'],
    ]);
    // 34,544 × 1.03 = 35,580.32; × 1.03 = 36,647.7296, to the penny.
    const assumed = { ...known('2026-11-22'), ...assuming(300) };
    expect(steps([atPoint(1, { roleStartedOn: null })], next, assumed)).toEqual([
      ['2027-01-01', 34_544, 36, 'PUBLISHED_AWARD'],
      ['2027-04-01', 35_580.32, 36, 'ASSUMED_AWARD'],
      ['2028-04-01', 36_647.73, 36, 'ASSUMED_AWARD'],
    ]);
    const [published, ...rest] = projectedPay([atPoint(1)], next, assumed);
    expect([published!.isAssumed, ...rest.map(({ isAssumed }) => isAssumed)]).toEqual([false, true, true]);
  });

  it('raises pay in pounds each 1 April only where that is assumed, also before the period', () => {
    const later = period('2028-01-01', '2028-12-31');
    // 31,000 × 1.02 on 1 April 2027 = 31,620; × 1.02 on 1 April 2028 = 32,252.40.
    expect(steps([pounds(31_000)], later, known('2026-11-22', { salaryAward: 200 }))).toEqual([
      ['2028-01-01', 31_620, 35, 'ASSUMED_AWARD'],
      ['2028-04-01', 32_252.4, 35, 'ASSUMED_AWARD'],
    ]);
  });

  it('respects terms already recorded to come: no award is put on top on their first day', () => {
    const recorded = [
      pounds(31_000, { endsOn: day('2027-03-31') }),
      pounds(33_000, { startsOn: day('2027-04-01'), endsOn: day('2027-12-31') }),
    ];
    const asked = known('2026-11-22', { salaryAward: 200 });
    expect(steps(recorded, period('2026-04-01', '2028-12-31'), asked)).toEqual([
      ['2026-04-01', 31_000, 35, 'RECORDED_TERMS'],
      ['2027-04-01', 33_000, 35, 'RECORDED_TERMS'],
    ]);
    expect(projectedPay(recorded, period('2026-04-01', '2028-12-31'), asked).at(-1)!.endsOn).toBe('2027-12-31');
  });

  it('takes an assumed week from its day, at the same salary', () => {
    const asked = known('2026-11-22', { assumedWeek: { from: day('2027-01-01'), minutesPerWeek: 2040 } });
    expect(steps([pounds(31_000)], thisYear, asked)).toEqual([
      ['2026-04-01', 31_000, 35, 'RECORDED_TERMS'],
      ['2027-01-01', 31_000, 34, 'WEEK_CHANGE'],
    ]);
  });

  it('pays the hours of a rate by the hour, rounded once, until an award is assumed', () => {
    const byTheHour = pounds(12.71, { payBasis: 'HOURLY', weeklyMinutes: 1110, fullTimeMinutes: 2220 });
    const asked = known('2026-11-22', { salaryAward: 200 });
    const paid = projectedPay([byTheHour], period('2026-04-01', '2027-06-30'), asked);
    // 12.71 × 52.143 × 18.5 = 12,260.6437; half of 24,521.29 × 1.02 = 25,011.72 is 12,505.86
    expect(paid.map(({ pay }) => pay.known && pay.value)).toEqual([
      { fullTimePence: 2_452_129, workedPence: 1_226_064 },
      { fullTimePence: 2_501_172, workedPence: 1_250_586 },
    ]);
  });

  it('says why it is not known', () => {
    const asked = known('2026-11-22');
    expect(steps([pounds(0, { payBasis: null, payAmountPence: null })], thisYear, asked)[0]![1]).toBe(
      'PAY_NOT_RECORDED',
    );
    expect(steps([atPoint(9)], thisYear, asked)[0]![1]).toBe('NO_RATE_ON_DATE');
    expect(steps([atPoint(1, { scaleBand: '99' })], thisYear, asked)[0]![1]).toBe('NO_RATE_ON_DATE');
  });

  it('counts from 1 March who started on 29 February', () => {
    const leap = atPoint(1, { roleStartedOn: day('2024-02-29'), startsOn: day('2024-02-29') });
    const [, climbed] = steps([leap], period('2026-02-01', '2026-03-31'), known('2026-01-01'));
    expect(climbed).toEqual(['2026-03-01', 35_576, 36, 'INCREMENT']);
  });

  it('covers every day of the period that the versions cover, once, and never changes without a reason', () => {
    const someDays = fc.integer({ min: -800, max: 1500 }).map((days) => addDays('2026-11-22' as Day, days));
    const someTerms = fc.record({ point: fc.integer({ min: 1, max: 3 }), start: someDays, asked: someDays });
    fc.assert(
      fc.property(someTerms, fc.boolean(), ({ point, start, asked }, isInPounds) => {
        const terms = isInPounds ? pounds(30_000) : atPoint(point, { roleStartedOn: start });
        const asking = { ...known(asked, { salaryAward: 150 }), ...assuming(250) };
        const found = projectedPay([terms], period('2026-01-01', '2029-06-30'), asking);
        expect(found[0]!.startsOn).toBe('2026-01-01');
        expect(found.at(-1)!.endsOn).toBe('2029-06-30');
        for (const [at, { startsOn, reasons }] of found.slice(1).entries()) {
          expect(startsOn).toBe(addDays(found[at]!.endsOn, 1));
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
