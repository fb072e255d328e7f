import { createHmac } from 'node:crypto';
import { createMissingRoles, withClient } from '../../src/database/embedded/database-roles.js';
import { startEmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { newTemporaryDirectory } from './temporary-directory.js';
import { withLogin } from './test-urls.js';

export interface TestServer {
  /** Logins to the server; the database in them is only a place to log in to. */
  readonly urls: { admin: string; owner: string; app: string; backup: string };
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

declare global {
  /** From `globalSetup` to `globalTeardown`, which run in the same process. */
  var trackerTestServer: TestServer | undefined;
}

export async function openTestServer(): Promise<TestServer> {
  const external = process.env.TEST_DATABASE_URL;
  return external ? useExternalServer(external) : startOwnServer();
}

async function startOwnServer(): Promise<TestServer> {
  const server = await startEmbeddedDatabase({
    dataDirectory: newTemporaryDirectory('test'),
    log: (sentence) => console.log(sentence),
    forTests: true,
    removeWhenStopped: true,
  });
  const { adminUrl: admin, ownerUrl: owner, appUrl: app, backupUrl: backup } = server;
  return { urls: { admin, owner, app, backup }, close: () => server.stop() };
}

/**
 * The roles are shared by all databases of a server, so existing ones are never altered: their passwords follow from the
 * given URL, and a role that has another password is somebody else's.
 */
async function useExternalServer(admin: string): Promise<TestServer> {
  const password = (role: string) => createHmac('sha256', admin).update(role).digest('base64url');
  const login = (role: string) => withLogin(admin, role, password(role));
  const urls = {
    admin,
    owner: login('tracker_owner'),
    app: login('tracker_app'),
    backup: login('tracker_backup'),
  };
  await withClient(admin, async (client) => {
    await createMissingRoles(client, {
      tracker_owner: password('tracker_owner'),
      tracker_app: password('tracker_app'),
      tracker_backup: password('tracker_backup'),
    }).catch((error: unknown) => {
      throw new Error(
        'TEST_DATABASE_URL has to name a superuser or, from PostgreSQL 16, a role with CREATEDB, CREATEROLE and BYPASSRLS.',
        { cause: error },
      );
    });
    const { rows } = await client.query<{ isSuper: boolean }>(
      'SELECT rolsuper AS "isSuper" FROM pg_roles WHERE rolname = current_user',
    );
    // Whoever creates a database for another role has to be a member of it.
    if (!rows[0]?.isSuper) await client.query('GRANT tracker_owner TO CURRENT_USER');
  });
  for (const url of [urls.owner, urls.app, urls.backup]) await tryLogin(url);
  return { urls, close: () => dropTestDatabases(admin) };
}

async function tryLogin(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    const role = new URL(url).username;
    throw new Error(
      `The role ${role} on the server of TEST_DATABASE_URL was not made by these tests. ` +
        'Use a server of its own for them, or drop that role there.',
      { cause: error },
    );
  }
}

async function dropTestDatabases(admin: string): Promise<void> {
  const template = process.env.TRACKER_TEST_TEMPLATE;
  if (!template) return;
  await withClient(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)',
      [template, `${template}_`],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}
