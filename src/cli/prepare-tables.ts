import { Client } from 'pg';
import { isMigrated, migrate } from '../database/migrate.js';
import { loadReferenceFacts } from '../reference-data/load-reference-facts.js';
import { showProgress } from './progress.js';
import { Store } from './store.js';

/** Tables and published facts, brought up to date where they are not. */
export async function prepareTables({ ownerUrl }: Store, say: (sentence: string) => void): Promise<void> {
  if (!(await hasEveryMigration(ownerUrl))) {
    say('Setting up the tables…');
    await showProgress('Still setting up the tables', say, () => migrate(ownerUrl));
  }
  await showProgress('Loading the published facts', say, () => loadReferenceFacts(ownerUrl, { log: say }));
}

/** Asked first, because looking for migrations to run takes longer than a whole second start. */
async function hasEveryMigration(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ present: boolean }>(
      `SELECT to_regclass('public.migrations') IS NOT NULL AS present`,
    );
    return rows[0]!.present && (await isMigrated(async (sql) => (await client.query<{ name: string }>(sql)).rows));
  } finally {
    await client.end();
  }
}
