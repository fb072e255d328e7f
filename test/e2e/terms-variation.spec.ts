import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

interface Given {
  readonly terms?: Row;
  readonly worker?: Row;
  readonly contract?: Row;
}

/** A programme with guidance, and for each employer its contracts; gives the programme and its employers. */
async function programmeOf(
  employers: readonly (readonly Given[])[],
  { guidance = {}, partnership, sharing }: { guidance?: Row | null; partnership?: string; sharing?: string } = {},
) {
  const programme = await make.programme({ partnership });
  if (guidance) await make.guidance(programme, guidance);
  const made = { programme, employers: [] as string[], contracts: [] as string[] };
  for (const contracts of employers) {
    const employer = await make.employer();
    const part = await make.participation(employer, programme, { sharing_level: sharing ?? 'STATISTICS' });
    made.employers.push(employer);
    for (const { terms, worker, contract } of contracts) {
      const holder = await make.worker(employer, worker);
      made.contracts.push(await make.contract(await make.post(part), holder, contract, terms));
    }
  }
  return made;
}

const at = (salary: number, terms: Row = {}): Given => ({
  terms: { pay_amount: salary, weekly_minutes: 2100, full_time_minutes: 2100, ...terms },
});
const onPoint = (point: number): Given => ({
  terms: { pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point: point },
});

async function ask(query: string, variables: Row, person = admin) {
  const { data, errors } = await person.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('pay against the band on every basis', () => {
  const BAND = `query ($programme: ID!, $footing: BandFooting!, $asOf: Date) {
    bandComparison(programme: $programme, footing: $footing, asOf: $asOf) { ... on NoValue { reason message } ... on BandComparison {
      belowEntry withinBand aboveTop toEntry { median { pounds percent } } toTop { median { pounds percent } }
      toServicePoint { ... on BandDistanceSpread { median { pounds } } }
      computedFrom { contracts notCounted { reason contracts } caveats }
      rows { totalCount nodes { pay place toEntry { pounds percent } } }
    } } }`;

  // £31,000 at 35 h, 25 + 10 days, 3 % of £6,240 to £50,270; entry £34,544 at 36 h, 27 + 8 days, 22.5 %; in the role since 2026.
  it.each([
    { footing: 'HEADLINE_ANNUAL', pounds: -3544, percent: -10.26, pay: 31_000 },
    { footing: 'HOURLY', pounds: -1.42, percent: -7.7, pay: 16.99 },
    { footing: 'NHS_WEEK_ANNUAL', pounds: -2658.29, percent: -7.7, pay: 31_885.71 },
    // 31,000 ÷ (52.143 × 35 − 35 × 7) = £19.62; entry 34,544 ÷ 1,625.148 = £21.26; the same days off, so as by the hour
    { footing: 'PER_HOUR_WORKED', pounds: -1.64, percent: -7.7, pay: 19.62 },
    { footing: 'REWARD', pounds: -10_573.6, percent: -24.99, pay: 31_742.8 },
    // 31,742.80 ÷ 1,580.005 = £20.09; 42,316.40 ÷ 1,625.148 = £26.04
    { footing: 'PACKAGE_INDEX', pounds: -5.95, percent: -22.84, pay: 20.09 },
  ])('$footing: $pounds pounds, $percent %', async ({ footing, pounds, percent, pay }) => {
    const worker = { role_started_on: '2026-01-05', continuous_service_on: '2026-01-05' };
    const { programme } = await programmeOf([[{ ...at(31_000, { leave_days: 25, public_holiday_days: 10 }), worker }]]);
    const { bandComparison } = await ask(BAND, { programme, footing });
    expect(bandComparison).toMatchObject({
      belowEntry: 1,
      toEntry: { median: { pounds, percent } },
      toServicePoint: { median: { pounds } },
      rows: { totalCount: 1, nodes: [{ pay, place: 'BELOW', toEntry: { pounds, percent } }] },
    });
  });

  it('counts, and lists, only what can be put on the basis', async () => {
    const { programme } = await programmeOf([
      [
        at(31_000),
        at(31_000, { leave_days: null }),
        at(31_000, { pension_pct: null, pension_basis: null }),
        { ...at(31_000), worker: { continuous_service_on: null } },
      ],
    ]);
    const { bandComparison } = await ask(BAND, { programme, footing: 'PACKAGE_INDEX' });
    expect(bandComparison.computedFrom.contracts).toBe(1);
    expect(bandComparison.rows.totalCount).toBe(1);
    expect(bandComparison.computedFrom.notCounted.map(({ reason }: Row) => reason).sort()).toEqual([
      'LEAVE_NOT_RECORDED',
      'PENSION_NOT_RECORDED',
      'SERVICE_NOT_RECORDED',
    ]);
    expect((await ask(BAND, { programme, footing: 'REWARD' })).bandComparison.rows.totalCount).toBe(3);
  });

  it('a salary given as a scale point moves on 1 April with the new scale; one given in pounds does not', async () => {
    const { programme } = await programmeOf([[onPoint(1), { terms: { pay_amount: 33_295 } }]]);
    const payOn = async (asOf: string) => {
      const { bandComparison } = await ask(BAND, { programme, footing: 'HEADLINE_ANNUAL', asOf });
      const { nodes } = bandComparison.rows as { nodes: { pay: number; place: string }[] };
      return nodes.map(({ pay, place }) => [pay, place]).sort();
    };
    // Both at entry of 2025/26; in 2026/27 the point is £34,544 and the sum in pounds is £1,249 below it.
    expect(await payOn('2026-03-31')).toEqual([
      [33_295, 'AT_POINT'],
      [33_295, 'AT_POINT'],
    ]);
    expect(await payOn('2026-04-01')).toEqual([
      [33_295, 'BELOW'],
      [34_544, 'AT_POINT'],
    ]);
  });

  it('compares with what was adopted on the day, as it changes', async () => {
    const { programme } = await programmeOf([[at(31_000)]], { guidance: { ends_on: '2026-03-31', band: '4' } });
    await make.guidance(programme, { starts_on: '2026-04-01', ends_on: '2026-06-30' });
    const bandOn = async (asOf: string) => {
      const { bandComparison } = await ask(
        `query ($programme: ID!, $asOf: Date) { bandComparison(programme: $programme, asOf: $asOf) {
          ... on NoValue { reason } ... on BandComparison { guidance { band } } } }`,
        { programme, asOf },
      );
      return bandComparison.guidance?.band ?? bandComparison.reason;
    };
    expect([await bandOn('2026-03-31'), await bandOn('2026-04-01'), await bandOn('2026-07-01')]).toEqual([
      '4',
      '5',
      'NO_GUIDANCE_ADOPTED',
    ]);
  });
});

describe('programmes that adopted different guidance', () => {
  const BY_GUIDANCE = `query ($partnership: String!, $footing: BandFooting) {
    bandComparisonByGuidance(partnership: $partnership, footing: $footing) { ... on NoValue { reason message } ... on BandComparisonByGuidance {
      sentence belowExpectation aboveCeiling toEntry { contracts minimum { pounds } maximum { pounds } }
      byGuidance { guidance { nation band kind } programmes { id } comparison { ... on NoValue { reason } ... on BandComparison {
        sentence belowEntry belowGuidance aboveTop computedFrom { contracts caveats } rows { totalCount nodes { employer { id } } } } } }
      computedFrom { contracts notCounted { reason contracts } method }
    } } }`;

  it('sets each person against what their own programme adopted, and calls a ceiling no shortfall', async () => {
    const partnership = await make.partnership('S37000921');
    const entry = { point_rule: 'ENTRY' };
    const expected = await programmeOf([[at(31_000), at(36_000)]], { partnership, guidance: entry });
    const limited = await programmeOf([[at(25_000), at(60_000)]], {
      partnership,
      guidance: { ...entry, nation: 'England', kind: 'CEILING' },
    });
    await programmeOf([[at(31_000)]], { partnership, guidance: null });
    const { bandComparisonByGuidance: found } = await ask(BY_GUIDANCE, { partnership });
    expect(found).toMatchObject({
      belowExpectation: 1,
      aboveCeiling: 1,
      toEntry: { contracts: 4 },
      computedFrom: {
        contracts: 4,
        notCounted: [{ reason: 'GUIDANCE_NOT_ADOPTED', contracts: 1 }],
        method: 'band-comparison/2',
      },
    });
    const [england, scotland] = found.byGuidance;
    expect(scotland).toMatchObject({
      guidance: { nation: 'SCOTLAND', band: '5', kind: 'EXPECTATION' },
      programmes: [{ id: expected.programme }],
      comparison: { belowEntry: 1, belowGuidance: 1, rows: { totalCount: 2 } },
    });
    expect(england).toMatchObject({
      guidance: { nation: 'ENGLAND', kind: 'CEILING' },
      programmes: [{ id: limited.programme }],
      comparison: { aboveTop: 1, computedFrom: { contracts: 2 } },
    });
    expect(england.comparison.rows.nodes.map(({ employer }: { employer: Row }) => employer['id'])).toEqual([
      limited.employers[0],
      limited.employers[0],
    ]);
    expect(england.comparison.sentence).toContain('which is no shortfall');
    expect([england.comparison.sentence, ...england.comparison.computedFrom.caveats].join()).not.toMatch(
      /is a shortfall|short of|expected to reach it\b/,
    );
    const { bandComparison } = await ask(
      `query ($partnership: String!) { bandComparison(partnership: $partnership) { ... on NoValue { message } } }`,
      { partnership },
    );
    expect(bandComparison.message).toContain('bandComparisonByGuidance');
  });

  it('says why one guidance cannot be compared with, and compares with the other', async () => {
    const partnership = await make.partnership('S37000922');
    await programmeOf([[at(31_000)]], { partnership });
    await programmeOf([[at(31_000)]], { partnership, guidance: { band: '9' } });
    const { bandComparisonByGuidance: found } = await ask(BY_GUIDANCE, { partnership, footing: 'REWARD' });
    expect(found.computedFrom).toMatchObject({
      contracts: 1,
      notCounted: [{ reason: 'NO_RATE_ON_DATE', contracts: 1 }],
    });
    expect(found.byGuidance.map(({ comparison }: { comparison: Row }) => comparison['reason'] ?? null)).toEqual([
      null,
      'NO_RATE_ON_DATE',
    ]);
  });

  it('is withheld as the comparison with one guidance is', async () => {
    const partnership = await make.partnership('S37000923');
    await programmeOf([[at(31_000)]], { partnership });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const { bandComparisonByGuidance } = await ask(BY_GUIDANCE, { partnership }, lead);
    expect(bandComparisonByGuidance.reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
  });
});

describe('what variation goes with', () => {
  const EXPLAINED = `explained { byEmployer byOrigin byService byWeek byNation parts { by share contracts groups groupsOfOne notRecorded } }`;
  const PAY = `query ($programme: ID, $partnership: String) { payVariation(programme: $programme, partnership: $partnership) { ... on PayVariation {
    headlineAnnual { ... on PayVariationOnBasis { ${EXPLAINED} sumOfSquares { total within between } theil { total within between } computedFrom { caveats } } }
    hourly { ... on PayVariationOnBasis { ${EXPLAINED} } }
    packageIndex { ... on PackageIndexVariation { ${EXPLAINED} } } } } }`;

  it('tells week and nation beside employer, origin and service, and on how many it rests', async () => {
    const partnership = await make.partnership('S37000924');
    const week = { weekly_minutes: 2220, full_time_minutes: 2220 };
    const standard = { pay_origin: 'STANDARD' };
    await programmeOf([[at(30_000, standard)], [at(30_000)]], { partnership });
    await programmeOf([[at(34_000, week), at(34_000, week)]], { partnership, guidance: { nation: 'England' } });
    const { payVariation } = await ask(PAY, { partnership });
    const { explained, computedFrom } = payVariation.headlineAnnual;
    // 2 at 30,000 and 2 at 34,000: all of it between weeks, and between nations.
    expect(explained).toMatchObject({ byEmployer: 1, byWeek: 1, byNation: 1, byService: 0 });
    expect(explained.parts.map(({ by }: Row) => by)).toEqual(['EMPLOYER', 'ORIGIN', 'SERVICE', 'WEEK', 'NATION']);
    expect(explained.parts[1]).toMatchObject({ contracts: 4, groups: 2, groupsOfOne: 1, notRecorded: 3 });
    expect(explained.parts[4]).toMatchObject({ contracts: 4, groups: 2, groupsOfOne: 0, notRecorded: 0 });
    expect(computedFrom.caveats.join()).toContain('origin of pay is not recorded for 3 of 4 contracts');
    expect(payVariation.packageIndex.explained.parts).toHaveLength(5);
  });

  it('is all within where there is one employer, and nothing where all are equal', async () => {
    const one = await programmeOf([[at(30_000), at(34_000)]]);
    const { payVariation: within } = await ask(PAY, { programme: one.programme });
    const { sumOfSquares, theil, explained } = within.headlineAnnual;
    expect(sumOfSquares).toEqual({ total: 8_000_000, within: 8_000_000, between: 0 });
    expect([theil.between, theil.within]).toEqual([0, theil.total]);
    expect(explained.byEmployer).toBe(0);
    const equal = await programmeOf([[at(31_000)], [at(31_000)]]);
    const { payVariation: none } = await ask(PAY, { programme: equal.programme });
    expect(none.headlineAnnual.sumOfSquares).toEqual({ total: 0, within: 0, between: 0 });
    expect(none.headlineAnnual.theil).toEqual({ total: 0, within: 0, between: 0 });
    expect(none.headlineAnnual.explained).toMatchObject({ byEmployer: 0, byOrigin: 0, byWeek: 0, byNation: 0 });
  });
});

describe('leave years in course', () => {
  const YEARS = `query ($programme: ID!) { leaveVariation(programme: $programme) { ... on LeaveVariation {
    stepRule explained { byWeek byNation } leaveYears {
      contracts belowStatute comparedWithAgendaForChange belowAgendaForChange stepInYear stepRule notCounted { reason contracts }
      rows { totalCount nodes { contract { id } employer { id } startsOn endsOn leave statutoryMinimum toStatute stepsOn
        agendaForChange { ... on HoursValue { hours } ... on NoValue { reason } }
        bankHolidays { ... on DaysValue { days } } bankHolidayHours { ... on HoursValue { hours } } } } } } } }`;

  it('are by the hour of each person, with steps from the anniversary of service', async () => {
    const half = { weekly_minutes: 1050, full_time_minutes: 2100, leave_year_starts: '04-01' };
    const { programme, contracts, employers } = await programmeOf([
      [
        // Five years on 1 October 2026
        { terms: { ...half, leave_days: 27 }, worker: { continuous_service_on: '2021-10-01' } },
        { terms: { ...half, leave_days: 27, public_holidays_inside: true }, worker: { continuous_service_on: null } },
        { terms: {} },
      ],
    ]);
    const { leaveVariation } = await ask(YEARS, { programme });
    expect(leaveVariation.stepRule).toBe('STEP_REACHED_ON_THE_DAY');
    expect(leaveVariation.leaveYears).toMatchObject({
      contracts: 2,
      belowStatute: 1,
      comparedWithAgendaForChange: 1,
      belowAgendaForChange: 1,
      stepInYear: 1,
      stepRule: 'PRO_RATA_BY_DAYS_FROM_THE_ANNIVERSARY',
      notCounted: [{ reason: 'LEAVE_YEAR_NOT_RECORDED', contracts: 1 }],
    });
    const [below, other] = leaveVariation.leaveYears.rows.nodes;
    // 27 days of 3.5 hours, public holidays inside, against 28
    expect(below).toMatchObject({
      leave: 94.5,
      statutoryMinimum: 98,
      toStatute: -3.5,
      agendaForChange: { reason: 'NOT_RECORDED' },
    });
    expect(other).toMatchObject({
      contract: { id: contracts[0] },
      employer: { id: employers[0] },
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      leave: 122.5,
      stepsOn: ['2026-10-01'],
      // (183 × 35 + 182 × 37) × 3.5 ÷ 365 = 125.99 hours
      agendaForChange: { hours: 125.98 },
    });
    // Scotland's bank holidays of the year, at 3.5 hours each
    expect(other.bankHolidayHours.hours).toBe(other.bankHolidays.days * 3.5);
    const { rows } = await tracker.owner.query(
      `SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = $1`,
      [employers[0]],
    );
    expect(rows.flatMap((row) => row.new.contracts).sort()).toEqual(contracts.slice(0, 2).sort());
  });
});

describe('the package, part by part', () => {
  const SPREAD = `completeness missing contracts index { minimum median mean maximum } salaryPoints { mean } pensionPoints { mean }
    salary { median } pension { median } hoursWorked { median } leave { median } perHourWorked { median }`;
  const PARTS = `query ($programme: ID!) { payVariation(programme: $programme) { ... on PayVariation {
    packageIndex { ... on NoValue { reason } ... on PackageIndexVariation { median computedFrom { contracts } } }
    packageParts { full { ... on NoValue { reason message } ... on PackagePartsSpread { ${SPREAD} } } partial { ${SPREAD} }
      computedFrom { contracts notCounted { reason contracts } caveats method }
      rows { totalCount nodes { contract { id } completeness missing salaryPoints pensionPoints salary fullTimeWeek
        index { ... on PercentValue { percent } ... on NoValue { reason } } pension { ... on MoneyValue { amount } ... on NoValue { reason } }
        leave { ... on HoursValue { hours } ... on NoValue { reason } } hoursWorked { ... on HoursValue { hours } }
        perHourWorked { ... on MoneyValue { amount } } guidance { salary { ... on MoneyValue { amount } } hoursWorked { ... on HoursValue { hours } } } } }
    } } } }`;
  const newcomer = { role_started_on: '2026-01-05', continuous_service_on: '2026-01-05' };
  const allPay = { leave_days: 25, public_holiday_days: 10, pension_basis: 'ALL_PAY' };

  it('keeps partial indexes, labelled, out of the full ones', async () => {
    const { programme, contracts, employers } = await programmeOf([
      [
        { ...at(31_000, allPay), worker: newcomer },
        { ...at(32_000, { ...allPay, leave_days: null }), worker: newcomer },
        { ...at(33_000, { ...allPay, pension_pct: null, pension_basis: null }), worker: newcomer },
        { ...at(34_000, allPay), worker: { ...newcomer, role_started_on: null } },
        { ...at(34_000, { pay_basis: null, pay_amount: null }) },
      ],
    ]);
    const { packageIndex, packageParts } = (await ask(PARTS, { programme })).payVariation;
    // 31,930 ÷ (52.143 × 35 − 35 × 7) over 42,316.40 ÷ 1,625.148 = 77.61, of which 31,000 ÷ 31,930 is salary
    expect(packageIndex).toEqual({ median: 77.61, computedFrom: { contracts: 1 } });
    expect(packageParts.full).toEqual({
      completeness: 'FULL',
      missing: [],
      contracts: 1,
      index: { minimum: 77.61, median: 77.61, mean: 77.61, maximum: 77.61 },
      salaryPoints: { mean: 75.35 },
      pensionPoints: { mean: 2.26 },
      salary: { median: 31_000 },
      pension: { median: 930 },
      hoursWorked: { median: 1580.01 }, // 1,580.005
      leave: { median: 245 },
      perHourWorked: { median: 19.62 },
    });
    expect(packageParts.partial).toMatchObject([
      // 32,960 ÷ 35 over 42,316.40 ÷ 36
      { completeness: 'PARTIAL', missing: ['LEAVE'], contracts: 1, index: { median: 80.11 }, hoursWorked: null },
      // 33,000 ÷ 35 over 34,544 ÷ 36, by hours worked
      { completeness: 'PARTIAL', missing: ['PENSION'], contracts: 1, index: { median: 98.26 }, pensionPoints: null },
    ]);
    expect(packageParts.computedFrom).toMatchObject({ contracts: 3, method: 'package-parts/2' });
    expect(packageParts.computedFrom.notCounted.map(({ reason }: Row) => reason).sort()).toEqual([
      'PAY_NOT_RECORDED',
      'SERVICE_NOT_RECORDED',
    ]);
    expect(packageParts.computedFrom.caveats.join()).toContain('2 contracts have a partial index');
    const rows = packageParts.rows.nodes;
    expect(rows.map(({ completeness }: Row) => completeness)).toEqual(['FULL', 'PARTIAL', 'PARTIAL', 'NONE']);
    expect(rows[0]).toMatchObject({
      contract: { id: contracts[0] },
      index: { percent: 77.61 },
      salaryPoints: 75.35,
      pensionPoints: 2.26,
      pension: { amount: 930 },
      leave: { hours: 245 },
      perHourWorked: { amount: 19.62 },
      guidance: { salary: { amount: 34_544 }, hoursWorked: { hours: 1625.15 } },
    });
    expect(rows[1]).toMatchObject({ missing: ['LEAVE'], leave: { reason: 'NOT_RECORDED' } });
    expect(rows[3].index).toEqual({ reason: 'NOT_RECORDED' });
    const read = await tracker.owner.query(`SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = $1`, [
      employers[0],
    ]);
    expect(read.rows.flatMap((row) => row.new.contracts)).toHaveLength(4);
  });

  it('is the same when nothing else is asked of pay', async () => {
    const { programme } = await programmeOf([[{ ...at(31_000, allPay), worker: newcomer }]]);
    const { payVariation } = await ask(
      `query ($programme: ID!) { payVariation(programme: $programme) { ... on PayVariation { packageParts {
        full { ... on NoValue { reason } ... on PackagePartsSpread { index { median } } } partial { contracts } } } } }`,
      { programme },
    );
    expect(payVariation.packageParts).toEqual({ full: { index: { median: 77.61 } }, partial: [] });
  });

  it('has no full index where a part is missing of everyone, and still tells the partial one', async () => {
    const { programme } = await programmeOf([[at(31_000, { leave_days: null })]]);
    const { packageIndex, packageParts } = (await ask(PARTS, { programme })).payVariation;
    expect(packageIndex.reason).toBe('NOT_RECORDED');
    expect(packageParts.full.message).toContain('`partial` compares what is known');
    expect(packageParts.partial).toHaveLength(1);
    const none = await programmeOf([[at(31_000)]], { guidance: null });
    const without = (await ask(PARTS, { programme: none.programme })).payVariation.packageParts;
    expect(without).toMatchObject({ full: { reason: 'NO_GUIDANCE_ADOPTED' }, partial: [] });
    expect(without.rows.nodes).toMatchObject([{ completeness: 'NONE', salary: 31_000, guidance: null }]);
  });
});

describe('sick pay, pension and notice', () => {
  const OTHER = `query ($programme: ID, $years: Int, $asOf: Date) { otherTermsVariation(programme: $programme, asOf: $asOf, sickPayAfterYears: $years) { ... on NoValue { reason } ... on OtherTermsVariation {
    contractsInForce
    sickPay { ... on NoValue { reason message } ... on SickPayVariation {
      minimum median maximum atStatutoryMinimum steps { scheme fromCompletedYears contracts fullPayWeeks halfPayWeeks }
      statutoryWeeklyRate { ... on MoneyValue { amount } } toAgendaForChange { ... on NoValue { reason } ... on SickPayDistanceSpread { contracts below minimum maximum } }
      sumOfSquares { shareBetween } byEmployer { contracts median } computedFrom { contracts notCounted { reason contracts } method } } }
    pension { ... on NoValue { reason message } ... on PensionVariation {
      minimum median maximum ofAllPay ofQualifyingEarnings inPounds { minimum median maximum }
      toStatutoryMinimum { ... on PensionDistanceSpread { contracts below minimum maximum } }
      toAgendaForChange { ... on PensionDistanceSpread { below minimum maximum } }
      widestGapBetweenEmployers { ... on PensionGap { gap } } computedFrom { contracts workers notCounted { reason contracts } } } }
    notice { ... on NoValue { reason message } ... on NoticeVariation {
      minimum median maximum toStatute { ... on NoValue { reason } ... on NoticeDistanceSpread { contracts below minimum maximum } }
      due { ... on NoticeDue { minimum maximum } } explained { byEmployer } computedFrom { contracts notCounted { reason contracts } caveats } } }
  } } }`;
  const afc = { sick_pay: 'AFC_SECTION_14' };
  const since = (continuous_service_on: string | null) => ({ continuous_service_on });

  it('puts sick pay in weeks on full pay, by service or at a given one', async () => {
    const { programme } = await programmeOf([
      [
        { terms: afc, worker: since('2021-11-22') }, // five years on 22 November 2026
        { terms: afc, worker: since('2021-11-23') }, // one day less: four
        { terms: afc, worker: since(null) },
      ],
      [
        { terms: { sick_pay: 'STATUTORY_ONLY' }, worker: since('2020-01-01') },
        { terms: { sick_pay: 'OWN_SCHEME' } },
        { terms: { sick_pay: null } },
      ],
    ]);
    const { sickPay } = (await ask(OTHER, { programme })).otherTermsVariation;
    expect(sickPay).toMatchObject({
      minimum: 0,
      median: 32.59, // 7.5 months of 4.34525 weeks
      maximum: 39.11, // 9 months
      atStatutoryMinimum: 1,
      statutoryWeeklyRate: { amount: 123.25 },
      toAgendaForChange: { contracts: 3, below: 1, minimum: -39.11, maximum: 0 },
      computedFrom: { contracts: 3, method: 'sick-pay-variation/1' },
    });
    expect(sickPay.steps).toEqual([
      { scheme: 'STATUTORY_ONLY', fromCompletedYears: null, contracts: 1, fullPayWeeks: 0, halfPayWeeks: 0 },
      { scheme: 'AFC_SECTION_14', fromCompletedYears: null, contracts: 1, fullPayWeeks: null, halfPayWeeks: null },
      { scheme: 'AFC_SECTION_14', fromCompletedYears: 3, contracts: 1, fullPayWeeks: 21.73, halfPayWeeks: 21.73 },
      { scheme: 'AFC_SECTION_14', fromCompletedYears: 5, contracts: 1, fullPayWeeks: 26.07, halfPayWeeks: 26.07 },
      { scheme: 'OWN_SCHEME', fromCompletedYears: null, contracts: 1, fullPayWeeks: null, halfPayWeeks: null },
      { scheme: null, fromCompletedYears: null, contracts: 1, fullPayWeeks: null, halfPayWeeks: null },
    ]);
    expect(sickPay.computedFrom.notCounted.map(({ reason }: Row) => reason).sort()).toEqual([
      'SERVICE_NOT_RECORDED',
      'SICK_PAY_NOT_DESCRIBED',
      'SICK_PAY_NOT_RECORDED',
    ]);
    // After one year: 2 months on full pay and 2 on half
    const at1 = (await ask(OTHER, { programme, years: 1 })).otherTermsVariation.sickPay;
    expect(at1).toMatchObject({ maximum: 13.04, sumOfSquares: { shareBetween: 1 }, computedFrom: { contracts: 4 } });
    const { errors } = await admin.ask(OTHER, { programme, years: 61 });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('puts pensions on one footing, in per cent of all pay and in pounds', async () => {
    const { programme } = await programmeOf([
      [at(31_000), at(31_000, { pension_pct: 2 }), at(31_000, { pension_pct: null, pension_basis: null })],
      [{ terms: { ...onPoint(1).terms, pension_pct: 22.5, pension_basis: 'ALL_PAY' } }],
    ]);
    const { pension } = (await ask(OTHER, { programme })).otherTermsVariation;
    expect(pension).toMatchObject({
      // 2 % and 3 % of £24,760, of £31,000; 22.5 % of £34,544
      minimum: 1.6,
      median: 2.4,
      maximum: 22.5,
      inPounds: { minimum: 495.2, median: 742.8, maximum: 7772.4 },
      ofAllPay: 1,
      ofQualifyingEarnings: 2,
      // 3 % of £34,544 less £6,240 = £849.12
      toStatutoryMinimum: { contracts: 3, below: 1, minimum: -247.6, maximum: 6923.28 },
      // 22.5 % of £31,000 = £6,975
      toAgendaForChange: { below: 2, minimum: -6479.8, maximum: 0 },
      widestGapBetweenEmployers: { gap: 20.9 },
      computedFrom: { contracts: 3, notCounted: [{ reason: 'PENSION_NOT_RECORDED', contracts: 1 }] },
    });
  });

  it('sets notice beside the law for the service of each worker', async () => {
    const weeks = (employer_notice_weeks: number | null) => ({ contract: { employer_notice_weeks } });
    const { programme } = await programmeOf([
      [
        { ...weeks(4), worker: since('2014-11-23') }, // twelve years at the end of the day: 12 weeks in law
        { ...weeks(4), worker: since('2026-01-05') }, // one week
      ],
      [{ ...weeks(12), worker: since(null) }, weeks(null)],
    ]);
    const { notice } = (await ask(OTHER, { programme })).otherTermsVariation;
    expect(notice).toMatchObject({
      minimum: 4,
      median: 4,
      maximum: 12,
      toStatute: { contracts: 2, below: 1, minimum: -8, maximum: 3 },
      due: { minimum: 4, maximum: 12 },
      explained: { byEmployer: 1 },
      computedFrom: { contracts: 3, notCounted: [{ reason: 'NOTICE_NOT_RECORDED', contracts: 1 }] },
    });
    expect(notice.computedFrom.caveats.join()).toContain('leaves notice to each employer');
  });

  it('is told to whom pay is told, counts someone with two contracts once, and nobody before the first day', async () => {
    const partnership = await make.partnership('S37000925');
    const { programme, employers } = await programmeOf([[at(31_000)]], { partnership });
    const [lead, analyst] = [
      await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] }),
      await tracker.person('ANALYST', { nation: true }),
    ];
    expect((await ask(OTHER, { programme }, lead)).otherTermsVariation.reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
    expect((await ask(OTHER, { programme }, analyst)).otherTermsVariation.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const hr = await tracker.person('HR_EDITOR', { employers: [employers[0]!] });
    expect((await ask(OTHER, {}, hr)).otherTermsVariation.contractsInForce).toBe(1);
    const worker = await make.worker(employers[0]!);
    const { rows } = await tracker.owner.query('SELECT id FROM participation WHERE employer_id = $1', [employers[0]]);
    for (const salary of [31_000, 32_000]) {
      await make.contract(await make.post(rows[0].id), worker, {}, { pay_amount: salary });
    }
    const { pension } = (await ask(OTHER, { programme })).otherTermsVariation;
    expect(pension.computedFrom).toMatchObject({ contracts: 3, workers: 2 });
    expect((await ask(OTHER, { programme, asOf: '2020-03-31' })).otherTermsVariation.reason).toBe('NOTHING_TO_COUNT');
  });
});

describe('the cost of an answer', () => {
  it('sends as many statements for many contracts as for few', async () => {
    const query = `query ($programme: ID!) {
      bandComparison(programme: $programme, footing: PACKAGE_INDEX) { ... on BandComparison { belowEntry rows { nodes { employer { name } } } } }
      bandComparisonByGuidance(programme: $programme) { ... on BandComparisonByGuidance { sentence byGuidance { programmes { name } } } }
      payVariation(programme: $programme) { ... on PayVariation { packageParts { partial { contracts } rows { nodes { employer { name } contract { id } } } } } }
      otherTermsVariation(programme: $programme) { ... on OtherTermsVariation { sickPay { ... on SickPayVariation { median byEmployer { employer { name } } } }
        pension { ... on PensionVariation { median } } notice { ... on NoticeVariation { median } } } }
      leaveVariation(programme: $programme) { ... on LeaveVariation { leaveYears { belowStatute rows { nodes { employer { name } contract { id } } } } } }
    }`;
    const given = { ...at(31_000, { leave_year_starts: '01-01' }) };
    const few = await programmeOf([[given]]);
    const many = await programmeOf([1, 2, 3].map(() => [given, given, given, given]));
    const statements = await tracker.countStatements(() => ask(query, { programme: few.programme }));
    expect(await tracker.countStatements(() => ask(query, { programme: many.programme }))).toBe(statements);
  });
});
