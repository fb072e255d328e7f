import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { TestApplication } from '../support/application';
import { changesAbout, recordOf } from '../support/inputs-of-changes';
import { each, listen, postTo, Reply } from '../support/over-http';
import { canariesIn, Identity, IDENTITY_NAMES, TwoProgrammes, twoProgrammes } from '../support/two-programmes';

let tracker: TestApplication;
let schema: GraphQLSchema;
let scene: TwoProgrammes;
let url: string;

beforeAll(async () => {
  tracker = await TestApplication.start();
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  scene = await twoProgrammes(tracker);
  const { rows } = await tracker.owner.query<{ id: string; practice_id: string }>(
    'SELECT id, practice_id FROM practice_profile',
  );
  for (const at of ['A', 'B']) {
    (scene.ids as Record<string, string>)[`PracticeProfile ${at}`] = rows.find(
      (row) => row.practice_id === scene.ids[`Practice ${at}`],
    )!.id;
  }
  url = await listen(tracker);
  // The first use of a token is noted, which is no change of what is compared here.
  for (const identity of IDENTITY_NAMES) await ask(identity, '{ me { role } }');
});
afterAll(() => tracker.stop());

const ask = (identity: Identity, query: string, variables: object = {}): Promise<Reply> =>
  postTo(url, scene.tokens[identity], query, variables);

/** Every row there is, history and audit included. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await tracker.owner.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('tracker', 'history', 'audit') ORDER BY 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await tracker.owner.query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} AS t`,
    );
    content[name] = rows[0]!.hash;
  }
  return content;
}

describe("another's records in every change", () => {
  /** Leads keep practices and funders together, and anyone makes tokens, calendars, subscriptions and scenarios for themselves. */
  const SHARED_WORK =
    /^(register|correct)(Practice|Funder)$|^(record|correct)PracticeProfile$|^create(Token|CalendarFeed|Scenario)$|^(subscribeTo|unsubscribeFrom)Digest$/;
  const RIGHT_CODES = ['NOT_FOUND', 'NOT_YOURS', 'CONFLICT'];

  it.each<[Identity, string]>([
    ['hr_other', 'A'],
    ['hr_other', 'AB'],
    ['lead_shared', 'B'],
    ['lead_statistics', 'A'],
    ['lead_outside', 'A'],
    ['analyst', 'A'],
  ])('change nothing for %s, and are refused as not theirs', async (identity, name) => {
    const before = await everything();
    const wrong: string[] = [];
    const changes = changesAbout(schema, scene, name).filter((change) => !SHARED_WORK.test(change.name));
    expect(changes.length).toBeGreaterThan(45);
    await each(changes, async ({ name: change, document, input }) => {
      const { json, text } = await ask(identity, document, { input });
      const codes: string[] =
        json.errors?.map(codeOf) ?? json.data[change].userErrors.map(({ code }: { code: string }) => code);
      const isRight = codes.length > 0 && codes.every((code) => ['FORBIDDEN', ...RIGHT_CODES].includes(code));
      if (!isRight || canariesIn(text).length > 0) wrong.push(`${change} ${JSON.stringify(input)}: ${text}`);
    });
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe('one foreign id among one’s own', () => {
  it('is refused wherever it stands', async () => {
    const own = changesAbout(schema, scene, 'B');
    const attempts = own.flatMap((change) =>
      idFieldsOf(change.inputType)
        .map((field) => [field, idFor(field, 'A')] as const)
        .filter(([, id]) => id && !mayUse.includes(id.name))
        .map(([field, id]) => ({ change, field, input: { ...change.input, [field]: id!.id } })),
    );
    expect(attempts.length).toBeGreaterThan(40);
    const before = await rowsOfEmployerA();
    const wrong: string[] = [];
    await each(attempts, async ({ change, field, input }) => {
      const { json, text } = await ask('hr_other', change.document, { input });
      const refused = json.errors ? json.errors.map(codeOf) : json.data[change.name].userErrors;
      if (refused.length === 0 || text.includes('INTERNAL') || canariesIn(text).length > 0)
        wrong.push(`${change.name} ${field}: ${text}`);
    });
    expect(wrong).toEqual([]);
    expect(await rowsOfEmployerA()).toEqual(before);
  });

  /** Visible to everyone, and for everyone to name. */
  const mayUse = ['Programme', 'Practice', 'Funder'];

  function idFor(field: string, name: string): { name: string; id: string } | null {
    const record = recordOf(field);
    const id = scene.ids[`${record} ${name}`];
    return id ? { name: record, id } : null;
  }

  const rowsOfEmployerA = async (): Promise<unknown> => {
    const tables = await tracker.owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'tracker' AND column_name = 'employer_id'`,
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await tracker.owner.query<{ line: string }>(
        `SELECT t::text AS line FROM tracker.${name} AS t WHERE employer_id = $1 ORDER BY 1`,
        [scene.ids['Employer A']],
      );
      rows.push(...found.rows.map(({ line }) => `${name} ${line}`));
    }
    return rows;
  };
});

describe('what is not visible', () => {
  /** These are asked for with what they belong to. */
  const PARTS = ['Terms', 'Absence', 'AgeBand', 'LeaveTaken'];
  const PEOPLE = ['Contract', 'Worker', ...PARTS, 'SupervisionArrangement', 'SupervisionSession'];

  it('is answered to a change like what does not exist', async () => {
    const invisible = changesAbout(schema, scene, 'A');
    const wrong: string[] = [];
    let compared = 0;
    await each(invisible, async ({ name, document, inputType, input }) => {
      const people = idFieldsOf(inputType).filter((field) => PEOPLE.includes(recordOf(field)) && input[field]);
      if (people.length === 0) return;
      const absent = { ...input, ...Object.fromEntries(people.map((field) => [field, randomUUID()])) };
      const [one, other] = [
        await ask('hr_other', document, { input }),
        await ask('hr_other', document, { input: absent }),
      ];
      compared += 1;
      if (one.text !== other.text) wrong.push(`${name}: ${one.text} but ${other.text}`);
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(12);
  });

  it('is answered to a question like what does not exist, by id and in a filter', async () => {
    const wrong: string[] = [];
    for (const identity of ['hr_other', 'lead_statistics', 'lead_outside', 'analyst'] as const) {
      for (const record of PEOPLE.filter((type) => !PARTS.includes(type))) {
        const root = record[0]!.toLowerCase() + record.slice(1);
        const question = (id: string) => `{ ${root}(id: "${id}") { id } }`;
        const [one, other] = [
          await ask(identity, question(scene.ids[`${record} A`]!)),
          await ask(identity, question(randomUUID())),
        ];
        if (one.text !== other.text || !one.text.includes('null')) wrong.push(`${identity} ${one.text}`);
      }
      const filters: [string, string, string][] = [
        ['contracts', 'worker', 'Worker A'],
        ['supervisionSessions', 'contract', 'Contract A'],
        ['supervisionArrangements', 'contract', 'Contract A'],
      ];
      for (const [root, part, row] of filters) {
        const { json } = await ask(
          identity,
          `{ ${root}(filter: { ${part}: "${scene.ids[row]}" }) { totalCount nodes { id } } }`,
        );
        if (json.data[root].totalCount !== 0 || json.data[root].nodes.length > 0) wrong.push(`${identity} ${root}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('cannot be found by ordering, by a forged place in an order, or by asking as of another time', async () => {
    const place = (order: string, value: string): string =>
      Buffer.from(JSON.stringify([order, value, '00000000-0000-4000-8000-000000000000'])).toString('base64url');
    for (const letter of ['', 'CANARY-A', 'CANARY-Z', 'zzzz']) {
      const after = place('REFERENCE', letter);
      const { json } = await ask(
        'lead_shared',
        `{ workers(first: 1, after: "${after}", orderBy: { field: REFERENCE }) { nodes { id } totalCount } contracts(first: 1, after: "${after}", orderBy: { field: REFERENCE }) { nodes { id } totalCount } }`,
      );
      // Withheld references all stand at the same place, in front of every letter.
      const isBehind = letter !== '';
      expect([letter, json.data.workers.nodes.length, json.data.contracts.nodes.length]).toEqual([
        letter,
        isBehind ? 0 : 1,
        isBehind ? 0 : 1,
      ]);
    }
    for (const knownAt of [scene.before, '2199-01-01T00:00:00Z', '1999-01-01T00:00:00Z']) {
      for (const identity of ['hr_other', 'lead_statistics', 'lead_outside', 'analyst'] as const) {
        const reply = await ask(
          identity,
          `{ contract(id: "${scene.ids['Contract A']}", knownAt: "${knownAt}") { id } worker(id: "${scene.ids['Worker A']}", knownAt: "${knownAt}") { id }
             contracts(knownAt: "${knownAt}", filter: { employer: "${scene.ids['Employer A']}" }) { totalCount } }`,
        );
        expect([identity, reply.json.data]).toEqual([
          identity,
          { contract: null, worker: null, contracts: { totalCount: 0 } },
        ]);
      }
    }
  });
});

describe('pay', () => {
  const pay = 'pay { basis amount { ... on MoneyValue { amount } } }';
  const ways = (): string[] => {
    const [contract, worker] = [scene.ids['Contract A'], scene.ids['Worker A']];
    return [
      `{ contract(id: "${contract}") { terms { a: ${pay} } } }`,
      `{ contract(id: "${contract}") { ...f } } fragment f on Contract { terms { ... { ... on Terms { ${pay} } } } }`,
      `query ($no: Boolean = true) { contract(id: "${contract}") { terms { ${pay.replace('pay', 'pay @include(if: $no) @skip(if: false)')} } } }`,
      `{ worker(id: "${worker}") { contracts { termsHistory { ${pay} } } } }`,
      `{ employers { nodes { contracts { terms { ${pay} } } } } }`,
      `{ posts { nodes { contracts { termsHistory { ${pay} } } } } }`,
      `{ placements { nodes { contract { terms { ${pay} } } } } }`,
      `{ practices { nodes { placements { contract { terms { ${pay} } } } } } }`,
      `{ fundingLines { nodes { allocations { post { contracts { terms { ${pay} } } } } } } }`,
      `{ bandComparison(contract: "${contract}") { ... on BandComparison { rows { nodes { pay } } } ... on NoValue { reason } } }`,
      `mutation { correctContract(input: { contract: "${contract}", version: 1, workerNoticeWeeks: 1 }) { contract { terms { ${pay} } } userErrors { message } } }`,
      `mutation { correctTerms(input: { terms: "${scene.ids['Terms A']}", version: 2, corrections: { payAmount: 1 } }) { terms { ${pay} } userErrors { message } } }`,
    ];
  };

  it.each(['hr_other', 'lead_statistics', 'lead_outside', 'analyst'] as const)(
    'is not had by %s through an alias, fragment, directive, edge or payload',
    async (identity) => {
      for (const way of ways()) {
        const reply = await ask(identity, way);
        expect([way, canariesIn(reply.text).filter((found) => found.endsWith('A'))]).toEqual([way, []]);
        expect(reply.text).not.toContain('INTERNAL');
      }
    },
  );

  it('is read by more people at once than there are connections, and each is answered', async () => {
    const question = `{ contract(id: "${scene.ids['Contract A']}") { terms { ${pay} } } }`;
    const replies = await Promise.all(Array.from({ length: 24 }, () => ask('hr_own', question)));
    expect(replies.filter(({ text }) => text.includes('98765.43'))).toHaveLength(24);
  });
});

const codeOf = (error: { extensions: { code: string } }): string => error.extensions.code;

function idFieldsOf(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name === 'ID')
    .map((field) => field.name);
}

describe('text in a question', () => {
  const RUNS = 'globalThis.ranTextOfAQuestion=1';

  it.each([
    ['in quotes', `\\"+(${RUNS})+\\"`],
    ['in a template', `\${${RUNS}}`],
    ['behind the end of a line', `\\u2028${RUNS}//`],
    // A library that made code of queries that come again ran what stands behind this word.
    ['behind the word that a library takes for a date', `__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d${RUNS}`],
  ])('is never run, however often it comes: %s', async (_where, text) => {
    for (let times = 0; times < 3; times += 1) {
      const { json } = await ask('analyst', `{ employers(filter: { nameContains: "${text}" }) { totalCount } }`);
      expect(json).toEqual({ data: { employers: { totalCount: 0 } } });
    }
    expect(globalThis).not.toHaveProperty('ranTextOfAQuestion');
  });
});
