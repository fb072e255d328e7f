import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './compiled.mjs';

const { startEmbeddedDatabase } = compiled('database/embedded/embedded-database.js');
const { createDatabase, createMissingRoles, databaseExists, withClient } = compiled(
  'database/embedded/database-roles.js',
);

const ROLES = { owner: 'tracker_owner', app: 'tracker_app', backup: 'tracker_backup' };

/**
 * The server to measure on: an embedded one that is gone afterwards, or the one of BENCH_DATABASE_URL (a superuser's, of a
 * server for nothing else: roles are created on it). Its databases `clw_bench_…` stay there, so that a large one is made once.
 */
export async function openServer(say) {
  const external = process.env.BENCH_DATABASE_URL;
  const server = external ? await useExternal(external) : await startOwn(say);
  return {
    close: server.close,
    /** Logins to the database of that name, made where it is missing. */
    async database(name) {
      await withClient(server.urls.admin, async (admin) => {
        if (!(await databaseExists(admin, name))) await createDatabase(admin, name);
      });
      const urls = Object.entries(server.urls).map(([role, url]) => [role, withDatabase(url, name)]);
      return Object.fromEntries(urls);
    },
  };
}

async function startOwn(log) {
  const dataDirectory = join(mkdtempSync(join(tmpdir(), 'clw-bench-')), 'data');
  const own = await startEmbeddedDatabase({ dataDirectory, log, removeWhenStopped: true });
  const urls = { admin: own.adminUrl, owner: own.ownerUrl, app: own.appUrl, backup: own.backupUrl };
  return { urls, close: () => own.stop() };
}

async function useExternal(admin) {
  const password = randomBytes(18).toString('base64url');
  const made = await withClient(admin, (client) =>
    createMissingRoles(client, Object.fromEntries(Object.values(ROLES).map((role) => [role, password]))),
  );
  const login = (role) => {
    const url = new URL(admin);
    url.username = role;
    // Roles that are there already have to be let in by the server itself.
    url.password = made.includes(role) ? password : '';
    return url.href;
  };
  const urls = Object.fromEntries(Object.entries(ROLES).map(([name, role]) => [name, login(role)]));
  return { urls: { admin, ...urls }, close: async () => {} };
}

function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
