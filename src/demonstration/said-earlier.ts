import { Client } from 'pg';
import { Day } from '../kernel/day.js';

/** What one round of entering the demonstration is called in the audit log. */
export function requestOf(round: Day): string {
  return `demonstration-${round}`;
}

/**
 * Lets the records of the demonstration say that they were entered on the days of its rounds. Only the owner of the tables
 * can, and only as long as the audit log holds nothing but these rounds: nobody has been let in then, and nothing else was
 * ever recorded. The audit log keeps saying when each was really entered, and says what was done here. Done once; where it
 * may not be done, nothing happens.
 */
export async function sayEarlier(owner: Client, rounds: readonly Day[], contentHash: Buffer): Promise<void> {
  await owner.query('BEGIN');
  try {
    // Writers stand in line for this lock: what the log holds now, it holds until this is done.
    await owner.query(`SELECT pg_advisory_xact_lock(hashtext('audit.entry'))`);
    if ((await ownsTheTables(owner)) && (await holdsNothingElse(owner, rounds))) {
      await owner.query(ENTERED, [rounds, contentHash]);
      await owner.query((await recordTables(owner)).map(movedRecords).join(';'));
      await owner.query(NOTED);
    }
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function ownsTheTables(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ owns: boolean }>(
    `SELECT bool_and(pg_has_role(relowner, 'USAGE')) AS owns FROM pg_class WHERE relnamespace = 'history'::regnamespace`,
  );
  return rows[0]!.owns;
}

/** Once it is done, the log also holds a note of it, which no request asked for. */
async function holdsNothingElse(owner: Client, rounds: readonly Day[]): Promise<boolean> {
  const { rows } = await owner.query<{ alone: boolean }>(
    `SELECT NOT EXISTS (
       SELECT FROM audit.entry WHERE entry.request_id IS NULL OR entry.request_id <> ALL ($1)) AS alone`,
    [rounds.map(requestOf)],
  );
  return rows[0]!.alone;
}

/** Each round was one transaction, whose instant all of its records have. $1 the rounds in order, $2 their files. */
const ENTERED = `
  CREATE TEMPORARY TABLE entered ON COMMIT DROP AS
  SELECT run.id AS run_id, run.from_at, run.until_at,
         least((round.on_day + time '09:00') AT TIME ZONE 'UTC', run.from_at) AS said_at
  FROM unnest($1::date[]) WITH ORDINALITY AS round (on_day, place)
  JOIN (SELECT id, committed_at AS from_at, lead(committed_at, 1, 'infinity') OVER in_order AS until_at, row_number() OVER in_order AS place
        FROM tracker.import_run WHERE content_hash = $2 WINDOW in_order AS (ORDER BY committed_at)) AS run USING (place)`;

async function recordTables(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  return rows.map(({ name }) => owner.escapeIdentifier(name));
}

/** Triggers would say now. What came in one transaction keeps the order it has there. */
function movedRecords(table: string): string {
  const moved = (schema: string, column: string): string => `
    UPDATE ${schema}.${table} AS kept SET ${column} = entered.said_at + (kept.${column} - entered.from_at)
    FROM entered WHERE kept.${column} >= entered.from_at AND kept.${column} < entered.until_at`;
  return [
    `ALTER TABLE tracker.${table} DISABLE TRIGGER USER`,
    moved('tracker', 'recorded_at'),
    `ALTER TABLE tracker.${table} ENABLE TRIGGER USER`,
    moved('history', 'recorded_at'),
    moved('history', 'superseded_at'),
  ].join(';');
}

const NOTED = `
  SELECT audit.record('UPDATE', 'import_run', run_id, NULL, NULL, jsonb_build_object('said_to_be_recorded_at', said_at))
  FROM entered ORDER BY said_at`;
