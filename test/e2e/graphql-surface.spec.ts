import { gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';

/** Stands for pay: must come back in no answer and stand in no log. */
const CANARY = '£31,365.77';

let tracker: TestApplication;
let url: string;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  await tracker.app.listen(0, '127.0.0.1');
  url = `${await tracker.app.getUrl()}/graphql`;
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(() => tracker.stop());

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly tookMs: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
  readonly json: any;
}

async function send(init: RequestInit, path = ''): Promise<Reply> {
  const startedAt = performance.now();
  const response = await fetch(`${url}${path}`, { method: 'POST', ...init });
  const text = await response.text();
  return { status: response.status, text, tookMs: performance.now() - startedAt, json: readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const STRICT = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

const post = (query: unknown, variables?: object, headers: Record<string, string> = {}): Promise<Reply> =>
  send({
    body: JSON.stringify({ query, variables }),
    headers: { ...STRICT, authorization: `Bearer ${admin.token}`, ...headers },
  });

const codeOf = ({ json }: Reply): string | undefined => json?.errors?.[0]?.extensions?.code;

async function withPostgres(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: tracker.database.adminUrl });
  await admin.connect();
  await work(admin);
  await admin.end();
}

async function stillAnswers(): Promise<void> {
  expect((await post('{ me { role } }')).json).toEqual({ data: { me: { role: 'ADMINISTRATOR' } } });
}

describe('GraphQL over HTTP', () => {
  const preflighted = (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'yes' } });
  const audits = serverAudits({ url: () => url, fetchFn: preflighted });

  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});

describe('an operation that asks for too much', () => {
  const times = (count: number, part: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');
  const nested = (depth: number): string =>
    `{ users { nodes ${'{ scopes { employer '.repeat(depth)} { id } ${'} }'.repeat(depth)} } }`;

  it.each<[string, string]>([
    ['aliases', `{ ${times(19, () => '')} ${times(61, (at) => `a${at}: __typename`)} }`],
    ['aliases below the top', `{ me { ${times(61, (at) => `a${at}: role`)} } }`],
    ['directives on one field', `{ me { role ${'@include(if: true) '.repeat(51)} } }`],
    ['directives spread over fields', `{ me { ${times(60, () => 'role @skip(if: false)')} } }`],
    ['directives on the operation', `query ${'@a '.repeat(51)} { me { role } }`],
    ['root fields', `{ ${times(21, (at) => `a${at}: me { role }`)} }`],
    ['the same field again and again', `{ me { ${'role '.repeat(2500)} } }`],
    ['levels', nested(20)],
    [
      'levels through fragments',
      `{ me { scopes { employer { ...f0 } } } } ${times(20, (at) => `fragment f${at} on Employer { auditTrail { ...f${at + 1} } }`)} fragment f20 on Employer { id }`,
    ],
    [
      'fields through fragments',
      `{ me { ...f0 } } ${times(12, (at) => `fragment f${at} on Me { ...f${at + 1} ...f${at + 1} }`)} fragment f12 on Me { role }`,
    ],
    [
      'fragments of fragments without a field',
      `{ me { ...f0 } } ${times(30, (at) => `fragment f${at} on Me { ...f${at + 1} ...f${at + 1} }`)} fragment f30 on Me { ...nowhere ...nowhere }`,
    ],
    ['a cycle of fragments', '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }'],
    [
      'many fragments that name each other',
      `{ me { ...f0 } } ${times(14, (at) => `fragment f${at} on Me { ${times(14, (to) => (to === at ? '' : `...f${to}`))} }`)}`,
    ],
    ['inline fragments', `{ me { ${'... on Me { '.repeat(900)} role ${'} '.repeat(900)} } }`],
    ['tokens', `{ me { ${'role '.repeat(6100)} } }`],
  ])('is refused, quickly: %s', async (_what, query) => {
    const reply = await post(query);
    expect([reply.status, codeOf(reply)]).toEqual([400, expect.stringMatching(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/)]);
    expect(reply.json.data).toBeUndefined();
    expect(reply.tookMs).toBeLessThan(5_000);
    await stillAnswers();
  });

  it('is let in when it only asks how the schema is made', async () => {
    const reply = await post(getIntrospectionQuery());
    expect(reply.status).toBe(200);
    expect(reply.json.data.__schema.queryType.name).toBe('Query');
  });

  it('cannot ask how the schema is made where that is turned off', async () => {
    const closed = await TestApplication.start({ introspection: false });
    try {
      const person = await closed.person('ADMINISTRATOR');
      const { data, errors } = await person.ask(getIntrospectionQuery());
      expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
    } finally {
      await closed.stop();
    }
  });
});

describe('a request that is not one', () => {
  const ME = '{ me { role } }';
  const body = JSON.stringify({ query: ME });
  const raw = (given: RequestInit['body'], type: string, more: Record<string, string> = {}): Promise<Reply> =>
    send({ body: given, headers: { 'content-type': type, authorization: `Bearer ${admin.token}`, ...more } });

  it('is not answered in batches', async () => {
    const reply = await raw(`[${body},${body}]`, 'application/json');
    expect([reply.status, reply.json.data]).toEqual([400, undefined]);
  });

  it('does not change anything under GET', async () => {
    const query = encodeURIComponent('mutation { createToken(input: { label: "x" }) { token } }');
    const headers = { authorization: `Bearer ${admin.token}`, 'apollo-require-preflight': 'yes' };
    const reply = await send({ method: 'GET', headers }, `?query=${query}`);
    expect([reply.status, reply.text.includes('clwt_')]).toEqual([405, false]);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(ME)}`],
    ['plain text', 'text/plain', body],
    ['parts of a form', 'multipart/form-data; boundary=x', `--x\r\n\r\n${body}\r\n--x--`],
  ])('is refused as %s, which another site could send', async (_what, type, given) => {
    expect((await raw(given, type)).status).toBe(400);
  });

  it.each([
    ['ten reports', (at: number) => `r${at}: fundingRisk { asOf }`],
    ['a report with nine parts that are worked out by themselves', (at: number) => `s${at}: spread { mostLost }`],
  ])('is refused where it asks for %s', async (name, part) => {
    const parts = Array.from({ length: name === 'ten reports' ? 10 : 9 }, (_, at) => part(at)).join(' ');
    const query = name === 'ten reports' ? `{ ${parts} }` : `{ fundingConcentration { ${parts} } }`;
    const { errors } = await admin.ask(query);
    expect(errors?.[0]?.message).toContain('more than 9 reports');
  });

  it.each(['GET', 'POST'])('is answered by %s with what nobody on the way may keep', async (method) => {
    const headers = { ...STRICT, authorization: `Bearer ${admin.token}` };
    const query = '{ contracts { totalCount } }';
    const response = await (method === 'GET'
      ? fetch(`${url}?query=${encodeURIComponent(query)}`, { headers })
      : fetch(url, { method, headers, body: JSON.stringify({ query }) }));
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it('is refused as a plain GET, which another site could make a browser send', async () => {
    const reply = await send(
      { method: 'GET', headers: { authorization: `Bearer ${admin.token}` } },
      `?query=${encodeURIComponent(ME)}`,
    );
    expect(reply.status).toBe(400);
  });

  it.each<[string, number, () => Promise<Reply>]>([
    [
      'too large',
      413,
      () => raw(JSON.stringify({ query: ME, variables: { pay: 'x'.repeat(300_000) } }), 'application/json'),
    ],
    ['compressed', 415, () => raw(gzipSync(body), 'application/json', { 'content-encoding': 'gzip' })],
    [
      'a gigabyte in a kilobyte',
      415,
      () => raw(gzipSync(Buffer.alloc(50_000_000, 32)), 'application/json', { 'content-encoding': 'gzip' }),
    ],
    ['compressed some other way', 415, () => raw(body, 'application/json', { 'content-encoding': 'zstd' })],
    ['in another charset', 415, () => raw(Buffer.from(body, 'latin1'), 'application/json; charset=iso-8859-1')],
    ['in UTF-7', 415, () => raw(body, 'application/json; charset=utf-7')],
    ['in UTF-16', 415, () => raw(Buffer.from(body, 'utf16le'), 'application/json; charset=utf-16le')],
    ['in a charset that does not exist', 415, () => raw(body, 'application/json; charset=klingon')],
    ['no JSON', 400, () => raw(`{"query": "{ me }", pay: ${CANARY}`, 'application/json')],
    ['cut off', 400, () => raw(body.slice(0, -3), 'application/json')],
    ['nothing', 400, () => raw('', 'application/json')],
    ['a list of lists of lists', 400, () => raw('['.repeat(100_000) + ']'.repeat(100_000), 'application/json')],
    ['a number', 400, () => raw('31365', 'application/json')],
    [
      'a query that is an object',
      400,
      () => raw(JSON.stringify({ query: { kind: 'Document', pay: CANARY } }), 'application/json'),
    ],
    ['variables that are text', 400, () => raw(JSON.stringify({ query: ME, variables: CANARY }), 'application/json')],
  ])('is refused, quickly and without repeating it, when it is %s', async (_what, status, ask) => {
    const reply = await ask();
    expect(reply.status).toBe(status);
    expect(reply.text).not.toMatch(/31365|31,365|stack|node_modules/);
    expect(reply.tookMs).toBeLessThan(5_000);
    await stillAnswers();
  });

  it('cannot reach the prototype of anything', async () => {
    const text = `{"query":"{ me { role } }","variables":{"__proto__":{"role":"x"},"constructor":{"prototype":{"polluted":1}}},"__proto__":{"polluted":1}}`;
    expect((await raw(text, 'application/json')).json).toEqual({ data: { me: { role: 'ADMINISTRATOR' } } });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a value that does not hold', () => {
  const REGISTER = `mutation ($input: RegisterEmployerInput!) { registerEmployer(input: $input) { employer { id } userErrors { code } } }`;
  const employer = { name: 'Yarrow Field (invented)', sector: 'COUNCIL', fullTimeWeek: 37, weekStartsOn: '2020-04-01' };

  it.each<[string, object]>([
    ['money as text', { fullTimeWeek: CANARY }],
    ['no number', { fullTimeWeek: 'NaN' }],
    ['infinity', { fullTimeWeek: 'Infinity' }],
    ['more than a number holds', { fullTimeWeek: '1e309' }],
    ['three decimals', { fullTimeWeek: 31365.775 }],
    ['an object in place of a number', { fullTimeWeek: { $gt: 0, pay: CANARY } }],
    ['an object in place of text', { name: { pay: CANARY } }],
    ['a list in place of text', { name: [CANARY] }],
    ['text that looks like a refusal', { sector: `x" at "input.31365"; Expected ${CANARY}` }],
    ['an object that looks like a refusal', { name: { '; 31365': '; 31365' } }],
    ['a number in place of text', { name: 31365 }],
    ['a day that does not exist', { weekStartsOn: '2026-02-30' }],
    ['a day written another way', { weekStartsOn: '01/04/2026' }],
    ['a value that is none of the choices', { sector: CANARY }],
    ['a field that there is not', { salary: CANARY }],
    ['a key of the prototype', { constructor: CANARY }],
    ['nothing', { name: null }],
  ])('is refused without being repeated: %s', async (_what, changes) => {
    const reply = await post(REGISTER, { input: { ...employer, ...changes } });
    expect([reply.status, codeOf(reply)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(reply.text).not.toMatch(/31365|31,365|Did you mean/);
  });

  it.each([
    ['written into the query', `{ employers(first: "${CANARY}") { totalCount } }`],
    ['as a choice', '{ employers(orderBy: { field: NAMED }) { totalCount } }'],
    ['as a field', '{ employers { nodes { nam } } }'],
    ['as a type', '{ employers { nodes { ... on Employeer { name } } } }'],
    ['as an argument', '{ employers(firs: 1) { totalCount } }'],
    ['where nothing can stand', `{ employers "${CANARY}" { totalCount } }`],
    ['in place of an order', '{ employers(orderBy: { field: "name; DROP TABLE employer" }) { totalCount } }'],
  ])('brings no suggestion, and is not repeated: %s', async (_what, query) => {
    const reply = await post(query);
    expect([reply.status, codeOf(reply)]).toEqual([400, expect.stringMatching(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/)]);
    expect(reply.text).not.toMatch(/31,365|Did you mean|DROP TABLE/);
  });

  it.each<[string, string]>([
    ['SQL', `'; DROP TABLE tracker.employer; --`],
    ['a comment', `%' OR 1=1 /*`],
    ['a place for a value', '$1 \\ ${bind} {{ 7*7 }}'],
    ['half of a pair', '\ud800'],
    ['right to left', '\u202egnidaelsim'],
    ['two hundred letters', 'x'.repeat(200)],
  ])('is only text where text belongs: %s', async (_what, nameContains) => {
    const reply = await post('query ($f: EmployerFilter) { employers(filter: $f) { totalCount } }', {
      f: { nameContains },
    });
    expect(reply.json).toEqual({ data: { employers: { totalCount: 0 } } });
    await stillAnswers();
  });

  it('is refused with a sentence when no database could store it', async () => {
    const query = 'query ($f: EmployerFilter) { employers(filter: $f) { totalCount } }';
    const reply = await post(query, { f: { nameContains: 'a\u0000b' } });
    expect(codeOf(reply)).toBe('BAD_USER_INPUT');
    const changed = await post(REGISTER, { input: { ...employer, name: 'Nul\u0000l' } });
    expect(codeOf(changed)).toBe('BAD_USER_INPUT');
  });

  it('is null when an id is none', async () => {
    for (const id of ['x', `' OR 1=1`, '00000000-0000-0000-0000-000000000000']) {
      expect((await post('query ($id: ID!) { employer(id: $id) { name } }', { id })).json).toEqual({
        data: { employer: null },
      });
    }
  });
});

describe('a fault of ours', () => {
  let written: string[];
  let spies: jest.SpyInstance[];

  beforeEach(() => {
    written = [];
    const note = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
    spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation(note as never),
    );
  });
  afterEach(() => spies.forEach((spy) => spy.mockRestore()));

  const employer = {
    name: `Pay ${CANARY} (invented)`,
    sector: 'COUNCIL',
    fullTimeWeek: 37,
    weekStartsOn: '2020-04-01',
  };
  const REGISTER = `mutation ($input: RegisterEmployerInput!) { registerEmployer(input: $input) { employer { id } userErrors { code } } }`;

  it('is answered with a reference and nothing else; the log has the reference and no value', async () => {
    await tracker.owner.query(`ALTER TABLE employer ADD CONSTRAINT forced_fault CHECK (name NOT LIKE 'Pay%')`);
    try {
      const reply = await post(REGISTER, { input: employer });
      const [error] = reply.json.errors;
      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.any(String) });
      expect(error.message).toBe(
        `Something failed on our side; quote ${error.extensions.reference} when you report it.`,
      );
      expect(reply.text).not.toMatch(/forced_fault|31,365|employer_|violates|stack/);
      const log = written.join('');
      expect(log.split(error.extensions.reference)).toHaveLength(2);
      expect(log).toContain('constraint=forced_fault');
      expect(log).not.toMatch(/31,365/);
    } finally {
      await tracker.owner.query('ALTER TABLE employer DROP CONSTRAINT forced_fault');
    }
  });

  it('of a statement is masked too, while the rest is answered', async () => {
    await tracker.owner.query('ALTER TABLE employer_identifier RENAME COLUMN value TO worth');
    try {
      await new Builders(tracker.owner).employer();
      const reply = await post('{ me { role } employers { nodes { identifiers { value } } } }');
      expect(codeOf(reply)).toBe('INTERNAL_SERVER_ERROR');
      expect(reply.text).not.toMatch(/column|worth|SELECT/);
    } finally {
      await tracker.owner.query('ALTER TABLE employer_identifier RENAME COLUMN worth TO value');
    }
    await stillAnswers();
  });

  it('is no more than that when the connection to the database is cut', async () => {
    await tracker.owner
      .query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'tracker_app'`,
      )
      .catch(() => undefined);
    await stillAnswers();
  });

  it('is no more than that when the connection is cut under a question, or under a change', async () => {
    const change = { input: { ...employer, name: 'Cut off (invented)' } };
    for (const ask of [() => post('{ employers { totalCount } }'), () => post(REGISTER, change)]) {
      await tracker.owner.query('BEGIN; LOCK employer IN ACCESS EXCLUSIVE MODE');
      const asked = ask();
      const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await withPostgres(async (admin) => {
        for (let tries = 0; tries < 200 && (await admin.query(cut)).rowCount === 0; tries += 1) {
          await new Promise((wait) => setTimeout(wait, 25));
        }
      });
      const reply = await asked;
      await tracker.owner.query('ROLLBACK');
      expect(codeOf(reply)).toBe('INTERNAL_SERVER_ERROR');
      expect(reply.text).not.toMatch(/terminat|administrator|connection/i);
      await stillAnswers();
    }
  });

  it('of the whole database leaves the process alive, and not ready', async () => {
    const other = await TestApplication.start();
    other.owner.on('error', () => undefined);
    const person = await other.person('ANALYST');
    await other.app.listen(0, '127.0.0.1');
    const address = await other.app.getUrl();
    await other.database.drop();
    const { status, errors } = await person.ask('{ me { role } }');
    expect([status, errors?.[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'DATABASE_UNREACHABLE' }]);
    await other.app.close();
  });

  it('is none when a request is refused: nothing is logged', async () => {
    const analyst = await tracker.person('ANALYST');
    await analyst.ask('{ users { totalCount } }');
    await tracker.ask('clwt_wrong', '{ me { role } }');
    await post('{ nothing }');
    await post(REGISTER, { input: { ...employer, name: CANARY, fullTimeWeek: '31365.777' } });
    await post('{ employers(after: "bm90IG91cnM") { totalCount } }');
    await post('{ employers(first: 1000) { totalCount } }');
    await send({ body: `{"pay": ${CANARY}`, headers: STRICT });
    expect(written.join('')).toBe('');
  });
});

describe('health', () => {
  const get = async (path: string): Promise<Reply> => send({ method: 'GET' }, `/../${path}`);

  it('is told to anyone, and nothing else with it', async () => {
    expect(await get('healthz')).toMatchObject({ status: 200, json: { alive: true } });
    expect(await get('readyz')).toMatchObject({ status: 200, json: { ready: true } });
  });

  it('says when migrations are missing', async () => {
    await tracker.owner.query('ALTER TABLE public.migrations RENAME TO migrations_hidden');
    try {
      expect(await get('readyz')).toMatchObject({ status: 503, json: { ready: false, reason: 'NOT_MIGRATED' } });
      expect((await get('healthz')).status).toBe(200);
    } finally {
      await tracker.owner.query('ALTER TABLE public.migrations_hidden RENAME TO migrations');
    }
  });

  it('has strict headers, and does not say what it is made with', async () => {
    const { headers } = await fetch(`${url}/../healthz`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain(`default-src 'self'`);
  });
});
