import { existsSync } from 'node:fs';
import { createClusterIfMissing } from './cluster.js';
import { openDatabaseHome, type DatabaseHome } from './database-home.js';
import { createDatabase, createMissingRoles, databaseExists, withClient } from './database-roles.js';
import { findLiveServer } from './live-server.js';
import { databaseUrl, readOrMakePasswords, type Passwords } from './passwords.js';
import { preparePostgresBinaries } from './postgres-binaries.js';
import { readPostmasterStatus } from './running-server.js';
import { accountOwning, findServerAccount } from './server-account.js';
import { ServerKeeper } from './server-keeper.js';
import { withStartLock } from './start-lock.js';
import { startServer } from './start-server.js';

export interface EmbeddedDatabaseOptions {
  /** Where the database lives; used as it is found, created when missing. */
  readonly dataDirectory: string;
  readonly database?: string;
  /** Gets a sentence whenever something is done that a person would not expect, such as using another directory. */
  readonly log: (sentence: string) => void;
  /** Several times faster and lost when the machine (not only the server) stops. */
  readonly forTests?: boolean;
  /** Removes the whole directory as soon as the server stops, also when we are killed. */
  readonly removeWhenStopped?: boolean;
}

export interface EmbeddedDatabase {
  /** As `tracker_owner`, who may change tables. */
  readonly ownerUrl: string;
  /** As `tracker_app`, who serves requests and is subject to row-level security. */
  readonly appUrl: string;
  /** As the superuser `tracker_admin`. */
  readonly adminUrl: string;
  /** As `tracker_backup`, who reads every row and changes none. */
  readonly backupUrl: string;
  readonly port: number;
  /** Where the data really are; not where asked when the server cannot live there. */
  readonly directory: string;
  /** Changes when the server has crashed and was started again. */
  readonly pid: number;
  /** False when another process had started it already; it then stops with that process, not with us. */
  readonly startedHere: boolean;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL server of our own: loopback only, on a free port, with passwords only this user can read. It stops
 * with the process that started it, however that ends.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const unprivileged = findServerAccount();
  const home = openDatabaseHome(options.dataDirectory, unprivileged, options.log);
  return withStartLock(home.lock, async () => {
    const account = existsSync(home.cluster) ? accountOwning(home.cluster, unprivileged) : unprivileged;
    const passwords = readOrMakePasswords(home);
    const database = options.database ?? 'tracker';

    const livePort = await findLiveServer(home, (port) => prepareDatabase(passwords, port, database));
    if (livePort) return describe(home, passwords, database, livePort, undefined);

    const isThrowaway = options.forTests ?? false;
    const keeper = ServerKeeper.start(home);
    if (options.removeWhenStopped) keeper.order({ do: 'removeWhenStopped', directory: home.directory });
    try {
      const binaries = preparePostgresBinaries(account, options.log);
      await createClusterIfMissing(home, { binaries, account, adminPassword: passwords.tracker_admin, isThrowaway });
      const port = await startServer(home, keeper, { binaries, account, isThrowaway });
      await prepareDatabase(passwords, port, database);
      return describe(home, passwords, database, port, keeper);
    } catch (error) {
      await keeper.stop();
      throw error;
    }
  });
}

async function prepareDatabase(passwords: Passwords, port: number, database: string): Promise<void> {
  await withClient(databaseUrl('tracker_admin', passwords, port, 'postgres'), async (admin) => {
    await createMissingRoles(admin, passwords);
    if (!(await databaseExists(admin, database))) await createDatabase(admin, database);
  });
}

function describe(
  home: DatabaseHome,
  passwords: Passwords,
  database: string,
  port: number,
  keeper: ServerKeeper | undefined,
): EmbeddedDatabase {
  return {
    ownerUrl: databaseUrl('tracker_owner', passwords, port, database),
    appUrl: databaseUrl('tracker_app', passwords, port, database),
    adminUrl: databaseUrl('tracker_admin', passwords, port, database),
    backupUrl: databaseUrl('tracker_backup', passwords, port, database),
    port,
    directory: home.directory,
    get pid() {
      return readPostmasterStatus(home.cluster)?.pid ?? 0;
    },
    startedHere: keeper !== undefined,
    stop: async () => keeper?.stop(),
  };
}
