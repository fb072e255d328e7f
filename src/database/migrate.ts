import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { PACKAGE_ROOT } from './package-root.js';
import { sqlMigrations } from './sql-migrations.js';

const MIGRATIONS = join(PACKAGE_ROOT, 'migrations');

/** Two instances starting at once must not migrate at once. The number only has to be ours. */
const MIGRATION_LOCK = 5_230_461;

/**
 * Brings the database up to the newest migration, each in a transaction of its own. Signs in as the owner of the
 * tables; the application itself never does.
 */
export async function migrate(ownerUrl: string, log: (sentence: string) => void = () => {}): Promise<void> {
  await withMigrations(ownerUrl, async (source) => {
    for (const done of await source.runMigrations({ transaction: 'each' })) log(`Migrated: ${done.name}.`);
  });
}

/** Takes back the newest `steps` migrations, newest first. */
export async function migrateDown(ownerUrl: string, steps: number): Promise<void> {
  await withMigrations(ownerUrl, async (source) => {
    for (let step = 0; step < steps; step += 1) await source.undoLastMigration({ transaction: 'each' });
  });
}

/** How many migrations there are, for those who go all the way down and up again. */
export function countMigrations(): number {
  return sqlMigrations(MIGRATIONS).length;
}

/** Whether every migration has run. */
export async function isMigrated(query: (sql: string) => Promise<{ name: string }[]>): Promise<boolean> {
  const done = await query('SELECT name FROM public.migrations');
  return done.length >= countMigrations();
}

async function withMigrations(ownerUrl: string, work: (source: DataSource) => Promise<void>): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(MIGRATIONS),
    applicationName: 'clw-tracker migrations',
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work(source);
    await source.query('GRANT SELECT ON public.migrations TO tracker_app, tracker_backup');
    await source.query('GRANT SELECT ON SEQUENCE public.migrations_id_seq TO tracker_backup');
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    await lock.release();
    await source.destroy();
  }
}
