import { Client } from 'pg';
import { Builders } from '../support/builders';
import { createTestDatabase, TestDatabase } from '../support/database-url';

let database: TestDatabase;
let owner: Client;
let make: Builders;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await connect(database.ownerUrl);
  make = new Builders(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, options: '-c search_path=tracker,public' });
  await client.connect();
  return client;
}

/** How many rows are kept, and how many stand only among those kept, or only among those worked out anew. */
async function compare(client: Client): Promise<{ kept: number; differing: number }> {
  const { rows } = await client.query<{ kept: number; differing: number }>(`
    WITH anew AS MATERIALIZED (SELECT * FROM work_out_pieces(NULL, NULL, NULL))
    SELECT (SELECT count(*)::integer FROM funding_piece) AS kept,
           (SELECT count(*)::integer FROM (TABLE funding_piece EXCEPT ALL TABLE anew) AS left_behind)
           + (SELECT count(*)::integer FROM (TABLE anew EXCEPT ALL TABLE funding_piece) AS missed) AS differing`);
  return rows[0]!;
}

const A_LINE = '(SELECT id FROM funding_line ORDER BY random() LIMIT 1)';
const some = (table: string) => `id = (SELECT id FROM ${table} ORDER BY random() LIMIT 1)`;
const SOME_DAY = `(date '2026-01-01' + (random() * 700)::integer)`;

/** What people do to money, each to records taken at random. Some of it is refused, as it would be of people. */
const CHANGES = [
  `INSERT INTO certainty (programme_id, employer_id, funding_line_id, stage, said_on, said_by)
   SELECT programme_id, employer_id, id, (ARRAY['HOPED_FOR', 'SAID', 'OFFERED', 'SIGNED', 'DECLINED', 'EXTENSION_EXERCISED'])[1 + floor(random() * 6)],
          ${SOME_DAY}, 'Invented' FROM funding_line WHERE id = ${A_LINE} ON CONFLICT DO NOTHING`,
  `INSERT INTO certainty (programme_id, employer_id, funding_line_id, instalment_id, stage, said_on, said_by)
   SELECT programme_id, employer_id, funding_line_id, id, (ARRAY['ANNOUNCED', 'OFFERED', 'SIGNED', 'DECLINED'])[1 + floor(random() * 4)], ${SOME_DAY}, 'Invented'
   FROM instalment ORDER BY random() LIMIT 1 ON CONFLICT DO NOTHING`,
  `UPDATE certainty SET stage = 'SIGNED', version = version + 1 WHERE ${some('certainty')}`,
  `UPDATE certainty SET funding_line_id = ${A_LINE}, version = version + 1 WHERE ${some('certainty')}`,
  `DELETE FROM certainty WHERE ${some('certainty')}`,
  `INSERT INTO instalment (programme_id, employer_id, funding_line_id, starts_on, ends_on, amount)
   SELECT programme_id, employer_id, id, day, day + 90, 1 FROM funding_line, (SELECT ${SOME_DAY}) AS picked (day) WHERE id = ${A_LINE}`,
  `UPDATE instalment SET ends_on = ends_on + 30, version = version + 1 WHERE ${some('instalment')}`,
  `UPDATE instalment SET funding_line_id = ${A_LINE}, version = version + 1 WHERE ${some('instalment')}`,
  `DELETE FROM instalment WHERE ${some('instalment')}`,
  `UPDATE funding_line SET ends_on = ends_on + (random() * 100 - 50)::integer, version = version + 1 WHERE ${some('funding_line')}`,
  `UPDATE funding_line SET agreed_ends_on = ends_on - 60, extension_to = ends_on + 200, extension_decided_by = 'FUNDER', version = version + 1
   WHERE ${some('funding_line')}`,
  `INSERT INTO allocation (employer_id, programme_id, funding_line_id, post_id, share_pct, starts_on, ends_on)
   SELECT post.employer_id, post.programme_id, line.id, post.id, 10 + (random() * 20)::integer, line.starts_on, line.ends_on
   FROM post, funding_line AS line ORDER BY random() LIMIT 1`,
  `UPDATE allocation SET share_pct = 10, post_id = (SELECT id FROM post ORDER BY random() LIMIT 1), version = version + 1 WHERE ${some('allocation')}`,
  `UPDATE allocation SET funding_line_id = ${A_LINE}, version = version + 1 WHERE ${some('allocation')}`,
  `DELETE FROM allocation WHERE ${some('allocation')}`,
];

/** What people are refused: a deadlock, two at once, or a rule of the records. A mistake in a statement is none of these. */
const REFUSALS = /^(40P01|40001|23...)$/;

/** One person’s changes, a few to a transaction, now and then taken back; how many records each kind of change has reached. */
async function changeMuch(seed: number, transactions: number, reached: number[]): Promise<void> {
  const client = await connect(database.ownerUrl);
  await client.query('SELECT setseed($1)', [seed / 100]);
  let random = seed + 1;
  for (let at = 0; at < transactions; at += 1) {
    try {
      await client.query('BEGIN');
      for (let change = 0; change < 3; change += 1) {
        random = (random * 48_271) % 2_147_483_647;
        const which = random % CHANGES.length;
        const { rowCount } = await client.query(CHANGES[which]!);
        reached[which]! += rowCount ?? 0;
      }
      await client.query(at % 7 === 6 ? 'ROLLBACK' : 'COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      expect((error as { code: string }).code).toMatch(REFUSALS);
    }
  }
  await client.end();
}

describe('what pays for each post, kept ready', () => {
  it('is what working it out anew gives, after people have changed the same money at once', async () => {
    const programme = await make.programme();
    const part = await make.participation(await make.employer(), programme);
    const lines: string[] = [];
    for (let n = 0; n < 4; n += 1) lines.push(await make.fundingLine(programme, await make.funder()));
    for (let n = 0; n < 12; n += 1) {
      const post = await make.post(part);
      for (const line of lines.slice(n % 3)) await make.allocation(line, post, { share_pct: 20 });
    }
    const reached = CHANGES.map(() => 0);
    // Compared often, because a later change to the same line would put right what an earlier one left wrong.
    for (let round = 0; round < 16; round += 1) {
      await Promise.all([1, 2, 3, 4].map((who) => changeMuch(round * 4 + who, 5, reached)));
      const { kept, differing } = await compare(owner);
      expect(kept).toBeGreaterThan(0);
      expect(differing).toBe(0);
    }
    expect(reached.map((records, at) => (records > 0 ? '' : CHANGES[at]!)).filter(Boolean)).toEqual([]);
  }, 120_000);

  it('shows each person what working it out with their own rights would', async () => {
    const [programme, other] = [await make.programme(), await make.programme()];
    const employer = await make.employer();
    const post = await make.post(await make.participation(employer, programme));
    for (const paidTo of [employer, null]) {
      const line = await make.fundingLine(programme, await make.funder(), { employer_id: paidTo, stage: null });
      const word = { stage: 'SIGNED', said_on: '2025-01-15', said_by: 'Invented funder' };
      await make.insert('certainty', { programme_id: programme, employer_id: paidTo, funding_line_id: line, ...word });
      await make.allocation(line, post, { share_pct: 40 });
    }
    const app = await connect(database.appUrl);
    const seen = async (role: string, programmes: string, own: string) => {
      await app.query('BEGIN');
      await app.query(
        `SELECT set_config('app.role', $1, true), set_config('app.programmes', $2, true), set_config('app.own_employers', $3, true)`,
        [role, programmes, own],
      );
      const found = await compare(app);
      await app.query('ROLLBACK');
      return found;
    };
    expect(await seen('STRATEGIC_LEAD', `{${programme}}`, '{}')).toEqual({ kept: 2, differing: 0 });
    expect(await seen('STRATEGIC_LEAD', `{${other}}`, '{}')).toEqual({ kept: 0, differing: 0 });
    // Paid by two lines, one of which is the programme's: without the programme in scope only the employer's own is seen.
    expect(await seen('HR_EDITOR', '{}', `{${employer}}`)).toEqual({ kept: 1, differing: 0 });
    expect((await seen('ADMINISTRATOR', '*', '{}')).differing).toBe(0);
    await app.end();
  });
});
