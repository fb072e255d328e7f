import { Client, PoolClient } from 'pg';
import { Actor } from '../../src/auth/actor';
import { Authenticator } from '../../src/auth/authenticator';
import { tellDatabase } from '../../src/database/session';
import { TestApplication } from '../support/application';
import { readRights } from '../support/rights-table';
import { canariesIn, Identity, IDENTITY_NAMES, TwoProgrammes, twoProgrammes } from '../support/two-programmes';

/**
 * The committed table of who sees what, held against row-level security itself; and every policy broken once, to show that
 * the comparison notices.
 */
let tracker: TestApplication;
let scene: TwoProgrammes;
let app: Client;
const actors = {} as Record<Identity, Actor>;

beforeAll(async () => {
  tracker = await TestApplication.start();
  scene = await twoProgrammes(tracker);
  app = new Client({ connectionString: tracker.database.appUrl });
  await app.connect();
  for (const identity of IDENTITY_NAMES) {
    actors[identity] = (await tracker.app.get(Authenticator).findActor(scene.ids[`User ${identity}`]!))!;
  }
  const { 'Employer A': employer, 'TermsSheet A': sheet, Funder: funder } = scene.ids;
  await tracker.owner.query(`
    INSERT INTO employer_identifier (employer_id, scheme, value) VALUES ('${employer}', 'GB-SC', 'SC999999');
    INSERT INTO funder_identifier (funder_id, scheme, value) VALUES ('${funder}', 'GB-SC', 'SC999998');
    INSERT INTO terms_sheet_leave_step (employer_id, terms_sheet_id, from_completed_years, leave_days) VALUES ('${employer}', '${sheet}', 0, 25)`);
  // An earlier state of every row, so that policies of history have something to keep.
  for (const table of await tables(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r'`,
  )) {
    await tracker.owner.query(`UPDATE tracker.${table} SET version = version + 1`);
  }
  await tracker.owner.query(
    `INSERT INTO idempotency_key (actor_id, key, operation, input_hash) VALUES ($1, 'invented-key', 'none', '\\x00')`,
    [actors.hr_own.userId],
  );
  await tracker.owner.query(
    `WITH token AS (
       INSERT INTO api_token (user_id, label, hash, expires_at, kind) VALUES ($1, 'Invented', '\\x01', now(), 'CALENDAR') RETURNING id
     ), feed AS (INSERT INTO calendar_feed (token_id, user_id, asks) SELECT id, $1, '{}' FROM token),
     event AS (
       INSERT INTO calendar_event (user_id, deadline_id, day, content, revised_at) VALUES ($1, 'invented', '2026-12-01', '\\x00', now())
     )
     INSERT INTO digest_subscription (user_id, send_to, lead_days, subscribed_at) VALUES ($1, 'invented@example.org', '{7}', now())`,
    [actors.hr_own.userId],
  );
  await tracker.owner.query(
    `INSERT INTO digest_sent (user_id, deadline_id, day, lead_days, sent_at) VALUES ($1, 'invented', '2026-12-01', 7, now())`,
    [actors.hr_own.userId],
  );
});
afterAll(async () => {
  await app.end();
  await tracker.stop();
});

async function tables(sql: string): Promise<string[]> {
  return (await tracker.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}

/** Does something as a person, in a transaction that is taken back. */
async function as<Result>(actor: Actor | null, work: () => Promise<Result>): Promise<Result> {
  await app.query('BEGIN');
  try {
    if (actor) await tellDatabase(app as unknown as PoolClient, { actor, source: 'API', requestId: 'a test' });
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

const RELATIONS = `
  SELECT c.relnamespace::regnamespace || '.' || c.relname AS name FROM pg_class c
  WHERE c.relnamespace::regnamespace::text IN ('tracker', 'history', 'known', 'audit') AND c.relkind IN ('r', 'v')
    AND has_table_privilege('tracker_app', c.oid, 'SELECT') ORDER BY 1`;

/** What the schema withholds though the database must let it through: see `visibleReference` and the list of terms sheets. */
const WITHHELD_BY_THE_SCHEMA: Readonly<Record<string, readonly Identity[]>> = {
  'reference of worker A': ['lead_shared'],
  'earlier reference of worker A': ['lead_shared'],
  'reference of contract A': ['lead_shared'],
  'absence of worker A': ['lead_shared'],
  'Absence A': ['lead_shared'],
  'sheet of an employer that shares nothing': IDENTITY_NAMES,
  'TermsSheet N': IDENTITY_NAMES,
  // Steps have no ids in the schema; they are seen with their scenario.
  'ScenarioStep A': ['hr_own', 'lead_shared', 'analyst', 'administrator'],
};

/** Rows the schema shows no id of, or not to others than their own person. */
const OWN_ROWS = `SELECT 'user_scope of hr_own' AS what FROM tracker.user_scope WHERE user_id = $1
  UNION ALL SELECT 'earlier user_scope of hr_own' FROM history.user_scope WHERE user_id = $1
  UNION ALL SELECT 'idempotency_key of hr_own' FROM tracker.idempotency_key WHERE actor_id = $1
  UNION ALL SELECT 'calendar_feed of hr_own' FROM tracker.calendar_feed WHERE user_id = $1
  UNION ALL SELECT 'calendar_event of hr_own' FROM tracker.calendar_event WHERE user_id = $1
  UNION ALL SELECT 'digest_subscription of hr_own' FROM tracker.digest_subscription WHERE user_id = $1
  UNION ALL SELECT 'digest_sent of hr_own' FROM tracker.digest_sent WHERE user_id = $1`;

const committed = readRights('visible-rows.csv');

function maySee(what: string, identity: Identity): boolean {
  if (what.endsWith('of hr_own'))
    return identity === 'hr_own' || (identity === 'administrator' && what.includes('user_scope'));
  return !!committed.get(what)?.includes(identity) || !!WITHHELD_BY_THE_SCHEMA[what]?.includes(identity);
}

/** Everything someone sees in the database, or of one table, that the committed table of rights does not give them. */
async function leaks(table?: string): Promise<string[]> {
  const relations = (await tables(RELATIONS)).filter((name) => !table || name.split('.')[1] === table);
  const names = new Map(Object.entries(scene.ids).map(([name, id]) => [id, name]));
  const found: string[] = [];
  for (const identity of IDENTITY_NAMES) {
    await as(actors[identity], async () => {
      for (const relation of relations) {
        const text = await textOf(relation, relation.startsWith('known.') ? [scene.before, ''] : ['']);
        // Rows point to others by their ids; what counts is the row that is itself seen.
        const rows = relation.startsWith('audit.')
          ? []
          : [...text.matchAll(IDS)].flatMap(([, id]) => names.get(id!) ?? []);
        const seen = new Set([...rows, ...canariesIn(text)]);
        for (const what of seen) if (!maySee(what, identity)) found.push(`${identity} ${relation} ${what}`);
      }
      const own = await app.query<{ what: string }>(OWN_ROWS, [actors.hr_own.userId]);
      for (const { what } of own.rows) if (!maySee(what, identity)) found.push(`${identity} ${what}`);
    });
  }
  await as(null, async () => {
    for (const relation of relations) if ((await textOf(relation, [''])) !== '') found.push(`nobody ${relation}`);
  });
  return found;
}

/** A line for each row, each with its id in front. */
const IDS = /^([0-9a-f-]{36}) /gm;

async function textOf(relation: string, moments: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const moment of moments) {
    await app.query(`SELECT set_config('app.known_at', $1, true)`, [moment]);
    const { rows } = await app.query<{ line: string }>(
      `SELECT coalesce(to_jsonb(r) ->> 'id', '') || ' ' || to_jsonb(r)::text AS line FROM ${relation} AS r`,
    );
    lines.push(...rows.map(({ line }) => line));
  }
  return lines.join('\n');
}

interface Policy {
  readonly name: string;
  readonly relation: string;
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

async function policies(commands: string): Promise<Policy[]> {
  const { rows } = await tracker.owner.query<Policy>(
    `SELECT policyname AS name, schemaname || '.' || tablename AS relation, cmd AS command, qual AS using, with_check AS check
     FROM pg_policies WHERE 'tracker_app' = ANY (roles) AND cmd ~ $1 ORDER BY 2, 1`,
    [commands],
  );
  return rows;
}

/** Does something while a policy lets everything through. */
async function whileBroken<Result>(
  { name, relation, using, check }: Policy,
  work: () => Promise<Result>,
): Promise<Result> {
  const set = (by: (condition: string) => string) =>
    tracker.owner.query(
      `ALTER POLICY ${name} ON ${relation} ${using ? `USING (${by(using)})` : ''} ${check ? `WITH CHECK (${by(check)})` : ''}`,
    );
  await set(() => 'true');
  try {
    return await work();
  } finally {
    await set((condition) => condition);
  }
}

describe('what the database lets each kind of person read', () => {
  it('is what is committed, in the present, in history and as recorded before', async () => {
    expect(await leaks()).toEqual([]);
  });

  it('is noticed for every policy that is broken', async () => {
    const all = await policies('^(SELECT|ALL)$');
    expect(all.length).toBeGreaterThan(50);
    const unnoticed: string[] = [];
    for (const policy of all) {
      const noticed = await whileBroken(policy, () => leaks(policy.relation.split('.')[1]));
      if (!noticed.some((leak) => leak.includes(policy.relation) || /of hr_own$/.test(leak)))
        unnoticed.push(`${policy.relation} ${policy.name}`);
    }
    expect(unnoticed).toEqual([]);
    expect(await leaks()).toEqual([]);
  });
});

describe('what the database lets each kind of person write', () => {
  const PEOPLE = ['worker', 'contract', 'terms', 'absence', 'supervision_arrangement', 'supervision_session'];
  const USERS = ['app_user', 'user_scope'];
  /** Nobody sees these who may not write them, so they are aimed at while everybody is let read them. */
  const SEEN_BY_WRITERS_ONLY = ['age_band', 'leave_taken'];

  /** Someone who sees rows of the table and may not write it: what they cannot see they could not aim at. */
  const readerOf = (table: string): Identity =>
    PEOPLE.includes(table) ? 'lead_shared' : USERS.includes(table) ? 'hr_own' : 'analyst';

  /** The command, by someone who may not, on a row they see. */
  async function attempt(relation: string, command: string): Promise<'refused' | 'let through'> {
    const table = relation.split('.')[1]!;
    return as(actors[readerOf(table)], async () => {
      const row = await app.query<{ id: string }>(`SELECT id FROM ${relation} LIMIT 1`);
      expect([relation, row.rows]).toEqual([relation, [{ id: expect.any(String) }]]);
      const sql = {
        UPDATE: `UPDATE ${relation} SET version = version + 1 WHERE id = $1`,
        DELETE: `DELETE FROM ${relation} WHERE id = $1`,
        INSERT: `INSERT INTO ${relation} SELECT (jsonb_populate_record(NULL::${relation},
                   to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()))).* FROM ${relation} AS r WHERE id = $1`,
      }[command]!;
      try {
        return (await app.query(sql, [row.rows[0]!.id])).rowCount === 0 ? 'refused' : 'let through';
      } catch (error) {
        // Anything but a refusal of row-level security came after it: a rule of the table itself.
        return (error as { code: string }).code === '42501' ? 'refused' : 'let through';
      }
    });
  }

  it('is nothing for those who only read, and is noticed for every policy that is broken', async () => {
    const all = await policies('^(INSERT|UPDATE|DELETE)$');
    expect(all.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    const reading = new Map((await policies('^SELECT$')).map((policy) => [policy.relation, policy]));
    for (const policy of all) {
      const attempts = async () => [
        await attempt(policy.relation, policy.command),
        await whileBroken(policy, () => attempt(policy.relation, policy.command)),
      ];
      const isSeenByWritersOnly = SEEN_BY_WRITERS_ONLY.includes(policy.relation.split('.')[1]!);
      const outcomes = await (isSeenByWritersOnly ? whileBroken(reading.get(policy.relation)!, attempts) : attempts());
      if (outcomes.join() !== 'refused,let through')
        wrong.push(`${policy.relation} ${policy.command}: ${outcomes.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('cannot be carried over to another employer', async () => {
    const owned = await tables(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'tracker' AND column_name = 'employer_id'
         AND table_name NOT IN ('user_scope', 'import_run', 'counted_terms', 'counted_terms_afresh', 'funding_piece')`,
    );
    expect(owned.length).toBeGreaterThan(12);
    for (const table of owned) {
      const outcome = await as(actors.hr_own, () =>
        app
          .query(`UPDATE tracker.${table} SET employer_id = $1, version = version + 1 WHERE employer_id = $2`, [
            scene.ids['Employer B'],
            scene.ids['Employer A'],
          ])
          .then(({ rowCount }) => rowCount)
          .catch((error: { code: string }) => error.code),
      );
      expect([table, String(outcome)]).toEqual([table, expect.stringMatching(/^(42501|0)$/)]);
    }
  });
});
