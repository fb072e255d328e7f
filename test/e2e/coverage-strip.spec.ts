import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';
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

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

const KNOWN = '... on MoneyValue { amount } ... on NoValue { reason }';
const MONEY = `money { paid { ${KNOWN} } notPaid { ${KNOWN} } paidTwice { ${KNOWN} } }`;
const STRIP = `query ($programme: ID, $post: ID, $from: Date, $months: Int, $certainty: CertaintyLevel, $first: Int, $skip: Int, $knownAt: DateTime) {
  coverageStrip(programme: $programme, post: $post, from: $from, months: $months, certainty: $certainty, knownAt: $knownAt) {
    startsOn endsOn certainty ${MONEY}
    months { startsOn full part double none wte wtePaid postsWithoutCost ${MONEY} }
    posts(first: $first, skip: $skip) { totalCount nodes { post { reference } daysWithoutCost ${MONEY}
      gaps { startsOn endsOn missing resumesOn }
      months { startsOn endsOn state daysOpen share least most ${MONEY} lines { line { title } share amount { ${KNOWN} } } } } }
    lines(first: $first, skip: $skip) { totalCount nodes { line { title } startsOn endsOn amount { ${KNOWN} } promised { ${KNOWN} } overAllocated { ${KNOWN} }
      overAllocatedFrom notUsed { ${KNOWN} } notUsedFrom posts postsWithoutCost } }
  }
}`;

async function strip(variables: Record<string, unknown>, person = admin): Promise<Answer> {
  const { data, errors } = await person.ask(STRIP, variables);
  expect(errors).toBeUndefined();
  return data.coverageStrip;
}

const amounts = ({ paid, notPaid, paidTwice }: Answer) => [paid.amount, notPaid.amount, paidTwice.amount];

describe('a post', () => {
  it('is covered on 31 March, and its gap starts on 1 April', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation, { annual_cost: 36_500 });
    await make.allocation(await make.fundingLine(programme, funder, { title: 'Invented line' }), post);
    const { posts, startsOn, endsOn } = await strip({ post });
    expect([startsOn, endsOn]).toEqual(['2026-11-01', '2028-04-30']);
    const [{ gaps, months, money }] = posts.nodes;
    expect(gaps).toEqual([{ startsOn: '2027-04-01', endsOn: null, missing: 100, resumesOn: null }]);
    expect(months).toHaveLength(18);
    expect(months[4]).toMatchObject({ startsOn: '2027-03-01', state: 'FULL', share: 100, least: 100 });
    expect(months[4].lines).toEqual([{ line: { title: 'Invented line' }, share: 100, amount: { amount: 3100 } }]);
    expect(months[5]).toMatchObject({ startsOn: '2027-04-01', state: 'NONE', share: 0, lines: [] });
    // To 31 March 151 days at £100; then all of 2027/28, and 30 days of 2028/29 at £100.
    expect(amounts(money)).toEqual([15_100, 36_500 + 3_000, 0]);
  });

  it('is paid in part by a line that ends in the month, with the least on any day and the gap to the day', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation, { annual_cost: 36_500 });
    await make.allocation(await make.fundingLine(programme, funder, { ends_on: '2026-11-15' }), post);
    const next = await make.fundingLine(programme, funder, { starts_on: '2026-12-01', ends_on: '2027-06-30' });
    await make.allocation(next, post, { share_pct: 60 });
    const { posts } = await strip({ post, months: 2 });
    const [november, december] = posts.nodes[0].months;
    // 15 of 30 days: 50 %, £1,500 of £3,000; then 60 % of £3,100.
    expect(november).toMatchObject({ state: 'PART', share: 50, least: 0, most: 100 });
    expect(amounts(november.money)).toEqual([1_500, 1_500, 0]);
    expect(december).toMatchObject({ state: 'PART', share: 60, least: 60, most: 60 });
    expect(amounts(december.money)).toEqual([1_860, 1_240, 0]);
    expect(posts.nodes[0].gaps).toEqual([
      { startsOn: '2026-11-16', endsOn: '2026-11-30', missing: 100, resumesOn: null },
      { startsOn: '2026-12-01', endsOn: '2027-06-30', missing: 40, resumesOn: null },
    ]);
  });

  it('is paid twice where an unused option and the next line are both counted, and only there', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation, { annual_cost: 36_500 });
    const option = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };
    await make.allocation(await make.fundingLine(programme, funder, option), post);
    const next = await make.fundingLine(programme, funder, {
      stage: 'ANNOUNCED',
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    await make.allocation(next, post);
    const said = await strip({ post, from: '2027-04-01', months: 12, certainty: 'EVERYTHING_SAID' });
    expect(said.months.map(({ double }: Answer) => double)).toEqual(Array(12).fill(1));
    expect(amounts(said.money)).toEqual([36_500, 0, 36_500]);
    const signed = await strip({ post, from: '2027-04-01', months: 12 });
    expect(amounts(signed.money)).toEqual([0, 36_500, 0]);
  });

  it('has no figure where no cost is recorded, and is still counted', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation, { annual_cost: null, status: 'VACANT' });
    await make.allocation(await make.fundingLine(programme, funder), post);
    const { posts, months } = await strip({ post, months: 1 });
    expect(posts.nodes[0]).toMatchObject({ daysWithoutCost: 30, money: { paid: { reason: 'NOT_RECORDED' } } });
    expect(months[0]).toMatchObject({ full: 1, wte: 1, wtePaid: 1, postsWithoutCost: 1 });
  });

  it('answers as it was recorded before the line was signed', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const post = await make.post(participation);
    const line = await make.fundingLine(programme, funder, { stage: null });
    await make.allocation(line, post);
    const before = await momentBetween();
    await make.insert('certainty', {
      programme_id: programme,
      funding_line_id: line,
      stage: 'SIGNED',
      said_on: '2026-01-05',
      said_by: 'Invented funder',
    });
    expect((await strip({ post, months: 1 })).months[0]).toMatchObject({ full: 1, none: 0 });
    expect((await strip({ post, months: 1, knownAt: before })).months[0]).toMatchObject({ full: 0, none: 1 });
  });
});

/** Posts of several shapes, some of them split between two lines. */
async function someMoney({ programme, participation, funder }: FundingScene): Promise<void> {
  const march = await make.fundingLine(programme, funder, { title: 'To March' });
  const june = await make.fundingLine(programme, funder, { title: 'To June', ends_on: '2027-06-30' });
  for (const [cost, wte] of [
    [46_748, 1],
    [33_333.33, 0.6],
    [50_002.63, 0.75],
  ]) {
    const post = await make.post(participation, { annual_cost: cost, funded_wte: wte });
    await make.allocation(march, post, { share_pct: 66.67 });
    await make.allocation(june, post, { share_pct: 33.33 });
  }
}

describe('all posts in scope', () => {
  it('add up: posts to months, months to the period, what is paid and not to the cost', async () => {
    const scene = await aFundingScene(tracker, make);
    await someMoney(scene);
    const { posts, months, money } = await strip({ programme: scene.programme, from: '2027-04-01', months: 12 });
    const pence = ({ amount }: Answer) => Math.round(amount * 100);
    for (const part of ['paid', 'notPaid', 'paidTwice']) {
      const whole = pence(money[part]);
      expect(months.reduce((sum: number, month: Answer) => sum + pence(month.money[part]), 0)).toBe(whole);
      expect(posts.nodes.reduce((sum: number, post: Answer) => sum + pence(post.money[part]), 0)).toBe(whole);
    }
    // A whole financial year costs what the posts cost a year.
    expect(pence(money.paid) + pence(money.notPaid)).toBe(4_674_800 + 3_333_333 + 5_000_263);
    // April to June: 91 of 366 days, a third of each.
    expect(months[0]).toMatchObject({ part: 3, wte: 2.35, wtePaid: 0.78 }); // 2.35 × 33.33 %
  });

  it('do not pay what the cliff says is lost, over the same days', async () => {
    const scene = await aFundingScene(tracker, make);
    await someMoney(scene);
    const cliff = await admin.ask(
      `query ($programme: ID) { fundingCliff(programme: $programme, period: DAY) { curves { certainty
        periods { startsOn loss { wte annualCost { ${KNOWN} } } } } } }`,
      { programme: scene.programme },
    );
    const [march, june] = cliff.data.fundingCliff.curves[0].periods;
    expect([march.startsOn, june.startsOn]).toEqual(['2027-04-01', '2027-07-01']);
    const { months, posts } = await strip({ programme: scene.programme, from: '2027-03-01', months: 5 });
    // WTE paid falls by what is lost.
    const paid = months.map(({ wtePaid }: Answer) => wtePaid);
    expect(paid[0] - paid[1]).toBeCloseTo(march.loss.wte, 2);
    expect(paid[3] - paid[4]).toBeCloseTo(june.loss.wte, 2);
    // From 1 July all of it is lost: a July is 31 of 366 days of what both days lose in a year.
    const lost = march.loss.annualCost.amount + june.loss.annualCost.amount;
    expect(months[4].money.notPaid.amount).toBeCloseTo((lost * 31) / 366, 1);
    // Each gap begins on a day on which the cliff has a loss.
    const from = posts.nodes.flatMap(({ gaps }: Answer) => gaps.map(({ startsOn }: Answer) => startsOn));
    expect(new Set(from)).toEqual(new Set([march.startsOn, june.startsOn]));
  });

  it('come in pages, with as many statements for many posts as for one', async () => {
    const one = await aFundingScene(tracker, make);
    await make.allocation(await make.fundingLine(one.programme, one.funder), await make.post(one.participation));
    const many = await aFundingScene(tracker, make);
    for (let at = 0; at < 5; at += 1) await someMoney(many);
    const page = await strip({ programme: many.programme, first: 4, skip: 12, months: 3 });
    expect([page.posts.totalCount, page.posts.nodes.length]).toEqual([15, 3]);
    const ask = (programme: string) => () => strip({ programme });
    await ask(one.programme)();
    expect(await tracker.countStatements(ask(many.programme))).toBe(await tracker.countStatements(ask(one.programme)));
  });

  it('are those of the person asking: a lead of the programme, its HR and an analyst see all, others nothing', async () => {
    const scene = await aFundingScene(tracker, make);
    await someMoney(scene);
    const elsewhere = await aFundingScene(tracker, make);
    const count = async (person: Person) => (await strip({ programme: scene.programme }, person)).posts.totalCount;
    expect([await count(scene.lead), await count(scene.hr), await count(scene.analyst)]).toEqual([3, 3, 3]);
    expect([await count(elsewhere.lead), await count(elsewhere.hr)]).toEqual([0, 0]);
  });

  it('is empty where there is none, and refuses what it cannot do', async () => {
    const { programme } = await aFundingScene(tracker, make);
    const empty = await strip({ programme, months: 1 });
    expect(empty).toMatchObject({ posts: { totalCount: 0 }, lines: { totalCount: 0 }, money: { paid: { amount: 0 } } });
    for (const months of [0, 121]) {
      const { errors } = await admin.ask(STRIP, { programme, months });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});

describe('a line', () => {
  it('promises more than its amount, and the strip says from when it no longer reaches', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const line = await make.fundingLine(programme, funder, { amount: 36_500, starts_on: '2026-04-01' });
    for (let at = 0; at < 2; at += 1)
      await make.allocation(line, await make.post(participation, { annual_cost: 36_500 }));
    const { lines } = await strip({ programme });
    // £200 a day: £36,400 for the 182 days to 29 September.
    expect(lines.nodes).toMatchObject([
      {
        startsOn: '2026-04-01',
        endsOn: '2027-03-31',
        promised: { amount: 73_000 },
        overAllocated: { amount: 36_500 },
        overAllocatedFrom: '2026-09-30',
        notUsed: { amount: 0 },
        notUsedFrom: null,
        posts: 2,
      },
    ]);
  });

  it('has money that no post uses, by its instalments, and from when', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const line = await make.fundingLine(programme, funder, { amount: 80_000, starts_on: '2025-04-01' });
    for (const year of [2025, 2026]) {
      await make.insert('instalment', {
        programme_id: programme,
        funding_line_id: line,
        starts_on: `${year}-04-01`,
        ends_on: `${year + 1}-03-31`,
        amount: 36_500,
      });
    }
    const post = await make.post(participation, { annual_cost: 36_500 });
    await make.allocation(line, post, { starts_on: '2025-04-01', ends_on: '2026-09-30', follows_line: false });
    const { lines } = await strip({ programme, from: '2025-04-01', months: 24 });
    expect(lines.nodes).toMatchObject([
      { startsOn: '2025-04-01', promised: { amount: 36_500 }, notUsed: { amount: 0 }, notUsedFrom: null },
      { startsOn: '2026-04-01', promised: { amount: 18_300 }, notUsed: { amount: 18_200 }, notUsedFrom: '2026-10-01' },
    ]);
  });

  it('says what cannot be said: no amount, no end, no cost', async () => {
    const { programme, participation, funder } = await aFundingScene(tracker, make);
    const costless = await make.post(participation, { annual_cost: null });
    await make.allocation(
      await make.fundingLine(programme, funder, { reference: 'A', amount: null }),
      await make.post(participation),
    );
    await make.allocation(
      await make.fundingLine(programme, funder, { reference: 'B', ends_on: null, cycle: 'RECURRING' }),
      await make.post(participation),
    );
    await make.allocation(await make.fundingLine(programme, funder, { reference: 'C' }), costless);
    const { lines } = await strip({ programme });
    expect(lines.nodes).toMatchObject([
      { amount: { reason: 'NOT_RECORDED' }, promised: { amount: 135_000 }, overAllocated: { reason: 'NOT_RECORDED' } },
      { endsOn: null, posts: 1, promised: { reason: 'NOT_APPLICABLE' }, notUsed: { reason: 'NOT_APPLICABLE' } },
      { postsWithoutCost: 1, overAllocated: { amount: 0 }, notUsed: { reason: 'NOT_RECORDED' }, notUsedFrom: null },
    ]);
  });
});
