import { DataSource } from 'typeorm';
import { UserScopeEntity } from '../auth/user-scope.entity.js';
import { UserEntity } from '../auth/user.entity.js';
import { connectionOptions } from '../database/connection-options.js';
import { Database } from '../database/database.js';
import { isMigrated } from '../database/migrate.js';
import { Settings } from '../web/settings.js';
import { openStore } from './store.js';
import { StartError } from '../kernel/start-error.js';

/** Works on the database the way the running application does, under the same rights and the same audit. */
export async function withDatabase<Result>(
  settings: Settings,
  say: (sentence: string) => void,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(settings, say);
  try {
    const source = new DataSource(
      connectionOptions({ ...(await store.connection()), poolSize: 2 }, [UserEntity, UserScopeEntity]),
    );
    await source.initialize();
    try {
      const database = new Database(source);
      await refuseUnmigrated(database);
      return await work(database);
    } finally {
      await source.destroy();
    }
  } finally {
    await store.close();
  }
}

export async function refuseUnmigrated(database: Database): Promise<void> {
  const [{ present } = { present: false }] = await database.query<{ present: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS present`,
  );
  if (present && (await isMigrated((sql) => database.query(sql)))) return;
  throw new StartError('The database is not set up yet; run "npm start" once, or "npm run cli -- migrate".');
}
