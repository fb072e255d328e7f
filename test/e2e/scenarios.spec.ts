import { Authenticator } from '../../src/auth/authenticator';
import { Database } from '../../src/database/database';
import { day } from '../../src/kernel/day';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { mutation } from '../support/funding-scene';
import { momentBetween } from '../support/moment-between';

const EDINBURGH = 'S37000012';
const GLASGOW = 'S37000034';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let lead: Person;
let analyst: Person;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [EDINBURGH] });
  analyst = await tracker.person('ANALYST', { partnerships: [EDINBURGH] });
}, 60_000);
afterAll(() => tracker.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
type Answered = any;

interface Scene {
  programme: string;
  employer: string;
  part: string;
  funder: string;
}

async function aProgramme(partnership = EDINBURGH): Promise<Scene> {
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const part = await make.participation(employer, programme);
  return { programme, employer, part, funder: await make.funder() };
}

/** A line to 31 March 2027 that pays one post, with a worker in one practice. */
async function aLine({ programme, employer, part, funder }: Scene, values: Record<string, unknown> = {}) {
  const post = await make.post(part, { annual_cost: 48_000 });
  const worker = await make.worker(employer, { continuous_service_on: '2024-04-01' });
  const contract = await make.contract(post, worker);
  const practice = await make.practice(EDINBURGH, { list_size: 5000, most_deprived_pct: 40 });
  await make.placement(contract, practice);
  const line = await make.fundingLine(programme, funder, values);
  await make.allocation(line, post);
  return { post, line, practice };
}

const MONEY = '{ ... on MoneyValue { amount } ... on NoValue { reason } }';
const LOSS = `posts wte annualCost ${MONEY} postsWithoutCost employers practices registeredPatients mostDeprivedPatients practicesWithoutListSize`;
const DECISION = `{ moneyEndsOn posts wte annualCost ${MONEY} decidedOn isSafe daysPastTheMoney costPastTheMoney ${MONEY}
  lastSafeDecisionDay { ... on SafeDecisionDay { day hasPassed beforeRollBack } ... on NoValue { reason } } }`;
const COVER = `{ fundedUntil { ... on DayValue { day } ... on NoValue { reason } } coverOnLastDay averageCover }`;
const OUTCOME = `query ($programme: ID, $scenarios: [ID!], $suppositions: [SuppositionInput!], $compareWith: Int!, $certainty: CertaintyLevel!,
                        $asOf: Date, $knownAt: DateTime, $until: Date, $partnership: String) {
  scenarioOutcome(programme: $programme, scenarios: $scenarios, suppositions: $suppositions, compareWith: $compareWith, certainty: $certainty,
                  asOf: $asOf, knownAt: $knownAt, until: $until, partnership: $partnership) {
    asOf until comparedWith method caveats
    cases {
      name notes scenario { id name }
      curve { certainty posts postsNotFullyPaid wte wtePaid total { ${LOSS} } periods { startsOn endsOn loss { ${LOSS} } } }
      lastDay { posts postsWithoutCost wte wtePaid annualCost ${MONEY} annualCostPaid ${MONEY} }
      change { postsLosing wteLost annualCostLost ${MONEY} practicesLeft registeredPatients mostDeprivedPatients wtePaidOnLastDay
               annualCostOnLastDay ${MONEY} annualCostPaidOnLastDay ${MONEY} }
      posts { totalCount nodes { post { id } effect before ${COVER} after ${COVER} } }
      practices { totalCount nodes { practice { id } effect before after } }
      decisions { totalCount nodes { line { id } before ${DECISION} after ${DECISION} } }
    }
  }
}`;

interface Question {
  suppositions?: { name: string; steps: Record<string, unknown>[] }[];
  [variable: string]: unknown;
}

async function outcome(person: Person, question: Question): Promise<Answered> {
  const { data, errors } = await person.ask(OUTCOME, { compareWith: 0, certainty: 'SIGNED_ONLY', ...question });
  expect(errors).toBeUndefined();
  return data.scenarioOutcome;
}

async function supposing(person: Person, scene: Scene, steps: Record<string, unknown>[], more: Question = {}) {
  const answer = await outcome(person, { programme: scene.programme, suppositions: [{ name: 'If', steps }], ...more });
  return { baseline: answer.cases[0], supposed: answer.cases[1] };
}

/** Everything there is, and where the chain of the audit log stands. */
async function everythingRecorded(): Promise<string> {
  const { rows: tables } = await tracker.owner.query<{ name: string }>(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind = 'r' AND nspname IN ('tracker', 'history', 'audit') AND relname <> 'api_token' ORDER BY 1`,
  );
  const states = [];
  for (const { name } of tables) {
    const { rows } = await tracker.owner.query(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) AS content FROM ${name} AS x`,
    );
    states.push({ name, ...rows[0] });
  }
  const { rows } = await tracker.owner.query('SELECT sequencename, last_value FROM pg_sequences ORDER BY 1');
  return JSON.stringify([states, rows]);
}

const create = mutation(
  'createScenario',
  'CreateScenarioInput',
  'scenario { id version name isYours programme { id } }',
);
const change = mutation(
  'changeScenario',
  'ChangeScenarioInput',
  'scenario { id version name description steps { kind percent months weeks from fundingLine { id } employer { id } } }',
);
const remove = mutation('removeScenario', 'RemoveScenarioInput', 'removed');

describe('what a scenario would come to', () => {
  it('is the baseline exactly where nothing is supposed, at every certainty, on every day and as known before', async () => {
    const scene = await aProgramme();
    await aLine(scene);
    await aLine(scene, { stage: 'OFFERED', extension_to: '2028-03-31', extension_decided_by: 'FUNDER' });
    await aLine(scene, { ends_on: '2027-09-30', stage: 'ANNOUNCED' });
    const later = await make.fundingLine(scene.programme, scene.funder, {
      starts_on: '2027-04-01',
      ends_on: null,
      cycle: 'RECURRING',
    });
    const { post } = await aLine(scene, { ends_on: '2027-03-31' });
    await make.allocation(later, post, { share_pct: 40 });
    const before = await momentBetween();
    await aLine(scene, { ends_on: '2026-12-31' });
    for (const certainty of ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID']) {
      for (const at of [{}, { knownAt: before }, { asOf: '2027-04-01' }, { asOf: '2026-06-01', until: '2028-06-30' }]) {
        const { baseline, supposed } = await supposing(admin, scene, [], { certainty, ...at });
        expect({ ...supposed, name: 'Baseline' }).toEqual(baseline);
        expect(baseline.posts.totalCount + baseline.practices.totalCount).toBe(0);
        expect(baseline.curve.posts).toBeGreaterThan(0);
      }
    }
  });

  it('has a baseline that is what the funding cliff answers', async () => {
    const scene = await aProgramme();
    await aLine(scene);
    const { baseline } = await supposing(admin, scene, []);
    const { data } = await admin.ask(
      `query ($programme: ID) { fundingCliff(programme: $programme) { curves { certainty posts postsNotFullyPaid wte wtePaid
         total { ${LOSS} } periods { startsOn endsOn loss { ${LOSS} } } } } }`,
      { programme: scene.programme },
    );
    expect(baseline.curve).toEqual(data.fundingCliff.curves[0]);
  });

  it('renews a line in full: the post, its practice and its patients are saved until the renewal ends', async () => {
    const scene = await aProgramme();
    const { post, line, practice } = await aLine(scene);
    const steps = [{ kind: 'RENEW', fundingLine: line, percent: 100, months: 12 }];
    const { baseline, supposed } = await supposing(analyst, scene, steps, { until: '2028-01-31' });
    expect(baseline.curve.periods).toMatchObject([
      { startsOn: '2027-04-01', loss: { posts: 1, practices: 1, registeredPatients: 5000 } },
    ]);
    expect(supposed.curve.periods).toEqual([]);
    expect(supposed.change).toEqual({
      postsLosing: -1,
      wteLost: -1,
      annualCostLost: { amount: -48000 },
      practicesLeft: -1,
      registeredPatients: -5000,
      mostDeprivedPatients: -2000,
      wtePaidOnLastDay: 1,
      annualCostOnLastDay: { amount: 0 },
      annualCostPaidOnLastDay: { amount: 48000 },
    });
    expect(supposed.posts.nodes).toMatchObject([
      {
        post: { id: post },
        effect: 'SAVED',
        before: { fundedUntil: { day: '2027-03-31' }, coverOnLastDay: 0 },
        after: { fundedUntil: { day: '2028-03-31' }, coverOnLastDay: 100, averageCover: 100 },
      },
    ]);
    expect(supposed.practices.nodes).toEqual([
      { practice: { id: practice }, effect: 'SAVED', before: '2027-04-01', after: null },
    ]);
    expect(supposed.decisions.nodes).toMatchObject([
      { line: { id: line }, before: { moneyEndsOn: '2027-03-31', isSafe: true } },
    ]);
    const longer = await supposing(analyst, scene, steps, { until: '2028-06-30' });
    expect(longer.supposed.curve.periods).toMatchObject([{ startsOn: '2028-04-01', loss: { posts: 1 } }]);
    expect(longer.supposed.posts.nodes).toMatchObject([{ effect: 'BETTER' }]);
    expect(longer.supposed.decisions.nodes[0].after.moneyEndsOn).toBe('2028-03-31');
  });

  it('renews a line at 60 %: 0.4 WTE is lost, and the practice keeps its worker', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const { supposed } = await supposing(lead, scene, [{ kind: 'RENEW', fundingLine: line, percent: 60, months: 24 }]);
    expect(supposed.curve.total).toMatchObject({ posts: 1, wte: 0.4, annualCost: { amount: 19200 }, practices: 0 });
    // 22 November 2026 to 22 May 2028 is 548 days: 130 in full, 418 at 60 % is 69.49 %; 130 of 548 alone is 23.72 %.
    expect(supposed.posts.nodes).toMatchObject([
      { effect: 'BETTER', before: { averageCover: 23.72 }, after: { coverOnLastDay: 60, averageCover: 69.49 } },
    ]);
  });

  it('renews no more of a post than other lines leave of it, and says so', async () => {
    const scene = await aProgramme();
    const { post, line } = await aLine(scene);
    const next = await make.fundingLine(scene.programme, scene.funder, {
      starts_on: '2027-04-01',
      ends_on: '2028-03-31',
    });
    await make.allocation(next, post, { share_pct: 70 });
    const { supposed } = await supposing(
      admin,
      scene,
      [{ kind: 'RENEW', fundingLine: line, percent: 50, months: 12 }],
      {
        until: '2028-01-31',
      },
    );
    expect(supposed.lastDay).toMatchObject({ wte: 1, wtePaid: 1 });
    expect(supposed.notes).toHaveLength(1);
    expect(supposed.notes[0]).toMatch(/^Step 1: for one post the line F-\w+ pays less than that/);
  });

  it('uses an option as signed money; not renewing takes it away from everything said', async () => {
    const scene = await aProgramme();
    const option = { extension_to: '2028-03-31', extension_decided_by: 'FUNDER' };
    const { line } = await aLine(scene, option);
    const more = { until: '2028-06-30' };
    const used = await supposing(admin, scene, [{ kind: 'EXERCISE_OPTION', fundingLine: line }], more);
    expect(used.baseline.curve.periods).toMatchObject([{ startsOn: '2027-04-01' }]);
    expect(used.supposed.curve.periods).toMatchObject([{ startsOn: '2028-04-01' }]);
    const said = { ...more, certainty: 'EVERYTHING_SAID' };
    const left = await supposing(admin, scene, [{ kind: 'DO_NOT_RENEW', fundingLine: line }], said);
    expect(left.baseline.curve.periods).toMatchObject([{ startsOn: '2028-04-01' }]);
    expect(left.supposed.curve.periods).toMatchObject([{ startsOn: '2027-04-01' }]);
    expect(left.supposed.posts.nodes).toMatchObject([{ effect: 'WORSE' }]);
    const unsigned = await aLine(scene, { ...option, stage: 'ANNOUNCED' });
    const unsure = await supposing(admin, scene, [{ kind: 'EXERCISE_OPTION', fundingLine: unsigned.line }], more);
    expect(unsure.supposed.curve).toEqual(unsure.baseline.curve);
    expect(unsure.supposed.notes[0]).toMatch(/not signed/);
  });

  it('does not count the next instalment of a line that is not renewed, unless it is signed', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene, { ends_on: '2028-03-31' });
    const instalment = (year: number) =>
      make.insert('instalment', {
        ...{ programme_id: scene.programme, funding_line_id: line, amount: 50_000 },
        ...{ starts_on: `${year}-04-01`, ends_on: `${year + 1}-03-31` },
      });
    await instalment(2026);
    const next = await instalment(2027);
    const say = (stage: string, said_on: string) =>
      make.insert('certainty', {
        ...{ programme_id: scene.programme, funding_line_id: line, instalment_id: next, stage, said_on },
        said_by: 'Invented funder',
      });
    await say('ANNOUNCED', '2026-11-22');
    const steps = [{ kind: 'DO_NOT_RENEW', fundingLine: line }];
    const announced = await supposing(admin, scene, steps, { certainty: 'EVERYTHING_SAID' });
    expect(announced.baseline.curve.periods).toMatchObject([{ startsOn: '2028-04-01' }]);
    expect(announced.supposed.curve.periods).toMatchObject([{ startsOn: '2027-04-01' }]);
    await tracker.owner.query(`UPDATE certainty SET stage = 'SIGNED', version = version + 1 WHERE instalment_id = $1`, [
      next,
    ]);
    const signed = await supposing(admin, scene, steps, { certainty: 'EVERYTHING_SAID' });
    expect(signed.supposed.curve).toEqual(signed.baseline.curve);
  });

  it('tells which decisions are late, by how many days, and what those cost at most', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    // Two complete years of service on 31 March 2027 are two weeks by law, four by contract: 3 March.
    const inTime = await supposing(admin, scene, [{ kind: 'DECIDE_LATE', weeks: 14 }]);
    expect(inTime.supposed.decisions.nodes).toMatchObject([
      { after: { decidedOn: '2027-02-28', isSafe: true, daysPastTheMoney: 0 } },
    ]);
    const late = await supposing(admin, scene, [{ kind: 'DECIDE_LATE', weeks: 16, fundingLine: line }]);
    expect(late.supposed.decisions.nodes).toMatchObject([
      {
        line: { id: line },
        before: { decidedOn: '2026-11-22', isSafe: true, lastSafeDecisionDay: { day: '2027-03-03' } },
        // 14 March is 11 days after 3 March: 48,000 × 11 ÷ 365 = 1,446.575.
        after: { decidedOn: '2027-03-14', isSafe: false, daysPastTheMoney: 11, costPastTheMoney: { amount: 1446.58 } },
      },
    ]);
    expect(late.supposed.curve).toEqual(late.baseline.curve);
  });

  it('raises what posts cost from a day on, of one employer or all', async () => {
    const scene = await aProgramme();
    await aLine(scene, { ends_on: '2028-03-31' });
    const other = { ...scene, employer: await make.employer() };
    other.part = await make.participation(other.employer, scene.programme);
    await aLine(other);
    const award = { kind: 'CHANGE_SCALE', percent: 3.75, from: '2027-04-01' };
    const all = await supposing(admin, scene, [award], { until: '2028-01-31' });
    expect(all.baseline.lastDay).toMatchObject({ annualCost: { amount: 96000 }, annualCostPaid: { amount: 48000 } });
    expect(all.supposed.lastDay).toMatchObject({ annualCost: { amount: 99600 }, annualCostPaid: { amount: 49800 } });
    // What is lost on 1 April was paid at the old cost on the day before.
    expect(all.supposed.change).toMatchObject({ wteLost: 0, annualCostOnLastDay: { amount: 3600 } });
    const one = await supposing(admin, scene, [{ ...award, employer: other.employer }], { until: '2028-01-31' });
    expect(one.supposed.change.annualCostOnLastDay).toEqual({ amount: 1800 });
    const before = await supposing(admin, scene, [award], { until: '2027-03-31' });
    expect(before.supposed.change.annualCostOnLastDay).toEqual({ amount: 0 });
  });

  it('renews every signed line that ends in the period, where no line is named', async () => {
    const scene = await aProgramme();
    await aLine(scene);
    await aLine(scene, { ends_on: '2027-09-30' });
    await aLine(scene, { stage: 'ANNOUNCED' });
    const steps = [{ kind: 'RENEW', percent: 80, months: 24 }];
    const { supposed } = await supposing(analyst, scene, steps);
    expect(supposed.curve.total).toMatchObject({ posts: 2, wte: 0.4, practices: 0 });
    const everything = await supposing(analyst, scene, steps, { certainty: 'EVERYTHING_SAID' });
    expect(everything.supposed.curve.total).toMatchObject({ posts: 3, wte: 1.4, practices: 1 });
  });

  it('compares scenarios with each other in one question, steps taken in order', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const twelve = { kind: 'RENEW', fundingLine: line, percent: 100, months: 6 };
    const suppositions = [
      { name: 'Half a year', steps: [twelve] },
      { name: 'A year, in two halves', steps: [twelve, twelve] },
    ];
    const answer = await outcome(admin, {
      programme: scene.programme,
      suppositions,
      compareWith: 1,
      until: '2028-03-31',
    });
    expect(answer.comparedWith).toBe('Half a year');
    const [baseline, half, whole] = answer.cases;
    expect(half.posts.totalCount).toBe(0);
    expect(baseline.posts.nodes).toMatchObject([{ effect: 'WORSE', before: { fundedUntil: { day: '2027-09-30' } } }]);
    expect(whole.posts.nodes).toMatchObject([{ effect: 'SAVED', after: { fundedUntil: { day: '2028-03-31' } } }]);
    const { errors } = await admin.ask(OUTCOME, { compareWith: 5, certainty: 'SIGNED_ONLY', suppositions });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('does not grow in statements with posts, lines or steps', async () => {
    const scene = await aProgramme();
    const first = await aLine(scene);
    const renew = (line: string) => ({ kind: 'RENEW', fundingLine: line, percent: 50, months: 12 });
    const one = await tracker.countStatements(() => supposing(admin, scene, [renew(first.line)]));
    const lines = [first.line];
    for (let at = 0; at < 5; at += 1) lines.push((await aLine(scene)).line);
    const many = await tracker.countStatements(() => supposing(admin, scene, lines.map(renew)));
    expect(many).toBe(one);
  });
});

describe('nothing is written for an outcome', () => {
  it('leaves every table, its history and the audit log as they were, also where it fails midway', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const steps = [
      { kind: 'RENEW', fundingLine: line, percent: 80, months: 12 },
      { kind: 'CHANGE_SCALE', percent: 4, from: '2027-04-01' },
    ];
    const before = await everythingRecorded();
    for (const person of [admin, lead, analyst]) await supposing(person, scene, steps);
    expect(await everythingRecorded()).toBe(before);
    const failing = await lead.ask(
      `query ($line: ID!) {
         first: scenarioOutcome(suppositions: [{ name: "If", steps: [{ kind: RENEW, fundingLine: $line, percent: 50, months: 12 }] }]) { cases { curve { posts } } }
         second: scenarioOutcome(until: "2020-01-01") { cases { curve { posts } } }
       }`,
      { line },
    );
    expect(failing.errors).toHaveLength(1);
    expect(await everythingRecorded()).toBe(before);
  });

  it('shows what is supposed in a transaction that may not write, and never lets anyone write what they suppose', async () => {
    const { rows } = await tracker.owner.query<{ name: string; writable: boolean }>(
      `SELECT relname AS name,
              bool_or(has_table_privilege('tracker_app', pg_class.oid, privilege)) OR bool_or(pg_relation_is_updatable(pg_class.oid, true) > 0) AS writable
       FROM pg_class, unnest('{INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) AS privilege
       WHERE relnamespace = 'supposed'::regnamespace GROUP BY relname ORDER BY relname`,
    );
    expect(rows).toEqual(
      ['allocation', 'certainty', 'employer_week', 'funding_line', 'instalment', 'post_state'].map((name) => ({
        name,
        writable: false,
      })),
    );
    const { rows: columns } = await tracker.owner.query(
      `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'supposed'
       EXCEPT SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'tracker'`,
    );
    expect(columns).toEqual([]);
  });

  it('is not seen by what is asked beside it', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const { data } = await admin.ask(
      `query ($programme: ID, $line: ID!) {
         if: scenarioOutcome(programme: $programme, suppositions: [{ name: "If", steps: [{ kind: RENEW, fundingLine: $line, percent: 100, months: 12 }] }]) {
           cases { curve { total { posts } } decisions { nodes { line { endsOn } } } } }
         fundingLine(id: $line) { endsOn }
         fundingCliff(programme: $programme) { curves { total { posts } } }
       }`,
      { programme: scene.programme, line },
    );
    expect(data.if.cases[1].curve.total.posts).toBe(1);
    expect(data.if.cases[1].decisions.nodes[0].line.endsOn).toBe('2027-03-31');
    expect(data.fundingLine.endsOn).toBe('2027-03-31');
    expect(data.fundingCliff.curves[0].total.posts).toBe(1);
  });
});

describe('a read of what is supposed', () => {
  it('cannot write, whoever asks and whatever is tried', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const actor = (await tracker.app.get(Authenticator).findActor(admin.userId))!;
    const moment = { asOf: day('2026-11-22'), knownAt: null, supposed: '{}' };
    const before = await everythingRecorded();
    for (const [sql, refusal] of [
      ['UPDATE funding_line SET ends_on = NULL WHERE id = $1 RETURNING id', /^cannot update view "funding_line"$/],
      ['UPDATE tracker.funding_line SET title = title, version = version + 1 WHERE id = $1', /read-only transaction/],
      ['DELETE FROM tracker.allocation WHERE funding_line_id = $1', /read-only transaction/],
    ] as const) {
      const reader = tracker.app
        .get(Database)
        .reader({ actor, source: 'API', requestId: 'a test' }, { snapshot: true });
      await expect(reader.rows(moment, sql, [line])).rejects.toThrow(refusal);
      await reader.finish();
    }
    expect(await everythingRecorded()).toBe(before);
  });

  it('leaves nothing behind where its connection is lost', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const before = await everythingRecorded();
    const actor = (await tracker.app.get(Authenticator).findActor(admin.userId))!;
    const reader = tracker.app.get(Database).reader({ actor, source: 'API', requestId: 'a test' }, { snapshot: true });
    const supposed = JSON.stringify({ funding_line: [{ id: line, ends_on: null }] });
    const moment = { asOf: day('2026-11-22'), knownAt: null, supposed };
    const read = 'SELECT ends_on FROM funding_line WHERE id = $1';
    const [found] = await reader.rows<{ ends_on: string | null }>(moment, read, [line]);
    expect(found!.ends_on).toBeNull();
    await expect(reader.rows(null, 'SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
    await expect(reader.rows(moment, read, [line])).rejects.toThrow();
    await reader.finish();
    expect(await everythingRecorded()).toBe(before);
  });
});

describe('whose lines can be supposed', () => {
  it('is decided by what a person may see: a line of another programme is not there for them', async () => {
    const elsewhere = await aProgramme(GLASGOW);
    const { line } = await aLine(elsewhere);
    const { supposed, baseline } = await supposing(analyst, elsewhere, [
      { kind: 'RENEW', fundingLine: line, percent: 100, months: 12 },
    ]);
    expect(supposed.notes).toEqual(['Step 1: the funding line is not recorded, or not visible to you.']);
    expect(supposed.curve).toEqual(baseline.curve);
    expect(baseline.curve.posts).toBe(0);
    const { data, errors } = await tracker.ask(null, '{ scenarioOutcome { cases { name } } }');
    expect([data?.scenarioOutcome ?? null, errors![0]!.extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
  });
});

describe('a saved scenario', () => {
  it('is asked about by its id, changed and removed by its owner, and kept with its history', async () => {
    const scene = await aProgramme();
    const { line } = await aLine(scene);
    const renew = { kind: 'RENEW', fundingLine: line, percent: 50, months: 12 };
    const created = await create(analyst, { name: 'Half', programme: scene.programme, steps: [renew] });
    expect(created).toMatchObject({
      userErrors: [],
      scenario: { version: 1, isYours: true, programme: { id: scene.programme } },
    });
    const { id } = created.scenario;
    const answer = await outcome(lead, { programme: scene.programme, scenarios: [id], until: '2028-03-31' });
    expect(answer.cases[1]).toMatchObject({ name: 'Half', scenario: { id }, curve: { total: { wte: 0.5 } } });
    const changed = await change(analyst, {
      ...{ scenario: id, version: 1, name: 'More', description: 'An invented thought.' },
      steps: [
        { kind: 'DECIDE_LATE', weeks: 4 },
        { kind: 'CHANGE_SCALE', percent: 3.5, from: '2027-04-01', employer: scene.employer },
      ],
    });
    expect(changed.scenario).toMatchObject({
      ...{ version: 2, name: 'More', description: 'An invented thought.' },
      steps: [
        { kind: 'DECIDE_LATE', weeks: 4, fundingLine: null, percent: null, from: null },
        { kind: 'CHANGE_SCALE', percent: 3.5, from: '2027-04-01', employer: { id: scene.employer } },
      ],
    });
    expect(await change(lead, { scenario: id, version: 2, name: 'Mine' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await remove(lead, { scenario: id, version: 2 })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await change(analyst, { scenario: id, version: 1, name: 'Old' })).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(await remove(analyst, { scenario: id, version: 2 })).toMatchObject({ userErrors: [], removed: id });
    const { errors } = await analyst.ask(OUTCOME, { compareWith: 0, certainty: 'SIGNED_ONLY', scenarios: [id] });
    expect(errors![0]!.message).toBe('One of these scenarios is not recorded, or not visible to you.');
    const { rows } = await tracker.owner.query('SELECT name FROM history.scenario WHERE id = $1 ORDER BY version', [
      id,
    ]);
    expect(rows).toEqual([{ name: 'Half' }, { name: 'More' }]);
  });

  it('is seen by its owner, and by those who have its programme in scope', async () => {
    const scene = await aProgramme();
    const glasgow = await tracker.person('STRATEGIC_LEAD', { partnerships: [GLASGOW] });
    const hr = await tracker.person('HR_EDITOR', { employers: [scene.employer] });
    const shared = await create(lead, { name: 'Shared', programme: scene.programme, steps: [] });
    const own = await create(lead, { name: 'My own', steps: [] });
    const seen = async (person: Person) => {
      const { data } = await person.ask(
        '{ scenarios(first: 100, orderBy: { field: NAME, direction: DESC }) { nodes { id isYours } } }',
      );
      const ids = [shared.scenario.id, own.scenario.id];
      return data.scenarios.nodes
        .filter((node: Answered) => ids.includes(node.id))
        .map((node: Answered) => node.isYours);
    };
    expect(await seen(lead)).toEqual([true, true]);
    expect(await seen(analyst)).toEqual([false]);
    expect(await seen(hr)).toEqual([false]);
    expect(await seen(glasgow)).toEqual([]);
    expect(await create(lead, { name: 'My own', steps: [] })).toMatchObject({ userErrors: [{ code: 'NAME_TAKEN' }] });
    expect((await create(analyst, { name: 'My own', steps: [] })).userErrors).toEqual([]);
  });

  it('is refused with everything that is wrong at once', async () => {
    const scene = await aProgramme();
    const elsewhere = await aLine(await aProgramme());
    const answer = await create(lead, {
      name: 'Wrong',
      programme: scene.programme,
      steps: [
        { kind: 'RENEW', fundingLine: elsewhere.line, percent: 101 },
        { kind: 'DECIDE_LATE', weeks: 0, percent: 5 },
        { kind: 'CHANGE_SCALE' },
      ],
    });
    expect(answer.scenario).toBeNull();
    expect(answer.userErrors.map(({ code, path }: Answered) => [code, path.join('.')])).toEqual([
      ['STEP_LACKS_A_PART', 'steps.0.months'],
      ['PERCENT_OUT_OF_RANGE', 'steps.0.percent'],
      ['STEP_HAS_NO_SUCH_PART', 'steps.1.percent'],
      ['WEEKS_OUT_OF_RANGE', 'steps.1.weeks'],
      ['STEP_LACKS_A_PART', 'steps.2.percent'],
      ['STEP_LACKS_A_PART', 'steps.2.from'],
      ['NOT_FOUND', 'steps.0.fundingLine'],
    ]);
  });
});
