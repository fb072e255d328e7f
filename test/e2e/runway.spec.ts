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

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const ASK = `query ($programme: ID, $employer: ID, $line: ID, $certainty: CertaintyLevel! = SIGNED_ONLY, $award: Percent! = 0, $asOf: Date, $first: Int! = 50, $skip: Int! = 0) {
  runway(programme: $programme, employer: $employer, line: $line, certainty: $certainty, assumedAwardPercent: $award, asOf: $asOf, first: $first, skip: $skip) {
    totalCount runOutBeforeEnd caveats method nodes { line { id } outlook sentence runsOutOn spentOn endsOn daysBeforeEnd cashBasis costBasis
      postCount postsAtRecordedCost pensionNotRecorded pensionNotRecordedBecause { blank dontKnow notApplicable refused } cash ${MONEY} cost ${MONEY} shortfall ${MONEY} surplus ${MONEY}
      periods { startsOn endsOn cash cost balance } } }
}`;

async function runway(person: Person, variables: Row) {
  const { data, errors } = await person.ask(ASK, variables);
  expect(errors).toBeUndefined();
  return data.runway;
}

/** Band 5, point 3, of 2026/27: £58,428.63 a year with on-costs, and no increment to come. */
const TOP_OF_BAND: Row = {
  weekly_minutes: 2160,
  full_time_minutes: 2160,
  pay_basis: 'SCALE_POINT',
  pay_amount: null,
  scale_nation: 'Scotland',
  scale_band: '5',
  scale_point: 3,
  pension_pct: 22.5,
  pension_basis: 'ALL_PAY',
};

let lines = 0;

async function aLine(line: Row = {}, sharing = 'STATISTICS', post: Row = {}) {
  lines += 1;
  const partnership = await make.partnership(`S37990${String(lines).padStart(3, '0')}`);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  const postId = await make.post(part, { annual_cost: 50_000, ...post });
  const year = { starts_on: '2026-04-01', ends_on: '2027-03-31' };
  const lineId = await make.fundingLine(programme, await make.funder(), { ...year, amount: 50_000, ...line });
  await make.allocation(lineId, postId);
  return { partnership, programme, employer, part, postId, lineId };
}

async function withAWorker(sharing?: string, line?: Row) {
  const made = await aLine(line, sharing);
  const contract = await make.contract(made.postId, await make.worker(made.employer), {}, TOP_OF_BAND);
  return { ...made, contract };
}

describe('the runway of a line', () => {
  it('is at what people really cost for an administrator: the silent cliff before the end on paper', async () => {
    const { programme } = await withAWorker();
    const { nodes, totalCount, runOutBeforeEnd } = await runway(admin, { programme });
    expect([totalCount, runOutBeforeEnd]).toEqual([1, 1]);
    // £58,428.63 ÷ 365 = £160.08 a day; £50,000 pays for 312 days, to 6 February. 1 to 5 April are at the National
    // Insurance of 2025/26, which is the same.
    expect(nodes[0]).toMatchObject({
      outlook: 'RUNS_OUT_BEFORE_END',
      runsOutOn: '2027-02-07',
      spentOn: '2027-02-07',
      endsOn: '2027-03-31',
      daysBeforeEnd: 53,
      cash: { amount: 50_000 },
      cost: { amount: 58_428.63 },
      shortfall: { amount: 8_428.63 },
      surplus: { amount: 0 },
      costBasis: 'PROJECTED_PAY',
      postsAtRecordedCost: 0,
      periods: [{ cash: 50_000, cost: 58_428.63, balance: -8_428.63 }],
    });
  });

  it('counts the least of auto-enrolment for a pension that is not recorded, and says so', async () => {
    const { programme, employer, postId } = await aLine({ amount: 49_000 });
    await make.contract(
      postId,
      await make.worker(employer),
      {},
      { ...TOP_OF_BAND, pension_pct: null, pension_basis: null },
    );
    const { nodes, caveats } = await runway(admin, { programme });
    // 43,039 + 5,705.85 + 3 % of 36,799 = £49,848.82 a year: £49,000 pays for 358 days. Without a pension it would have lasted.
    expect(nodes[0]).toMatchObject({
      spentOn: '2027-03-25',
      cost: { amount: 49_848.82 },
      costBasis: 'PROJECTED_PAY',
      pensionNotRecorded: 1,
      pensionNotRecordedBecause: { blank: 1, dontKnow: 0, notApplicable: 0, refused: 0 },
    });
    expect(caveats).toContainEqual(expect.stringMatching(/^ASSUMED for 1 contract whose pension is not recorded/));
  });

  it('is at the recorded cost of the post for those who may not know pay, and says so', async () => {
    const { programme, partnership } = await withAWorker();
    for (const role of ['ANALYST', 'STRATEGIC_LEAD'] as const) {
      const person = await tracker.person(role, { partnerships: [partnership] });
      const { nodes, caveats } = await runway(person, { programme });
      expect(nodes[0]).toMatchObject({
        outlook: 'LASTS_TO_END',
        runsOutOn: null,
        daysBeforeEnd: 0,
        cost: { amount: 50_000 },
        surplus: { amount: 0 },
        costBasis: 'RECORDED_POST_COST',
        postsAtRecordedCost: 1,
      });
      expect(caveats.join(' ')).toContain('Posts cost what is recorded of them, not what people earn.');
    }
  });

  it('tells a lead real costs where every employer shares terms, and HR those of their own', async () => {
    const { programme, partnership, employer } = await withAWorker('PSEUDONYMISED_TERMS');
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const own = await tracker.person('HR_EDITOR', { employers: [employer] });
    for (const person of [lead, own]) {
      const { nodes } = await runway(person, { programme });
      expect(nodes[0]).toMatchObject({ costBasis: 'PROJECTED_PAY', cost: { amount: 58_428.63 } });
    }
  });

  it('shows HR of one employer the recorded cost of the posts of another on the same line', async () => {
    const { programme, lineId, employer } = await withAWorker('PSEUDONYMISED_TERMS');
    const other = await make.employer();
    const post = await make.post(await make.participation(other, programme), { annual_cost: 40_000 });
    await make.contract(post, await make.worker(other), {}, TOP_OF_BAND);
    await make.allocation(lineId, post, { share_pct: 50 });
    const { nodes } = await runway(await tracker.person('HR_EDITOR', { employers: [employer] }), { line: lineId });
    // 58,428.63 of their own, half of the 40,000 recorded for the other.
    expect(nodes[0]).toMatchObject({ cost: { amount: 78_428.63 }, postCount: 2, postsAtRecordedCost: 1 });
  });

  it('goes by instalments where there are any, counts the sure ones only, and assumes an award when asked', async () => {
    const { programme, lineId } = await aLine({ ends_on: '2028-03-31', amount: 100_000 });
    const instalment = (starts_on: string, ends_on: string, amount: number) =>
      make.insert('instalment', { programme_id: programme, funding_line_id: lineId, starts_on, ends_on, amount });
    await instalment('2026-04-01', '2027-03-31', 52_000);
    const second = await instalment('2027-04-01', '2028-03-31', 48_000);
    await make.insert('certainty', {
      programme_id: programme,
      funding_line_id: lineId,
      instalment_id: second,
      stage: 'ANNOUNCED',
      said_on: '2026-06-01',
      said_by: 'Invented funder',
    });
    const signed = await runway(admin, { programme });
    expect(signed.nodes[0]).toMatchObject({
      endsOn: '2027-03-31',
      cashBasis: 'INSTALMENTS',
      surplus: { amount: 2_000 },
    });
    const said = await runway(admin, { programme, certainty: 'EVERYTHING_SAID', award: 3 });
    expect(said.nodes[0]).toMatchObject({
      endsOn: '2028-03-31',
      outlook: 'RUNS_OUT_BEFORE_END',
      // £51,500 ÷ 366 = £140.71 a day; £50,000 pays for 355 days from 1 April 2027.
      runsOutOn: '2028-03-21',
      spentOn: '2028-03-21',
      periods: [
        { cash: 52_000, cost: 50_000, balance: 2_000 },
        { cash: 48_000, cost: 51_500, balance: -1_500 },
      ],
    });
  });

  it('spreads an amount with its uplift over the financial years', async () => {
    const { programme } = await aLine({ ends_on: '2028-03-31', amount: 90_000, uplift_pct: 2.5 });
    const { nodes } = await runway(admin, { programme });
    expect(nodes[0].cashBasis).toBe('AMOUNT_BY_DAYS');
    expect(nodes[0].periods.map(({ cash }: { cash: number }) => cash)).toEqual([44_382.9, 45_617.1]);
  });

  it.each([
    { what: 'an amount that is not recorded', line: { amount: null }, post: {}, reason: 'NOT_RECORDED' },
    { what: 'a cost that is not recorded', line: {}, post: { annual_cost: null }, reason: 'NOT_RECORDED' },
    { what: 'money without an end', line: { ends_on: null, cycle: 'RECURRING' }, post: {}, reason: 'NOT_APPLICABLE' },
  ])('does not know it with $what', async ({ line, post, reason }) => {
    const { programme } = await aLine(line, undefined, post);
    const { nodes } = await runway(admin, { programme });
    expect(nodes[0]).toMatchObject({ outlook: 'NOT_KNOWN', runsOutOn: null, daysBeforeEnd: null, cost: { reason } });
    expect(nodes[0].periods).toEqual([]);
  });

  it('does not know it of a line that pays no post', async () => {
    const { programme } = await aLine();
    await tracker.owner.query('DELETE FROM allocation WHERE programme_id = $1', [programme]);
    const { nodes } = await runway(admin, { programme });
    expect(nodes[0]).toMatchObject({ outlook: 'NOT_KNOWN', postCount: 0, surplus: { reason: 'NOTHING_TO_COUNT' } });
  });

  it('leaves out lines that have ended, unless one is asked for, and has none for an empty scope', async () => {
    const { programme, lineId } = await aLine({ starts_on: '2024-04-01', ends_on: '2025-03-31' });
    expect((await runway(admin, { programme })).totalCount).toBe(0);
    expect((await runway(admin, { line: lineId })).totalCount).toBe(1);
    const elsewhere = await tracker.person('STRATEGIC_LEAD', { partnerships: [(await aLine()).partnership] });
    expect((await runway(elsewhere, { line: lineId })).nodes).toEqual([]);
  });

  it('notes the reading of pay where a line pays for one person', async () => {
    const { programme, employer } = await withAWorker();
    await runway(admin, { programme });
    const { rows } = await tracker.owner.query(
      `SELECT count(*)::integer AS n FROM audit.entry WHERE action = 'READ' AND employer_id = $1`,
      [employer],
    );
    expect(rows[0].n).toBeGreaterThan(0);
  });

  it('takes as many statements for six lines as for one', async () => {
    const { programme, part, employer } = await withAWorker();
    const one = await tracker.countStatements(() => runway(admin, { programme }));
    for (let at = 0; at < 5; at += 1) {
      const post = await make.post(part);
      await make.contract(post, await make.worker(employer), {}, TOP_OF_BAND);
      await make.allocation(await make.fundingLine(programme, await make.funder()), post);
    }
    expect(await tracker.countStatements(() => runway(admin, { programme }))).toBe(one);
  });
});
