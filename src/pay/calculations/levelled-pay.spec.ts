import { day } from '../../kernel/day.js';
import { known, unknown } from '../../kernel/known.js';
import { pence } from '../../kernel/money.js';
import { levelledPay, TargetStretch } from './levelled-pay.js';
import { RecordedPayTerms } from './pay-course.js';
import { PaySegment } from './projected-pay.js';

const year = { startsOn: day('2026-04-01'), endsOn: day('2027-03-31') };
/** Entry to band 5 of Scotland in 2026/27: £34,544 for 36 hours. */
const entry: TargetStretch = { ...year, pence: 3_454_400, minutes: 2160 };

function paid(pounds: number, week: number, worked = week): PaySegment {
  const fullTimePence = pence(Math.round(pounds * 100));
  const terms = { weeklyMinutes: worked * 60, fullTimeMinutes: week * 60 } as RecordedPayTerms;
  const workedPence = pence(Math.round((fullTimePence * worked) / week));
  const pay = known({ fullTimePence, workedPence });
  return { ...year, terms, pay, fullTimeMinutes: week * 60, reasons: ['RECORDED_TERMS'], isAssumed: false };
}

const levelled = (pay: PaySegment, target = [entry]) => {
  const found = levelledPay([pay], target);
  return found.known ? found.value : found.reason;
};

describe('pay levelled up to a target, by the hour', () => {
  it('golden: £31,000 for 35 hours must be £33,584 to match entry at 36', () => {
    // 34,544 × 35 ÷ 36 = 33,584.44
    expect(levelled(paid(31_000, 35))).toMatchObject([
      { targetPence: 3_358_444, levelledPence: 3_358_444, workedPence: 3_100_000, isBelow: true },
    ]);
  });

  it('counts part-time hours in proportion', () => {
    // 33,584.44 × 21 ÷ 35 = 20,150.66; paid 18,600
    expect(levelled(paid(31_000, 35, 21))).toMatchObject([{ workedPence: 1_860_000, levelledPence: 2_015_066 }]);
  });

  it.each([
    { pounds: 33_584, week: 35, isBelow: false }, // the same to the whole pound
    { pounds: 33_583.93, week: 35, isBelow: false },
    { pounds: 33_583.49, week: 35, isBelow: true },
    { pounds: 34_544, week: 36, isBelow: false },
    { pounds: 34_544, week: 37.5, isBelow: true }, // more hours for the same salary
    { pounds: 40_000, week: 37, isBelow: false },
  ])('£$pounds for $week hours is below it: $isBelow', ({ pounds, week, isBelow }) => {
    const [segment] = levelled(paid(pounds, week)) as Exclude<ReturnType<typeof levelled>, string>;
    expect(segment!.isBelow).toBe(isBelow);
    expect(segment!.levelledPence > segment!.workedPence).toBe(isBelow);
  });

  it('follows a target that changes', () => {
    const half = { startsOn: day('2026-10-01'), endsOn: year.endsOn, pence: 3_691_100, minutes: 2160 };
    const parts = levelled(paid(31_000, 36), [{ ...entry, endsOn: day('2026-09-30') }, half]);
    expect(parts).toMatchObject([
      { startsOn: '2026-04-01', endsOn: '2026-09-30', levelledPence: 3_454_400 },
      { startsOn: '2026-10-01', endsOn: '2027-03-31', levelledPence: 3_691_100 },
    ]);
  });

  // Not that of the pay: £31,000 is known, whatever is published.
  it('does not know where the pay or the target of a day is not known, and says which', () => {
    expect(levelled({ ...paid(31_000, 35), pay: unknown('PAY_NOT_RECORDED') })).toBe('PAY_NOT_RECORDED');
    expect(levelled(paid(31_000, 35), [{ ...entry, endsOn: day('2026-12-31') }])).toBe('GUIDANCE_INCOMPLETE');
  });
});
