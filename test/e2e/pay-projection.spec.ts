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

const week = (hours: number, worked = hours): Row => ({ weekly_minutes: worked * 60, full_time_minutes: hours * 60 });
const nhs = (point: number, hours = 36): Row => ({
  ...week(hours),
  pay_basis: 'SCALE_POINT',
  pay_amount: null,
  scale_nation: 'Scotland',
  scale_band: '5',
  scale_point: point,
  pension_pct: 22.5,
  pension_basis: 'ALL_PAY',
});

interface Employment {
  readonly terms: Row;
  readonly worker?: Row;
  readonly contract?: Row;
}

async function employing(employments: readonly Employment[], sharing = 'STATISTICS', partnership?: string) {
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const participation = await make.participation(employer, programme, { sharing_level: sharing });
  const contracts: string[] = [];
  for (const { terms, worker, contract } of employments) {
    const post = await make.post(participation);
    contracts.push(await make.contract(post, await make.worker(employer, worker), contract, terms));
  }
  return { programme, employer, participation, contracts };
}

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const ASK = `query ($programme: ID, $employer: ID, $asOf: Date, $knownAt: DateTime, $years: Int!, $award: Percent, $salaryAward: Percent, $continues: Boolean!, $week: AssumedWeekInput) {
  payProjection(programme: $programme, employer: $employer, asOf: $asOf, knownAt: $knownAt, financialYears: $years, assumedAwardPercent: $award,
    assumedSalaryAwardPercent: $salaryAward, onCostRatesContinue: $continues, assumedWeek: $week) {
    ... on NoValue { reason message }
    ... on PayProjection { years { financialYear wte salary salaryOnAssumptions pensionNotRecorded pensionNotRecordedBecause { blank dontKnow notApplicable refused }
      nationalInsurance ${MONEY} pension ${MONEY} levy ${MONEY} levyIfAllPay ${MONEY} totalCost ${MONEY}
      computedFrom { contracts workers employers method caveats notCounted { reason contracts } } } }
  }
}`;
const STEPS = `query ($programme: ID, $asOf: Date, $years: Int!, $award: Percent) {
  payProjection(programme: $programme, asOf: $asOf, financialYears: $years, assumedAwardPercent: $award) {
    ... on PayProjection { contracts(first: 5) { totalCount nodes { contract { id } endsOn salaryInAll ${MONEY}
      steps { startsOn salary ${MONEY} fullTimeSalary ${MONEY} fullTimeWeek why isAssumed } } } }
  }
}`;

async function project(variables: Record<string, unknown>, as = admin, query = ASK) {
  const { data, errors } = await as.ask(query, { years: 1, continues: false, ...variables });
  expect(errors).toBeUndefined();
  return data.payProjection;
}

describe('what people cost, year by year', () => {
  it.each([
    { point: 1, salary: 34_544, total: 46_748 },
    { point: 2, salary: 36_911, total: 50_002.63 },
    { point: 3, salary: 43_039, total: 58_428.63 },
  ])('is the loaded cost of a full year at point $point', async ({ point, salary, total }) => {
    // In 2026/27: National Insurance 15 % over £5,000, pension 22.5 %. In the role so long that no increment is to come.
    const { programme } = await employing([{ terms: nhs(point) }]);
    const { years } = await project({ programme });
    expect(years).toMatchObject([{ financialYear: '2026/27', wte: 1, salary, totalCost: { amount: total } }]);
  });

  it('counts the days of contracts that begin or end, and WTE on average', async () => {
    const half = { ...week(35, 17.5), pay_amount: 36_500, pension_pct: null, pension_basis: null };
    const ends = { kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2026-04-30' };
    const { programme } = await employing([{ terms: half, contract: ends }]);
    const { years } = await project({ programme, years: 2 });
    // 18,250 a year: × 30 ÷ 365 = 1,500. 0.5 × 30 ÷ 365 = 0.0411. National Insurance 13,250 × 15 % = 1,987.50 × 30 ÷ 365.
    expect(years[0]).toMatchObject({
      salary: 1_500,
      wte: 0.04,
      nationalInsurance: { amount: 163.36 },
      pension: { amount: 29.61 }, // 3 % of 12,010 × 30 ÷ 365: the least of auto-enrolment
      pensionNotRecorded: 1,
      pensionNotRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 },
      totalCost: { amount: 1_692.97 },
    });
    expect(years[1]).toMatchObject({ salary: 0, wte: 0, computedFrom: { contracts: 0, notCounted: [] } });
  });

  it('is not known where nothing is published, and is where it is assumed and said', async () => {
    const { programme } = await employing([{ terms: nhs(1) }, { terms: { pay_amount: 31_000, ...week(35) } }]);
    const [, next] = (await project({ programme, years: 2 })).years;
    expect(next).toMatchObject({
      salary: 31_000,
      salaryOnAssumptions: 0,
      nationalInsurance: { reason: 'NO_RATE_ON_DATE' },
      totalCost: { reason: 'NO_RATE_ON_DATE' },
      computedFrom: { contracts: 1, notCounted: [{ reason: 'NO_RATE_ON_DATE', contracts: 1 }] },
    });
    const assumed = await project({ programme, years: 2, award: 3, salaryAward: 2, continues: true });
    // 34,544 × 1.03 = 35,580.32 and 31,000 × 1.02 = 31,620.
    expect(assumed.years[1]).toMatchObject({ salary: 67_200.32, salaryOnAssumptions: 67_200.32 });
    expect(assumed.years[1].totalCost.amount).toBeGreaterThan(67_200.32);
    expect(assumed.years[0]).toMatchObject({ salaryOnAssumptions: 0 });
    expect(assumed.years[1].computedFrom.caveats).toEqual(
      expect.arrayContaining([
        'ASSUMED: 3 % a year for scale points in years without a published scale.',
        'ASSUMED: 2 % each 1 April for pay recorded in pounds.',
        'ASSUMED: the last published on-cost rates go on.',
      ]),
    );
  });

  it('says how many are recorded behind their years, or without a start', async () => {
    const { programme } = await employing([{ terms: nhs(1) }, { terms: nhs(1), worker: { role_started_on: null } }]);
    const { years } = await project({ programme });
    expect(years[0].computedFrom.caveats).toEqual(
      expect.arrayContaining([
        '1 contract at a scale point has no recorded start in the role: no increment is foreseen there.',
        '1 contract is recorded at a lower point than the years in the role earn on 22 November 2026, and taken as recorded.',
      ]),
    );
  });

  it('refuses a week that was to begin before the question', async () => {
    const { errors } = await admin.ask(ASK, { years: 1, continues: false, week: { from: '2026-11-22', hours: 34 } });
    expect(errors![0]!.message).toContain('assumedWeek must begin after 22 November 2026');
  });

  it('is nothing to count for nobody, and for what was not recorded yet', async () => {
    const { programme } = await employing([]);
    expect((await project({ programme })).reason).toBe('NOTHING_TO_COUNT');
    const { programme: later } = await employing([{ terms: nhs(1) }]);
    expect((await project({ programme: later, knownAt: '2026-01-01T00:00:00Z' })).reason).toBe('NOTHING_TO_COUNT');
  });
});

describe('the steps of a contract', () => {
  it('are what is recorded, increments, awards and weeks, each with its reason', async () => {
    const joined = { role_started_on: '2024-09-01' };
    const { programme, contracts } = await employing([
      { terms: nhs(1, 37), worker: joined, contract: { starts_on: '2024-09-01' } },
    ]);
    const { contracts: page } = await project({ programme, asOf: '2026-03-01', years: 3, award: 3 }, admin, STEPS);
    expect(page.totalCount).toBe(1);
    const [{ contract, endsOn, steps }] = page.nodes;
    expect([contract.id, endsOn]).toEqual([contracts[0], '2028-03-31']);
    expect(
      steps.map(({ startsOn, salary, fullTimeWeek, why }: Record<string, unknown>) => [
        startsOn,
        (salary as { amount: number }).amount,
        fullTimeWeek,
        why,
      ]),
    ).toEqual([
      ['2025-04-01', 33_295, 37, ['PUBLISHED_AWARD']],
      ['2026-04-01', 34_544, 36, ['PUBLISHED_AWARD', 'WEEK_CHANGE']],
      ['2026-09-01', 36_911, 36, ['INCREMENT']],
      ['2027-04-01', 38_018.33, 36, ['ASSUMED_AWARD']], // 36,911 × 1.03
    ]);
  });

  it.each([
    ['2024-09-01', '2026-08-31', '2026-09-01'],
    ['2024-02-29', '2026-02-28', '2026-03-01'],
  ])('climb on the day on which the comparison with the band counts the year: since %s', async (joined, before, on) => {
    const { programme } = await employing([
      { terms: nhs(1), worker: { role_started_on: joined }, contract: { starts_on: '2025-04-01' } },
    ]);
    const ask = `query ($programme: ID, $asOf: Date) { bandComparison(programme: $programme, asOf: $asOf, guidance: { nation: SCOTLAND, band: "5" }) {
      ... on BandComparison { rows { nodes { yearsInRole toServicePoint { pounds } toEntry { pounds } } } } } }`;
    const row = async (asOf: string) => (await admin.ask(ask, { programme, asOf })).data.bandComparison.rows.nodes[0];
    const [evening, morning] = [await row(before), await row(on)];
    expect([evening.yearsInRole, morning.yearsInRole]).toEqual([1, 2]);
    expect(evening.toServicePoint).toEqual(evening.toEntry);
    expect(morning.toServicePoint.pounds).toBeLessThan(morning.toEntry.pounds);
    const { contracts } = await project({ programme, asOf: '2025-10-01', years: 2 }, admin, STEPS);
    const increment = contracts.nodes[0].steps.find(({ why }: { why: string[] }) => why.includes('INCREMENT'));
    expect(increment.startsOn).toBe(on);
  });

  it('respect terms that are already recorded to come, and the end of the contract', async () => {
    const ends = { kind: 'FIXED_TERM', starts_on: '2026-04-01', ends_on: '2027-06-30' };
    const { programme, contracts } = await employing([{ terms: { pay_amount: 31_000, ...week(35) }, contract: ends }]);
    await tracker.owner.query('BEGIN');
    await tracker.owner.query(`UPDATE terms SET ends_on = '2027-01-31', version = version + 1 WHERE contract_id = $1`, [
      contracts[0],
    ]);
    await tracker.owner.query(
      `INSERT INTO terms (employer_id, participation_id, programme_id, contract_id, starts_on, ends_on, pay_basis, pay_amount, weekly_minutes, full_time_minutes, change_reason)
       SELECT employer_id, participation_id, programme_id, contract_id, '2027-02-01', '2027-06-30', 'FULL_TIME_ANNUAL', 33000, 2100, 2100, 'PAY_AWARD'
       FROM terms WHERE contract_id = $1`,
      [contracts[0]],
    );
    await tracker.owner.query('COMMIT');
    const { contracts: page } = await project({ programme, years: 3 }, admin, STEPS);
    const [{ endsOn, steps, salaryInAll }] = page.nodes;
    expect(endsOn).toBe('2027-06-30');
    expect(steps.map(({ startsOn, why }: Record<string, unknown>) => [startsOn, why])).toEqual([
      ['2026-04-01', ['RECORDED_TERMS']],
      ['2027-02-01', ['RECORDED_TERMS']],
    ]);
    // 31,000 × 306 ÷ 365 + 33,000 × 59 ÷ 365 + 33,000 × 91 ÷ 366 = 25,989.04 + 5,334.25 + 8,204.92
    expect(salaryInAll.amount).toBe(39_528.21);
  });

  it('are read under the audit, and only by those who may see the people', async () => {
    const partnership = await make.partnership('S37000921');
    const { programme, employer, contracts } = await employing(
      [{ terms: nhs(1) }, { terms: nhs(2) }],
      'STATISTICS',
      partnership,
    );
    const reads = () =>
      tracker.owner.query(`SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = $1`, [employer]);
    await project({ programme });
    expect((await reads()).rows).toEqual([]);
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    await project({ programme }, hr, STEPS);
    expect((await reads()).rows.map(({ new: entry }) => entry.contracts.sort())).toEqual([[...contracts].sort()]);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    expect((await project({ programme }, lead)).reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await project({ programme }, analyst)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const another = await tracker.person('HR_EDITOR', { employers: [await make.employer()] });
    expect((await project({ employer }, another)).reason).toBe('OUTSIDE_YOUR_RIGHTS');
  });
});

it('asks the database the same number of questions however many contracts there are', async () => {
  const one = { terms: { pay_amount: 31_000, ...week(35) } };
  const [small, large] = [await employing([one]), await employing([one, one, one, one, one])];
  const statements = ({ programme }: { programme: string }) =>
    tracker.countStatements(async () => {
      await project({ programme, years: 3 }, admin, STEPS);
    });
  const few = await statements(small);
  expect(await statements(large)).toBe(few);
});
