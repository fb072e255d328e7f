import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { mutation } from '../support/funding-scene';

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
const CONTRACTS = `{ hoursPerWeek wte wteBeyondFunded annualCost ${MONEY} payPerHour ${MONEY} }`;
const OUTCOME = `query ($programme: ID, $employer: ID, $suppositions: [SuppositionInput!], $until: Date) {
  scenarioOutcome(programme: $programme, employer: $employer, suppositions: $suppositions, until: $until) {
    caveats
    cases {
      name notes
      curve { total { wte annualCost ${MONEY} } }
      lastDay { wte wtePaid hoursPerWeek hoursPaidPerWeek postsWithoutWeek annualCost ${MONEY} annualCostPaid ${MONEY} }
      change { hoursPerWeekOnLastDay hoursPaidPerWeekOnLastDay annualCostOnLastDay ${MONEY} }
      posts { totalCount }
      decisions { totalCount nodes { after { annualCost ${MONEY} } } }
      week {
        sentences
        contracts { ... on NoValue { reason message }
          ... on ScenarioWeekContracts { before ${CONTRACTS} after ${CONTRACTS}
            computedFrom { contracts workers employers notCounted { reason contracts } caveats } } }
        posts { totalCount nodes { post { id } fullTimeWeekBefore fullTimeWeekAfter hoursPerWeekBefore hoursPerWeekAfter annualCostAdded ${MONEY} } }
      }
    }
  }
}`;

const PENSION = { pension_pct: 10, pension_basis: 'ALL_PAY' };
const THIRTY_SIX = { kind: 'CHANGE_WEEK', fullTimeWeek: 36, partTimeHours: 'KEPT', from: '2027-04-01' };

type Scene = Awaited<ReturnType<typeof aProgramme>>;
let places = 0;

/** An employer with a week of 37.5 hours, and money for its posts to 31 March 2028. */
async function aProgramme(sharing = 'STATISTICS', board?: string) {
  places += 1;
  const partnership = await make.partnership(`S37993${String(places).padStart(3, '0')}`, board);
  const programme = await make.programme({ partnership });
  const line = await make.fundingLine(programme, await make.funder(), { ends_on: '2028-03-31' });
  return { partnership, programme, line, ...(await anEmployer(programme, sharing)) };
}

async function anEmployer(programme: string, sharing = 'STATISTICS') {
  const employer = await make.employer();
  await make.employerWeek(employer, { full_time_minutes: 2250 });
  const part = await make.participation(employer, programme, { sharing_level: sharing });
  return { employer, part };
}

async function aPost({ employer, part, line }: Omit<Scene, 'partnership' | 'programme'>, post: Row, terms: Row) {
  const id = await make.post(part, post);
  const minutes = { weekly_minutes: 2250, full_time_minutes: 2250 };
  await make.contract(id, await make.worker(employer), {}, { ...PENSION, ...minutes, ...terms });
  await make.allocation(line, id);
  return id;
}

/** A full-time salary of £31,000, 22.5 hours of one, and £16 an hour. */
async function threePosts(scene: Scene) {
  return {
    salary: await aPost(scene, { annual_cost: 40_000 }, {}),
    partTime: await aPost(scene, { annual_cost: 24_000, funded_wte: 0.6 }, { weekly_minutes: 1350 }),
    hourly: await aPost(scene, { annual_cost: 41_000 }, { pay_basis: 'HOURLY', pay_amount: 16 }),
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answered = any;

async function supposing(person: Person, programme: string | null, steps: Row[], more: Row = {}): Promise<Answered> {
  const { data, errors } = await person.ask(OUTCOME, {
    ...{ programme, until: '2028-01-31', suppositions: [{ name: 'If', steps }] },
    ...more,
  });
  expect(errors).toBeUndefined();
  const [baseline, supposed] = data.scenarioOutcome.cases;
  return { baseline, supposed };
}

describe('another full-time week', () => {
  it('costs salaries nothing, pays kept part-time hours more and hourly pay less, for fewer hours of cover', async () => {
    const scene = await aProgramme();
    const posts = await threePosts(scene);
    const { baseline, supposed } = await supposing(admin, scene.programme, [THIRTY_SIX]);
    expect(baseline.week).toBeNull();
    // 1 + 0.6 + 1 WTE of 37.5 hours; of 36 they are 93.6.
    expect(baseline.lastDay).toMatchObject({ wte: 2.6, hoursPerWeek: 97.5, annualCost: { amount: 105_000 } });
    expect(supposed.lastDay).toMatchObject({ wte: 2.6, wtePaid: 2.6, hoursPerWeek: 93.6, hoursPaidPerWeek: 93.6 });
    expect(supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -3.9, hoursPaidPerWeekOnLastDay: -3.9 });
    // £19,375 for £18,600, with 15 % and 10 % on top; £30,034.37 for £31,285.80 likewise.
    expect(supposed.change.annualCostOnLastDay).toEqual({ amount: -595.53 });
    expect(supposed.lastDay.annualCostPaid).toEqual({ amount: 104_404.47 });
    expect([supposed.notes, supposed.posts.totalCount]).toEqual([[], 0]);
    expect(supposed.week.contracts).toMatchObject({
      before: { hoursPerWeek: 97.5, wte: 2.6, wteBeyondFunded: 0, annualCost: { amount: 98_857.25 } },
      // 1 + 0.625 + 1 WTE, of which the part-time post is funded for 0.6.
      after: { hoursPerWeek: 94.5, wte: 2.63, wteBeyondFunded: 0.03, annualCost: { amount: 98_261.72 } },
      computedFrom: { contracts: 3, workers: 3, employers: 1, notCounted: [] },
    });
    expect(supposed.week.sentences).toEqual([
      'On 31 January 2028 the funded WTE of 3 posts comes to 3.9 hours less: 93.6 hours instead of 97.5 hours a week.',
      '1 contract costs as much as before for 1.5 hours a week less: a salary for the full-time post does not change with the week.',
      '1 contract of part-time work comes to 0.63 WTE instead of 0.6, and to £775 a year of salary more.',
      '1 contract is paid by the hour: the rate stays, for 1.5 hours a week less, which comes to £1,251.43 a year of salary less.',
      // 80,409.37 ÷ 52.143 ÷ 94.5, and 80,885.80 ÷ 52.143 ÷ 97.5
      'An hour is paid £16.32 on average instead of £15.91.',
      '0.03 WTE are employed beyond the funded WTE of their posts, instead of 0.',
    ]);
    const weeks = { fullTimeWeekBefore: 37.5, fullTimeWeekAfter: 36 };
    const full = { ...weeks, hoursPerWeekBefore: 37.5, hoursPerWeekAfter: 36 };
    const found = new Map(supposed.week.posts.nodes.map((node: Answered) => [node.post.id, node]));
    expect(found.get(posts.salary)).toMatchObject({ ...full, annualCostAdded: { amount: 0 } });
    expect(found.get(posts.partTime)).toMatchObject({ hoursPerWeekAfter: 21.6, annualCostAdded: { amount: 968.75 } });
    expect(found.get(posts.hourly)).toMatchObject({ ...full, annualCostAdded: { amount: -1564.28 } });
  });

  it('costs no salary anything where part-time hours go in proportion', async () => {
    const scene = await aProgramme();
    await threePosts(scene);
    const { supposed } = await supposing(admin, scene.programme, [{ ...THIRTY_SIX, partTimeHours: 'IN_PROPORTION' }]);
    expect(supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -3.9, annualCostOnLastDay: { amount: -1564.28 } });
    expect(supposed.week.contracts.after).toMatchObject({ hoursPerWeek: 93.6, wte: 2.6, wteBeyondFunded: 0 });
  });

  it('begins on its day, for one employer or all, and gives way to a later step', async () => {
    const scene = await aProgramme();
    await threePosts(scene);
    const other = { ...scene, ...(await anEmployer(scene.programme)) };
    await aPost(other, { annual_cost: 24_000, funded_wte: 0.6 }, { weekly_minutes: 1350 });
    const before = await supposing(admin, scene.programme, [THIRTY_SIX], { until: '2027-03-31' });
    expect(before.supposed.lastDay).toEqual(before.baseline.lastDay);
    expect(before.supposed.week.sentences).toEqual(['No post has another full-time week on 31 March 2027.']);
    const one = await supposing(admin, scene.programme, [{ ...THIRTY_SIX, employer: other.employer }]);
    expect(one.supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -0.9, annualCostOnLastDay: { amount: 968.75 } });
    const back = await supposing(admin, scene.programme, [
      THIRTY_SIX,
      { ...THIRTY_SIX, fullTimeWeek: 37.5, from: '2027-10-01' },
    ]);
    expect(back.supposed.lastDay).toEqual(back.baseline.lastDay);
  });

  it('raises the cost that is lost when money ends, and a changed scale raises what a week adds, in either order', async () => {
    const scene = await aProgramme();
    await threePosts(scene);
    const scale = { kind: 'CHANGE_SCALE', percent: 10, from: '2027-04-01' };
    const until = '2028-05-31';
    const { supposed } = await supposing(admin, scene.programme, [THIRTY_SIX, scale], { until });
    // (105,000 − 595.53) × 1.1, post by post
    expect(supposed.curve.total).toEqual({ wte: 2.6, annualCost: { amount: 114_844.92 } });
    expect(supposed.decisions.nodes).toMatchObject([{ after: { annualCost: { amount: 114_844.92 } } }]);
    const otherwise = await supposing(admin, scene.programme, [scale, THIRTY_SIX], { until });
    expect(otherwise.supposed.curve).toEqual(supposed.curve);
  });

  it('says which contracts could not be counted, and which posts have no recorded week', async () => {
    const scene = await aProgramme();
    const post = await aPost(scene, { annual_cost: 40_000 }, { pay_basis: null, pay_amount: null });
    const { supposed } = await supposing(admin, scene.programme, [THIRTY_SIX]);
    expect(supposed.change.annualCostOnLastDay).toEqual({ amount: 0 });
    expect(supposed.week.contracts.computedFrom).toMatchObject({
      contracts: 0,
      notCounted: [{ reason: 'PAY_NOT_RECORDED', contracts: 1 }],
    });
    expect(supposed.week.contracts.after.payPerHour).toEqual({ reason: 'NOTHING_TO_COUNT' });
    expect(supposed.week.posts.nodes).toMatchObject([
      { post: { id: post }, annualCostAdded: { reason: 'NOT_RECORDED' } },
    ]);
    await tracker.owner.query('DELETE FROM employer_week WHERE employer_id = $1', [scene.employer]);
    const without = await supposing(admin, scene.programme, [THIRTY_SIX]);
    expect(without.supposed.lastDay).toMatchObject({ hoursPerWeek: 0, postsWithoutWeek: 1 });
    expect(without.supposed.notes).toEqual([
      'Step 1: no full-time week is recorded for those days, so the hours of posts are not known.',
    ]);
  });

  it('does not grow in statements with posts, employers or steps', async () => {
    const scene = await aProgramme();
    await threePosts(scene);
    const one = await tracker.countStatements(() => supposing(admin, scene.programme, [THIRTY_SIX]));
    for (let at = 0; at < 3; at += 1) {
      await threePosts({ ...scene, ...(await anEmployer(scene.programme)) });
    }
    const steps = [THIRTY_SIX, { ...THIRTY_SIX, employer: scene.employer, fullTimeWeek: 35, from: '2027-10-01' }];
    expect(await tracker.countStatements(() => supposing(admin, scene.programme, steps))).toBe(one);
  });
});

describe('whom the cost of another week is told', () => {
  const TOLD = { amount: -595.53 };
  const NOT_TOLD = { amount: 0 };

  it.each([
    { role: 'ADMINISTRATOR', sharing: 'NONE', cost: TOLD, reason: null },
    { role: 'HR_EDITOR', sharing: 'NONE', cost: TOLD, reason: null },
    { role: 'STRATEGIC_LEAD', sharing: 'PSEUDONYMISED_TERMS', cost: TOLD, reason: null },
    { role: 'STRATEGIC_LEAD', sharing: 'STATISTICS', cost: NOT_TOLD, reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' },
    { role: 'ANALYST', sharing: 'PSEUDONYMISED_TERMS', cost: NOT_TOLD, reason: 'OUTSIDE_YOUR_RIGHTS' },
  ] as const)(
    '$role where the employer shares $sharing: $cost.amount, $reason',
    async ({ role, sharing, cost, reason }) => {
      const scene = await aProgramme(sharing);
      await threePosts(scene);
      const scope = role === 'HR_EDITOR' ? { employers: [scene.employer] } : { partnerships: [scene.partnership] };
      const person = role === 'ADMINISTRATOR' ? admin : await tracker.person(role, scope);
      const { baseline, supposed } = await supposing(person, scene.programme, [THIRTY_SIX]);
      expect(supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -3.9, annualCostOnLastDay: cost });
      expect(supposed.week.posts).toMatchObject({ totalCount: 3, nodes: [{ fullTimeWeekAfter: 36 }, {}, {}] });
      if (reason === null) {
        expect(supposed.week.contracts.after.annualCost).toEqual({ amount: 98_261.72 });
        return;
      }
      const { contracts, sentences, posts } = supposed.week;
      expect(contracts.reason).toBe(reason);
      expect(sentences.slice(1)).toEqual([contracts.message]);
      expect(supposed.notes).toEqual([`Step 1: posts cost what is recorded of them. ${contracts.message}`]);
      expect(posts.nodes.map(({ annualCostAdded }: Answered) => annualCostAdded)).toEqual(Array(3).fill({ reason }));
      expect({ ...supposed.curve, ...supposed.lastDay.annualCost }).toEqual({
        ...baseline.curve,
        ...baseline.lastDay.annualCost,
      });
    },
  );

  it('tells a lead of two boards about the one in which every employer shares, and not about both', async () => {
    const [shares, withholds] = ['S08993001', 'S08993002'];
    const scene = await aProgramme('PSEUDONYMISED_TERMS', shares);
    await threePosts(scene);
    await aPost(await aProgramme('PSEUDONYMISED_TERMS', shares), { annual_cost: 40_000 }, {});
    await threePosts(await aProgramme('STATISTICS', withholds));
    const lead = await tracker.person('STRATEGIC_LEAD', { boards: [shares, withholds] });
    const ask = `query ($board: String, $suppositions: [SuppositionInput!]) {
      scenarioOutcome(board: $board, suppositions: $suppositions, until: "2028-01-31") {
        cases { change { annualCostOnLastDay ${MONEY} } } }
      exposure(board: $board, until: "2028-12-31") { __typename }
      runway(board: $board) { caveats } }`;
    const suppositions = [{ name: 'If', steps: [THIRTY_SIX] }];
    const told = async (board: string | null) => {
      const { data, errors } = await lead.ask(ask, { board, suppositions });
      expect(errors).toBeUndefined();
      const withheld = data.runway.caveats.some((caveat: string) => caveat.startsWith('Posts cost what is recorded'));
      return [data.scenarioOutcome.cases[1].change.annualCostOnLastDay, data.exposure.__typename, withheld];
    };
    expect(await told(shares)).toEqual([TOLD, 'Exposure', false]);
    expect(await told(withholds)).toEqual([NOT_TOLD, 'NoValue', true]);
    expect(await told(null)).toEqual([NOT_TOLD, 'NoValue', true]);
  });

  it('tells an HR editor of their own people only, with that said, and nothing of another employer', async () => {
    const scene = await aProgramme();
    await threePosts(scene);
    const other = { ...scene, ...(await anEmployer(scene.programme)) };
    const theirs = await aPost(other, { annual_cost: 24_000, funded_wte: 0.6 }, { weekly_minutes: 1350 });
    const hr = await tracker.person('HR_EDITOR', { employers: [scene.employer] });
    const { supposed } = await supposing(hr, scene.programme, [THIRTY_SIX]);
    expect(supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -4.8, annualCostOnLastDay: TOLD });
    expect(supposed.notes).toEqual([
      'Step 1: costs follow the pay that you may know of. Counts the people of your own employers only.',
    ]);
    const node = supposed.week.posts.nodes.find(({ post }: Answered) => post.id === theirs);
    expect(node.annualCostAdded).toEqual({ reason: 'OUTSIDE_YOUR_RIGHTS' });
    const step = { ...THIRTY_SIX, employer: other.employer };
    const outside = await supposing(hr, scene.programme, [step]);
    expect(outside.supposed.week.contracts.reason).toBe('OUTSIDE_YOUR_RIGHTS');
    expect(outside.supposed.change).toMatchObject({ hoursPerWeekOnLastDay: -0.9, annualCostOnLastDay: NOT_TOLD });
  });

  it('writes into the audit log whose pay moves a cost or is told alone, and nothing otherwise', async () => {
    const scene = await aProgramme();
    const reads = async () => {
      const { rows } = await tracker.owner.query<{ count: number }>(
        `SELECT coalesce(sum(jsonb_array_length(new -> 'contracts')), 0)::integer AS count FROM audit.entry WHERE action = 'READ'`,
      );
      return rows[0]!.count;
    };
    await aPost(scene, { annual_cost: 24_000, funded_wte: 0.6 }, { weekly_minutes: 1350 });
    const before = await reads();
    const { baseline, supposed } = await supposing(admin, scene.programme, []);
    expect({ ...supposed, name: 'Baseline' }).toEqual(baseline);
    expect(await reads()).toBe(before);
    await supposing(admin, scene.programme, [THIRTY_SIX]);
    expect(await reads()).toBe(before + 1);
    // Of three contracts one is paid by the hour, and one is of part-time hours that are kept: the salary moves nothing.
    const three = await aProgramme();
    await threePosts(three);
    const ask = `query ($programme: ID, $suppositions: [SuppositionInput!]) {
      scenarioOutcome(programme: $programme, suppositions: $suppositions, until: "2028-01-31") { cases { week { sentences } } } }`;
    const suppositions = [{ name: 'If', steps: [THIRTY_SIX] }];
    await admin.ask(ask, { programme: three.programme, suppositions });
    expect(await reads()).toBe(before + 3);
    // Of two salaries that stay, only one is recorded: what contracts cost is that one.
    const two = await aProgramme();
    await aPost(two, { annual_cost: 40_000 }, {});
    await aPost(two, { annual_cost: 40_000 }, { pay_basis: null, pay_amount: null });
    await admin.ask(ask, { programme: two.programme, suppositions });
    expect(await reads()).toBe(before + 4);
  });
});

describe('a saved step', () => {
  const create = mutation(
    'createScenario',
    'CreateScenarioInput',
    'scenario { id steps { kind fullTimeWeek partTimeHours from employer { id } } }',
  );

  it('is kept as it was said, and refused with everything that is wrong', async () => {
    const scene = await aProgramme();
    const step = { ...THIRTY_SIX, employer: scene.employer };
    const { scenario, userErrors } = await create(admin, { name: 'A shorter week', steps: [step] });
    expect(userErrors).toEqual([]);
    expect(scenario.steps).toEqual([
      {
        ...{ kind: 'CHANGE_WEEK', fullTimeWeek: 36, partTimeHours: 'KEPT', from: '2027-04-01' },
        employer: { id: scene.employer },
      },
    ]);
    const refused = await create(admin, {
      name: 'Wrong',
      steps: [
        { kind: 'CHANGE_WEEK', percent: 4 },
        { ...THIRTY_SIX, fullTimeWeek: 61 },
        { kind: 'DECIDE_LATE', weeks: 4, fullTimeWeek: 36 },
      ],
    });
    expect(refused.userErrors.map(({ code, path }: Answered) => [code, path.join('.')])).toEqual([
      ['STEP_HAS_NO_SUCH_PART', 'steps.0.percent'],
      ['STEP_LACKS_A_PART', 'steps.0.from'],
      ['STEP_LACKS_A_PART', 'steps.0.fullTimeWeek'],
      ['STEP_LACKS_A_PART', 'steps.0.partTimeHours'],
      ['WEEK_OUT_OF_RANGE', 'steps.1.fullTimeWeek'],
      ['STEP_HAS_NO_SUCH_PART', 'steps.2.fullTimeWeek'],
    ]);
  });
});
