import { getNamedType, GraphQLObjectType, isAbstractType, isObjectType } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Clock } from '../../src/web/clock';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { countStatements } from '../support/count-statements';
import { FundingScene, aFundingScene, mutation } from '../support/funding-scene';

const CLIFF = `query ($programme: ID) { fundingCliff(programme: $programme) { curves { certainty posts wte total { posts wte } } } }`;
const VARIATION = `query ($programme: ID) { payVariation(programme: $programme) { ... on PayVariation { contractsInForce }
  ... on NoValue { reason } } }`;
/** Signing in, and nothing after it. */
const REMEMBERED = 1;

let tracker: TestApplication;
let make: Builders;
let scene: FundingScene;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  scene = await aFundingScene(tracker, make);
}, 60_000);
afterAll(() => tracker.stop());

async function aFundedPost(): Promise<string> {
  const post = await make.post(scene.participation);
  await make.allocation(await make.fundingLine(scene.programme, scene.funder), post);
  return post;
}

const posts = async (person: Person): Promise<number> =>
  (await person.ask(CLIFF, { programme: scene.programme })).data.fundingCliff.curves[0].posts;

async function statementsOf(person: Person, query = CLIFF, variables: object = { programme: scene.programme }) {
  return countStatements(() => person.ask(query, { ...variables }));
}

describe('an answer given before', () => {
  it('is given again without asking the records, to the letter', async () => {
    await aFundedPost();
    const first = await scene.lead.ask(CLIFF, { programme: scene.programme });
    expect(await statementsOf(scene.lead)).toBe(REMEMBERED);
    expect(await scene.lead.ask(CLIFF, { programme: scene.programme })).toEqual(first);
  });

  it('is worked out anew for other variables, another selection and another person', async () => {
    await posts(scene.lead);
    expect(await statementsOf(scene.lead, CLIFF, {})).toBeGreaterThan(REMEMBERED);
    expect(await statementsOf(scene.lead, CLIFF.replace('certainty', ''))).toBeGreaterThan(REMEMBERED);
    expect(await statementsOf(scene.analyst)).toBeGreaterThan(REMEMBERED);
  });

  it('is worked out anew on the next day', async () => {
    await posts(scene.lead);
    const clock = tracker.app.get(Clock);
    const { now } = clock;
    clock.now = () => new Date('2026-11-23T12:00:00Z');
    try {
      expect(await statementsOf(scene.lead)).toBeGreaterThan(REMEMBERED);
    } finally {
      clock.now = now;
    }
    expect(await statementsOf(scene.lead)).toBe(REMEMBERED);
  });

  it('is worked out anew once anything was recorded', async () => {
    const before = await posts(scene.lead);
    await aFundedPost();
    expect(await posts(scene.lead)).toBe(before + 1);
  });

  it('is worked out anew once published facts were loaded', async () => {
    await posts(scene.lead);
    await tracker.owner.query(`UPDATE reference.loaded_file SET hash = 'other' WHERE name LIKE '%awards%'`);
    expect(await statementsOf(scene.lead)).toBeGreaterThan(REMEMBERED);
  });

  it('is not given where the right to it was taken away', async () => {
    const { programme, employer, partnership, participation } = await aFundingScene(tracker, make);
    await make.contract(await make.post(participation), await make.worker(employer));
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'PSEUDONYMISED_TERMS', version = version + 1 WHERE employer_id = $1`,
      [employer],
    );
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const asked = () => lead.ask(VARIATION, { programme });
    const { data } = await asked();
    expect(data.payVariation).toEqual({ contractsInForce: expect.any(Number) });
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'NONE', version = version + 1 WHERE employer_id = $1`,
      [employer],
    );
    expect((await asked()).data.payVariation).toEqual({ reason: 'NOT_SHARED_BY_EVERY_EMPLOYER' });
    await tracker.owner.query('UPDATE app_user SET is_active = false, version = version + 1 WHERE id = $1', [
      lead.userId,
    ]);
    expect((await asked()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('does not open for a token that was revoked or has expired', async () => {
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [scene.partnership] });
    await posts(lead);
    await tracker.owner.query(`UPDATE api_token SET revoked_at = '2026-11-22T11:00:00Z' WHERE user_id = $1`, [
      lead.userId,
    ]);
    const { errors } = await lead.ask(CLIFF, { programme: scene.programme });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('with pay of one person in it is audited at each reading', async () => {
    await make.guidance(scene.programme);
    await make.contract(await make.post(scene.participation), await make.worker(scene.employer));
    const query = `{ bandComparison(employer: "${scene.employer}") { ... on BandComparison { rows(first: 5) { nodes { pay } } } } }`;
    const read = async () => {
      const { errors } = await scene.hr.ask(query);
      expect(errors).toBeUndefined();
      const { rows } = await tracker.owner.query(
        `SELECT count(*)::integer AS entries FROM audit.entry WHERE action = 'READ'`,
      );
      return rows[0].entries as number;
    };
    const first = await read();
    expect(await read()).toBe(first + 1);
  });

  it('is never a failed one', async () => {
    const query = `query ($programme: ID) {
      answered: fundingCliff(programme: $programme) { total: curves { posts } }
      refused: fundingCliff(programme: $programme, until: "2090-01-01") { curves { posts } } }`;
    expect((await scene.lead.ask(query, { programme: scene.programme })).errors).toHaveLength(1);
    expect(await statementsOf(scene.lead, query)).toBeGreaterThan(REMEMBERED);
  });
});

describe('while people change records', () => {
  const record = mutation('openPost', 'OpenPostInput', 'post { id }');

  it('no answer is older than a change that was finished before the question', async () => {
    const changers = 3;
    const changesEach = 6;
    let recorded = 0;
    const before = await posts(scene.lead);
    let working = true;
    const ended = Promise.all(
      Array.from({ length: changers }, async (_, changer) => {
        for (let change = 0; change < changesEach; change += 1) {
          const { userErrors } = await record(scene.hr, {
            employer: scene.employer,
            programme: scene.programme,
            reference: `Concurrent ${changer}-${change}`,
            role: 'CLW',
            openedOn: '2026-01-01',
            fundedWte: 1,
          });
          expect(userErrors).toEqual([]);
          recorded += 1;
        }
      }),
    );
    const over = ended.finally(() => {
      working = false;
    });
    let asked = 0;
    while (working) {
      for (const person of [scene.lead, scene.analyst]) {
        const known = recorded;
        expect(await posts(person)).toBeGreaterThanOrEqual(before + known);
      }
      asked += 1;
    }
    await over;
    expect(recorded).toBe(changers * changesEach);
    expect(asked).toBeGreaterThan(1);
    // A person who has never asked remembers nothing.
    const newcomer = await tracker.person('STRATEGIC_LEAD', { partnerships: [scene.partnership] });
    expect(await posts(scene.lead)).toBe(before + recorded);
    expect(await posts(newcomer)).toBe(before + recorded);
  });
});

/** Tables of which a change makes no entry, with the types that show them; what is kept from records changes only with these. */
const WITHOUT_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  api_token: ['ApiToken'],
  calendar_event: [],
  calendar_feed: ['CreateCalendarFeedPayload'],
  counted_terms: [],
  digest_sent: [],
  digest_subscription: ['DigestSubscription'],
  funding_piece: [],
  idempotency_key: [],
  import_run: ['ImportRun'],
};

describe('what may be remembered', () => {
  it('leads to nothing that changes without an entry of a change in the audit log', async () => {
    const { rows } = await tracker.owner.query<{ name: string }>(`
      SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'tracker'::regnamespace AND relkind = 'r' AND NOT EXISTS (
        SELECT FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE tgrelid = pg_class.oid AND proname = 'keep_record')`);
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(WITHOUT_ENTRIES));
    const { schema } = tracker.app.get(GraphQLSchemaHost);
    const questions = Object.values(schema.getQueryType()!.getFields()).filter(
      (field) => field.extensions['remembered'],
    );
    expect(questions.length).toBeGreaterThan(20);
    const reached = new Set<GraphQLObjectType>();
    const reach = (type: ReturnType<typeof getNamedType>): void => {
      if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(reach);
      if (!isObjectType(type) || reached.has(type)) return;
      reached.add(type);
      for (const field of Object.values(type.getFields())) reach(getNamedType(field.type));
    };
    for (const { type } of questions) reach(getNamedType(type));
    const names = [...reached].map(({ name }) => name);
    expect(names).toContain('FundingLine');
    const shown = ['AuditEntry', ...Object.values(WITHOUT_ENTRIES).flat()];
    expect(names.filter((name) => shown.includes(name))).toEqual([]);
    for (const name of shown) expect(schema.getType(name)).toBeDefined();
  });
});
