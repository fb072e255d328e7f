import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Role, ROLES } from '../../src/auth/actor';
import { ExportTables } from '../../src/exports/export-tables';
import { readTables } from '../../src/imports/reading/read-tables';
import { TestApplication } from '../support/application';
import { everyQuestion, Question } from '../support/every-question';
import { operation, pathsFrom, Step } from '../support/operation-to-field';
import { each, listen, postTo, Reply } from '../support/over-http';
import { requiredArguments } from '../support/required-arguments';
import { MAY, readRights, rightsTable } from '../support/rights-table';
import {
  CANARIES,
  canariesIn,
  Identity,
  IDENTITIES,
  IDENTITY_NAMES,
  TwoProgrammes,
  twoProgrammes,
} from '../support/two-programmes';
import { answeringTypes, fieldsOf, ruleOf } from '../support/whole-schema';

let tracker: TestApplication;
let schema: GraphQLSchema;
let scene: TwoProgrammes;
let url: string;

// Hundreds of long answers in one test; a busy machine must not make it fail.
jest.setTimeout(240_000);

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  scene = await twoProgrammes(tracker);
  url = await listen(tracker);
});
afterAll(() => tracker.stop());

const post = (token: string | null, query: string, variables: object = {}): Promise<Reply> =>
  postTo(url, token, query, variables);

describe('the rule of every field', () => {
  const mayAsk = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, role: Role): boolean => {
    const rule = ruleOf(type, field);
    return rule === 'ANYONE' || rule.includes(role);
  };

  /** The shortest operation that ends in a field, over fields the role may ask as far as there are any. */
  function pathsOf(role: Role): (target: GraphQLObjectType) => readonly Step[] {
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const preferred = [mayAsk, () => true].flatMap((isAllowed) =>
      roots.map((root) => pathsFrom(root, (type, field) => isAllowed(type, field, role))),
    );
    return (target) => preferred.find((paths) => paths.has(target))!.get(target)!;
  }

  it('is the one that is committed', () => {
    const lines = new Map(
      answeringTypes(schema)
        .flatMap((type) => fieldsOf(type).map((field) => [type, field] as const))
        .map(
          ([type, field]) =>
            [`${type.name}.${field.name}`, ROLES.map((role) => (mayAsk(type, field, role) ? MAY : ''))] as const,
        )
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    const { found, committed } = rightsTable('rights.csv', ROLES, lines);
    expect(found).toEqual(committed);
  });

  it.each(['HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST'] as const)(
    'forbids %s what it does not allow, before anything runs',
    async (role) => {
      const token = scene.tokens[IDENTITY_NAMES.find((identity) => IDENTITIES[identity] === role)!];
      const committed = readRights('rights.csv');
      const forbidden = answeringTypes(schema).flatMap((type) =>
        fieldsOf(type)
          .filter((field) => !committed.get(`${type.name}.${field.name}`)?.includes(role))
          .map((field) => [type, field] as const),
      );
      expect(forbidden.length).toBeGreaterThan(10);
      const pathTo = pathsOf(role);
      await each(forbidden, async ([type, field]) => {
        const reply = await post(token, operation([...pathTo(type), { type, field }]));
        expect([
          `${type.name}.${field.name}`,
          reply.status,
          reply.json.errors?.[0]?.extensions.code,
          reply.json.data,
        ]).toEqual([`${type.name}.${field.name}`, 403, 'FORBIDDEN', undefined]);
      });
    },
  );

  it.each(ROLES)('lets %s ask for a change it allows: only the input is looked at then', async (role) => {
    const token = scene.tokens[IDENTITY_NAMES.find((identity) => IDENTITIES[identity] === role)!];
    const root = schema.getMutationType()!;
    const allowed = fieldsOf(root).filter((field) => mayAsk(root, field, role));
    await each(allowed, async (field) => {
      const reply = await post(token, operation([{ type: root, field }]), { input: { nothing: true } });
      expect([field.name, reply.json.errors[0].extensions.code]).toEqual([field.name, 'BAD_USER_INPUT']);
    });
  });

  it.each([
    ['nobody', null],
    ['somebody with a token that is none', 'clwt_wrong'],
    ['somebody with half of a token', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('lets %s ask for no question and no change', async (_who, token) => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      fieldsOf(root).map((field) => [root, field] as const),
    );
    await each(roots, async ([root, field]) => {
      const reply = await post(token, operation([{ type: root, field }]));
      expect([field.name, reply.status, reply.json.errors[0].extensions.code, reply.json.data]).toEqual([
        field.name,
        401,
        'UNAUTHENTICATED',
        undefined,
      ]);
    });
  });
});

describe('every row, and every value that must not be found', () => {
  const seenBy = new Map<Identity, Set<string>>();
  const asked = new Set<string>();
  let answers = 0;

  it.each(IDENTITY_NAMES)(
    'is asked for in every way the schema has, by %s, and no question fails',
    async (identity) => {
      const { questions, asked: fields } = everyQuestion(schema, IDENTITIES[identity], scene);
      for (const field of fields) asked.add(field);
      const names = new Map(Object.entries(scene.ids).map(([name, id]) => [id, name]));
      const seen = new Set<string>();
      seenBy.set(identity, seen);
      const wrong: string[] = [];
      const unequal: string[] = [];
      await each(questions, async (question) => {
        const reply = await post(scene.tokens[identity], question.document);
        answers += 1;
        if (reply.status !== 200 || reply.json.errors)
          wrong.push(`${question.document.slice(0, 120)}: ${reply.text.slice(0, 400)}`);
        for (const [id] of reply.text.matchAll(UUIDS)) if (names.has(id)) seen.add(names.get(id)!);
        for (const canary of canariesIn(reply.text)) seen.add(canary);
        unequal.push(...disagreements(identity, question, reply, names));
      });
      expect(wrong).toEqual([]);
      expect(unequal).toEqual([]);
    },
  );

  it('comes back to those who may see it, and to nobody else', () => {
    const lines = new Map(
      [...Object.keys(CANARIES), ...Object.keys(scene.ids)].map((what) => [
        what,
        IDENTITY_NAMES.map((identity) => (seenBy.get(identity)!.has(what) ? MAY : '')),
      ]),
    );
    const { found, committed } = rightsTable('visible-rows.csv', IDENTITY_NAMES, lines);
    expect(found).toEqual(committed);
    process.stdout.write(`rights: ${answers} answers read through, for ${found.length - 1} rows and values\n`);
  });

  it('leaves no field out', () => {
    const reachable = [...pathsFrom(schema.getQueryType()!, () => true).keys()].flatMap((type) =>
      fieldsOf(type).map((field) => `${type.name}.${field.name}`),
    );
    expect(reachable.length).toBeGreaterThan(1000);
    expect(reachable.filter((field) => !asked.has(field))).toEqual([]);
  });
});

const committed = readRights('visible-rows.csv');

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a list holds and counts, and whether rows answer to their ids, against the committed table. */
function disagreements(
  identity: Identity,
  { field, listOf, rows }: Question,
  { json }: Reply,
  names: Map<string, string>,
): string[] {
  if (!json.data) return [];
  const maySee = (row: string): boolean => committed.get(row)?.includes(identity) ?? false;
  if (rows) {
    return [...rows]
      .filter(([alias, row]) => (json.data[alias] !== null) !== maySee(row))
      .map(([alias, row]) => `${field} ${row}: ${JSON.stringify(json.data[alias])}`);
  }
  const ofType = Object.keys(scene.ids).filter((row) => row.split(' ')[0] === listOf);
  if (ofType.length === 0) return [];
  const expected = ofType.filter(maySee).sort();
  const { nodes, totalCount } = json.data[field];
  const found = nodes.map(({ id }: { id: string }) => names.get(id) ?? 'another row').sort();
  return JSON.stringify([found, totalCount]) === JSON.stringify([expected, expected.length])
    ? []
    : [`${field}: ${totalCount}, ${found.join(', ')} instead of ${expected.join(', ')}`];
}

describe('every route', () => {
  /** What is sent; a route of the application that is not named here fails. */
  const ROUTES: Readonly<Record<string, () => { path: string; init?: RequestInit }>> = {
    'POST /graphql': () => ({ path: '/graphql', init: json({ query: '{ me { role } }' }) }),
    'GET /graphql': () => ({
      path: `/graphql?query=${encodeURIComponent('{ me { role } }')}`,
      init: { headers: { 'apollo-require-preflight': 'yes', accept: 'application/graphql-response+json' } },
    }),
    'GET /graphiql': () => ({ path: '/graphiql' }),
    'GET /graphiql/examples': () => ({ path: '/graphiql/examples' }),
    'GET /graphiql/assets/:version/:name': () => ({ path: '/graphiql/assets/0/..%2f..%2fpackage.json' }),
    'GET /calendar/:file': () => ({ path: '/calendar/deadlines.ics' }),
    'GET /healthz': () => ({ path: '/healthz' }),
    'GET /readyz': () => ({ path: '/readyz' }),
    'POST /imports': () => ({
      path: '/imports?sheet=workers&dryRun=1',
      init: {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: 'employer,reference\nInvented employer A,X-1',
      },
    }),
    'POST /imports/outside': () => ({
      path: `/imports/outside?from=360giving&programme=${scene.ids['Programme A']}&dryRun=1`,
      init: {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: readFileSync(join(__dirname, '../../examples/published/grants.csv')),
      },
    }),
    'GET /imports/template.xlsx': () => ({ path: '/imports/template.xlsx' }),
    'GET /imports/dictionary.csv': () => ({ path: '/imports/dictionary.csv' }),
    'GET /exports/programme.xlsx': () => ({ path: `/exports/programme.xlsx?programme=${scene.ids['Programme A']}` }),
    'GET /export': () => ({ path: '/export' }),
    'GET /export/:name/dictionary.csv': () => ({ path: '/export/contracts/dictionary.csv' }),
    // What each kind of person finds in the tables about people is looked at below.
    'GET /export/:file': () => ({ path: '/export/funders.csv' }),
    'GET /demonstration/people': () => ({ path: '/demonstration/people' }),
    'POST /demonstration/sign-in': () => ({
      path: '/demonstration/sign-in',
      init: json({ person: 'invented-analyst' }),
    }),
  };
  const tokens = (): Record<string, string | null> => ({ nobody: null, bad_token: 'clwt_wrong', ...scene.tokens });

  const call = (token: string | null, { path, init = {} }: { path: string; init?: RequestInit }): Promise<Response> =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
    });

  it('is known here', () => {
    const { stack } = (tracker.app.getHttpAdapter().getInstance() as ExpressRouter).router;
    const routes = stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter((route) => !ROUTES[route])).toEqual([]);
  });

  it('answers each kind of person as committed', async () => {
    await tracker.owner.query(
      `INSERT INTO app_user (handle, role, is_demonstration) VALUES ('invented-analyst', 'ANALYST', true)`,
    );
    const lines = new Map<string, string[]>();
    for (const [route, ask] of Object.entries(ROUTES)) {
      const cells: string[] = [];
      for (const token of Object.values(tokens())) {
        const response = await call(token, ask());
        cells.push(String(response.status));
        const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
        expect([route, canariesIn(text)]).toEqual([route, []]);
      }
      lines.set(route, cells);
    }
    const { found, committed: expected } = rightsTable('routes.csv', Object.keys(tokens()), lines);
    expect(found).toEqual(expected);
  });

  it.each(IDENTITY_NAMES)(
    'that gives a table as a file holds for %s no value that the schema keeps from them',
    async (identity) => {
      for (const table of tracker.app.get(ExportTables).all()) {
        const { name } = table;
        const path = `/export/${name}.csv?${requiredArguments(table)}`;
        const response = await call(scene.tokens[identity], { path });
        expect([200, 403]).toContain(response.status);
        const kept = canariesIn(await response.text()).filter((canary) => !committed.get(canary)?.includes(identity));
        expect([name, kept]).toEqual([name, []]);
      }
    },
  );

  it.each(IDENTITY_NAMES)(
    'that exports a programme holds for %s no value that the schema keeps from them',
    async (identity) => {
      for (const at of ['A', 'B']) {
        const response = await call(scene.tokens[identity], {
          path: `/exports/programme.xlsx?programme=${scene.ids[`Programme ${at}`]}`,
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        const { tables } = await readTables([{ name: 'export.xlsx', bytes }]);
        expect(tables.length).toBeGreaterThan(10);
        const kept = canariesIn(JSON.stringify(tables)).filter((canary) => !committed.get(canary)?.includes(identity));
        expect([at, kept]).toEqual([at, []]);
      }
    },
  );
});

interface ExpressRouter {
  readonly router: { readonly stack: readonly { route?: { path: string; methods: Record<string, boolean> } }[] };
}

function json(body: object): RequestInit {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}
