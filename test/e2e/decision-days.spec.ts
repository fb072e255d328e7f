import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { aFundingScene, FundingScene } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

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

const DECIDE = `lastSafeDecisionDay { ... on SafeDecisionDay { day hasPassed basis dismissals dismissalsForConsultation
  components { step days ruleId } } ... on NoValue { reason message } }`;
const RISK = `query ($asOf: Date, $knownAt: DateTime, $programme: ID, $employer: ID, $until: Date) {
  fundingRisk(asOf: $asOf, knownAt: $knownAt, programme: $programme, employer: $employer, until: $until) {
    lines { nodes { line { id } moneyEndsOn daysLeft postCount wte annualCost { ... on MoneyValue { amount } } ${DECIDE}
      posts { id } endings { moneyEndsOn postCount wte posts { id } ${DECIDE} } } }
    employers { nodes { employer { id } moneyEndsOn lineCount ${DECIDE} } }
    programmes { nodes { moneyEndsOn ${DECIDE} } }
    posts { nodes { post { id } fundedUntil { ... on DayValue { day } } ${DECIDE} } }
  }
}`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answer = any;

async function risk(person: Person, variables: Row = {}): Promise<Answer> {
  const { data, errors } = await person.ask(RISK, { programme: scene.programme, ...variables });
  expect(errors).toBeUndefined();
  return data.fundingRisk;
}

async function decisionOfLine(person: Person, variables: Row = {}): Promise<Answer> {
  return (await risk(person, variables)).lines.nodes[0].lastSafeDecisionDay;
}

interface Paid {
  readonly line: string;
  readonly participation?: string;
  readonly employer?: string;
  /** Since when the worker has served; null for a filled post without a contract. */
  readonly service?: string | null;
  readonly contract?: Row;
  readonly allocation?: Row;
  readonly post?: Row;
}

async function paid({ line, service = '2025-06-01', contract = {}, allocation = {}, post = {}, ...of }: Paid) {
  const { employer = scene.employer, participation = scene.participation } = of;
  const postId = await make.post(participation, post);
  await make.allocation(line, postId, allocation);
  if (service !== null) {
    const worker = await make.worker(employer, { continuous_service_on: service });
    await make.contract(postId, worker, contract);
  }
  return postId;
}

async function times<Made>(count: number, makeOne: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < count; at += 1) made.push(await makeOne());
  return made;
}

const aLine = (values: Row = {}): Promise<string> => make.fundingLine(scene.programme, scene.funder, values);
const FEBRUARY = '2027-02-28';

describe('the last day that is looked at', () => {
  it.each(['2027-03-31', '2027-04-30'])('is a last paid day that counts, with until %s', async (until) => {
    await paid({ line: await aLine(), service: '2014-04-01' });
    const { lines, programmes } = await risk(admin, { until });
    expect(lines.nodes).toMatchObject([
      { moneyEndsOn: '2027-03-31', postCount: 1, wte: 1, lastSafeDecisionDay: { day: '2027-01-06' } },
    ]);
    expect(programmes.nodes).toMatchObject([{ lastSafeDecisionDay: { day: '2027-01-06' } }]);
  });

  it('leaves out what ends on the day after it', async () => {
    await paid({ line: await aLine() });
    expect((await risk(admin, { until: '2027-03-30' })).lines.nodes).toEqual([]);
  });
});

describe('a line that stops paying posts on several days', () => {
  async function severalDays() {
    const other = await make.employer();
    const otherPart = await make.participation(other, scene.programme);
    const line = await aLine({ ends_on: FEBRUARY, title: 'Several days (invented)' });
    const early = await paid({
      line,
      service: '2026-06-01',
      contract: { employer_notice_weeks: 1 },
      allocation: { ends_on: '2026-12-31' },
    });
    const late = await paid({ line, service: '2014-04-01' });
    const elsewhere = await paid({ line, employer: other, participation: otherPart, service: '2014-04-01' });
    return { other, line, early, late, elsewhere };
  }

  it('has a decision for each, the earliest on top, and the days of all its employers', async () => {
    const { other, line, early, late, elsewhere } = await severalDays();
    const { lines, employers, programmes, posts } = await risk(admin);
    // Twelve weeks before 28 February 2027 is Sunday 6 December 2026; a week before 31 December is the 24th.
    expect(lines.nodes).toMatchObject([
      {
        line: { id: line },
        moneyEndsOn: FEBRUARY,
        daysLeft: 98,
        postCount: 3,
        wte: 3,
        annualCost: { amount: 135_000 },
        lastSafeDecisionDay: { day: '2026-12-04', components: [{ step: 'NOTICE', days: 84 }, { step: 'ROLL_BACK' }] },
        endings: [
          {
            moneyEndsOn: '2026-12-31',
            postCount: 1,
            posts: [{ id: early }],
            lastSafeDecisionDay: { day: '2026-12-24' },
          },
          { moneyEndsOn: FEBRUARY, postCount: 2, wte: 2, lastSafeDecisionDay: { day: '2026-12-04' } },
        ],
      },
    ]);
    const byEmployer = new Map(employers.nodes.map((each: Answer) => [each.employer.id, each]));
    for (const id of [scene.employer, other])
      expect(byEmployer.get(id)).toMatchObject({
        lineCount: 1,
        moneyEndsOn: FEBRUARY,
        lastSafeDecisionDay: { day: '2026-12-04' },
      });
    expect(programmes.nodes).toMatchObject([{ lastSafeDecisionDay: { day: '2026-12-04' } }]);
    // Posts agree with their line, and those to be decided about first stand in front.
    expect(posts.nodes.map((each: Answer) => [each.post.id, each.lastSafeDecisionDay.day])).toEqual([
      ...[late, elsewhere].sort().map((id) => [id, '2026-12-04']),
      [early, '2026-12-24'],
    ]);
  });

  it('has all of them among the deadlines, whose ids stay when the first has passed', async () => {
    await severalDays();
    const ask = async (asOf: string) => {
      const { data } = await admin.ask(
        `query ($programme: ID, $asOf: Date) { deadlines(programme: $programme, asOf: $asOf, kinds: [DECISION, MONEY_ENDS]) { nodes { id kind day } } }`,
        { programme: scene.programme, asOf },
      );
      return data.deadlines.nodes as { id: string; kind: string; day: string }[];
    };
    const nodes = await ask('2026-11-22');
    expect(nodes.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-12-04 DECISION',
      '2026-12-24 DECISION',
      '2026-12-31 MONEY_ENDS',
      `${FEBRUARY} MONEY_ENDS`,
    ]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(4);
    const inJanuary = await ask('2027-01-02');
    expect(inJanuary.map(({ id }) => id)).toEqual([nodes[0]!.id, nodes[3]!.id]);
  });

  it('exposes every employer to all of it', async () => {
    const { other } = await severalDays();
    const { data } = await admin.ask(
      `query ($programme: ID) { exposure(programme: $programme) { ... on Exposure { nodes { employer { id } figures { contracts }
         lines { moneyEndsOn figures { contracts } } } } } }`,
      { programme: scene.programme },
    );
    const nodes = new Map(data.exposure.nodes.map((each: Answer) => [each.employer.id, each]));
    expect(nodes.get(scene.employer)).toMatchObject({
      figures: { contracts: 2 },
      lines: [
        { moneyEndsOn: '2026-12-31', figures: { contracts: 1 } },
        { moneyEndsOn: FEBRUARY, figures: { contracts: 1 } },
      ],
    });
    expect(nodes.get(other)).toMatchObject({ figures: { contracts: 1 }, lines: [{ moneyEndsOn: FEBRUARY }] });
  });
});

describe('collective consultation', () => {
  const RUNS_OUT = { kind: 'FIXED_TERM', starts_on: '2025-06-01', ends_on: '2027-03-31' };

  it('does not count fixed terms that run out, under whichever line', async () => {
    const [permanent, fixed] = [await aLine(), await aLine()];
    await times(10, () => paid({ line: permanent, service: '2014-04-01' }));
    await times(15, () => paid({ line: fixed, contract: RUNS_OUT }));
    const { lines } = await risk(admin);
    expect(lines.nodes[0].lastSafeDecisionDay).toMatchObject({
      day: '2027-01-06',
      dismissals: 10,
      dismissalsForConsultation: 10,
    });
    expect(lines.nodes[1].lastSafeDecisionDay).toMatchObject({ day: '2027-03-31', dismissals: 15 });
  });

  it('counts somebody once whose post two lines pay', async () => {
    const [first, second] = [await aLine(), await aLine({ ends_on: '2027-04-30' })];
    const half = { share_pct: 50 };
    const posts = await times(10, () => paid({ line: first, service: '2014-04-01', allocation: half }));
    for (const post of posts) await make.allocation(second, post, half);
    const analyst = await tracker.person('ANALYST', { partnerships: [scene.partnership] });
    for (const person of [admin, scene.hr, scene.lead, analyst])
      expect(await decisionOfLine(person)).toMatchObject({ day: '2027-01-06', dismissalsForConsultation: 10 });
  });

  it('counts at the employer over all of its posts, whoever asks, and tells nothing else', async () => {
    const elsewhere = await aFundingScene(tracker, make);
    const otherPart = await make.participation(scene.employer, elsewhere.programme);
    const far = await make.fundingLine(elsewhere.programme, elsewhere.funder, { ends_on: '2027-05-31' });
    await times(10, async () => paid({ line: await lineHere(), service: '2014-04-01' }));
    const knownAt = await momentBetween();
    await times(12, () => paid({ line: far, participation: otherPart, service: '2014-04-01' }));
    for (const person of [admin, scene.hr, scene.lead, scene.analyst]) {
      expect(await decisionOfLine(person)).toMatchObject({ day: '2026-12-07', dismissalsForConsultation: 22 });
      expect(await decisionOfLine(person, { knownAt })).toMatchObject({
        day: '2027-01-06',
        dismissalsForConsultation: 10,
      });
    }
    const { data } = await scene.lead.ask(
      `query ($programme: ID) { watches(programme: $programme, kinds: [COLLECTIVE_THRESHOLD]) { nodes { day sentence employer { id } line { id } post { id } } } }`,
      { programme: scene.programme },
    );
    expect(data.watches.nodes).toMatchObject([
      { day: '2027-03-31', employer: { id: scene.employer }, line: null, post: null },
    ]);
    expect(data.watches.nodes[0].sentence).toContain('has 22 people');
    const { data: supposed } = await scene.lead.ask(
      `query ($programme: ID) { scenarioOutcome(programme: $programme, suppositions: [{ name: "Late", steps: [{ kind: DECIDE_LATE, weeks: 8 }] }]) {
         cases { decisions { nodes { after { lastSafeDecisionDay { ... on SafeDecisionDay { day dismissalsForConsultation } } } } } } } }`,
      { programme: scene.programme },
    );
    expect(supposed.scenarioOutcome.cases.at(-1).decisions.nodes).toMatchObject([
      { after: { lastSafeDecisionDay: { day: '2026-12-07', dismissalsForConsultation: 22 } } },
    ]);
  });

  let here: string | undefined;
  beforeEach(() => (here = undefined));
  const lineHere = async (): Promise<string> => (here ??= await aLine());

  it('counts everybody in a filled post whose contracts are not shown, and nobody in a vacant one', async () => {
    const line = await aLine();
    const posts = await times(10, () => paid({ line, service: '2014-04-01' }));
    await times(3, () => paid({ line, service: null, post: { status: 'VACANT' } }));
    // Ten job shares: twenty people.
    for (const post of posts) await make.contract(post, await make.worker(scene.employer));
    expect(await decisionOfLine(scene.analyst)).toMatchObject({ day: '2026-12-07', dismissalsForConsultation: 20 });
    expect(await decisionOfLine(admin)).toMatchObject({ day: '2026-12-07', dismissalsForConsultation: 20 });
  });
});

describe('contracts that are not shown or not recorded', () => {
  it('have the longest notice that the employer has recorded stand for them', async () => {
    await paid({ line: await aLine(), contract: { employer_notice_weeks: 26 } });
    const other = await make.employer();
    const otherPart = await make.participation(other, scene.programme);
    await paid({ line: await aLine(), employer: other, participation: otherPart });
    const { employers } = await risk(scene.analyst);
    expect(employers.nodes).toMatchObject([
      {
        employer: { id: scene.employer },
        lastSafeDecisionDay: {
          day: '2026-09-30',
          basis: 'LONGEST_NOTICE_ASSUMED',
          dismissals: null,
          components: [{ step: 'NOTICE', days: 182, ruleId: 'LONGEST_NOTICE_OF_EMPLOYER' }],
        },
      },
      // What one employer gives says nothing about another.
      { employer: { id: other }, lastSafeDecisionDay: { day: '2027-01-06' } },
    ]);
    expect(await decisionOfLine(admin)).toMatchObject({ day: '2026-09-30', basis: 'CONTRACTS' });
  });

  it('have it through the financial year in which a contract ends, so that its last day cannot be found by asking', async () => {
    const line = await aLine();
    await paid({
      line,
      contract: { employer_notice_weeks: 26, starts_on: '2024-04-01', ends_on: '2026-02-10', end_reason: 'RESIGNED' },
    });
    for (const asOf of ['2026-02-10', '2026-02-11', '2026-03-31'])
      expect([asOf, await decisionOfLine(scene.analyst, { asOf })]).toMatchObject([asOf, { day: '2026-09-30' }]);
    expect(await decisionOfLine(scene.analyst, { asOf: '2026-04-01' })).toMatchObject({ day: '2027-01-06' });
  });

  it('have it also from a terms sheet, and not from a contract that ended in an earlier financial year', async () => {
    const line = await aLine();
    await paid({ line, contract: { employer_notice_weeks: 30, ends_on: '2026-03-31', end_reason: 'RESIGNED' } });
    await make.insert('terms_sheet', {
      ...{ employer_id: scene.employer, role: 'CLW', starts_on: '2024-04-01', full_time_minutes: 2220 },
      employer_notice_weeks: 16,
    });
    // Sixteen weeks before 31 March 2027: 9 December 2026.
    expect(await decisionOfLine(scene.analyst)).toMatchObject({ day: '2026-12-09' });
  });

  it('are a dismissal on the longest notice where the post is filled and none is recorded', async () => {
    await paid({ line: await aLine(), service: null });
    for (const person of [admin, scene.hr])
      expect(await decisionOfLine(person)).toMatchObject({
        day: '2027-01-06',
        basis: 'LONGEST_NOTICE_ASSUMED',
        dismissals: 1,
        dismissalsForConsultation: 1,
      });
    expect((await risk(admin)).posts.nodes).toMatchObject([
      { lastSafeDecisionDay: { day: '2027-01-06', basis: 'LONGEST_NOTICE_ASSUMED' } },
    ]);
    expect(await decisionOfLine(scene.analyst)).toMatchObject({ day: '2027-01-06', dismissals: null });
  });
});

describe('a fixed term that ends after four years of them', () => {
  it('is permanent by then, and asks for notice', async () => {
    const line = await aLine();
    const post = await make.post(scene.participation);
    await make.allocation(line, post);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2023-01-01' });
    const fixed = { kind: 'FIXED_TERM' };
    await make.contract(post, worker, { ...fixed, starts_on: '2023-01-01', ends_on: '2024-12-31' });
    await make.contract(post, worker, { ...fixed, starts_on: '2025-01-01', ends_on: '2027-03-31' });
    // Four weeks before 31 March 2027.
    expect(await decisionOfLine(admin)).toMatchObject({
      day: '2027-03-03',
      dismissals: 1,
      dismissalsForConsultation: 1,
    });
    const { data } = await admin.ask(
      `query ($programme: ID) { exposure(programme: $programme) { ... on Exposure { nodes { figures { noticePay } } } } }`,
      { programme: scene.programme },
    );
    expect(data.exposure.nodes[0].figures.noticePay).toBeGreaterThan(0);
  });
});

describe('a fixed term from which a further contract is agreed to go on', () => {
  it.each([
    ['in the post', true, { day: '2027-01-06', dismissals: 1, dismissalsForConsultation: 1 }],
    ['in another post', false, { day: '2027-03-31', dismissals: 1, dismissalsForConsultation: 0 }],
  ])('asks for the notice of that one where it is %s', async (_, inThePost, expected) => {
    const [post, another] = [await make.post(scene.participation), await make.post(scene.participation)];
    await make.allocation(await aLine(), post);
    const worker = await make.worker(scene.employer, { continuous_service_on: '2014-04-01' });
    const fixed = { kind: 'FIXED_TERM', fixed_term_reason: 'FUNDING_ENDS' };
    await make.contract(post, worker, { ...fixed, starts_on: '2025-04-01', ends_on: '2027-03-31' });
    await make.contract(inThePost ? post : another, worker, {
      ...fixed,
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    expect(await decisionOfLine(admin)).toMatchObject(expected);
    expect((await risk(admin)).posts.nodes).toMatchObject([{}, { lastSafeDecisionDay: { day: expected.day } }]);
    const { data } = await admin.ask(
      `query ($programme: ID) { exposure(programme: $programme) { ... on Exposure { nodes { figures { contracts noticePay } } } } }`,
      { programme: scene.programme },
    );
    // Twelve weeks of £31,000 a year, or none.
    expect(data.exposure.nodes[0].figures).toEqual({ contracts: 1, noticePay: inThePost ? 7_153.85 : 0 });
  });
});

it('exposes an employer once to somebody whose post loses its halves one after the other, with a further contract between', async () => {
  const post = await make.post(scene.participation);
  await make.allocation(await aLine(), post, { share_pct: 50 });
  await make.allocation(await aLine({ ends_on: '2027-06-30' }), post, { share_pct: 50 });
  const worker = await make.worker(scene.employer, { continuous_service_on: '2014-04-01' });
  const fixed = { kind: 'FIXED_TERM', fixed_term_reason: 'FUNDING_ENDS' };
  await make.contract(post, worker, { ...fixed, starts_on: '2025-04-01', ends_on: '2027-03-31' });
  await make.contract(post, worker, { ...fixed, starts_on: '2027-04-01', ends_on: '2028-03-31' });
  const { data } = await admin.ask(
    `query ($programme: ID) { exposure(programme: $programme) { ... on Exposure {
      nodes { figures { contracts dismissals noticePay } lines { figures { contracts noticePay } } } } } }`,
    { programme: scene.programme },
  );
  const figures = { contracts: 1, noticePay: 7_153.85 };
  expect(data.exposure.nodes).toEqual([{ figures: { ...figures, dismissals: 1 }, lines: [{ figures }, { figures }] }]);
});

describe('bank holidays', () => {
  it('are used as far as they are held, however far ahead is asked', async () => {
    await paid({ line: await aLine({ ends_on: '2028-06-30' }), service: '2014-04-01' });
    for (const until of ['2028-06-30', '2028-12-31', '2029-01-01', '2036-01-01'])
      expect(await decisionOfLine(admin, { until })).toMatchObject({ day: '2028-04-07' });
    expect(await decisionOfLine(admin, { asOf: '2028-01-03' })).toMatchObject({ day: '2028-04-07' });
    const { data } = await admin.ask(
      `query ($programme: ID) { deadlines(programme: $programme, until: "2028-12-31", kinds: [DECISION]) { caveats nodes { day } } }`,
      { programme: scene.programme },
    );
    expect(data.deadlines).toEqual({ caveats: [], nodes: [{ day: '2028-04-07' }] });
  });

  it('says with a figure known at an instant that rules without a day of publication count as known', async () => {
    const ask = async (knownAt: string | null) => {
      const { data } = await admin.ask(
        `query ($programme: ID, $at: DateTime) {
          fundingRisk(programme: $programme, knownAt: $at) { caveats }
          deadlines(programme: $programme, knownAt: $at) { caveats }
          watches(programme: $programme, knownAt: $at) { caveats }
        }`,
        { programme: scene.programme, at: knownAt },
      );
      return [data.fundingRisk, data.deadlines, data.watches].map(({ caveats }) => caveats.join(' '));
    };
    for (const caveats of await ask('2026-11-22T10:00:00Z')) {
      expect(caveats).toContain('of which no source gives a day count as known since 1 April 2021');
    }
    for (const caveats of await ask(null)) expect(caveats).not.toContain('1 April 2021');
  });

  it('that are not held leave a line without a day', async () => {
    await paid({ line: await aLine({ ends_on: '2029-06-30' }), service: '2014-04-01' });
    expect(await decisionOfLine(admin, { until: '2029-12-31' })).toMatchObject({ reason: 'NO_RATE_ON_DATE' });
  });
});

describe('one employer', () => {
  it('has its own posts alone counted, under a line that it shares', async () => {
    const other = await make.employer();
    const otherPart = await make.participation(other, scene.programme);
    const line = await aLine();
    await paid({ line, service: '2014-04-01' });
    const own = await paid({ line, employer: other, participation: otherPart, service: '2023-04-01' });
    const { lines, employers } = await risk(admin, { employer: other });
    expect(lines.nodes).toMatchObject([
      { postCount: 1, wte: 1, posts: [{ id: own }], lastSafeDecisionDay: { day: '2027-03-03' } },
    ]);
    expect(employers.nodes).toHaveLength(1);
  });
});

describe('posts', () => {
  it('stand by their decision days, passed ones in front, also where their money ends later', async () => {
    const slow = await aLine({ decision_lead_days: 240, ends_on: '2027-06-30' });
    const passed = await paid({ line: slow, service: '2025-06-01' });
    const next = await paid({ line: await aLine(), service: '2025-06-01' });
    const { posts } = await risk(admin);
    expect(posts.nodes.map((each: Answer) => [each.post.id, each.lastSafeDecisionDay.hasPassed])).toEqual([
      [passed, true],
      [next, false],
    ]);
  });
});

it('sends as many statements for many lines, endings and employers as for one', async () => {
  await paid({ line: await aLine() });
  const ask = () => risk(scene.lead);
  await ask();
  const few = await tracker.countStatements(ask);
  const other = await make.employer();
  const otherPart = await make.participation(other, scene.programme);
  for (const ends_on of ['2027-01-31', '2027-02-28', '2027-03-31'])
    await paid({ line: await aLine(), employer: other, participation: otherPart, allocation: { ends_on } });
  expect(await tracker.countStatements(ask)).toBe(few);
});
