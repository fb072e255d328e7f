import fc from 'fast-check';
import { day } from '../../kernel/day';
import { pence } from '../../kernel/money';
import { AnotherWeek, hoursOf, onOtherWeeks } from './on-other-weeks';
import { RecordedPayTerms } from './pay-course';
import { projectedPay } from './projected-pay';

const PERIOD = { startsOn: day('2026-11-22'), endsOn: day('2028-03-31') };
const NOTHING_ASSUMED = { scales: new Map(), changesAfter: PERIOD.startsOn, salaryAward: null, assumedWeek: null };

const paid = (
  payBasis: NonNullable<RecordedPayTerms['payBasis']>,
  pounds: number,
  [weekly, fullTime]: readonly [number, number],
) =>
  projectedPay(
    [
      {
        ...{ payBasis, payAmountPence: pence(Math.round(pounds * 100)), startsOn: day('2024-04-01'), endsOn: null },
        ...{ weeklyMinutes: Math.round(weekly * 60), fullTimeMinutes: Math.round(fullTime * 60) },
        ...{ scaleNation: null, scaleBand: null, scalePoint: null, roleStartedOn: null },
      },
    ],
    PERIOD,
    NOTHING_ASSUMED,
  );

const week = (hours: number, partTimeHours: AnotherWeek['partTimeHours'] = 'KEPT', from = '2027-04-01') => ({
  ...{ from: day(from), minutesPerWeek: Math.round(hours * 60), partTimeHours },
});

/** Hours a week, and pay in pounds, on the last day. */
function atLast(segments: ReturnType<typeof paid>) {
  const last = segments.at(-1)!;
  if (!last.pay.known) throw new Error(last.pay.reason);
  return { hours: hoursOf(last).weeklyMinutes / 60, pay: last.pay.value.workedPence / 100 };
}

it.each([
  { who: 'a full-time salary', pay: paid('FULL_TIME_ANNUAL', 31_000, [37.5, 37.5]), hours: 36, pounds: 31_000 },
  // 31,000 × 22.5 ÷ 36
  { who: 'part-time hours kept', pay: paid('FULL_TIME_ANNUAL', 31_000, [22.5, 37.5]), hours: 22.5, pounds: 19_375 },
  // 18,600 × 37.5 ÷ 22.5 = 31,000 full time: as the one above
  { who: 'the same as actual pay', pay: paid('ACTUAL_ANNUAL', 18_600, [22.5, 37.5]), hours: 22.5, pounds: 19_375 },
  // 37 hours are more than the new week: full time
  { who: 'nearly full time', pay: paid('FULL_TIME_ANNUAL', 31_000, [37, 37.5]), hours: 36, pounds: 31_000 },
  // 16 × 52.143 × 36
  { who: 'a rate by the hour', pay: paid('HOURLY', 16, [37.5, 37.5]), hours: 36, pounds: 30_034.37 },
  // 16 × 52.143 × 22.5: the hours are the same, and so is the pay
  { who: 'part-time by the hour', pay: paid('HOURLY', 16, [22.5, 37.5]), hours: 22.5, pounds: 18_771.48 },
])('$who of a week of 37.5 hours, now 36: £$pounds for $hours hours', ({ pay, hours, pounds }) => {
  expect(atLast(onOtherWeeks(pay, [week(36)]))).toEqual({ hours, pay: pounds });
});

it.each([
  { who: 'a salary', pay: paid('FULL_TIME_ANNUAL', 31_000, [22.5, 37.5]), hours: 21.6, pounds: 18_600 },
  // 20 × 36 ÷ 37.5 = 19.2 hours; 17,000.01 is not touched by any rounding
  { who: 'an odd amount', pay: paid('ACTUAL_ANNUAL', 17_000.01, [20, 37.5]), hours: 19.2, pounds: 17_000.01 },
  // 18,771.48 × 21.6 ÷ 22.5
  { who: 'a rate by the hour', pay: paid('HOURLY', 16, [22.5, 37.5]), hours: 21.6, pounds: 18_020.62 },
])('$who, hours in proportion: £$pounds for $hours hours', ({ pay, hours, pounds }) => {
  expect(atLast(onOtherWeeks(pay, [week(36, 'IN_PROPORTION')]))).toEqual({ hours, pay: pounds });
});

it('begins on its day, gives way to the week of a later step, and leaves the days before as they were', () => {
  const pay = paid('FULL_TIME_ANNUAL', 31_000, [22.5, 37.5]);
  const segments = onOtherWeeks(pay, [week(36), week(35, 'KEPT', '2027-10-01')]);
  expect(segments.map(({ startsOn, endsOn, fullTimeMinutes }) => [startsOn, endsOn, fullTimeMinutes / 60])).toEqual([
    ['2026-11-22', '2027-03-31', 37.5],
    ['2027-04-01', '2027-09-30', 36],
    ['2027-10-01', '2028-03-31', 35],
  ]);
  expect(segments[0]).toMatchObject({ pay: pay[0]!.pay, isAssumed: false, reasons: ['RECORDED_TERMS'] });
  expect(segments[2]).toMatchObject({ isAssumed: true, reasons: ['WEEK_CHANGE'] });
  const overruled = onOtherWeeks(pay, [week(35, 'KEPT', '2027-10-01'), week(36)]);
  expect(overruled.map(({ fullTimeMinutes }) => fullTimeMinutes / 60)).toEqual([37.5, 36, 36]);
});

it('changes nothing of people who are on that week already, and nothing where no week is supposed', () => {
  const pay = paid('FULL_TIME_ANNUAL', 31_000, [21, 36]);
  expect(onOtherWeeks(pay, [])).toEqual(pay);
  expect(onOtherWeeks(pay, [week(36, 'KEPT', '2020-04-01')])).toEqual(pay);
});

it.each(['KEPT', 'IN_PROPORTION'] as const)(
  'pays by the hour as if the rate had been recorded for the other hours, %s',
  (partTimeHours) => {
    const rate = fc.integer({ min: 1000, max: 4000 });
    const hours = fc.integer({ min: 300, max: 2250 });
    fc.assert(
      fc.property(rate, hours, fc.integer({ min: 1800, max: 2400 }), (pence, weekly, minutes) => {
        const [before] = paid('HOURLY', pence / 100, [weekly / 60, 37.5]);
        const after = onOtherWeeks([before!], [week(minutes / 60, partTimeHours)]).at(-1)!;
        const [recorded] = paid('HOURLY', pence / 100, [hoursOf(after).weeklyMinutes / 60, minutes / 60]);
        expect(after.pay).toEqual(recorded!.pay);
        // Hours that are kept cost exactly as much as before.
        if (hoursOf(after).weeklyMinutes === weekly) {
          expect(after.pay.known && after.pay.value.workedPence).toBe(
            before!.pay.known && before!.pay.value.workedPence,
          );
        }
      }),
    );
  },
);

it('rounds pay that is recorded as it is got once', () => {
  const amount = fc.integer({ min: 800_000, max: 3_000_000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 600, max: 2000 }), (pence, minutes) => {
      const after = onOtherWeeks(paid('ACTUAL_ANNUAL', pence / 100, [minutes / 60, 37.5]), [week(36)]);
      // pence × 2250 ÷ minutes full time, of which minutes ÷ 2160 are worked
      expect(atLast(after).pay).toBe(Math.round((pence * 2250) / 2160) / 100);
    }),
  );
});

it('never pays a smaller salary for a shorter week, and exactly the same where hours go in proportion', () => {
  const minutes = fc.integer({ min: 60, max: 2250 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 2000, max: 2250 }), fc.boolean(), (weekly, shorter, kept) => {
      const [before] = paid('FULL_TIME_ANNUAL', 31_000, [weekly / 60, 37.5]);
      const partTimeHours = kept ? 'KEPT' : 'IN_PROPORTION';
      const after = onOtherWeeks([before!], [week(shorter / 60, partTimeHours)]).at(-1)!;
      if (!before!.pay.known || !after.pay.known) throw new Error('pay is known');
      expect(after.pay.value.workedPence).toBeGreaterThanOrEqual(before!.pay.value.workedPence);
      expect(hoursOf(after).weeklyMinutes).toBeLessThanOrEqual(weekly);
      if (!kept) expect(after.pay.value.workedPence).toBe(before!.pay.value.workedPence);
    }),
  );
});
