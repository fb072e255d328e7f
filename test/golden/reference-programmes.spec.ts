import { lastSafeDecisionDay } from '../../src/funding/calculations/last-safe-decision-day';
import { STATUTORY_NOTICE } from '../../src/funding/calculations/statutory-notice-weeks';
import { day } from '../../src/kernel/day';
import { findBandingGuidance } from '../../src/reference-data/reading/find-banding-guidance';
import { findBankHolidayDays } from '../../src/reference-data/reading/find-bank-holidays';
import { findDecisionRules } from '../../src/reference-data/reading/find-decision-rules';
import { findPublishedFundingLines } from '../../src/reference-data/reading/find-published-funding-lines';
import { findPublishedWte } from '../../src/reference-data/reading/find-published-wte';
import { findRedundancyRulesOn } from '../../src/reference-data/reading/find-redundancy-rules-on';
import { findSupervisionStandards } from '../../src/reference-data/reading/find-supervision-standards';
import { findStatisticalRules } from '../../src/reference-data/reading/find-statistical-rules';
import { ReferenceFacts } from '../support/reference-facts';

const TODAY = day('2026-11-22');

describe('published facts about programmes', () => {
  let facts: ReferenceFacts;
  beforeAll(async () => {
    facts = await ReferenceFacts.load();
  });
  afterAll(() => facts.stop());

  it('says the same of notice as the Act', async () => {
    const rules = await findDecisionRules(facts.reader, TODAY);
    const { source, ...act } = STATUTORY_NOTICE;
    expect(source).toContain('section 86');
    expect(rules).toMatchObject({ known: true, value: { notice: act } });
  });

  it('asks for 30 days of consultation from 20 dismissals and 45 from 100', async () => {
    const rules = await findDecisionRules(facts.reader, TODAY);
    expect(rules.known && rules.value.consultation).toMatchObject([
      { from: 20, to: 99, days: 30 },
      { from: 100, to: null, days: 45 },
    ]);
  });

  it.each([
    { years: 1, since: '2026-04-01', decideBy: '2027-02-22' },
    { years: 4, since: '2023-04-01', decideBy: '2027-02-01' },
    { years: 9, since: '2018-04-01', decideBy: '2026-12-24' }, // 28 December stands in for Boxing Day
    { years: 12, since: '2015-04-01', decideBy: '2026-12-07' },
  ])(
    'decides by $decideBy where money ends on 31 March 2027 and $years years are served',
    async ({ since, decideBy }) => {
      const [rules, holidays] = await Promise.all([
        findDecisionRules(facts.reader, TODAY),
        findBankHolidayDays(facts.reader, { from: day('2026-01-01'), to: day('2027-12-31'), knownOn: TODAY }),
      ]);
      if (!rules.known || !holidays.known) throw new Error('The published rules are missing.');
      const decision = lastSafeDecisionDay({
        endsOn: day('2027-03-31'),
        workers: [
          {
            reference: 'A',
            kind: 'PERMANENT',
            contractEndsOn: null,
            continuousServiceOn: day(since),
            permanentFrom: null,
            contractNoticeWeeks: 1,
          },
        ],
        otherDismissals: 19,
        decisionLeadDays: 0,
        consultation: 'IN_SEQUENCE',
        rules: rules.value,
        bankHolidays: holidays.value,
      });
      expect(decision).toMatchObject({ known: true, value: { decideBy } });
    },
  );

  it.each([
    { on: '2026-04-05', cap: 71_900 },
    { on: '2026-04-06', cap: 75_100 },
  ])('caps a week’s pay at $cap pence on $on', async ({ on, cap }) => {
    const rules = await findRedundancyRulesOn(facts.reader, { on: day(on), knownOn: TODAY });
    expect(rules.find(({ parameter }) => parameter === 'weeks_pay_cap')).toMatchObject({ valueHundredths: cap });
    const byAge = rules.filter(({ parameter }) => parameter === 'multiplier');
    expect(byAge.map(({ ageFrom, ageTo, valueHundredths }) => [ageFrom, ageTo, valueHundredths])).toEqual([
      [null, 21, 50],
      [22, 40, 100],
      [41, null, 150],
    ]);
  });

  it('has the money of Edinburgh and of Glasgow end on the same day, one stated and one derived', async () => {
    const lines = await findPublishedFundingLines(facts.reader, { code: null, on: TODAY, knownOn: TODAY });
    const [edinburgh, glasgow] = ['S37000012', 'S37000034'].map((code) => lines.find((line) => line.areaCode === code));
    expect(edinburgh).toMatchObject({
      amountPence: 179_175_000,
      endsOn: '2027-03-31',
      endsOnBasis: 'stated',
      extendableTo: '2027-09-30',
      confidence: 'single_source',
      publishedOn: '2026-03-17',
      publishedOnBasis: 'STATED',
    });
    expect(glasgow).toMatchObject({ amountPence: 360_000_000, endsOn: '2027-03-31', endsOnBasis: 'derived' });
  });

  it('keeps what is not published unknown: no sum and no end, never zero', async () => {
    const lines = await findPublishedFundingLines(facts.reader, { code: 'S37000001', on: TODAY, knownOn: TODAY });
    expect(lines).toMatchObject([{ amountPence: 280_000_000, startsOn: null, endsOn: null, endsOnBasis: null }]);
  });

  it('did not know of the Edinburgh contracts before they were signed', async () => {
    const lines = await findPublishedFundingLines(facts.reader, {
      code: 'S37000012',
      on: TODAY,
      knownOn: day('2026-03-16'),
    });
    expect(lines).toEqual([]);
  });

  it('finds the counts of Glasgow under its old code as well', async () => {
    const [old, present] = await Promise.all(
      ['S37000015', 'S37000034'].map((code) => findPublishedWte(facts.reader, { code, knownOn: TODAY })),
    );
    expect(present!.map(({ asAt, measure, valueHundredths }) => [asAt, measure, valueHundredths])).toEqual([
      ['2021-03-31', 'headcount', 4300],
      ['2023-11', 'posts_approx', 7000],
      ['2024-04-01', 'posts_proposed', 4200],
    ]);
    expect(old).toEqual(present);
  });

  it('finds no counts under a code that never was', async () => {
    expect(await findPublishedWte(facts.reader, { code: 'S37999999', knownOn: TODAY })).toEqual([]);
  });

  it('prescribes no band in Scotland, and says who wants band 5', async () => {
    const guidance = await findBandingGuidance(facts.reader, { on: null, knownOn: TODAY });
    const scottish = guidance.filter(({ jurisdiction }) => jurisdiction === 'Scotland');
    expect(scottish.map(({ status }) => status)).toContain('no_national_prescription');
    expect(scottish.every(({ band }) => band === null)).toBe(true);
    expect(guidance.find(({ status, band }) => status === 'practitioner_testimony' && band === '5')).toMatchObject({
      jurisdiction: 'Scotland (Edinburgh)',
      publishedOn: '2026-03-31',
      publishedOnBasis: 'STATED_MONTH',
    });
  });

  it('narrows guidance to what speaks of a day', async () => {
    const guidance = await findBandingGuidance(facts.reader, { on: day('2022-06-01'), knownOn: TODAY });
    expect(guidance.map(({ asAt }) => asAt)).toEqual(expect.arrayContaining(['2022/23', '2019 onward']));
    expect(guidance.map(({ asAt }) => asAt)).not.toContain('2019/20');
  });

  it('tells observed practice from a standard', async () => {
    const standards = await findSupervisionStandards(facts.reader, TODAY);
    const host = standards.find(({ standardId }) => standardId === 'SCO-EDI-HOST');
    expect(host).toMatchObject({ subject: 'line_management', maxIntervalDays: 42, obligation: 'observed_practice' });
    expect(await findSupervisionStandards(facts.reader, day('2026-03-30'))).toHaveLength(standards.length - 5);
  });

  it('has the thresholds of disclosure control with their sources', async () => {
    const rules = await findStatisticalRules(facts.reader, TODAY);
    expect(rules.find(({ ruleId }) => ruleId === 'ONS-SRS-10')).toMatchObject({
      thresholdHundredths: 1000,
      confidence: 'memory',
    });
    expect(rules.find(({ ruleId }) => ruleId === 'PHS-SDC')).toMatchObject({ thresholdHundredths: null });
  });
});
