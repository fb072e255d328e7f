import { day, Day } from '../../src/kernel/day';
import { hourlyPayPence } from '../../src/pay/calculations/hourly-pay-pence';
import { Nation } from '../../src/reference-data/enums/pay.enums';
import { findBandOn } from '../../src/reference-data/reading/find-band-on';
import { findLeaveStepsOn } from '../../src/reference-data/reading/find-leave-steps-on';
import { findMinimumRatesOn } from '../../src/reference-data/reading/find-minimum-rates-on';
import { findOnCostRatesOn } from '../../src/reference-data/reading/find-on-cost-rates-on';
import { findSickPayStepsOn } from '../../src/reference-data/reading/find-sick-pay-steps-on';
import { findStandardWeekOn } from '../../src/reference-data/reading/find-standard-week-on';
import { ReferenceFacts } from '../support/reference-facts';

const TODAY = day('2026-11-22');

describe('published pay', () => {
  let facts: ReferenceFacts;
  beforeAll(async () => {
    facts = await ReferenceFacts.load();
  });
  afterAll(() => facts.stop());

  const entryTo = async (band: string, nation: `${Nation}`, on: string, knownOn: Day) => {
    const scale = await findBandOn(facts.reader, { nation, band, on: day(on), knownOn });
    return scale.known ? scale.value.points[0]!.annualPence : scale.reason;
  };

  it.each([
    { on: '2025-04-15', knownOn: '2025-12-01', entry: 3_324_700, of: 'the first issue of 2025/26' },
    { on: '2025-04-15', knownOn: '2026-01-22', entry: 3_324_700, of: 'the first issue, the day before the re-issue' },
    { on: '2025-04-15', knownOn: '2026-01-23', entry: 3_329_500, of: 'the re-issue, on its day' },
    { on: '2025-04-15', knownOn: '2026-11-22', entry: 3_329_500, of: 'the re-issue' },
    { on: '2026-04-15', knownOn: '2025-12-01', entry: 3_449_400, of: '2026/27 as first issued' },
    { on: '2026-04-15', knownOn: '2026-11-22', entry: 3_454_400, of: '2026/27' },
    { on: '2027-03-31', knownOn: '2026-11-22', entry: 3_454_400, of: 'the last day of 2026/27' },
    { on: '2027-04-01', knownOn: '2026-11-22', entry: 'NO_RATE_ON_DATE', of: 'a year that is not published' },
    { on: '2024-04-15', knownOn: '2024-09-29', entry: 'NOT_PUBLISHED_BY_THEN', of: '2024/25 before it was settled' },
    { on: '2024-04-15', knownOn: '2024-09-30', entry: 3_189_200, of: '2024/25 once it was settled' },
  ])('band 5 in Scotland on $on as known on $knownOn is $of', async ({ on, knownOn, entry }) => {
    expect(await entryTo('5', 'Scotland', on, day(knownOn))).toBe(entry);
  });

  it('gives the three points of band 5 with their years, hourly rates and week', async () => {
    const scale = await findBandOn(facts.reader, { nation: 'Scotland', band: '5', on: TODAY, knownOn: TODAY });
    expect(scale).toMatchObject({
      known: true,
      value: {
        payYear: '2026/27',
        minutesPerWeek: 2160,
        points: [
          { point: 1, label: 'entry', minYears: 0, annualPence: 3_454_400, hourlyPence: 1840 },
          { point: 2, label: 'intermediate', minYears: 2, annualPence: 3_691_100, hourlyPence: 1966 },
          { point: 3, label: 'top', minYears: 4, annualPence: 4_303_900, hourlyPence: 2293 },
        ],
      },
    });
  });

  it('carries where each point was found, how sure it is and since when it is known', async () => {
    const scale = await findBandOn(facts.reader, {
      nation: 'Scotland',
      band: '5',
      on: day('2021-05-01'),
      knownOn: TODAY,
    });
    const points = scale.known ? scale.value.points : [];
    expect(points[0]).toMatchObject({
      confidence: 'memory',
      sourceAccess: 'not_read',
      publishedOn: '2021-05-31',
      publishedOnBasis: 'ANNOUNCEMENT_MONTH',
      supersededOn: null,
      validFrom: '2021-04-01',
      validTo: '2022-03-31',
    });
    expect(points[0]!.sourceTitle).toContain('inews');
    expect(points[1]).toMatchObject({ confidence: 'derived' });
  });

  it('publishes rates of both years of a circular on the day the first of them takes effect', async () => {
    const scale = await findBandOn(facts.reader, {
      nation: 'Scotland',
      band: '5',
      on: day('2026-04-15'),
      knownOn: day('2025-12-01'),
    });
    expect(scale.known && scale.value.points[0]).toMatchObject({
      publishedOn: '2025-04-01',
      publishedOnBasis: 'SAME_CIRCULAR',
      supersededOn: '2026-01-23',
    });
  });

  it.each([
    { nation: 'England', on: '2026-04-15' },
    { nation: 'Wales', on: '2026-04-15' },
  ] as const)('keeps the scale of $nation apart from that of Scotland', async ({ nation, on }) => {
    const scottish = await entryTo('5', 'Scotland', on, TODAY);
    const other = await entryTo('5', nation, on, TODAY);
    expect(typeof other).toBe('number');
    expect(other).not.toBe(scottish);
  });

  it.each(['2', '3', '4', '5', '6', '7', '8a'])(
    'reproduces the hourly rates published for band %s in Scotland',
    async (band) => {
      const days = ['2021-04-01', '2022-04-01', '2023-04-01', '2024-04-01', '2025-04-01', '2026-04-01'];
      for (const on of days) {
        const scale = await findBandOn(facts.reader, { nation: 'Scotland', band, on: day(on), knownOn: TODAY });
        if (!scale.known) continue;
        const { minutesPerWeek, points } = scale.value;
        expect(points.map(({ annualPence }) => hourlyPayPence({ annualPence, minutesPerWeek }))).toEqual(
          points.map(({ hourlyPence }) => hourlyPence),
        );
      }
    },
  );

  it('knows no band that is not published', async () => {
    expect(await entryTo('99', 'Scotland', '2026-04-15', TODAY)).toBe('NO_RATE_ON_DATE');
  });

  it.each([
    { on: '2024-03-31', minutes: 2250 },
    { on: '2024-04-01', minutes: 2220 },
    { on: '2026-03-31', minutes: 2220 },
    { on: '2026-04-01', minutes: 2160 },
  ])('has a full-time week of $minutes minutes in Scotland on $on', async ({ on, minutes }) => {
    const week = await findStandardWeekOn(facts.reader, { nation: 'Scotland', on: day(on), knownOn: TODAY });
    expect(week).toMatchObject({ known: true, value: { minutesPerWeek: minutes, minutesPerDay: minutes / 5 } });
  });

  it('knew of the 36-hour week from the circular of 18 February 2025', async () => {
    const question = { nation: 'Scotland', on: day('2026-04-01') } as const;
    const before = await findStandardWeekOn(facts.reader, { ...question, knownOn: day('2025-02-17') });
    const after = await findStandardWeekOn(facts.reader, { ...question, knownOn: day('2025-02-18') });
    expect(before).toEqual({ known: false, reason: 'NOT_PUBLISHED_BY_THEN' });
    expect(after).toMatchObject({ known: true, value: { publishedOnBasis: 'STATED' } });
  });

  it.each([
    { on: '2025-04-15', first: { minutesPerDay: 444, totalMinutes: 15_540, confidence: 'derived' } }, // 35 × 7.4 h
    { on: '2026-04-15', first: { minutesPerDay: 432, totalMinutes: 15_120, confidence: 'confirmed' } }, // 35 × 7.2 h
  ])('gives 27, 29 and 33 days of leave with 8 public holidays in Scotland on $on', async ({ on, first }) => {
    const steps = await findLeaveStepsOn(facts.reader, { nation: 'Scotland', on: day(on), knownOn: TODAY });
    expect(steps.map((step) => [step.scheme, step.serviceYearsFrom, step.annualLeaveHundredthsOfDays])).toEqual([
      ['Agenda for Change', 0, 2700],
      ['Agenda for Change', 5, 2900],
      ['Agenda for Change', 10, 3300],
      ['Statutory minimum', 0, 2800],
    ]);
    expect(steps[0]).toMatchObject({ publicHolidayHundredthsOfDays: 800, totalHundredthsOfDays: 3500, ...first });
  });

  it('gives undated sick pay whatever the day, and the statutory rate only in its year', async () => {
    const [before, now] = await Promise.all(
      [day('2023-06-01'), day('2026-06-01')].map((on) => findSickPayStepsOn(facts.reader, { on, knownOn: TODAY })),
    );
    expect(before!.map(({ scheme }) => scheme)).toEqual(Array(5).fill('Agenda for Change section 14'));
    expect(before![0]).toMatchObject({ validFrom: null, publishedOnBasis: 'UNDATED', fullPayHundredthsOfMonths: 100 });
    expect(now!.at(-1)).toMatchObject({ scheme: 'Statutory Sick Pay', weeklyPence: 12_325, waitingDays: 0 });
  });

  it('has the National Living Wage of next April among the facts already, and not before they were gathered', async () => {
    const wage = async (knownOn: Day) => {
      const rates = await findMinimumRatesOn(facts.reader, { on: day('2027-04-01'), knownOn });
      return rates.find(({ name }) => name === 'National Living Wage');
    };
    expect(await wage(TODAY)).toMatchObject({
      hourlyPence: 1321,
      publishedOnBasis: 'GATHERED',
      confidence: 'single_source',
    });
    expect(await wage(day('2026-11-21'))).toBeUndefined();
  });

  it('has what a Scottish employer pays on top of salary in 2026/27', async () => {
    const rates = await findOnCostRatesOn(facts.reader, { nation: 'Scotland', on: day('2026-06-01'), knownOn: TODAY });
    const of = (component: string) => rates.find((rate) => rate.component === component);
    expect(of('secondary_class_1_nic')).toMatchObject({ percentage: 1500, annualThresholdPence: 500_000 });
    expect(of('nhs_pension_employer')).toMatchObject({ percentage: 2250, jurisdiction: 'Scotland' });
    expect(of('auto_enrolment_employer_minimum')).toMatchObject({
      percentage: 300,
      annualThresholdPence: 624_000,
      annualUpperLimitPence: 5_027_000,
    });
    expect(of('employment_allowance')).toMatchObject({ percentage: null, annualAllowancePence: 1_050_000 });
    expect(rates).toHaveLength(5);
  });

  it.each([
    { on: '2022-11-05', percentage: 1505 },
    { on: '2022-11-06', percentage: 1380 },
  ])('changes National Insurance within the tax year: $percentage on $on', async ({ on, percentage }) => {
    const rates = await findOnCostRatesOn(facts.reader, { nation: 'Scotland', on: day(on), knownOn: TODAY });
    expect(rates.find(({ component }) => component === 'secondary_class_1_nic')).toMatchObject({ percentage });
  });
});
