import fc from 'fast-check';
import request from 'supertest';
import { parse } from 'csv-parse/sync';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';

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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

const AMOUNT = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const WTE = '{ ... on ReturnWte { wte } ... on NoValue { reason } }';
const COUNTS = `posts wteFunded wteFilled wteVacant wteFrozen inPost { ... on ReturnInPost { wte headcount contracts } ... on NoValue { reason } }`;
const ROW = `partnership { code } now { ${COUNTS} } before { ${COUNTS} } otherRoles { role now { ${COUNTS} } before { posts } }
  postChanges { change posts wteFunded wteFilled wteVacant wteFrozen }
  spend ${AMOUNT} spendBefore ${AMOUNT} forecast ${AMOUNT} linesNotCounted moneyChanges { change lines added }`;
const RETURN = `query ($financialYear: String, $partnership: String, $board: String, $asOf: Date, $knownAt: DateTime) {
  primaryCareReturn(financialYear: $financialYear, partnership: $partnership, board: $board, asOf: $asOf, knownAt: $knownAt) {
    financialYear countedOn comparedWith forecastYear caveats
    partnerships { ${ROW} } total { ${ROW} }
    posts(first: 100) { totalCount nodes { post { id } partnership { code } changes wteFundedDifference wteFilledDifference
      wteInPostBefore ${WTE} wteInPostNow ${WTE} wteInPostDifference ${WTE} } }
    money(first: 100) { totalCount nodes { line { id } partnership { code } change before ${AMOUNT} now ${AMOUNT} difference forecast ${AMOUNT} } }
    published { published { geographyCode measure value confidence sourceUrl fundingScope } ours { ... on ReturnCount { recorded difference } ... on NoValue { reason } } }
  }
}`;

async function theReturn(person: Person, variables: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await person.ask(RETURN, variables);
  expect(errors).toBeUndefined();
  return data.primaryCareReturn;
}

let places = 0;
const aPartnership = (board = 'S08999999') => make.partnership(`S378${String((places += 1)).padStart(5, '0')}`, board);

async function aSetting(sharing = 'STATISTICS', board?: string) {
  const partnership = await aPartnership(board);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  return { partnership, programme, employer, part, funder: await make.funder() };
}

/** A post that is something else from 1 October 2025. */
async function aChangedPost(part: string, before: Row, after: Row): Promise<string> {
  const post = await make.post(part, before);
  await tracker.owner.query(`UPDATE post_state SET version = version + 1, ends_on = '2025-09-30' WHERE post_id = $1`, [
    post,
  ]);
  await tracker.owner.query(
    `INSERT INTO post_state (employer_id, participation_id, programme_id, post_id, funded_wte, status, starts_on)
     SELECT employer_id, participation_id, programme_id, id, $2, $3, '2025-10-01' FROM post WHERE id = $1`,
    [post, after['funded_wte'] ?? 1, after['status'] ?? 'FILLED'],
  );
  return post;
}

describe('posts and people', () => {
  it('counts contracts in force on 31 March by their week, what is funded and vacant, and other roles apart', async () => {
    const { partnership, employer, part } = await aSetting();
    const [whole, senior] = [await make.post(part), await make.post(part, { role: 'SENIOR_CLW', funded_wte: 0.6 })];
    const manager = await make.post(part, { role: 'MANAGER' });
    await make.post(part, { status: 'VACANT', funded_wte: 0.5 });
    await make.post(part, { status: 'FROZEN', funded_wte: 0.4 });
    await make.contract(whole, await make.worker(employer));
    const lastDay = { starts_on: '2025-04-01', ends_on: '2026-03-31', kind: 'FIXED_TERM', fixed_term_reason: 'OTHER' };
    await make.contract(senior, await make.worker(employer), lastDay, {
      weekly_minutes: 1260,
      full_time_minutes: 2100,
    });
    await make.contract(senior, await make.worker(employer), { starts_on: '2026-04-01' });
    await make.contract(whole, await make.worker(employer), { kind: 'BANK' });
    await make.contract(manager, await make.worker(employer));
    const found = await theReturn(admin, { partnership, financialYear: '2025/26' });
    expect(found).toMatchObject({
      financialYear: '2025/26',
      countedOn: '2026-03-31',
      comparedWith: '2025-03-31',
      forecastYear: '2026/27',
    });
    expect(found.partnerships).toHaveLength(1);
    expect(found.partnerships[0]).toMatchObject({
      partnership: { code: partnership },
      // 37 of 37 h and 21 of 35 h: 1 + 0.6
      now: {
        ...{ posts: 4, wteFunded: 2.5, wteFilled: 1.6, wteVacant: 0.5, wteFrozen: 0.4 },
        inPost: { wte: 1.6, headcount: 2, contracts: 2 },
      },
      before: { inPost: { wte: 1, headcount: 1, contracts: 1 } },
      otherRoles: [{ role: 'MANAGER', now: { posts: 1, wteFunded: 1, inPost: { wte: 1, headcount: 1 } } }],
    });
  });

  it('takes the year before to this year apart post by post, step by step', async () => {
    const { partnership, employer, part } = await aSetting();
    const ended = await make.post(part, { closed_on: '2025-12-31', funded_wte: 0.8 });
    const started = await make.post(part, { opened_on: '2025-04-01', funded_wte: 0.5 });
    const vacated = await aChangedPost(part, {}, { status: 'VACANT' });
    const filled = await aChangedPost(part, { status: 'VACANT', funded_wte: 0.6 }, { funded_wte: 1 });
    const same = await make.post(part);
    const worker = await make.worker(employer);
    await make.contract(vacated, worker, { ends_on: '2025-09-30', end_reason: 'RESIGNED' });
    await make.contract(filled, worker, { starts_on: '2025-10-01' }, { weekly_minutes: 1110 });
    const { partnerships, posts } = await theReturn(admin, { partnership, financialYear: '2025/26' });
    const kinds = Object.fromEntries(posts.nodes.map((line: Answer) => [line.post.id, line.changes]));
    expect(kinds).toEqual({
      [ended]: ['ENDED'],
      [started]: ['STARTED'],
      [vacated]: ['VACANCY_OPENED'],
      [filled]: ['WTE_CHANGED', 'VACANCY_FILLED'],
      [same]: ['SAME'],
    });
    const byKind = Object.fromEntries(partnerships[0].postChanges.map((sum: Answer) => [sum.change, sum]));
    expect(byKind).toMatchObject({
      ENDED: { wteFunded: -0.8, wteFilled: -0.8 },
      STARTED: { wteFunded: 0.5, wteFilled: 0.5 },
      VACANCY_OPENED: { wteFunded: 0, wteFilled: -1, wteVacant: 1 },
      WTE_CHANGED: { wteFunded: 0.4, wteFilled: 0, wteVacant: 0.4 },
      VACANCY_FILLED: { wteFunded: 0, wteFilled: 1, wteVacant: -1 },
      SAME: { wteFunded: 0 },
    });
    // 0.8 + 1 + 0.6 + 1 = 3.4 before; 0.5 + 1 + 1 + 1 = 3.5 now
    expect(partnerships[0]).toMatchObject({
      before: { wteFunded: 3.4 },
      now: { wteFunded: 3.5, inPost: { wte: 0.5 } },
    });
    const line = posts.nodes.find((each: Answer) => each.post.id === vacated);
    expect(line).toMatchObject({
      wteInPostBefore: { wte: 1 },
      wteInPostNow: { wte: 0 },
      wteInPostDifference: { wte: -1 },
    });
  });

  it('shows a post that moved as out of one partnership and into the other, and a vacant one where it last was', async () => {
    const { partnership, programme, employer, part } = await aSetting('STATISTICS', 'S08999998');
    const other = await aPartnership('S08999998');
    await make.insert('programme_partnership', { programme_id: programme, partnership_code: other });
    const moved = await make.post(part, { funded_wte: 0.7 });
    const contract = await make.contract(moved, await make.worker(employer));
    await make.placement(contract, await make.practice(other), { starts_on: '2020-04-01', ends_on: '2025-06-30' });
    await make.placement(contract, await make.practice(partnership), { starts_on: '2025-07-01' });
    const vacant = await aChangedPost(part, { funded_wte: 0.3 }, { status: 'VACANT', funded_wte: 0.3 });
    const left = await make.contract(vacant, await make.worker(employer), {
      ends_on: '2025-09-30',
      end_reason: 'RETIRED',
    });
    await make.placement(left, await make.practice(other));
    const { partnerships, total } = await theReturn(admin, { board: 'S08999998', financialYear: '2025/26' });
    const of = (code: string) => partnerships.find((row: Answer) => row.partnership.code === code);
    expect(of(other)).toMatchObject({
      before: { posts: 2, wteFunded: 1 },
      now: { posts: 1, wteFunded: 0.3, wteVacant: 0.3 },
    });
    expect(
      of(other)
        .postChanges.map(({ change }: Answer) => change)
        .sort(),
    ).toEqual(['MOVED_OUT', 'VACANCY_OPENED']);
    expect(of(partnership).postChanges).toMatchObject([{ change: 'MOVED_IN', wteFunded: 0.7 }]);
    expect(total).toMatchObject({ before: { wteFunded: 1, inPost: { headcount: 2 } }, now: { wteFunded: 1 } });
    const net = total.postChanges.reduce((sum: number, { wteFunded }: Answer) => sum + Math.round(100 * wteFunded), 0);
    expect(net).toBe(0);
  });

  it('says nothing of people to those who may not be told, and all of posts and money', async () => {
    const { partnership, employer, part } = await aSetting();
    await make.contract(await make.post(part), await make.worker(employer));
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const analyst = await tracker.person('ANALYST', { partnerships: [partnership] });
    const ask = { partnership, financialYear: '2025/26' };
    const forLead = await theReturn(lead, ask);
    expect(forLead.total.now).toMatchObject({
      posts: 1,
      wteFilled: 1,
      inPost: { reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' },
    });
    expect(forLead.posts.nodes[0].wteInPostNow).toEqual({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
    expect((await theReturn(analyst, ask)).total.now).toMatchObject({
      wteFunded: 1,
      inPost: { reason: 'OUTSIDE_YOUR_RIGHTS' },
    });
    await tracker.owner.query(
      `UPDATE participation SET version = version + 1, sharing_level = 'PSEUDONYMISED_TERMS' WHERE id = $1`,
      [part],
    );
    expect((await theReturn(lead, ask)).total.now.inPost).toMatchObject({ wte: 1, headcount: 1 });
    const elsewhere = await tracker.person('STRATEGIC_LEAD', { partnerships: [await aPartnership()] });
    expect((await theReturn(elsewhere, ask)).total.now).toMatchObject({
      posts: 0,
      inPost: { reason: 'OUTSIDE_YOUR_RIGHTS' },
    });
  });

  it('counts the own people of an HR editor, and says that they are a part', async () => {
    const { partnership, programme, employer, part } = await aSetting();
    const other = await make.employer();
    await make.contract(await make.post(part), await make.worker(employer));
    const theirs = await make.post(await make.participation(other, programme));
    await make.contract(theirs, await make.worker(other));
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    const { total, caveats } = await theReturn(hr, { partnership, financialYear: '2025/26' });
    expect(total.now.inPost).toMatchObject({ headcount: 1 });
    expect(caveats).toContain('Counts the people of your own employers only.');
  });
});

describe('money', () => {
  it('takes signed money by instalment, else by days, and says what began, ended and changed', async () => {
    const { partnership, programme, part, funder } = await aSetting();
    const line = (values: Row) => make.fundingLine(programme, funder, values);
    // 366 days of 2024 from 1 January: 91 in 2023/24, 275 in 2024/25.
    const ending = await line({ starts_on: '2024-01-01', ends_on: '2024-12-31', amount: 36_600 });
    const even = await line({ starts_on: '2024-04-01', ends_on: '2026-03-31', amount: 73_000 });
    const paid = await line({ starts_on: '2024-04-01', ends_on: '2027-03-31', amount: 60_000 });
    for (const [from, until, amount] of [
      ['2024-04-01', '2025-03-31', 10_000],
      ['2025-04-01', '2026-03-31', 20_000],
      ['2026-04-01', '2027-03-31', 30_000],
    ] as const) {
      const period = { starts_on: from, ends_on: until, amount };
      await make.insert('instalment', { programme_id: programme, funding_line_id: paid, ...period });
    }
    const began = await line({ starts_on: '2025-04-01', ends_on: '2026-03-31', amount: 500.01 });
    await line({ starts_on: '2025-04-01', ends_on: '2026-03-31', stage: 'OFFERED' });
    await line({ starts_on: '2025-04-01', ends_on: '2026-03-31', amount: null });
    await make.allocation(even, await make.post(part));
    const found = await theReturn(admin, { partnership, financialYear: '2025/26' });
    const byLine = Object.fromEntries(found.money.nodes.map((each: Answer) => [each.line.id, each]));
    expect(byLine).toMatchObject({
      [ending]: {
        change: 'ENDED',
        before: { amount: 27_500 },
        now: { reason: 'NOTHING_TO_COUNT' },
        difference: -27_500,
      },
      [even]: { change: 'SAME', before: { amount: 36_500 }, now: { amount: 36_500 }, difference: 0 },
      [paid]: { change: 'CHANGED', before: { amount: 10_000 }, now: { amount: 20_000 }, forecast: { amount: 30_000 } },
      [began]: { change: 'BEGAN', now: { amount: 500.01 }, difference: 500.01 },
    });
    expect(found.partnerships[0]).toMatchObject({
      spendBefore: { amount: 74_000 },
      spend: { amount: 57_000.01 },
      forecast: { amount: 30_000 },
      linesNotCounted: 1,
    });
    const added = found.partnerships[0].moneyChanges.reduce((sum: number, each: Answer) => sum + each.added, 0);
    expect(added).toBeCloseTo(57_000.01 - 74_000, 2);
  });

  it('counts as signed what was signed by the day asked from', async () => {
    const { partnership, programme, funder } = await aSetting();
    const period = { starts_on: '2025-04-01', ends_on: '2026-03-31', amount: 12_000, said_on: '2025-06-01' };
    await make.fundingLine(programme, funder, period);
    const ask = { partnership, financialYear: '2025/26' };
    expect((await theReturn(admin, { ...ask, asOf: '2025-05-31' })).total.spend).toEqual({ amount: 0 });
    expect((await theReturn(admin, { ...ask, asOf: '2025-06-01' })).total.spend).toEqual({ amount: 12_000 });
    expect((await theReturn(admin, { ...ask, knownAt: '2025-06-01T00:00:00Z' })).total.spend).toEqual({ amount: 0 });
  });

  it('shares a line between partnerships by what it pays in each, to the penny', async () => {
    const { partnership, programme, employer, part, funder } = await aSetting('STATISTICS', 'S08999997');
    const other = await aPartnership('S08999997');
    await make.insert('programme_partnership', { programme_id: programme, partnership_code: other });
    const line = await make.fundingLine(programme, funder, {
      starts_on: '2025-04-01',
      ends_on: '2026-03-31',
      amount: 100,
    });
    for (const [place, wte] of [
      [partnership, 1],
      [other, 0.5],
    ] as const) {
      const post = await make.post(part, { funded_wte: wte });
      const contract = await make.contract(post, await make.worker(employer));
      await make.placement(contract, await make.practice(place));
      await make.allocation(line, post);
    }
    const { partnerships, total } = await theReturn(admin, { board: 'S08999997', financialYear: '2025/26' });
    const spend = Object.fromEntries(partnerships.map((row: Answer) => [row.partnership.code, row.spend.amount]));
    expect(spend).toEqual({ [partnership]: 66.67, [other]: 33.33 });
    expect(total.spend).toEqual({ amount: 100 });
  });

  it('has no figure where money falls in the year and none of it is recorded', async () => {
    const { partnership, programme, funder } = await aSetting();
    await make.fundingLine(programme, funder, { amount: null });
    const { total, money } = await theReturn(admin, { partnership, financialYear: '2025/26' });
    expect(total).toMatchObject({ spend: { reason: 'NOT_RECORDED' }, linesNotCounted: 1 });
    expect(money.nodes[0]).toMatchObject({ change: 'NOT_KNOWN', now: { reason: 'NOT_RECORDED' }, difference: 0 });
  });
});

describe('the published figures', () => {
  it('stand beside ours with their source, and the difference is shown', async () => {
    const programme = await make.programme({ partnership: 'S37000004' });
    const employer = await make.employer();
    const part = await make.participation(employer, programme);
    for (let at = 0; at < 3; at += 1) await make.contract(await make.post(part), await make.worker(employer));
    const { published } = await theReturn(admin, { partnership: 'S37000004', financialYear: '2020/21' });
    expect(published).toEqual([
      {
        published: {
          ...{ geographyCode: 'S37000004', measure: 'HEADCOUNT', value: 1, confidence: 'SINGLE_SOURCE' },
          ...{ sourceUrl: 'https://www.gov.scot/publications/foi-202100235471/', fundingScope: 'PCIF' },
        },
        ours: { recorded: 3, difference: 2 },
      },
    ]);
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37000004'] });
    const forLead = await theReturn(lead, { partnership: 'S37000004', financialYear: '2020/21' });
    expect(forLead.published[0].ours).toEqual({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
    const hr = await tracker.person('HR_EDITOR', { employers: [employer] });
    const forHr = await theReturn(hr, { partnership: 'S37000004', financialYear: '2020/21' });
    expect(forHr.published[0].ours).toEqual({ reason: 'OUTSIDE_YOUR_RIGHTS' });
  });

  it('are those of Scotland too where all of it is asked, and nothing is held against a partnership without posts', async () => {
    const { published } = await theReturn(admin, { financialYear: '2020/21' });
    const ofScotland = published.filter((each: Answer) => each.published.geographyCode === 'S92000003');
    expect(ofScotland.map(({ published: each }: Answer) => [each.measure, each.value])).toEqual([
      ['HEADCOUNT', 218],
      ['WTE', 189.3],
    ]);
    for (const { published: theirs, ours } of ofScotland) {
      expect(Math.round(100 * (theirs.value + ours.difference))).toBe(Math.round(100 * ours.recorded));
    }
    const nobody = published.find((each: Answer) => each.published.geographyCode === 'S37000001');
    expect(nobody.ours).toEqual({ reason: 'NOTHING_TO_COUNT' });
  });
});

describe('asked', () => {
  it('is of the last year that has ended when none is named, and refuses what is no year', async () => {
    const { partnership } = await aSetting();
    expect(await theReturn(admin, { partnership })).toMatchObject({ financialYear: '2025/26' });
    const { errors } = await admin.ask(RETURN, { financialYear: '2025/27' });
    expect(errors?.[0]?.message).toBe('`financialYear` is written with the year that follows, such as 2026/27.');
    const early = await theReturn(admin, { partnership, financialYear: '2026/27' });
    expect(early.caveats).toContain('31 March 2027 has not come yet: it is counted as recorded so far.');
  });

  it('has a row of nothing for a partnership in which nothing is recorded', async () => {
    const partnership = await aPartnership();
    const { partnerships } = await theReturn(admin, { partnership });
    expect(partnerships).toMatchObject([
      { partnership: { code: partnership }, now: { posts: 0, inPost: { headcount: 0 } }, spend: { amount: 0 } },
    ]);
  });

  it('needs no more statements for more posts and lines', async () => {
    const { partnership, programme, employer, part, funder } = await aSetting();
    const grow = async () => {
      const post = await make.post(part);
      await make.contract(post, await make.worker(employer));
      await make.allocation(await make.fundingLine(programme, funder), post);
    };
    await grow();
    const few = await tracker.countStatements(() => theReturn(admin, { partnership }));
    for (let at = 0; at < 4; at += 1) await grow();
    expect(await tracker.countStatements(() => theReturn(admin, { partnership }))).toBe(few);
  });

  it('is a table in the shape of the published figures, and tables of its lines', async () => {
    const { partnership, programme, employer, part, funder } = await aSetting();
    const post = await make.post(part);
    await make.contract(post, await make.worker(employer));
    await make.allocation(await make.fundingLine(programme, funder), post);
    const rows = async (table: string) => {
      const { text, status } = await request(tracker.app.getHttpServer())
        .get(`/export/${table}.csv?partnership=${partnership}&financialYear=2025/26`)
        .set('authorization', `Bearer ${admin.token}`);
      expect([table, status]).toEqual([table, 200]);
      return parse(text, { columns: true }) as Record<string, string>[];
    };
    // £100,000 over 1,095 days from 1 April 2024, 365 in each year.
    expect(await rows('primary-care-return')).toMatchObject([
      {
        partnership_code: partnership,
        now_in_post_wte: '1',
        now_in_post_headcount: '1',
        now_wte_funded: '1',
        now_wte_vacant: '0',
        spend: '33333.33',
        forecast: '33333.33',
        spend_before: '33333.34',
      },
    ]);
    expect(await rows('primary-care-return-posts')).toMatchObject([{ post_id: post, changes: 'SAME' }]);
    expect(await rows('primary-care-return-money')).toMatchObject([{ change: 'CHANGED', difference: '-0.01' }]);
    expect(await rows('primary-care-return-changes')).toMatchObject([{ change: 'SAME', posts: '1' }]);
    expect(await rows('primary-care-return-published')).toEqual([]);
  });
});

it('adds up whatever happened: lines to rows, rows to the sum, kinds to the difference', async () => {
  const { partnership, programme, employer, part, funder } = await aSetting('STATISTICS', 'S08999996');
  const other = await aPartnership('S08999996');
  await make.insert('programme_partnership', { programme_id: programme, partnership_code: other });
  const practices = [await make.practice(partnership), await make.practice(other)];
  const status = fc.constantFrom('FILLED', 'VACANT', 'FROZEN');
  const wte = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
  const post = fc.record({
    before: fc.record({ status, funded_wte: wte }),
    after: fc.record({ status, funded_wte: wte }),
    minutes: fc.integer({ min: 60, max: 2220 }),
    fullTime: fc.constantFrom(2100, 2160, 2220, 2250),
    from: fc.constantFrom(0, 1),
    to: fc.constantFrom(0, 1),
    amount: fc.integer({ min: 0, max: 99_999_99 }).map((pence) => pence / 100),
    endsOn: fc.constantFrom('2025-05-17', '2026-03-31', '2027-08-01'),
  });
  const posts = fc.sample(post, { numRuns: 12, seed: 20261122 });
  for (const { before, after, minutes, fullTime, from, to, amount, endsOn } of posts) {
    const id = await aChangedPost(part, before, after);
    const terms = { weekly_minutes: minutes, full_time_minutes: fullTime };
    const contract = await make.contract(id, await make.worker(employer), {}, terms);
    await make.placement(contract, practices[from]!, { starts_on: '2020-04-01', ends_on: '2025-08-31' });
    await make.placement(contract, practices[to]!, { starts_on: '2025-09-01' });
    await make.allocation(await make.fundingLine(programme, funder, { ends_on: endsOn, amount }), id);
  }
  const {
    partnerships,
    total,
    posts: lines,
    money,
  } = await theReturn(admin, { board: 'S08999996', financialYear: '2025/26' });
  const hundredths = (value: number) => Math.round(100 * value);
  const sum = (all: Answer[], of: (each: Answer) => number) =>
    all.reduce((whole, each) => whole + hundredths(of(each)), 0);
  for (const row of [...partnerships, total]) {
    const here = (all: Answer[]) =>
      row === total ? all : all.filter((each) => each.partnership.code === row.partnership.code);
    for (const kind of ['wteFunded', 'wteFilled', 'wteVacant', 'wteFrozen'] as const) {
      expect(sum(row.postChanges, (each) => each[kind])).toBe(hundredths(row.now[kind]) - hundredths(row.before[kind]));
    }
    const spent = hundredths(row.spend.amount) - hundredths(row.spendBefore.amount);
    expect(sum(row.moneyChanges, (each) => each.added)).toBe(spent);
    expect(sum(here(money.nodes), (each) => each.difference)).toBe(spent);
    expect(sum(here(lines.nodes), (each) => each.wteFundedDifference)).toBe(
      hundredths(row.now.wteFunded) - hundredths(row.before.wteFunded),
    );
    expect(sum(here(lines.nodes), (each) => each.wteInPostDifference.wte)).toBe(
      hundredths(row.now.inPost.wte) - hundredths(row.before.inPost.wte),
    );
  }
  expect(sum(partnerships, (row) => row.spend.amount)).toBe(hundredths(total.spend.amount));
  expect(sum(partnerships, (row) => row.now.inPost.wte)).toBe(hundredths(total.now.inPost.wte));
  expect(total.now.inPost.headcount).toBe(12);
});
