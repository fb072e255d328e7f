import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let scene: FundingScene;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
}, 60_000);
beforeEach(async () => {
  scene = await aFundingScene(tracker, make);
});
afterAll(() => tracker.stop());

const ASKED = `query ($programme: ID, $period: CliffPeriodLength!) {
  fundingCliff(programme: $programme, period: $period, certainties: [SIGNED_ONLY], groupBy: FUNDER) {
    curves { total { posts wte practices } periods { startsOn loss { posts practices } groups { key loss { wte } } } }
  }
  fundingRisk(programme: $programme) {
    lines { nodes { line { id } moneyEndsOn postCount endings { moneyEndsOn }
      lastSafeDecisionDay { ... on SafeDecisionDay { day dismissalsForConsultation } ... on NoValue { reason } } } }
    posts { nodes { post { id } daysLeft fundedUntil { ... on DayValue { day } } gaps { startsOn resumesOn }
      lastSafeDecisionDay { ... on SafeDecisionDay { day } ... on NoValue { reason message } } } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

async function ask(period = 'DAY'): Promise<Answer> {
  const { data, errors } = await admin.ask(ASKED, { programme: scene.programme, period });
  expect(errors).toBeUndefined();
  const of = (id: string) => (node: Answer) => (node.line ?? node.post).id === id;
  return {
    cliff: data.fundingCliff.curves[0],
    line: (id: string) => data.fundingRisk.lines.nodes.find(of(id)),
    post: (id: string) => data.fundingRisk.posts.nodes.find(of(id)),
  };
}

const aLine = (values: Row = {}): Promise<string> => make.fundingLine(scene.programme, scene.funder, values);

async function anInstalment(line: string, starts_on: string, ends_on: string): Promise<void> {
  const period = { starts_on, ends_on, amount: 10_000 };
  await make.insert('instalment', { programme_id: scene.programme, funding_line_id: line, ...period });
}

async function served(practice: string, post: Row, ...lines: string[]): Promise<string> {
  const id = await make.post(scene.participation, post);
  for (const line of lines) await make.allocation(line, id, { share_pct: 100 / lines.length });
  const contract = await make.contract(id, await make.worker(scene.employer, { continuous_service_on: '2025-06-01' }));
  await make.placement(contract, practice, { starts_on: '2024-04-01' });
  return id;
}

describe('a line whose next instalment begins as one ends', () => {
  it('loses no post where other money of it ends on that day', async () => {
    const goesOn = await aLine({ ends_on: '2028-03-31' });
    await anInstalment(goesOn, '2024-04-01', '2027-03-31');
    await anInstalment(goesOn, '2027-04-01', '2028-03-31');
    const other = await make.funder();
    const ends = await make.fundingLine(scene.programme, other, {});
    await served(await make.practice(scene.partnership), {}, goesOn, ends);

    const { cliff, line } = await ask();
    expect(cliff.periods).toMatchObject([
      { startsOn: '2027-04-01', groups: [{ key: other, loss: { wte: 0.5 } }] },
      { startsOn: '2028-04-01', groups: [{ key: scene.funder, loss: { wte: 0.5 } }] },
    ]);
    expect(line(goesOn)).toMatchObject({ moneyEndsOn: '2028-03-31', endings: [{ moneyEndsOn: '2028-03-31' }] });
    expect(line(ends)).toMatchObject({ moneyEndsOn: '2027-03-31', postCount: 1 });
  });
});

describe('a post that closes before its money ends', () => {
  it('loses none in the cliff, nor by its line, nor after it has closed', async () => {
    const line = await aLine();
    const post = await served(await make.practice(scene.partnership), { closed_on: '2027-02-28' }, line);

    const answer = await ask();
    expect(answer.cliff.total).toEqual({ posts: 0, wte: 0, practices: 0 });
    expect(answer.line(line)).toMatchObject({ postCount: 0, lastSafeDecisionDay: { reason: 'NOT_APPLICABLE' } });
    expect(answer.post(post)).toMatchObject({
      fundedUntil: { day: '2027-02-28' },
      daysLeft: 98,
      gaps: [],
      lastSafeDecisionDay: { reason: 'NOT_APPLICABLE', message: expect.stringContaining('closes') },
    });
  });

  it('still has somebody in it who counts to the 20', async () => {
    const line = await aLine();
    await served(await make.practice(scene.partnership), { closed_on: '2027-02-28' }, line);
    await served(await make.practice(scene.partnership), {}, line);
    const { postCount, lastSafeDecisionDay } = (await ask()).line(line);
    expect([postCount, lastSafeDecisionDay.dismissalsForConsultation]).toEqual([1, 2]);
  });

  it.each(['DAY', 'MONTH', 'FINANCIAL_YEAR'])(
    'keeps no practice from being lost with another post, by %s',
    async (period) => {
      const practice = await make.practice(scene.partnership);
      const [short, long] = [await aLine(), await aLine({ ends_on: '2027-12-31' })];
      await served(practice, { closed_on: '2027-02-28' }, long);
      await served(practice, {}, short);
      const { total, periods } = (await ask(period)).cliff;
      expect(total.practices).toBe(1);
      expect(periods).toMatchObject([{ startsOn: '2027-04-01', loss: { posts: 1, practices: 1 } }]);
    },
  );

  it.each(['DAY', 'FINANCIAL_YEAR'])('loses no practice to money by closing as the last, by %s', async (period) => {
    const practice = await make.practice(scene.partnership);
    const [first, second] = [await aLine({ ends_on: '2026-12-31' }), await aLine({ ends_on: '2027-01-31' })];
    await served(practice, { closed_on: '2027-02-28' }, first, await aLine());
    await served(practice, {}, second);
    const { total } = (await ask(period)).cliff;
    expect(total).toEqual({ posts: 2, wte: 1.5, practices: 0 });
  });

  it('loses it where one of two that end on a day closes and the other has no more money', async () => {
    const practice = await make.practice(scene.partnership);
    const line = await aLine();
    await served(practice, { closed_on: '2027-03-31' }, line);
    await served(practice, {}, line);
    expect((await ask()).cliff.total).toEqual({ posts: 1, wte: 1, practices: 1 });
  });

  it('is looked at day by day where money begins later', async () => {
    const practice = await make.practice(scene.partnership);
    const [now, next] = [await aLine(), await aLine({ starts_on: '2027-04-01', ends_on: '2027-06-30' })];
    await served(practice, { closed_on: '2027-02-28' }, await aLine({ ends_on: '2027-12-31' }));
    const post = await served(practice, {}, now);
    await make.allocation(next, post);
    const { total, periods } = (await ask()).cliff;
    expect(total.practices).toBe(1);
    expect(periods).toMatchObject([{ startsOn: '2027-07-01', loss: { practices: 1 } }]);
  });
});

it('tells a day for a post whose money ends after the days asked about', async () => {
  const post = await served(await make.practice(scene.partnership), {}, await aLine({ ends_on: '2028-09-30' }));
  // Four weeks before 30 September 2028 is Saturday 2 September.
  expect((await ask()).post(post).lastSafeDecisionDay).toEqual({ day: '2028-09-01' });
});
