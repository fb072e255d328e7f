import { readFileSync } from 'node:fs';
import { compiled, ROOT } from './compiled.mjs';

const { migrate } = compiled('database/migrate.js');
const { withClient } = compiled('database/embedded/database-roles.js');
const { loadReferenceFacts } = compiled('reference-data/load-reference-facts.js');

/** A database with that many invented contracts, and the published facts; the same for the same seed. */
export async function openProgrammes(server, { contracts, seed, say }) {
  const urls = await server.database(`clw_bench_${contracts}_${String(seed).replace(/\W/g, '_')}`);
  await migrate(urls.owner);
  await loadReferenceFacts(urls.owner, { log: () => {} });
  await generateIfEmpty(urls.admin, { contracts, seed, say });
  return urls;
}

/** Whole or not at all: a programme that was interrupted half-way would be measured as if it were one. */
async function generateIfEmpty(adminUrl, { contracts, seed, say }) {
  const statements = readFileSync(`${ROOT}bench/generate-programmes.sql`, 'utf8')
    .replace(/:contracts\b/g, String(Number(contracts)))
    .replace(/:seed\b/g, String(Number(seed)))
    .split(/;$/m)
    .filter((statement) => statement.trim() !== '');
  const startedAt = Date.now();
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM tracker.contract) AS exist');
    if (rows[0].exist) return;
    await client.query('BEGIN');
    for (const [at, statement] of statements.entries()) {
      await client.query(statement);
      const seconds = (Date.now() - startedAt) / 1000;
      const what = /(?:INSERT INTO|TABLE|INDEX ON) (\w+)/.exec(statement)?.[1] ?? 'settings';
      if (seconds > 1)
        say(`  ${contracts} contracts: ${at + 1} of ${statements.length} (${what}), ${seconds.toFixed(0)} s`);
    }
    await client.query('COMMIT');
  });
}
