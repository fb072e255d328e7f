import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';

describe('published facts over GraphQL', () => {
  let application: TestApplication;
  let analyst: Person;

  beforeAll(async () => {
    application = await TestApplication.start();
    await loadReferenceFacts(application.database.ownerUrl, { log: () => {} });
    analyst = await application.person('ANALYST', { nation: true });
  });
  afterAll(() => application.stop());

  const ask = async (query: string) => {
    const answer = await analyst.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  const PAY_SCALE = `... on PayScale { payYear fullTimeWeek points { annualSalary hourlyRate minYears confidence supersededOn } }
    ... on NoValue { reason message }`;

  it('gives band 5 as it is known today and as it was known before the re-issue', async () => {
    const data = await ask(`{
      now: payScale(nation: SCOTLAND, band: "5", asOf: "2025-04-15") { ${PAY_SCALE} }
      then: payScale(nation: SCOTLAND, band: "5", asOf: "2025-04-15", knownAt: "2025-12-01T12:00:00Z") { ${PAY_SCALE} }
    }`);
    expect(data.now).toMatchObject({
      payYear: '2025/26',
      fullTimeWeek: 37,
      points: [{ annualSalary: 33295, hourlyRate: 17.26 }, {}, {}],
    });
    expect(data.then.points[0]).toMatchObject({ annualSalary: 33247, supersededOn: '2026-01-23' });
  });

  it('says why there is no scale rather than giving the nearest', async () => {
    const data = await ask(`{
      future: payScale(nation: SCOTLAND, band: "5", asOf: "2027-04-01") { ${PAY_SCALE} }
      unsettled: payScale(nation: SCOTLAND, band: "5", asOf: "2024-04-15", knownAt: "2024-05-01T12:00:00Z") { ${PAY_SCALE} }
    }`);
    expect(data.future).toEqual({
      reason: 'NO_RATE_ON_DATE',
      message: 'No scale of this band is published for that day; ask for a day that is.',
    });
    expect(data.unsettled.message).toContain('was not published by then');
  });

  it('gives the week, leave, sick pay, floors and on-costs of a day', async () => {
    const data = await ask(`{
      standardWeek(nation: SCOTLAND) { ... on StandardWeek { hoursPerWeek hoursPerDay hoursPerYear weeksPerYear } }
      leaveSteps(nation: SCOTLAND) { scheme annualLeaveDays totalDays totalHours }
      sickPaySteps { scheme fullPayMonths weeklyRate }
      minimumRates { name geography hourlyRate confidence }
      onCostRates(nation: SCOTLAND) { component percentage annualThreshold }
      payAwards(nation: SCOTLAND) { payYear headline publishedOnBasis }
    }`);
    expect(data.standardWeek).toEqual({
      hoursPerWeek: 36,
      hoursPerDay: 7.2,
      hoursPerYear: 1877.15,
      weeksPerYear: 52.143,
    });
    expect(data.leaveSteps[0]).toEqual({
      scheme: 'AGENDA_FOR_CHANGE',
      annualLeaveDays: 27,
      totalDays: 35,
      totalHours: 252,
    });
    expect(data.sickPaySteps).toHaveLength(6);
    expect(data.minimumRates).toContainEqual({
      name: 'REAL_LIVING_WAGE',
      geography: 'United Kingdom outside London',
      hourlyRate: 13.45,
      confidence: 'CONFIRMED',
    });
    expect(data.onCostRates).toContainEqual({
      component: 'NHS_PENSION_EMPLOYER',
      percentage: 22.5,
      annualThreshold: null,
    });
    expect(data.payAwards[0]).toMatchObject({ payYear: '2026/27', publishedOnBasis: 'ANNOUNCEMENT' });
  });

  it('gives notice, redundancy and bank holidays', async () => {
    const data = await ask(`{
      noticeRules { kind serviceMonthsFrom dismissalsFrom value unit }
      redundancyRules { parameter value }
      bankHolidays(from: "2026-12-01", to: "2027-01-31") { ... on BankHolidays { days { day name kind } } }
      backwards: bankHolidays(from: "2027-01-31", to: "2026-12-01") { ... on NoValue { reason message } }
      later: bankHolidays(from: "2028-12-01", to: "2029-01-31") { ... on NoValue { reason message } }
    }`);
    expect(data.noticeRules).toContainEqual({
      kind: 'STATUTORY_NOTICE',
      serviceMonthsFrom: 144,
      dismissalsFrom: null,
      value: 12,
      unit: 'weeks',
    });
    expect(data.redundancyRules).toContainEqual({ parameter: 'WEEKS_PAY_CAP', value: 751 });
    expect(data.bankHolidays.days.map(({ day }: { day: string }) => day)).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2027-01-01',
      '2027-01-04',
    ]);
    expect(data.backwards).toEqual({
      reason: 'NOTHING_TO_COUNT',
      message: 'The last day is before the first one; exchange them.',
    });
    expect(data.later).toEqual({
      reason: 'NOT_PUBLISHED',
      message: 'The bank holidays between 1 December 2028 and 31 January 2029 are not all held; ask for fewer years.',
    });
  });

  it('counts the days to the end of published money, and says where the end is not published', async () => {
    const { publishedFundingLines } = await ask(`{
      publishedFundingLines(asOf: "2026-11-22") {
        area confidence endsOnBasis extendableTo
        amount { ... on MoneyValue { amount } ... on NoValue { reason } }
        endsOn { ... on DayValue { day } ... on NoValue { reason } }
        daysToEnd { ... on DaysToEnd { days } ... on NoValue { reason message } }
      }
    }`);
    const of = (area: string) => publishedFundingLines.filter((line: { area: string }) => line.area === area);
    expect(of('Edinburgh')).toEqual([
      {
        area: 'Edinburgh',
        confidence: 'SINGLE_SOURCE',
        endsOnBasis: 'STATED',
        extendableTo: '2027-09-30',
        amount: { amount: 1791750 },
        endsOn: { day: '2027-03-31' },
        daysToEnd: { days: 129 }, // 8 + 31 + 31 + 28 + 31
      },
    ]);
    expect(of('Aberdeen City')[0]).toMatchObject({
      amount: { amount: 2800000 },
      endsOn: { reason: 'NOT_PUBLISHED' },
      daysToEnd: { reason: 'NOT_PUBLISHED' },
    });
    expect(of('Shetland Islands')[0].daysToEnd.days).toBeLessThan(0);
  });

  it('gives guidance, standards, counts and rules with what they amount to', async () => {
    const data = await ask(`{
      bandingGuidance { jurisdiction band status publishedOn }
      supervisionStandards { standardId maxIntervalDays obligation }
      publishedWteCounts(partnership: "S37000015") { geographyCode asAt value measure }
      statisticalRules { ruleId threshold confidence }
    }`);
    expect(data.bandingGuidance).toContainEqual({
      jurisdiction: 'Scotland',
      band: null,
      status: 'NO_NATIONAL_PRESCRIPTION',
      publishedOn: '2024-02-29',
    });
    expect(data.supervisionStandards).toContainEqual({
      standardId: 'SCO-EDI-HOST',
      maxIntervalDays: 42,
      obligation: 'OBSERVED_PRACTICE',
    });
    expect(data.publishedWteCounts[0]).toEqual({
      geographyCode: 'S37000034',
      asAt: '2021-03-31',
      value: 43,
      measure: 'HEADCOUNT',
    });
    expect(data.statisticalRules).toContainEqual({ ruleId: 'EHRC-5', threshold: 5, confidence: 'CONFIRMED' });
  });

  it('finds places by their old codes, and nothing by a code that never was', async () => {
    const data = await ask(`{
      partnership(code: "S37000015") { code name predecessorCode board { code shortName partnerships { name } } }
      board(code: "S08000018") { code }
      nowhere: partnership(code: "S37999999") { code }
      boards { code }
      partnerships { code board { name } }
    }`);
    expect(data.partnership).toMatchObject({ code: 'S37000034', name: 'Glasgow City', board: { code: 'S08000031' } });
    expect(data.partnership.board.partnerships).toHaveLength(6);
    expect(data.board).toEqual({ code: 'S08000029' });
    expect(data.nowhere).toBeNull();
    expect(data.boards).toHaveLength(14);
    expect(data.partnerships).toHaveLength(31);
  });

  it('is for everyone who has signed in, and for nobody else', async () => {
    const query = '{ boards { code } }';
    for (const role of ['HR_EDITOR', 'STRATEGIC_LEAD', 'ADMINISTRATOR'] as const) {
      const person = await application.person(role);
      expect((await person.ask(query)).data.boards).toHaveLength(14);
    }
    const stranger = await application.ask(null, query);
    expect(stranger.data?.boards).toBeUndefined();
    expect(stranger.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
