import { rmSync } from 'node:fs';
import { Client } from 'pg';
import request from 'supertest';
import { needsToStepDown } from '../../src/cli/restricted-login';
import { TestApplication } from '../support/application';
import { CompiledProgram, RunningProgram } from '../support/compiled-program';
import { createTestDatabase, TestDatabase } from '../support/database-url';
import { newTemporaryDirectory } from '../support/temporary-directory';
import { withLogin } from '../support/test-urls';

jest.setTimeout(180_000);

let program: CompiledProgram;

beforeAll(() => {
  program = CompiledProgram.compile();
});
afterAll(() => program.remove());

const ME = { query: '{ me { handle role } }' };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
async function ask(address: string, token: string, question: object = ME): Promise<{ status: number; body: any }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify(question) });
  return { status: response.status, body: await response.json() };
}

describe('wrong settings', () => {
  it('end the program with 2 and a sentence for each, before anything is started', async () => {
    const secret = 'postgres//owner:hunter2@nowhere';
    const settings = {
      PORT: 'eighty',
      DATABASE_URL: secret,
      DATABASE_POOL_SIZE: '1',
      OIDC_ISSUER: 'https://id.example',
    };
    for (const command of [['main.js'], ['cli/main.js', 'token', 'lead']]) {
      const { code, stdout, stderr } = await program.run(settings, ...command);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('PORT must be a whole number from 0 to 65535.');
      expect(stderr).toContain('DATABASE_URL must be an address that starts with postgres:// or postgresql://.');
      expect(stderr).toContain('DATABASE_POOL_SIZE must be at least 2.');
      expect(stderr).toContain('OIDC_ISSUER needs OIDC_AUDIENCE and OIDC_JWKS_URL beside it, all three or none.');
      expect(stderr).not.toContain('hunter2');
    }
  });

  it('include a demonstration in declared production', async () => {
    const { code, stderr } = await program.run({ DEMONSTRATION: 'on', NODE_ENV: 'production' }, 'main.js');
    expect(code).toBe(2);
    expect(stderr).toContain('DEMONSTRATION cannot be on while NODE_ENV is production');
  });

  it('are told apart from a database that does not answer, whose password is not shown', async () => {
    const settings = { DATABASE_URL: 'postgres://someone:hunter2@127.0.0.1:1/tracker' };
    const { code, stdout, stderr } = await program.run(settings, 'main.js');
    expect(code).toBe(1);
    expect(stderr).toContain('The database cannot be reached');
    expect(stdout + stderr).not.toContain('hunter2');
  });
});

describe('with a database of its own', () => {
  const settings = { DATA_DIR: newTemporaryDirectory('start-up') };
  let running: RunningProgram;
  const cli = (...args: string[]) => program.run(settings, 'cli/main.js', ...args);
  const signIn = (person: unknown, headers: Record<string, string> = {}) =>
    fetch(`${running.address}/demonstration/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ person }),
    });

  beforeAll(async () => {
    running = await program.start(settings);
  });
  afterAll(async () => {
    await running.stop();
    rmSync(settings.DATA_DIR, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('says where it is, that anyone can sign in, as whom and how, and what funding ends', async () => {
    await waitFor(async () => running.said().includes('Ctrl-C stops it.'));
    const said = running.said();
    expect(said).toContain(`${running.address}/graphiql`);
    expect(said).toMatch(/DEMONSTRATION SIGN-IN IS ON/);
    for (const person of ['admin', 'lead', 'analyst']) expect(said).toContain(`npm run --silent token -- ${person} `);
    expect(said).toMatch(/31 March 2027, /);
    expect(said).not.toMatch(/postgres:|password/);
  });

  it('is alive and ready', async () => {
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${running.address}/readyz`)).json()).toEqual({ ready: true });
  });

  it('prints a token, and nothing else, that works at once', async () => {
    const { code, stdout, stderr } = await cli('token', 'lead');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^clwt_[\w-]{43}\n$/);
    expect((await ask(running.address, stdout.trim())).body.data.me).toEqual({
      handle: 'lead',
      role: 'STRATEGIC_LEAD',
    });
  });

  it.each([
    [['token', 'nobody'], 'There is nobody called "nobody". The demonstration has: admin, analyst, lead'],
    [['token'], 'Say whose token it shall be'],
    [['token', 'lead', '--days', '91'], 'A token lives from 1 to 90 whole days.'],
    [['token', 'lead', '--hours', '1'], 'Usage: npm run cli -- token <person>'],
    [['dance'], 'There is no command "dance"'],
    [['user', 'add', 'someone'], 'Say the role'],
    [
      ['user', 'add', 'someone', '--role', 'analyst', '--employer', 'Nowhere'],
      'No employer is registered as "Nowhere".',
    ],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('lists its commands', async () => {
    const { code, stdout } = await cli('help');
    expect(code).toBe(0);
    for (const name of ['token <person>', 'user add <handle>', 'migrate', 'reference load', 'audit verify']) {
      expect(stdout).toContain(name);
    }
  });

  it('lets people in, gives them tokens, and shuts them out again, from the command line', async () => {
    expect((await cli('user', 'add', 'visitor', '--role', 'analyst', '--nation')).stdout).toBe('Added visitor.\n');
    const token = (await cli('token', 'visitor', '--days', '1')).stdout.trim();
    expect((await ask(running.address, token)).body.data.me.role).toBe('ANALYST');
    expect((await cli('token-revoke', 'visitor')).stdout).toBe('Revoked 1 token of visitor.\n');
    expect((await ask(running.address, token)).status).toBe(401);
    const other = (await cli('token', 'visitor')).stdout.trim();
    expect((await cli('user', 'deactivate', 'visitor')).code).toBe(0);
    expect((await ask(running.address, other)).status).toBe(401);
    expect((await cli('token', 'visitor')).stderr).toContain('has been deactivated');
  });

  it('proves its audit log whole, which has what was done at the command line', async () => {
    const { code, stdout } = await cli('audit', 'verify');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The audit log is whole: \d+ entries, last seal [0-9a-f]{64}\.\n$/);
  });

  it('signs in as the people of the demonstration, and as nobody else', async () => {
    const answer = await signIn('analyst');
    const { token, ...shown } = (await answer.json()) as { token: string };
    expect(shown).toEqual({ person: 'analyst', role: 'ANALYST', inWords: 'Analyst of Scotland.' });
    expect((await ask(running.address, token)).status).toBe(200);
    await cli('user', 'add', 'real-person', '--role', 'administrator');
    expect((await signIn('real-person')).status).toBe(404);
    expect((await signIn(null)).status).toBe(400);
    expect((await signIn({ toString: 'admin' })).status).toBe(400);
    const people = (await (await fetch(`${running.address}/demonstration/people`)).json()) as { person: string }[];
    expect(people.map(({ person }) => person)).toEqual(expect.arrayContaining(['admin', 'lead', 'analyst']));
    expect(JSON.stringify(people)).not.toContain('real-person');
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['what the browser says is another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('signs nobody in for %s', async (_what, headers) => {
    expect((await signIn('admin', headers as Record<string, string>)).status).toBe(403);
  });

  it('signs nobody in under a name of somebody else’s that leads here', async () => {
    const under = (host: string) =>
      request(running.address)
        .post('/demonstration/sign-in')
        .set({ host, origin: `http://${host}` })
        .send({ person: 'admin' });
    const [theirs, ours] = [await under('elsewhere.example'), await under('localhost')];
    expect([theirs.status, theirs.body.message, ours.status]).toEqual([
      403,
      expect.stringContaining('PUBLIC_URL'),
      200,
    ]);
  });

  it('signs nobody in for a form, which another site can send', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ person: 'admin' }) };
    expect((await fetch(`${running.address}/demonstration/sign-in`, form)).status).toBe(400);
  });

  it('stops when told to, starts again on the same data, and then shuts the demonstration’s people out when it is off', async () => {
    const token = (await cli('token', 'lead')).stdout.trim();
    const { code, stderr } = await running.stop('SIGINT');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const offline = await cli('token', 'lead');
    expect([offline.code, offline.stdout]).toEqual([0, expect.stringMatching(/^clwt_/)]);

    running = await program.start({ ...settings, DEMONSTRATION: 'off' });
    expect(running.said()).not.toMatch(/DEMONSTRATION SIGN-IN|Setting up|Loaded/);
    expect((await ask(running.address, token)).status).toBe(401);
    expect((await signIn('lead')).status).toBe(404);
    expect((await cli('token', 'lead')).stderr).toContain('has been deactivated');

    await running.stop();
    running = await program.start(settings);
    expect((await signIn('lead')).status).toBe(200);
    expect((await ask(running.address, token)).status).toBe(401);
  });
});

describe('with a database that is given', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('serves as the restricted role, finishes what is under way when told to stop, and is not ready meanwhile', async () => {
    const running = await program.start({ DATABASE_URL: database.ownerUrl, DEMONSTRATION: 'on', DRAIN_SECONDS: '2' });
    const lock = new Client({ connectionString: database.ownerUrl });
    await lock.connect();
    try {
      const token = (
        await program.run({ DATABASE_URL: database.ownerUrl }, 'cli/main.js', 'token', 'analyst')
      ).stdout.trim();
      await lock.query('BEGIN; LOCK tracker.employer IN ACCESS EXCLUSIVE MODE');
      const answer = ask(running.address, token, { query: '{ employers { totalCount } }' });
      await waitFor(async () => {
        const waiting = await lock.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return waiting.rowCount !== 0;
      });
      const ended = running.stop('SIGTERM');
      await waitFor(async () => {
        const ready = await fetch(`${running.address}/readyz`);
        return ready.status === 503 && ((await ready.json()) as { reason: string }).reason === 'DRAINING';
      });
      await lock.query('COMMIT');
      expect(await answer).toMatchObject({
        status: 200,
        body: { data: { employers: { totalCount: expect.any(Number) } } },
      });
      expect((await ended).code).toBe(0);
    } finally {
      await lock.end();
    }
  });

  it('refuses to start on tables it may not set up, in a sentence', async () => {
    const empty = await createTestDatabase();
    try {
      await withOwner(empty, (owner) =>
        owner.query(`DELETE FROM public.migrations WHERE id = (SELECT max(id) FROM public.migrations)`),
      );
      const { code, stderr } = await program.run({ DATABASE_URL: empty.appUrl }, 'main.js');
      expect(code).toBe(1);
      expect(stderr).toContain('give its login in DATABASE_OWNER_URL');
    } finally {
      await empty.drop();
    }
  });

  it('refuses a serving login that owns the tables', async () => {
    const both = { DATABASE_URL: database.ownerUrl, DATABASE_OWNER_URL: database.ownerUrl };
    const { code, stderr } = await program.run(both, 'main.js');
    expect(code).toBe(1);
    expect(stderr).toContain('owns the tables, or may act as their owner, so everyone would see everyone’s pay');
  });
});

describe('the login that serves', () => {
  let tracker: TestApplication;
  let login: string;

  beforeAll(async () => {
    tracker = await TestApplication.start();
    login = `${tracker.database.name}_login`;
    await asAdmin(
      `CREATE ROLE ${login} LOGIN PASSWORD 'invented'; GRANT CONNECT ON DATABASE ${tracker.database.name} TO ${login}`,
    );
  });
  afterAll(async () => {
    await asAdmin(`REVOKE ALL ON DATABASE ${tracker.database.name} FROM ${login}; DROP ROLE ${login}`);
    await tracker.stop();
  });

  const asAdmin = (sql: string) => withClientOf(tracker.database.adminUrl, (admin) => admin.query(sql));
  const url = () => withLogin(tracker.database.appUrl, login, 'invented');

  it('is tracker_app as it is', async () => {
    expect(await needsToStepDown(tracker.database.appUrl, { alone: true })).toBe(false);
    expect(await needsToStepDown(tracker.database.appUrl, { alone: false })).toBe(false);
  });

  it('steps down when it is the owner, and the only one given', async () => {
    expect(await needsToStepDown(tracker.database.ownerUrl, { alone: true })).toBe(true);
    const sessions = new Client({ connectionString: tracker.database.ownerUrl, options: '-c role=tracker_app' });
    await sessions.connect();
    expect((await sessions.query('SELECT current_user')).rows).toEqual([{ current_user: 'tracker_app' }]);
    await sessions.end();
  });

  it('is refused when the owner has a login of its own and this one is unrestricted', async () => {
    await expect(needsToStepDown(tracker.database.ownerUrl, { alone: false })).rejects.toThrow('owns the tables');
    await expect(needsToStepDown(tracker.database.adminUrl, { alone: false })).rejects.toThrow('superuser');
    await expect(needsToStepDown(tracker.database.backupUrl, { alone: false })).rejects.toThrow(
      'bypasses row-level security',
    );
  });

  it('has to be a member of tracker_app, and of nothing more', async () => {
    await expect(needsToStepDown(url(), { alone: false })).rejects.toThrow(`GRANT tracker_app TO "${login}"`);
    await asAdmin(`GRANT tracker_app TO ${login}`);
    expect(await needsToStepDown(url(), { alone: false })).toBe(true);
    await asAdmin(`GRANT tracker_owner TO ${login}`);
    await expect(needsToStepDown(url(), { alone: false })).rejects.toThrow('may act as their owner');
    await asAdmin(`REVOKE tracker_owner FROM ${login}`);
  });
});

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('It did not come to hold within half a minute.');
}

async function withClientOf<Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const withOwner = <Result>(database: TestDatabase, work: (owner: Client) => Promise<Result>) =>
  withClientOf(database.ownerUrl, work);
