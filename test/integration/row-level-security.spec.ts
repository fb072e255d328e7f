import { Client } from 'pg';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function names(sql: string): Promise<string[]> {
  return (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name);
}

/** Tables without row-level security, each for a reason: published facts, and the seal of the audit log. */
const OPEN = ['audit.head'];

/** Kept by triggers from what is recorded; what it would have held before is worked out. */
const KEPT_FROM_RECORDS = ['counted_terms', 'funding_piece'];

describe('the catalogue', () => {
  it('has row-level security, forced, with a policy, on every table outside the published facts', async () => {
    const unprotected = await names(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('tracker', 'history', 'audit') AND c.relkind = 'r'
        AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
             OR NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polcmd IN ('r', '*')))`);
    expect(unprotected.sort()).toEqual(OPEN);
  });

  it('gives every record table its history and its past as views that keep the reader’s rights', async () => {
    const records = await names(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'tracker' AND column_name = 'recorded_at' ORDER BY 1`,
    );
    const histories = await names(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'history' ORDER BY 1`,
    );
    const views = await names(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'known' AND c.relkind = 'v' AND 'security_invoker=true' = ANY (c.reloptions) ORDER BY 1`);
    expect(histories).toEqual(records);
    expect(views.filter((name) => !KEPT_FROM_RECORDS.includes(name))).toEqual(records);
  });

  it('pins the search path of every function that runs with its owner’s rights', async () => {
    const loose = await names(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname IN ('tracker', 'known', 'supposed', 'audit', 'app', 'reference') AND NOT coalesce(array_to_string(p.proconfig, ',') LIKE 'search_path=%', false)`);
    expect(loose).toEqual([]);
  });

  it('lets the application look past a policy only by functions that count, of employers and of practices', async () => {
    const asked = await names(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname IN ('tracker', 'known', 'supposed') AND has_function_privilege('tracker_app', p.oid, 'EXECUTE')
        AND p.prorettype <> 'trigger'::regtype ORDER BY 1`);
    expect(asked).toEqual([
      'known.longest_notice(date,uuid[])',
      'known.people_going_unseen(date,date,integer,uuid[])',
      'known.practices_left(date,date)',
      'supposed.people_going_unseen(date,date,integer,uuid[])',
      'supposed.practices_left(date,date)',
      'tracker.longest_notice(date,uuid[])',
      'tracker.people_going_unseen(date,date,integer,uuid[])',
      'tracker.practices_left(date,date)',
    ]);
    const told = await names(`
      SELECT DISTINCT unnest(p.proargnames[p.pronargs + 1:]) AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'tracker' AND p.proname IN ('longest_notice', 'people_going_unseen') ORDER BY 1`);
    expect(told).toEqual(['employer_id', 'from_day', 'people', 'weeks']);
  });

  it('lets the application write no history, no audit entry, no published fact and nothing that is kept from records', async () => {
    const writable = await names(`
      SELECT table_schema || '.' || table_name || ' ' || privilege_type AS name FROM information_schema.role_table_grants
      WHERE grantee = 'tracker_app' AND privilege_type <> 'SELECT'
        AND (table_schema IN ('history', 'audit', 'reference', 'known') OR table_name IN ('${KEPT_FROM_RECORDS.join("', '")}'))`);
    expect(writable).toEqual([]);
  });

  it('runs the application as a role that owns nothing and passes no policy by', async () => {
    const role = await admin.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'tracker_app'`,
    );
    expect(role.rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(
      await names(
        `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'tracker_app'`,
      ),
    ).toEqual([]);
  });
});

describe('a session that has said nothing', () => {
  it('sees no row of any record', async () => {
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    await admin.query(`INSERT INTO tracker.employer (name, sector) VALUES ('Seen by nobody', 'COUNCIL')`);
    const tables = await names(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_schema IN ('tracker', 'history', 'known')`,
    );
    for (const table of tables) {
      const allowed = await app
        .query<{ count: string }>(`SELECT count(*) FROM ${table}`)
        .then((result) => result.rows[0]!.count)
        .catch((error: { code: string }) => error.code);
      expect([table, allowed]).toEqual([table, expect.stringMatching(/^(0|42501)$/)]);
    }
    await app.end();
  });
});

describe('the audit log', () => {
  async function entries(): Promise<void> {
    await admin.query(
      `INSERT INTO tracker.funder (name, kind) SELECT 'Invented ' || n || random(), 'OTHER' FROM generate_series(1, 5) AS n`,
    );
  }
  const firstBreak = async (): Promise<string | null> =>
    (await admin.query<{ seq: string | null }>('SELECT audit.first_break() AS seq')).rows[0]!.seq;

  it('holds together over many changes, one head for each transaction', async () => {
    await entries();
    expect(await firstBreak()).toBeNull();
    const { rows } = await admin.query(
      'SELECT (SELECT max(seq) FROM audit.entry) = (SELECT seq FROM audit.head) AS same',
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('refuses an edit, a deletion and an emptying', async () => {
    for (const attack of ['UPDATE audit.entry SET new = NULL', 'DELETE FROM audit.entry', 'TRUNCATE audit.entry']) {
      await expect(admin.query(attack)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    ['an edit', "UPDATE audit.entry SET actor_role = 'NOBODY' WHERE seq = (SELECT max(seq) - 2 FROM audit.entry)"],
    ['a deletion', 'DELETE FROM audit.entry WHERE seq = (SELECT max(seq) - 2 FROM audit.entry)'],
    ['a cut tail', 'DELETE FROM audit.entry WHERE seq = (SELECT max(seq) FROM audit.entry)'],
    [
      'a reordering',
      'UPDATE audit.entry SET seq = CASE seq WHEN (SELECT max(seq) FROM audit.entry) THEN -1 ELSE seq END',
    ],
  ])('shows %s by someone who has switched its triggers off', async (_what, attack) => {
    await entries();
    await admin.query('BEGIN');
    await admin.query('ALTER TABLE audit.entry DISABLE TRIGGER USER');
    await admin.query(attack);
    expect(await firstBreak()).not.toBeNull();
    await admin.query('ROLLBACK');
  });
});
