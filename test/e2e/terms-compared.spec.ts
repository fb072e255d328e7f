import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Builders, Row } from '../support/builders';
import { Person, TestApplication } from '../support/application';
import { momentBetween } from '../support/moment-between';

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

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A sheet from 1 April 2025 on, with its leave by complete years. */
async function sheetOf(employer: string, values: Row = {}, leave: Record<number, number> = { 0: 25 }) {
  const id = await make.insert('terms_sheet', {
    employer_id: employer,
    role: 'CLW',
    starts_on: '2025-04-01',
    salary_from: 31_000,
    salary_to: 31_000,
    full_time_minutes: 2220,
    public_holiday_days: 8,
    public_holidays_inside: false,
    sick_pay: 'STATUTORY_ONLY',
    pension_pct: 3,
    pension_basis: 'QUALIFYING_EARNINGS',
    employer_notice_weeks: 4,
    ...values,
  });
  for (const [years, days] of Object.entries(leave)) {
    await make.insert('terms_sheet_leave_step', {
      employer_id: employer,
      terms_sheet_id: id,
      from_completed_years: Number(years),
      leave_days: days,
    });
  }
  return id;
}

interface Somebody {
  readonly terms?: Row;
  readonly contract?: Row;
  readonly worker?: Row;
}

/** An employer in a programme with one contract for each; its HR. */
async function employerWith(
  people: readonly Somebody[],
  { programme, sharing = 'STATISTICS' }: { programme?: string; sharing?: string } = {},
) {
  const employer = await make.employer();
  const inProgramme = programme ?? (await make.programme());
  const participation = await make.participation(employer, inProgramme, { sharing_level: sharing });
  const contracts: string[] = [];
  for (const [at, { terms = {}, contract = {}, worker = {} }] of people.entries()) {
    const workerId = await make.worker(employer, worker);
    const reference = { reference: `CANARY-${at}`, ...contract };
    contracts.push(await make.contract(await make.post(participation), workerId, reference, terms));
  }
  const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
  return { employer, programme: inProgramme, participation, contracts, hr };
}

const paid = (salary: number, terms: Row = {}): Somebody => ({ terms: { pay_amount: salary, ...terms } });

const UNEXPLAINED = `query ($employer: ID, $programme: ID, $asOf: Date, $knownAt: DateTime) {
  unexplainedDifferences(employer: $employer, programme: $programme, asOf: $asOf, knownAt: $knownAt) {
    ... on NoValue { reason message }
    ... on UnexplainedDifferences {
      sentence differences contracts byTerm { term differences lower higher widest } explained { by differences }
      notCompared { term because contracts } computedFrom { contracts workers employers method caveats }
      rows { totalCount nodes { contract { id reference } employer { id } role term direction has others comparedWith unit amount
        reference difference percent otherContract { id reference } otherHas percentBetweenThem origin why toExplain
        transferredFrom transferredOn } }
    }
  }
}`;
const AGAINST = `query ($employer: ID, $role: PostRole, $asOf: Date) { termsAgainstSheet(employer: $employer, role: $role, asOf: $asOf) {
  ... on NoValue { reason message }
  ... on TermsAgainstSheet {
    sentence contractsThatDiffer contractsWithSheet contractsWithoutSheet byTerm { term same differ notRecorded notRecordedBecause { blank dontKnow notApplicable refused } notOffered noRate }
    computedFrom { contracts caveats }
    rows { totalCount nodes { contract { id } employer { id } role sheet { id } term offered actual unit offeredAmount actualAmount
      difference origin transferredFrom transferredOn } }
  }
} }`;
const COMPARISON = `query ($role: PostRole, $employers: [ID!], $programme: ID, $asOf: Date, $knownAt: DateTime, $terms: [OfferTerm!]) {
  termsSheetComparison(role: $role, employers: $employers, programme: $programme, asOf: $asOf, knownAt: $knownAt, terms: $terms) {
    employersCompared employersWithoutSheet guidanceWeek guidanceNation caveats
    employers { employer { id } sheet { id } }
    terms { term completedYears unit known differentOffers
      widest { lowest highest difference percent lowestAt { id } highestAt { id } }
      offers { employer { id } amount inWords standing unknown { reason message } } }
  } }`;

const unexplained = async (person: Person, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await person.ask(UNEXPLAINED, variables);
  expect(errors).toBeUndefined();
  return data.unexplainedDifferences;
};

describe('differences that nothing explains', () => {
  it('finds the £5,000 between two people in one job, who has less, and what it would take to explain it', async () => {
    const { employer, contracts, hr } = await employerWith([paid(29_000), paid(34_000)]);
    const report = await unexplained(hr);
    expect(report.rows.nodes).toEqual([
      {
        contract: { id: contracts[0], reference: 'CANARY-0' },
        employer: { id: employer },
        role: 'CLW',
        term: 'PAY',
        direction: 'LOWER',
        has: '£29,000 a year for 37 hours, £15.03 an hour',
        others: '£34,000 a year for 37 hours, £17.62 an hour',
        comparedWith: 'MOST_COMMON',
        unit: 'POUNDS_AN_HOUR',
        amount: 15.03,
        reference: 17.62,
        // 5,000 ÷ 52.143 ÷ 37
        difference: -2.59,
        // 5,000 of 29,000
        percent: 17.24,
        otherContract: { id: contracts[1], reference: 'CANARY-1' },
        otherHas: '£34,000 a year for 37 hours, £17.62 an hour',
        percentBetweenThem: 17.24,
        origin: 'UNRECORDED',
        why: 'FIVE_PER_CENT',
        toExplain:
          'Record where the pay of contract CANARY-0 comes from: STANDARD, TRANSFERRED with from whom and when, NEGOTIATED or ERROR.',
        transferredFrom: null,
        transferredOn: null,
      },
    ]);
    expect(report).toMatchObject({
      differences: 1,
      contracts: 1,
      byTerm: [{ term: 'PAY', differences: 1, lower: 1, higher: 0, widest: 17.24 }],
      computedFrom: { contracts: 2, workers: 2, employers: 1, method: 'unexplained-differences/2' },
    });
  });

  it.each([
    ['5 % is listed', 31_500, ['FIVE_PER_CENT']],
    ['a penny less only because it has lasted', 31_499.99, ['RECURS_AFTER_A_YEAR']],
    ['3 % as well', 30_900, ['RECURS_AFTER_A_YEAR']],
    ['a penny less is not', 30_899.99, []],
    ['5 % from another contract on the other side', 29_400, ['FIVE_PER_CENT']],
  ])('%s, in per cent of the lower', async (_what, salary, why) => {
    // 30,870 is 2.9 % over 30,000, and 5 % over 29,400
    const other = salary === 29_400 ? [paid(30_870)] : [];
    const { hr } = await employerWith([paid(30_000), paid(30_000), paid(salary), ...other]);
    const { rows } = await unexplained(hr);
    expect(rows.nodes.map((row: Row) => row['why'])).toEqual(why);
  });

  it('does not list what came with someone, and lists it again while the origin is an error', async () => {
    const from = { transferred_from: 'Invented former employer', transferred_on: '2024-04-01' };
    const { hr, contracts } = await employerWith([
      paid(31_000),
      paid(36_000, { pay_origin: 'TRANSFERRED', ...from }),
      paid(34_000, { pay_origin: 'NEGOTIATED' }),
    ]);
    const before = await unexplained(hr);
    expect(before).toMatchObject({
      differences: 0,
      explained: [
        { by: 'TRANSFERRED', differences: 1 },
        { by: 'NEGOTIATED', differences: 1 },
      ],
    });
    const ask = `query ($id: ID!) { contract(id: $id) { terms { id version } } }`;
    const { terms } = (await hr.ask(ask, { id: contracts[1] })).data.contract;
    const correct = async (version: number, corrections: Row) =>
      (
        await hr.ask(
          'mutation ($input: CorrectTermsInput!) { correctTerms(input: $input) { terms { version } userErrors { code } } }',
          { input: { terms: terms.id, version, corrections } },
        )
      ).data.correctTerms;
    expect(await correct(1, { payOrigin: 'ERROR' })).toEqual({ terms: { version: 2 }, userErrors: [] });
    const [row] = (await unexplained(hr)).rows.nodes;
    expect(row).toMatchObject({
      contract: { id: contracts[1] },
      direction: 'HIGHER',
      origin: 'ERROR',
      // No term of the contract is transferred any more.
      transferredFrom: null,
      transferredOn: null,
      toExplain:
        'The pay of contract CANARY-1 is recorded as a mistake that has stood: put it right from a day with changeTerms, or record where it really comes from.',
    });
    await correct(2, { payOrigin: 'TRANSFERRED', transferredFrom: 'Invented other', transferredOn: '2020-04-01' });
    expect(await unexplained(hr)).toMatchObject({ differences: 0 });
  });

  it('takes the terms sheet for the measure where it says one thing, and service for what it explains', async () => {
    const years = (on: string) => ({ worker: { continuous_service_on: on, role_started_on: on } });
    const { employer, hr, contracts } = await employerWith([
      { ...years('2025-11-01'), terms: { leave_days: 25 } },
      // Ten years, nine of them with the employer it was transferred from: service carries.
      { ...years('2016-11-01'), terms: { leave_days: 33 } },
      { ...years('2025-11-01'), terms: { leave_days: 33 } },
    ]);
    await sheetOf(employer, {}, { 0: 25, 10: 33 });
    const report = await unexplained(hr);
    expect(report.rows.nodes).toMatchObject([
      {
        contract: { id: contracts[2] },
        term: 'LEAVE',
        comparedWith: 'TERMS_SHEET',
        has: '41 days with public holidays, 303.4 hours',
        others: '33 days with public holidays, 244.2 hours',
        // 8 × 7.4 hours
        difference: 59.2,
        // 8 of 33 days
        percent: 24.24,
        otherContract: { id: contracts[0] },
      },
    ]);
    expect(report.explained).toEqual([{ by: 'SERVICE', differences: 1 }]);
  });

  it('takes points of a scale for explained by the years in the role, without any sheet', async () => {
    const at = (scale_point: number, role_started_on: string): Somebody => ({
      worker: { role_started_on },
      terms: {
        pay_basis: 'SCALE_POINT',
        pay_amount: null,
        scale_nation: 'Scotland',
        scale_band: '5',
        scale_point,
        full_time_minutes: 2160,
        weekly_minutes: 2160,
      },
    });
    const { hr, contracts } = await employerWith([
      at(1, '2026-04-01'),
      at(1, '2026-05-01'),
      at(3, '2020-04-01'),
      at(3, '2026-04-01'),
    ]);
    const report = await unexplained(hr);
    // Service began in 2020 for all: the fourth is at the point that continuous service earns.
    expect(report).toMatchObject({ differences: 0, explained: [{ by: 'SERVICE', differences: 2 }] });
    await tracker.owner.query(
      `UPDATE worker SET continuous_service_on = '2026-04-01', version = version + 1
       WHERE id = (SELECT worker_id FROM contract WHERE id = $1)`,
      [contracts[3]],
    );
    expect((await unexplained(hr)).rows.nodes).toMatchObject([
      { contract: { id: contracts[3] }, direction: 'HIGHER', comparedWith: 'SCALE' },
    ]);
  });

  it('finds who is not on the scale that the others climb, also where neither origin nor service is recorded', async () => {
    const at = (scale_point: number): Row => ({
      ...{ pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point },
    });
    const week = { full_time_minutes: 2160, weekly_minutes: 2160 };
    const since = { continuous_service_on: '2018-04-01', role_started_on: '2018-04-01' };
    const [third, low] = [{ terms: { ...at(3), ...week } }, paid(28_000, week)];
    const people = [third, third, third, low].map((each) => ({ ...each, worker: since }));
    const { hr, contracts } = await employerWith(people);
    const report = await unexplained(hr);
    expect(report.sentence).toMatch(/^1 term differs/);
    expect(report.rows.nodes).toMatchObject([
      {
        contract: { id: contracts[3] },
        term: 'PAY',
        direction: 'LOWER',
        others: '£43,039 a year for 36 hours, £22.93 an hour',
        comparedWith: 'SCALE',
        // 15,039 of 28,000
        percent: 53.71,
      },
    ]);
    const unknown = { worker: { continuous_service_on: null, role_started_on: null }, terms: low.terms };
    const below = await employerWith([{ ...unknown, terms: { ...low.terms, pay_amount: 25_000, leave_days: 25 } }]);
    const band = { scale_nation: 'Scotland', scale_band: '5', scale_point_from: 1, scale_point_to: 3 };
    const pay = { salary_from: null, salary_to: null, ...band, full_time_minutes: 2160 };
    await sheetOf(below.employer, { ...pay, pension_pct: null, pension_basis: null }, { 0: 27, 5: 29 });
    expect((await unexplained(below.hr)).rows.nodes).toMatchObject([
      // 9,544 of 25,000: entry is the nearer end; and 2 of 33 days
      {
        term: 'PAY',
        others: '£34,544 a year for 36 hours, £18.40 an hour',
        comparedWith: 'TERMS_SHEET',
        percent: 38.18,
      },
      { term: 'LEAVE', comparedWith: 'TERMS_SHEET', percent: 6.06 },
    ]);
  });

  it('compares weeks, pensions of both kinds, notice and schemes of sick pay', async () => {
    const { hr, contracts } = await employerWith([
      {},
      {},
      { terms: { pension_pct: 3, pension_basis: 'ALL_PAY' } },
      { contract: { employer_notice_weeks: 8 }, worker: { continuous_service_on: '2024-04-01' } },
      { terms: { sick_pay: 'OWN_SCHEME' } },
      { terms: { full_time_minutes: 2100, weekly_minutes: 2100, pay_amount: 31_000 } },
    ]);
    const { rows, explained } = await unexplained(hr);
    const byContract = Object.fromEntries(
      contracts.map((id) => [
        id,
        rows.nodes
          .filter(({ contract }: { contract: { id: string } }) => contract.id === id)
          .map(({ term, percent, direction }: Row) => [term, direction, percent])
          .sort(),
      ]),
    );
    expect(byContract).toEqual({
      [contracts[0]!]: [],
      [contracts[1]!]: [],
      // 3 % of £31,000 is £930; of £24,760 between the limits £742.80
      [contracts[2]!]: [['PENSION', 'HIGHER', 25.2]],
      [contracts[3]!]: [['NOTICE', 'HIGHER', 100]],
      [contracts[4]!]: [['SICK_PAY', 'DIFFERENT', null]],
      // 37 ÷ 35: more by the hour, a shorter week; the days of leave are the same
      [contracts[5]!]: [
        ['PAY', 'HIGHER', 5.71],
        ['WEEK', 'LOWER', 5.71],
      ],
    });
    expect(explained).toEqual([{ by: 'WEEK', differences: 1 }]);
  });

  it('takes the notice that the law gives for explained', async () => {
    const { hr } = await employerWith([
      {},
      { contract: { employer_notice_weeks: 12 }, worker: { continuous_service_on: '2010-04-01' } },
    ]);
    const report = await unexplained(hr);
    expect(report.explained).toEqual([{ by: 'STATUTORY_NOTICE', differences: 1 }]);
  });

  it('lists 3 % where it recurs: on two terms, or the same way a year before', async () => {
    const onTwo = await employerWith([{}, {}, paid(32_000, { leave_days: 26.2 })]);
    // 1,000 of 31,000 is 3.23 %; 1.2 of 33 days is 3.64 %
    const both = await unexplained(onTwo.hr);
    expect(both.rows.nodes.map(({ term, why, percent }: Row) => [term, why, percent])).toEqual([
      ['LEAVE', 'RECURS_ON_TERMS', 3.64],
      ['PAY', 'RECURS_ON_TERMS', 3.23],
    ]);
    const lasting = await employerWith([{}, {}, paid(32_000)]);
    expect((await unexplained(lasting.hr)).rows.nodes).toMatchObject([{ term: 'PAY', why: 'RECURS_AFTER_A_YEAR' }]);
    const recent = await employerWith([
      {},
      {},
      { contract: { starts_on: '2026-01-01' }, terms: { pay_amount: 32_000 } },
    ]);
    expect(await unexplained(recent.hr)).toMatchObject({ differences: 0 });
    expect(await unexplained(recent.hr, { asOf: '2026-12-31' })).toMatchObject({ differences: 0 });
    expect(await unexplained(recent.hr, { asOf: '2027-01-01' })).toMatchObject({ differences: 1 });
  });

  it('says what could not be compared, and that a transfer must not break service', async () => {
    const { hr } = await employerWith([
      {},
      { terms: { pay_basis: null, pay_amount: null, leave_days: null } },
      {
        worker: { continuous_service_on: '2024-04-01' },
        terms: { leave_origin: 'TRANSFERRED', transferred_from: 'Invented', transferred_on: '2024-04-01' },
      },
    ]);
    const { notCompared, computedFrom, differences } = await unexplained(hr);
    expect(differences).toBe(0);
    expect(notCompared).toEqual([
      { term: 'PAY', because: 'The pay is not recorded.', contracts: 1 },
      { term: 'LEAVE', because: 'The annual leave is not recorded.', contracts: 1 },
    ]);
    expect(computedFrom.caveats.join(' ')).toContain(
      '1 contract has transferred terms and continuous service that begins no earlier',
    );
  });

  it('answers as it was known, and for the day asked about', async () => {
    const { hr, contracts } = await employerWith([paid(31_000), paid(31_000)]);
    const before = await momentBetween();
    await tracker.owner.query(`UPDATE terms SET pay_amount = 35000, version = version + 1 WHERE contract_id = $1`, [
      contracts[1],
    ]);
    expect(await unexplained(hr)).toMatchObject({ differences: 1 });
    expect(await unexplained(hr, { knownAt: before })).toMatchObject({ differences: 0 });
    expect(await unexplained(hr, { asOf: '2020-03-31' })).toMatchObject({ reason: 'NOTHING_TO_COUNT' });
  });
});

describe('who is told of differences', () => {
  it('HR of another employer: nothing, and the same whether there are people or not', async () => {
    const theirs = await employerWith([paid(29_000), paid(34_000)]);
    const empty = await employerWith([]);
    const { hr } = await employerWith([paid(31_000)]);
    const answers = [];
    for (const employer of [theirs.employer, empty.employer, NOBODY]) {
      answers.push([await unexplained(hr, { employer }), (await hr.ask(AGAINST, { employer })).data]);
    }
    expect(answers[0]![0].reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(answers[0]![1].termsAgainstSheet.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await unexplained(hr, { programme: theirs.programme })).toMatchObject({ reason: 'NOTHING_TO_COUNT' });
  });

  it('a lead where every employer shares, without references; nothing where one does not', async () => {
    const partnership = await make.partnership('S37000911');
    const programme = await make.programme({ partnership });
    const shares = { programme, sharing: 'PSEUDONYMISED_TERMS' };
    const { employer, contracts } = await employerWith([paid(29_000), paid(34_000)], shares);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const report = await unexplained(lead, { programme });
    expect(report.rows.nodes).toMatchObject([
      { contract: { id: contracts[0], reference: null }, otherContract: { id: contracts[1], reference: null } },
    ]);
    expect(report.rows.nodes[0].toExplain).toContain('the pay of this contract');
    expect(JSON.stringify(report)).not.toContain('CANARY');
    expect((await lead.ask(AGAINST, { employer })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    const other = await employerWith([paid(31_000)], { programme, sharing: 'STATISTICS' });
    for (const asked of [{ programme }, { employer }, { employer: other.employer }]) {
      expect(await unexplained(lead, asked)).toMatchObject({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
    }
  });

  it('an analyst nothing, and an administrator everything', async () => {
    const { employer } = await employerWith([paid(29_000), paid(34_000)], { sharing: 'PSEUDONYMISED_TERMS' });
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect(await unexplained(analyst, { employer })).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    expect((await analyst.ask(AGAINST, { employer })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await unexplained(admin, { employer })).toMatchObject({ differences: 1 });
  });

  it('writes the pay that rows show to the audit log of the employer, and nothing for figures or for leave', async () => {
    const { employer, contracts, hr } = await employerWith([paid(29_000, { leave_days: 30 }), paid(34_000)]);
    const reads = async () =>
      (
        await tracker.owner.query(
          `SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = $1 ORDER BY seq`,
          [employer],
        )
      ).rows.map(({ new: read }) => read.contracts.sort());
    const ask = (rows: string) =>
      hr.ask(`{ unexplainedDifferences { ... on UnexplainedDifferences { differences ${rows} } } }`);
    await ask('');
    expect((await ask('rows(terms: [LEAVE]) { nodes { has } }')).data.unexplainedDifferences.rows.nodes).toHaveLength(
      1,
    );
    expect(await reads()).toEqual([]);
    await ask('rows(first: 1) { nodes { has } }');
    expect(await reads()).toEqual([[...contracts].sort()]);
  });
});

describe('terms against the sheet', () => {
  it('gives each term with what the sheet says, what the contract says and where it comes from', async () => {
    const from = { transferred_from: 'Invented former employer', transferred_on: '2024-04-01' };
    const { employer, hr, contracts } = await employerWith([
      {},
      {
        contract: { employer_notice_weeks: 12 },
        terms: {
          pay_amount: 36_000,
          leave_days: 33,
          public_holidays_inside: true,
          pension_pct: 9,
          pension_basis: 'ALL_PAY',
          sick_pay: 'AFC_SECTION_14',
          pay_origin: 'TRANSFERRED',
          leave_origin: 'TRANSFERRED',
          ...from,
        },
      },
      { terms: { full_time_minutes: 2100, weekly_minutes: 2100, pay_amount: 30_000, public_holiday_days: 10 } },
    ]);
    const sheet = await sheetOf(employer, { salary_from: 31_000, salary_to: 33_000 }, { 0: 25, 5: 27 });
    const { data, errors } = await hr.ask(AGAINST, { employer, role: 'CLW' });
    expect(errors).toBeUndefined();
    const report = data.termsAgainstSheet;
    const rows = report.rows.nodes as (Row & { contract: { id: string } })[];
    const shown = (id: string) =>
      rows
        .filter(({ contract }) => contract.id === id)
        .map(({ term, offered, actual, difference, origin }) => [term, offered, actual, difference, origin]);
    // Six years of service: the step from five.
    expect(shown(contracts[0]!)).toEqual([
      ['LEAVE', '27 days a year after 6 complete years of continuous service', '25 days a year', -2, 'UNRECORDED'],
    ]);
    expect(shown(contracts[1]!)).toEqual([
      [
        'PAY',
        '£31,000 to £33,000 a year for 37 hours, £16.07 to £17.10 an hour',
        '£36,000 a year for 37 hours, £18.66 an hour',
        // 3,000 ÷ 52.143 ÷ 37
        1.55,
        'TRANSFERRED',
      ],
      ['PENSION', '3 % of qualifying earnings', '9 % of all pay', null, 'UNRECORDED'],
      ['NOTICE', '4 weeks', '12 weeks', 8, 'UNRECORDED'],
      ['SICK_PAY', 'statutory sick pay only', 'as Agenda for Change, section 14', null, 'UNRECORDED'],
      ['LEAVE', '27 days a year after 6 complete years of continuous service', '33 days a year', 6, 'TRANSFERRED'],
      ['PUBLIC_HOLIDAYS', '8 days on top of the leave', '8 days inside the leave', 0, 'TRANSFERRED'],
    ]);
    // £30,000 for 35 hours is £16.44 an hour: inside the range by the hour.
    expect(shown(contracts[2]!).map(([term]) => term)).toEqual(['WEEK', 'LEAVE', 'PUBLIC_HOLIDAYS']);
    expect(rows.find(({ term }) => term === 'PAY')).toMatchObject({
      sheet: { id: sheet },
      employer: { id: employer },
      unit: 'POUNDS_AN_HOUR',
      offeredAmount: 17.1,
      actualAmount: 18.66,
      transferredFrom: 'Invented former employer',
      transferredOn: '2024-04-01',
    });
    const transfers = rows
      .filter(({ contract }) => contract.id === contracts[1])
      .map(({ term, origin, transferredFrom }) => [term, origin === 'TRANSFERRED', transferredFrom !== null]);
    expect(transfers.filter(([, is]) => is)).toHaveLength(3);
    for (const [term, is, shows] of transfers) expect([term, shows]).toEqual([term, is]);
    expect(report).toMatchObject({ contractsThatDiffer: 3, contractsWithSheet: 3, contractsWithoutSheet: 0 });
    expect(report.byTerm).toContainEqual({
      ...{
        term: 'PAY',
        same: 2,
        differ: 1,
        notRecorded: 0,
        notRecordedBecause: { blank: 0, dontKnow: 0, notApplicable: 0, refused: 0 },
        notOffered: 0,
        noRate: 0,
      },
    });
  });

  it('knows the point that years earn, and any point where they are not recorded', async () => {
    const at = (scale_point: number, role_started_on: string | null, service: string | null = role_started_on) => ({
      worker: { role_started_on, continuous_service_on: service },
      terms: {
        ...{ pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point },
        ...{ full_time_minutes: 2160, weekly_minutes: 2160 },
      },
    });
    const { employer, hr, contracts } = await employerWith([at(1, '2026-04-01'), at(1, '2016-04-01'), at(2, null)]);
    const scale = { scale_nation: 'Scotland', scale_band: '5', scale_point_from: 1, scale_point_to: 3 };
    await sheetOf(employer, { salary_from: null, salary_to: null, full_time_minutes: 2160, ...scale });
    const { data } = await hr.ask(AGAINST, { employer });
    expect(data.termsAgainstSheet.rows.nodes).toMatchObject([{ contract: { id: contracts[1] }, term: 'PAY' }]);
    expect(data.termsAgainstSheet.rows.nodes[0].offered).toContain('Scotland band 5, points 1 to 3: £43,039');
  });

  it('names one point where the sheet offers one', async () => {
    const { employer, hr } = await employerWith([{}]);
    const scale = { scale_nation: 'Scotland', scale_band: '5', scale_point_from: 1, scale_point_to: 1 };
    await sheetOf(employer, { salary_from: null, salary_to: null, full_time_minutes: 2160, ...scale });
    const { data } = await hr.ask(AGAINST, { employer });
    const offered = data.termsAgainstSheet.rows.nodes.map((row: { offered: string }) => row.offered);
    expect(offered).toContainEqual(expect.stringContaining('Scotland band 5, point 1: £34,544'));
  });

  it('counts contracts without a sheet, and terms that either side leaves blank', async () => {
    const { employer, hr } = await employerWith([{ terms: { sick_pay: null } }, {}]);
    const none = (await hr.ask(AGAINST, { employer })).data.termsAgainstSheet;
    expect(none).toMatchObject({ contractsWithSheet: 0, contractsWithoutSheet: 2, rows: { totalCount: 0 } });
    await sheetOf(employer, { employer_notice_weeks: null }, {});
    const { byTerm } = (await hr.ask(AGAINST, { employer })).data.termsAgainstSheet;
    const of = (name: string) => byTerm.find(({ term }: { term: string }) => term === name);
    expect(of('SICK_PAY')).toMatchObject({
      same: 1,
      notRecorded: 1,
      notRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 },
    });
    expect(of('NOTICE')).toMatchObject({ same: 0, notOffered: 2 });
    expect(of('LEAVE')).toMatchObject({ notOffered: 2 });
    // The sheet starts on 1 April 2025.
    const before = (await hr.ask(AGAINST, { employer, asOf: '2025-03-31' })).data.termsAgainstSheet;
    expect(before).toMatchObject({ contractsWithoutSheet: 2 });
  });

  it('is for the employer alone: its HR finds its own when it names nobody, and pay it reads is in the log', async () => {
    const { employer, hr, contracts } = await employerWith([paid(36_000)]);
    await sheetOf(employer);
    const other = await employerWith([paid(36_000)]);
    await sheetOf(other.employer);
    const { data } = await hr.ask(AGAINST, {});
    expect(data.termsAgainstSheet.rows.nodes.map(({ contract }: { contract: { id: string } }) => contract.id)).toEqual(
      contracts,
    );
    const { rows } = await tracker.owner.query(
      `SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = $1`,
      [employer],
    );
    expect(rows.map(({ new: read }) => read.contracts)).toEqual([contracts]);
  });
});

describe('terms sheets side by side', () => {
  it('puts every term of named employers on one footing, with the widest difference', async () => {
    const [a, b] = [await make.employer({ name: 'Invented A' }), await make.employer({ name: 'Invented B' })];
    await sheetOf(
      a,
      { full_time_minutes: 2100, public_holiday_days: 10, clinical_supervision_days: 31, progression: 'None' },
      { 0: 25, 5: 27 },
    );
    const scale = { scale_nation: 'Scotland', scale_band: '5', scale_point_from: 1, scale_point_to: 3 };
    await sheetOf(
      b,
      {
        ...{ salary_from: null, salary_to: null, full_time_minutes: 2160, ...scale, sick_pay: 'AFC_SECTION_14' },
        ...{ pension_pct: 22.5, pension_basis: 'ALL_PAY', employer_notice_weeks: 4 },
      },
      { 0: 27, 5: 29, 10: 33 },
    );
    const { data, errors } = await admin.ask(COMPARISON, { employers: [a, b] });
    expect(errors).toBeUndefined();
    const comparison = data.termsSheetComparison;
    expect(comparison).toMatchObject({ employersCompared: 2, employersWithoutSheet: 0, guidanceWeek: 36 });
    const term = (name: string) => comparison.terms.find((each: { term: string }) => each.term === name);
    const amounts = (name: string) => term(name).offers.map(({ amount }: { amount: number }) => amount);
    expect(amounts('SALARY_FROM')).toEqual([31_000, 34_544]);
    // 31,000 at 35 hours and band-5 entry: DESIGN's golden rows
    expect(amounts('HOURLY_FROM')).toEqual([16.99, 18.4]);
    // 31,000 × 36 ÷ 35
    expect(amounts('GUIDANCE_WEEK_FROM')).toEqual([31_885.71, 34_544]);
    expect(amounts('LEAVE_DAYS_AT_START')).toEqual([35, 35]);
    expect(amounts('LEAVE_DAYS_AT_10_YEARS')).toEqual([37, 41]);
    // 35 × 7 and 35 × 7.2
    expect(amounts('LEAVE_HOURS_AT_START')).toEqual([245, 252]);
    // 3 % of £31,000 between £6,240 and £50,270; 22.5 % of £34,544
    expect(amounts('EMPLOYER_PENSION_IN_POUNDS')).toEqual([742.8, 7772.4]);
    expect(term('SALARY_FROM').widest).toEqual({
      ...{ lowest: 31_000, highest: 34_544, difference: 3544, percent: 11.43 },
      ...{ lowestAt: { id: a }, highestAt: { id: b } },
    });
    const standings = (name: string) => term(name).offers.map(({ standing }: { standing: string }) => standing);
    expect(standings('HOURLY_FROM')).toEqual(['LOWEST', 'HIGHEST']);
    expect(standings('LEAVE_DAYS_AT_START')).toEqual(['SAME', 'SAME']);
    expect(standings('EMPLOYER_NOTICE')).toEqual(['SAME', 'SAME']);
    expect(standings('SICK_PAY')).toEqual(['DIFFERENT', 'DIFFERENT']);
    expect(standings('PROGRESSION')).toEqual(['ALONE', 'UNKNOWN']);
    expect(term('PROGRESSION').offers[0].inWords).toBe('None');
    expect(term('CLINICAL_SUPERVISION').offers).toMatchObject([
      { amount: 31, inWords: '31 days', unknown: null },
      { amount: null, unknown: { reason: 'NOT_RECORDED' } },
    ]);
    expect(term('CLINICAL_SUPERVISION').widest).toBeNull();
  });

  it('compares leave at every number of years at which one of the sheets has a step', async () => {
    const [a, b] = [await make.employer({ name: 'Invented C' }), await make.employer({ name: 'Invented D' })];
    await sheetOf(a, {}, { 0: 25, 2: 28 });
    await sheetOf(b, {}, { 0: 25, 5: 28, 15: 33 });
    const { data } = await admin.ask(COMPARISON, {
      employers: [a, b],
      terms: ['LEAVE_DAYS_AT_START', 'LEAVE_DAYS_AT_5_YEARS', 'LEAVE_DAYS_AT_STEP', 'LEAVE_HOURS_AT_STEP'],
    });
    const rows = data.termsSheetComparison.terms.map(
      ({ term, completedYears, offers, widest }: Row & { offers: Row[]; widest: Row }) => [
        term,
        completedYears,
        offers.map((offer) => offer['amount']),
        widest['difference'],
      ],
    );
    expect(rows).toEqual([
      ['LEAVE_DAYS_AT_START', 0, [33, 33], 0],
      ['LEAVE_DAYS_AT_5_YEARS', 5, [36, 36], 0],
      ['LEAVE_DAYS_AT_STEP', 2, [36, 33], 3],
      ['LEAVE_DAYS_AT_STEP', 15, [36, 41], 5],
      // 36 × 7.4 and 33 × 7.4; 41 × 7.4
      ['LEAVE_HOURS_AT_STEP', 2, [266.4, 244.2], 22.2],
      ['LEAVE_HOURS_AT_STEP', 15, [266.4, 303.4], 37],
    ]);
  });

  it('is for everyone who signs in; who shares nothing is not told apart from who has no sheet', async () => {
    const programme = await make.programme();
    const open = await employerWith([], { programme, sharing: 'TERMS_SHEET' });
    const closed = await employerWith([], { programme, sharing: 'NONE' });
    const without = await employerWith([], { programme });
    await sheetOf(open.employer);
    await sheetOf(closed.employer, { progression: 'CANARY-SHEET' });
    const everyone = [
      await tracker.person('STRATEGIC_LEAD', { nation: true }),
      await tracker.person('ANALYST', { nation: true }),
      open.hr,
    ];
    for (const person of everyone) {
      const { data, errors } = await person.ask(COMPARISON, { programme });
      expect(errors).toBeUndefined();
      const comparison = data.termsSheetComparison;
      expect(comparison).toMatchObject({ employersCompared: 3, employersWithoutSheet: 2 });
      expect(JSON.stringify(comparison)).not.toContain('CANARY');
      const offers = comparison.terms[0].offers as { employer: { id: string } }[];
      const offerOf = ({ employer }: { employer: string }) => ({
        ...offers.find((each) => each.employer.id === employer)!,
        employer: null,
      });
      expect(offerOf(closed)).toEqual(offerOf(without));
      expect(offerOf(open)).toMatchObject({ amount: 31_000, standing: 'ALONE' });
    }
    for (const person of [admin, closed.hr]) {
      const { data } = await person.ask(COMPARISON, { programme });
      expect(data.termsSheetComparison).toMatchObject({ employersWithoutSheet: 1 });
      expect(data.termsSheetComparison.caveats).toContain(
        '1 employer has no sheet for the role on the day, or shares none.',
      );
    }
    const lead = everyone[0]!;
    await tracker.owner.query(`UPDATE participation SET sharing_level = 'NONE', version = version + 1 WHERE id = $1`, [
      open.participation,
    ]);
    const { data } = await lead.ask(COMPARISON, { programme, knownAt: '2099-01-01T00:00:00Z' });
    expect(data.termsSheetComparison).toMatchObject({ employersWithoutSheet: 3 });
  });

  it('answers for the day and the instant asked about, and says why a scale has no salary', async () => {
    const employer = await make.employer();
    const before = await momentBetween();
    const scale = { scale_nation: 'Wales', scale_band: '9', scale_point_from: 1, scale_point_to: 40 };
    await sheetOf(employer, { salary_from: null, salary_to: null, ...scale });
    await make.participation(employer, await make.programme());
    const ask = async (more: Row) =>
      (await admin.ask(COMPARISON, { employers: [employer], terms: ['SALARY_TO', 'FULL_TIME_WEEK'], ...more })).data
        .termsSheetComparison;
    expect((await ask({})).terms).toMatchObject([
      { term: 'SALARY_TO', known: 0, offers: [{ amount: null, unknown: { reason: 'NO_RATE_ON_DATE' } }] },
      { term: 'FULL_TIME_WEEK', known: 1, offers: [{ amount: 37, inWords: '37 hours', standing: 'ALONE' }] },
    ]);
    expect(await ask({ asOf: '2025-03-31' })).toMatchObject({ employersWithoutSheet: 1 });
    expect(await ask({ role: 'MANAGER' })).toMatchObject({ employersWithoutSheet: 1 });
    expect(await ask({ employers: [NOBODY] })).toMatchObject({ employersCompared: 0 });
    expect(await ask({ knownAt: before })).toMatchObject({ employersCompared: 1, employersWithoutSheet: 1 });
  });
});

describe('statements', () => {
  it('are as many for thirty contracts as for three, in all three reports', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => paid(at % 2 === 0 ? 31_000 : 32_000, { leave_days: 20 + (at % 3) }));
    const few = await employerWith(people(3));
    const many = await employerWith(people(30));
    for (const { employer } of [few, many]) await sheetOf(employer);
    for (const query of [UNEXPLAINED, AGAINST]) {
      const three = await tracker.countStatements(() => admin.ask(query, { employer: few.employer }));
      expect(await tracker.countStatements(() => admin.ask(query, { employer: many.employer }))).toBe(three);
    }
    const onScale = await make.employer();
    const scale = { scale_nation: 'Scotland', scale_band: '5', scale_point_from: 1, scale_point_to: 3 };
    await sheetOf(onScale, { salary_from: null, salary_to: null, ...scale });
    await make.participation(onScale, few.programme);
    const one = await tracker.countStatements(() => admin.ask(COMPARISON, { employers: [onScale] }));
    expect(await tracker.countStatements(() => admin.ask(COMPARISON, {}))).toBe(one);
  });
});
