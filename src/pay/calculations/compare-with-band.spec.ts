import fc from 'fast-check';
import { percentDifference } from '../../kernel/percent.js';
import { pence } from '../../kernel/money.js';
import { BandQuestion, compareWithBand } from './compare-with-band.js';

/** Band 5, Scotland, 2026/27. */
const bandFive = {
  minutesPerWeek: 2160,
  points: [
    { point: 1, annualPence: pence(3_454_400), minYears: 0 },
    { point: 2, annualPence: pence(3_691_100), minYears: 2 },
    { point: 3, annualPence: pence(4_303_900), minYears: 4 },
  ],
};

const compare = (question: { pounds: number; hours: number } & Partial<BandQuestion>) => {
  const { pounds, hours, ...rest } = question;
  const pay = { annualPence: pence(Math.round(pounds * 100)), minutesPerWeek: hours * 60 };
  const answer = compareWithBand({ pay, scale: bandFive, completedYears: 3, footing: 'HOURLY', ...rest });
  if (!answer.known) throw new Error(answer.reason);
  return answer.value;
};

describe('pay against a band', () => {
  it('£31,000 at 35 hours is £16.99 an hour and 7.7 % below entry', () => {
    const answer = compare({ pounds: 31_000, hours: 35 });
    expect(answer.payPence).toBe(1699);
    expect(answer.position).toEqual({ position: 'BELOW' });
    expect(answer.toEntry).toEqual({ point: 1, distancePence: -142, distancePercent: -770 });
    expect(answer.toServicePoint).toEqual({
      known: true,
      value: { point: 2, distancePence: -268, distancePercent: -1361 }, // 16.9863 − 19.6633
    });
    expect(answer.toTop.point).toBe(3);
  });

  // DESIGN §2: the same £31,000 is 10.3 % under entry by the year, 7.7 % at 35 hours and 13.8 % at 37.5 hours.
  it.each([
    { footing: 'HEADLINE_ANNUAL' as const, hours: 35, percent: -1026 },
    { footing: 'HOURLY' as const, hours: 35, percent: -770 },
    { footing: 'NHS_WEEK_ANNUAL' as const, hours: 35, percent: -770 },
    { footing: 'HOURLY' as const, hours: 37.5, percent: -1385 }, // −13.849 %, −13.8 % to one decimal
  ])('£31,000 for $hours hours, $footing: $percent', ({ footing, hours, percent }) => {
    expect(compare({ pounds: 31_000, hours, footing }).toEntry.distancePercent).toBe(percent);
  });

  it('reward of £31,742.80 is 25.0 % under the £42,316.40 of band-5 entry', () => {
    expect(percentDifference(3_174_280, 4_231_640, 10)).toBe(-250);
  });

  it.each([
    { pounds: 33_584, hours: 35, position: { position: 'AT_POINT', point: 1 } }, // £18.40, as entry
    { pounds: 34_544, hours: 36, position: { position: 'AT_POINT', point: 1 } },
    { pounds: 34_500, hours: 36, position: { position: 'BELOW' } }, // £18.38
    { pounds: 35_000, hours: 36, position: { position: 'BETWEEN', abovePoint: 1, belowPoint: 2 } },
    { pounds: 40_000, hours: 36, position: { position: 'BETWEEN', abovePoint: 2, belowPoint: 3 } },
    { pounds: 43_039, hours: 36, position: { position: 'AT_POINT', point: 3 } },
    { pounds: 43_039, hours: 35, position: { position: 'ABOVE' } },
  ])('£$pounds for $hours hours: $position.position', ({ pounds, hours, position }) => {
    expect(compare({ pounds, hours }).position).toEqual(position);
    expect(compare({ pounds, hours, footing: 'NHS_WEEK_ANNUAL' }).position).toEqual(position);
  });

  it.each([
    { years: 0, point: 1 },
    { years: 1, point: 1 },
    { years: 2, point: 2 },
    { years: 3, point: 2 },
    { years: 4, point: 3 },
    { years: 30, point: 3 },
  ])('$years complete years earn point $point', ({ years, point }) => {
    const { toServicePoint } = compare({ pounds: 31_000, hours: 35, completedYears: years });
    expect(toServicePoint.known && toServicePoint.value.point).toBe(point);
  });

  it('does not guess a point for service that is not recorded, or that no point is for', () => {
    expect(compare({ pounds: 31_000, hours: 35, completedYears: null }).toServicePoint).toEqual({
      known: false,
      reason: 'SERVICE_NOT_RECORDED',
    });
    const laterPointsOnly = { ...bandFive, points: bandFive.points.slice(1) };
    expect(compare({ pounds: 31_000, hours: 35, completedYears: 1, scale: laterPointsOnly }).toServicePoint).toEqual({
      known: false,
      reason: 'NO_POINT_FOR_SERVICE',
    });
  });

  it('gives compa-ratio and range penetration', () => {
    expect(compare({ pounds: 34_544, hours: 36 }).rangePenetration).toEqual({ known: true, value: 0 });
    expect(compare({ pounds: 43_039, hours: 36 }).rangePenetration).toEqual({ known: true, value: 10_000 });
    const middle = compare({ pounds: 38_791.5, hours: 36 }); // (34,544 + 43,039) ÷ 2
    expect(middle.compaRatio).toBe(10_000);
    expect(middle.rangePenetration).toEqual({ known: true, value: 5000 });
  });

  // 22.5 % of the entry of £31,892 is £7,175.70, of the top of £39,735 it is £8,940.375, half a penny over.
  it('gives both where the pension of one end of the band comes to whole pence and that of the other does not', () => {
    const none = { annualLeaveDays: null, publicHolidayDays: null, publicHolidays: null };
    const pension = { percentage: 2250, of: 'ALL_PAY' as const };
    const points = [3_189_200, 3_973_500].map((pay, at) => ({
      point: at + 1,
      annualPence: pence(pay),
      minYears: 4 * at,
    }));
    const scale = { minutesPerWeek: 2220, points };
    const answer = compareWithBand({
      pay: { annualPence: pence(3_581_350), minutesPerWeek: 2220, employerPension: pension }, // half-way
      scale,
      benefits: { ...none, employerPension: pension },
      completedYears: 4,
      footing: 'REWARD',
    });
    expect(answer).toMatchObject({ value: { compaRatio: 10_000, rangePenetration: { known: true, value: 5000 } } });
  });

  it('has no range in a band of one rate', () => {
    const oneRate = { ...bandFive, points: bandFive.points.slice(0, 1) };
    expect(compare({ pounds: 31_000, hours: 35, scale: oneRate }).rangePenetration).toEqual({
      known: false,
      reason: 'BAND_HAS_ONE_RATE',
    });
  });

  it('is unknown for a band without points', () => {
    const pay = { annualPence: pence(3_100_000), minutesPerWeek: 2100 };
    const scale = { minutesPerWeek: 2160, points: [] };
    expect(compareWithBand({ pay, scale, completedYears: 0, footing: 'HOURLY' })).toEqual({
      known: false,
      reason: 'NO_POINTS_IN_BAND',
    });
  });

  it('gives the same percentages by the hour and for the band week, whatever the order of the points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 90_000 }), fc.integer({ min: 20, max: 45 }), (pounds, hours) => {
        const byTheHour = compare({ pounds, hours });
        const backwards = { ...bandFive, points: [...bandFive.points].reverse() };
        const byTheYear = compare({ pounds, hours, footing: 'NHS_WEEK_ANNUAL', scale: backwards });
        expect(byTheYear.toEntry.distancePercent).toBe(byTheHour.toEntry.distancePercent);
        expect(byTheYear.compaRatio).toBe(byTheHour.compaRatio);
        expect(byTheYear.rangePenetration).toEqual(byTheHour.rangePenetration);
      }),
    );
  });
});
