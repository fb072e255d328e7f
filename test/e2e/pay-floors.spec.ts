import request from 'supertest';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { momentBetween } from '../support/moment-between';

let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
afterAll(() => tracker.stop());

/** Of a 37-hour week: £12.71 an hour is £24,521.29 a year, £13.45 is £25,948.96. */
const at = (salary: number, terms: Row = {}): Row => ({ pay_amount: salary, ...terms });
const SHARED = 'PSEUDONYMISED_TERMS';

interface Made {
  readonly programme: string;
  readonly partnership: string;
  readonly employers: string[];
  readonly contracts: string[];
  readonly posts: string[];
}

let partnerships = 900;

async function programmeOf(employers: readonly (readonly Row[])[], sharing: readonly string[] = []): Promise<Made> {
  const partnership = await make.partnership(`S37000${++partnerships}`);
  const made: Made = {
    programme: await make.programme({ partnership }),
    partnership,
    employers: [],
    contracts: [],
    posts: [],
  };
  for (const [index, contracts] of employers.entries()) {
    const employer = await make.employer();
    const level = sharing[index] ?? 'STATISTICS';
    const participation = await make.participation(employer, made.programme, { sharing_level: level });
    made.employers.push(employer);
    for (const terms of contracts) {
      const post = await make.post(participation);
      made.posts.push(post);
      made.contracts.push(await make.contract(post, await make.worker(employer), {}, terms));
    }
  }
  return made;
}

const FLOORS = `query ($programme: ID, $employer: ID, $asOf: Date, $knownAt: DateTime) {
  payFloors(programme: $programme, employer: $employer, asOf: $asOf, knownAt: $knownAt) {
    ... on NoValue { reason message }
    ... on PayFloors {
      nationalLivingWage { ...Check } realLivingWage { ...Check }
      byEmployer { employer { id } contracts lowestHourlyPay belowNationalLivingWage belowRealLivingWage breaksItsAccreditation }
      rows { totalCount nodes { contract { id } employer { id } role hourlyPay belowNationalLivingWage belowRealLivingWage } }
      computedFrom { contracts workers notCounted { reason contracts } method caveats }
    } } }
  fragment Check on FloorCheckOrNoValue { ... on NoValue { reason } ... on FloorCheck {
    sentence contractsBelow employersBelow contractsBelowAnnounced announcedDueOn rate { hourlyRate } announced { hourlyRate } } }`;

describe('pay against the floors', () => {
  it('counts contracts below the law and below the real Living Wage, by the hour', async () => {
    const { programme, employers, contracts } = await programmeOf([
      [at(24_000), at(25_000), at(31_000)],
      [at(24_521.29), at(25_948.96), { pay_basis: null, pay_amount: null }],
    ]);
    const { data } = await admin.ask(FLOORS, { programme, asOf: '2026-11-22' });
    const floors = data.payFloors;
    expect(floors.nationalLivingWage).toMatchObject({
      contractsBelow: 1,
      employersBelow: 1,
      rate: { hourlyRate: 12.71 },
    });
    expect(floors.nationalLivingWage.sentence).toContain('check how they are recorded first');
    expect(floors.realLivingWage).toMatchObject({
      contractsBelow: 3,
      employersBelow: 2,
      rate: { hourlyRate: 13.45 },
      announced: null,
      contractsBelowAnnounced: null,
    });
    expect(floors.byEmployer).toEqual([
      // 24,000 ÷ 52.143 ÷ 37 = 12.44
      expect.objectContaining({ employer: { id: employers[0] }, contracts: 3, lowestHourlyPay: 12.44 }),
      expect.objectContaining({ employer: { id: employers[1] }, contracts: 2, lowestHourlyPay: 12.71 }),
    ]);
    expect(floors.rows.totalCount).toBe(3);
    expect(floors.rows.nodes[0]).toEqual({
      contract: { id: contracts[0] },
      employer: { id: employers[0] },
      role: 'CLW',
      hourlyPay: 12.44,
      belowNationalLivingWage: 0.27,
      belowRealLivingWage: 1.01,
    });
    expect(floors.rows.nodes[1]).toMatchObject({ hourlyPay: 12.71, belowNationalLivingWage: null });
    expect(floors.computedFrom).toMatchObject({
      contracts: 5,
      notCounted: [{ reason: 'PAY_NOT_RECORDED', contracts: 1 }],
      method: 'pay-floors/1',
    });
  });

  it('tells the National Living Wage of next April from the day on which it was published', async () => {
    // 13.20 and 13.21 an hour
    const { programme } = await programmeOf([[at(24_000), at(25_467), at(25_487)]]);
    const ask = async (asOf: string, knownAt?: string) =>
      (await admin.ask(FLOORS, { programme, asOf, knownAt })).data.payFloors;
    const { nationalLivingWage, computedFrom } = await ask('2026-11-22');
    expect(nationalLivingWage).toMatchObject({
      contractsBelow: 1,
      rate: { hourlyRate: 12.71 },
      announced: { hourlyRate: 13.21 },
      announcedDueOn: '2027-04-01',
      contractsBelowAnnounced: 2,
    });
    expect(nationalLivingWage.sentence).toMatch(/; 2 are below £13\.21, which has to be paid from 1 April 2027\.$/);
    expect(computedFrom.caveats.join(' ')).toContain('of £13.21: Published for April 2027');
    expect((await ask('2026-11-21')).nationalLivingWage).toMatchObject({
      announced: null,
      contractsBelowAnnounced: null,
    });
    expect((await ask('2027-04-01')).nationalLivingWage).toMatchObject({ contractsBelow: 2, announced: null });
  });

  it('gives employers until 1 May to pay the rate announced in October', async () => {
    // 24,500 ÷ 52.143 ÷ 37 = 12.70: at £12.60 it is enough, at £13.45 not
    const { programme } = await programmeOf([[at(24_500)]]);
    const real = async (asOf: string) => (await admin.ask(FLOORS, { programme, asOf })).data.payFloors.realLivingWage;
    expect(await real('2026-04-30')).toMatchObject({
      contractsBelow: 0,
      rate: { hourlyRate: 12.6 },
      announced: { hourlyRate: 13.45 },
      announcedDueOn: '2026-05-01',
      contractsBelowAnnounced: 1,
    });
    expect(await real('2026-05-01')).toMatchObject({ contractsBelow: 1, rate: { hourlyRate: 13.45 }, announced: null });
  });

  it('compares part-timers, hourly rates and scale points in the same way', async () => {
    const { programme } = await programmeOf([
      [
        at(12_260.64, { pay_basis: 'ACTUAL_ANNUAL', weekly_minutes: 1110 }),
        at(12.71, { pay_basis: 'HOURLY' }),
        at(12.7, { pay_basis: 'HOURLY' }),
        { pay_basis: 'SCALE_POINT', pay_amount: null, scale_nation: 'Scotland', scale_band: '5', scale_point: 1 },
      ],
    ]);
    const { data } = await admin.ask(FLOORS, { programme, asOf: '2026-11-22' });
    expect(data.payFloors.nationalLivingWage.contractsBelow).toBe(1);
    expect(data.payFloors.rows.nodes.map((row: Row) => row['hourlyPay'])).toEqual([12.7, 12.71, 12.71]);
  });

  it('says when no rate is published, and when there is nobody', async () => {
    const { programme } = await programmeOf([[at(24_000)]]);
    const early = await admin.ask(FLOORS, { programme, asOf: '2021-03-31' });
    expect(early.data.payFloors.nationalLivingWage).toEqual({ reason: 'NO_RATE_ON_DATE' });
    expect(early.data.payFloors.rows.totalCount).toBe(0);
    const empty = await programmeOf([[]]);
    expect((await admin.ask(FLOORS, { programme: empty.programme })).data.payFloors.reason).toBe('NOTHING_TO_COUNT');
    const unpaid = await programmeOf([[{ pay_basis: null, pay_amount: null }]]);
    expect((await admin.ask(FLOORS, { programme: unpaid.programme })).data.payFloors.reason).toBe('NOT_RECORDED');
  });

  it('is for those who may be told of these people, and rows are audited', async () => {
    const { programme, partnership, employers, contracts } = await programmeOf(
      [[at(24_000)], [at(24_000)]],
      [SHARED, 'STATISTICS'],
    );
    const [hr, lead, analyst] = [
      await tracker.person('HR_EDITOR', { employers: [employers[0]!] }),
      await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] }),
      await tracker.person('ANALYST', { nation: true }),
    ];
    expect((await lead.ask(FLOORS, { programme })).data.payFloors.reason).toBe('NOT_SHARED_BY_EVERY_EMPLOYER');
    expect((await analyst.ask(FLOORS, { programme })).data.payFloors.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    const own = (await hr.ask(FLOORS, { programme })).data.payFloors;
    expect(own.rows.nodes.map((row: { contract: unknown }) => row.contract)).toEqual([{ id: contracts[0] }]);
    const { rows } = await tracker.owner.query(
      `SELECT new FROM audit.entry WHERE action = 'READ' AND employer_id = ANY ($1)`,
      [employers],
    );
    expect(rows.map((row) => row.new.contracts)).toEqual([[contracts[0]]]);
  });
});

const LINE = `query ($id: ID!, $asOf: Date) { fundingLine(id: $id, asOf: $asOf) { version requiresRealLivingWage
  paidBelowItsCondition { ... on NoValue { reason message }
    ... on LivingWageShortfall { sentence postsBelow postsCompared postsNotCompared rate { hourlyRate } } } } }`;

describe('a funding line that demands the real Living Wage', () => {
  async function lineOf(made: Made, values: Row = { requires_real_living_wage: 'YES' }): Promise<string> {
    const line = await make.fundingLine(made.programme, await make.funder(), values);
    for (const post of made.posts) await make.allocation(line, post);
    return line;
  }

  it('is flagged with how many of its posts are paid below it', async () => {
    const made = await programmeOf([[at(25_000), at(31_000)], [{ pay_basis: null, pay_amount: null }]]);
    const id = await lineOf(made);
    const { data } = await admin.ask(LINE, { id, asOf: '2026-11-22' });
    expect(data.fundingLine.paidBelowItsCondition).toEqual({
      sentence: expect.stringContaining('1 of 2 filled posts is paid below the real Living Wage (£13.45 an hour)'),
      postsBelow: 1,
      postsCompared: 2,
      postsNotCompared: 1,
      rate: { hourlyRate: 13.45 },
    });
  });

  it.each([
    ['BLANK', 'NOT_RECORDED'],
    ['NO', 'NOT_APPLICABLE'],
    ['DONT_KNOW', 'DONT_KNOW'],
  ])('is not flagged where the answer is %s', async (answer, reason) => {
    const made = await programmeOf([[at(25_000)]]);
    const id = await lineOf(made, { requires_real_living_wage: answer });
    const { data } = await admin.ask(LINE, { id });
    expect(data.fundingLine).toMatchObject({ requiresRealLivingWage: answer, paidBelowItsCondition: { reason } });
  });

  it('tells HR of its own posts, a lead where everyone shares, an analyst nothing', async () => {
    const made = await programmeOf([[at(25_000)], [at(25_000)]], [SHARED, SHARED]);
    const id = await lineOf(made);
    const stranger = await programmeOf([[at(25_000)]]);
    const asked = async (person: Person) =>
      (await person.ask(LINE, { id, asOf: '2026-11-22' })).data.fundingLine?.paidBelowItsCondition;
    const hr = await tracker.person('HR_EDITOR', { employers: [made.employers[0]!] });
    expect(await asked(hr)).toMatchObject({ postsBelow: 1, postsCompared: 1 });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [made.partnership] });
    expect(await asked(lead)).toMatchObject({ postsBelow: 2, postsCompared: 2 });
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect(await asked(analyst)).toMatchObject({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    const otherHr = await tracker.person('HR_EDITOR', { employers: [stranger.employers[0]!] });
    expect(await asked(otherHr)).toBeUndefined();
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'STATISTICS', version = version + 1 WHERE employer_id = $1`,
      [made.employers[1]],
    );
    expect(await asked(lead)).toMatchObject({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
  });

  it('counts nobody before it pays anybody', async () => {
    const id = await make.fundingLine(await make.programme(), await make.funder(), {
      requires_real_living_wage: 'YES',
    });
    const { data } = await admin.ask(LINE, { id });
    expect(data.fundingLine.paidBelowItsCondition.reason).toBe('NOTHING_TO_COUNT');
  });

  it('does not say that nobody is paid below it where nobody’s pay is recorded', async () => {
    const made = await programmeOf([[{ pay_basis: null, pay_amount: null }]]);
    const { data } = await admin.ask(LINE, { id: await lineOf(made), asOf: '2026-11-22' });
    expect(data.fundingLine.paidBelowItsCondition.reason).toBe('NOT_RECORDED');
  });

  it('is recorded and corrected, and remembers how it was', async () => {
    const [programme, funder] = [await make.programme(), await make.funder()];
    const recorded = await admin.ask(
      `mutation ($input: RecordFundingLineInput!) { recordFundingLine(input: $input) { fundingLine { id requiresRealLivingWage } userErrors { code } } }`,
      {
        input: {
          programme,
          funder,
          reference: 'LW',
          title: 'Invented line',
          kind: 'GRANT',
          startsOn: '2026-04-01',
          endsOn: '2027-03-31',
          cycle: 'ANNUAL',
        },
      },
    );
    const { id, requiresRealLivingWage } = recorded.data.recordFundingLine.fundingLine;
    expect(requiresRealLivingWage).toBe('BLANK');
    const before = await momentBetween();
    const corrected = await admin.ask(
      `mutation ($input: CorrectFundingLineInput!) { correctFundingLine(input: $input) { fundingLine { requiresRealLivingWage } userErrors { code } } }`,
      { input: { fundingLine: id, version: 1, requiresRealLivingWage: 'YES' } },
    );
    expect(corrected.data.correctFundingLine).toEqual({
      fundingLine: { requiresRealLivingWage: 'YES' },
      userErrors: [],
    });
    const then = await admin.ask(
      `query ($id: ID!, $at: DateTime) { fundingLine(id: $id, knownAt: $at) { requiresRealLivingWage } }`,
      { id, at: before },
    );
    expect(then.data.fundingLine).toEqual({ requiresRealLivingWage: 'BLANK' });
  });
});

const EMPLOYER = `query ($id: ID!, $asOf: Date, $knownAt: DateTime) { employer(id: $id, asOf: $asOf, knownAt: $knownAt) {
  livingWageAccreditation { since until source isInForce }
  paidBelowRealLivingWage { ... on NoValue { reason } ... on LivingWageShortfall { postsBelow postsCompared } } } }`;

describe('an employer accredited for the real Living Wage', () => {
  const correct = async (person: Person, input: Row) =>
    (
      await person.ask(
        `mutation ($input: CorrectEmployerInput!) { correctEmployer(input: $input) { employer { version } userErrors { code path } } }`,
        { input },
      )
    ).data.correctEmployer;

  it('is recorded with its days and source, is in force between them, and can be taken away', async () => {
    const employer = await make.employer();
    const before = await momentBetween();
    const livingWageAccreditation = { since: '2024-05-01', until: '2026-10-31', source: 'Invented list' };
    expect(await correct(admin, { employer, version: 1, livingWageAccreditation })).toMatchObject({ userErrors: [] });
    const on = async (asOf: string, knownAt?: string) =>
      (await admin.ask(EMPLOYER, { id: employer, asOf, knownAt })).data.employer.livingWageAccreditation;
    expect(await on('2026-10-31')).toEqual({ ...livingWageAccreditation, isInForce: true });
    expect((await on('2026-11-01')).isInForce).toBe(false);
    expect((await on('2024-04-30')).isInForce).toBe(false);
    expect(await on('2026-10-31', before)).toBeNull();
    await correct(admin, { employer, version: 2, hostsClws: false });
    expect(await on('2026-10-31')).not.toBeNull();
    await correct(admin, { employer, version: 3, livingWageAccreditation: null });
    expect(await on('2026-10-31')).toBeNull();
  });

  it('is refused with days the wrong way round or no source, in sentences with their fields', async () => {
    const employer = await make.employer();
    const livingWageAccreditation = { since: '2024-05-01', until: '2024-04-30', source: ' ' };
    const { employer: none, userErrors } = await correct(admin, { employer, version: 1, livingWageAccreditation });
    expect(none).toBeNull();
    expect(userErrors).toEqual([
      { code: 'ACCREDITATION_ENDS_BEFORE_IT_STARTS', path: ['livingWageAccreditation', 'until'] },
      { code: 'ACCREDITATION_SOURCE_NOT_VALID', path: ['livingWageAccreditation', 'source'] },
    ]);
  });

  it('is flagged where it pays below it, for those who may know', async () => {
    const made = await programmeOf([[at(25_000), at(31_000)], [at(25_000)]]);
    const [employer, other] = made.employers as [string, string];
    const livingWageAccreditation = { since: '2024-05-01', source: 'Invented list' };
    await correct(admin, { employer, version: 1, livingWageAccreditation });
    const { data } = await admin.ask(FLOORS, { programme: made.programme, asOf: '2026-11-22' });
    expect(data.payFloors.byEmployer.map((row: Row) => row['breaksItsAccreditation']).sort()).toEqual([false, true]);
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    const flag = async (person: Person, id: string) =>
      (await person.ask(EMPLOYER, { id, asOf: '2026-11-22' })).data.employer.paidBelowRealLivingWage;
    expect(await flag(hr, employer)).toEqual({ postsBelow: 1, postsCompared: 2 });
    expect(await flag(hr, other)).toEqual({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [made.partnership] });
    expect(await flag(lead, employer)).toEqual({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
    const elsewhere = await tracker.person('STRATEGIC_LEAD', { partnerships: [await make.partnership('S37000999')] });
    expect(await flag(elsewhere, employer)).toEqual({ reason: 'OUTSIDE_YOUR_RIGHTS' });
  });
});

describe('accreditation and conditions in spreadsheets', () => {
  async function send(sheet: string, lines: readonly string[]) {
    const { body } = await request(tracker.app.getHttpServer())
      .post(`/imports?sheet=${sheet}`)
      .set('content-type', 'text/csv')
      .set('authorization', `Bearer ${admin.token}`)
      .send(lines.join('\n'));
    return body;
  }
  const HEAD = 'name,sector,week_from,full_time_week';

  it('come in with new employers, are corrected, and stay where the column is left out', async () => {
    const name = 'Harebell House (invented)';
    const columns = `${HEAD},living_wage_since,living_wage_until,living_wage_source`;
    const row = `${name},THIRD_SECTOR,2024-04-01,37`;
    await send('employers', [columns, `${row},2024-05-01,,Invented list`]);
    const recorded = async () =>
      (
        await tracker.owner.query(
          'SELECT living_wage_since, living_wage_until, living_wage_source FROM employer WHERE name = $1',
          [name],
        )
      ).rows.map((found) => Object.values(found));
    expect(await recorded()).toEqual([['2024-05-01', null, 'Invented list']]);
    const corrected = await send('employers', [columns, `${row},2024-05-01,2026-04-30,Invented list`]);
    expect(corrected.counts).toMatchObject({ changed: 1 });
    expect((await send('employers', [HEAD, row])).counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await recorded()).toEqual([['2024-05-01', '2026-04-30', 'Invented list']]);
    const refused = await send('employers', [columns, `${row},2024-05-01,2024-04-30,`]);
    expect(refused.problems).toEqual([
      expect.objectContaining({ code: 'ACCREDITATION_INCOMPLETE', column: 'living_wage_source' }),
    ]);
    await send('employers', [columns, `${row},,,`]);
    expect(await recorded()).toEqual([[null, null, null]]);
  });

  it('come in with funding lines', async () => {
    const [programme, funder] = ['Invented line programme', 'Invented line funder'];
    await make.programme({ name: programme });
    await make.funder({ name: funder });
    const columns = 'programme,reference,funder,title,kind,starts_on,ends_on,cycle,requires_real_living_wage';
    const row = `${programme},LW-1,${funder},Invented,GRANT,2026-04-01,2027-03-31,ANNUAL`;
    const said = async () =>
      (await tracker.owner.query(`SELECT requires_real_living_wage FROM funding_line WHERE reference = 'LW-1'`)).rows;
    await send('funding_lines', [columns, `${row},`]);
    expect(await said()).toEqual([{ requires_real_living_wage: 'BLANK' }]);
    await send('funding_lines', [columns, `${row},YES`]);
    expect(await said()).toEqual([{ requires_real_living_wage: 'YES' }]);
    await send('funding_lines', [columns, `${row},`]);
    expect(await said()).toEqual([{ requires_real_living_wage: 'BLANK' }]);
  });
});

it('asks no more statements for many rows than for few', async () => {
  const few = await programmeOf([[at(24_000)]]);
  const many = await programmeOf([1, 2, 3, 4].map(() => [at(24_000), at(24_100), at(24_200)]));
  for (const made of [few, many]) {
    for (const post of made.posts) {
      const line = await make.fundingLine(made.programme, await make.funder(), { requires_real_living_wage: 'YES' });
      await make.allocation(line, post);
    }
  }
  const ask = ({ programme }: Made) =>
    tracker.countStatements(() =>
      admin.ask(
        `query ($programme: ID!) {
          payFloors(programme: $programme) { ... on PayFloors { byEmployer { employer { name } } rows { nodes { contract { id } employer { name } } } } }
          fundingLines(filter: { programme: $programme }) { nodes { paidBelowItsCondition { ... on LivingWageShortfall { postsBelow } } } }
          employers(filter: { programme: $programme }) { nodes { paidBelowRealLivingWage { ... on LivingWageShortfall { postsBelow } } } }
        }`,
        { programme },
      ),
    );
  const statements = await ask(few);
  expect(await ask(many)).toBe(statements);
});
