import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { withClient } from '../../src/database/embedded/database-roles.js';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { packageDirectoryFor } from '../../src/database/embedded/postgres-binaries.js';
import { isRunning } from '../../src/database/embedded/running-server.js';
import { compileStarter, startInChild } from '../support/embedded-child.js';
import { newTemporaryDirectory } from '../support/temporary-directory.js';

jest.setTimeout(60_000);

/** Creating a cluster takes a second, so the tests that can share one do; each leaves it stopped. */
const shared = newTemporaryDirectory('embedded');
const compiled = newTemporaryDirectory('embedded-code');
let starter: string;
const fresh: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  starter = compileStarter(compiled);
  const database = await start(shared);
  await query(database.ownerUrl, 'CREATE TABLE note (id int PRIMARY KEY); INSERT INTO note VALUES (1)');
  await query(database.ownerUrl, 'GRANT SELECT, INSERT ON note TO tracker_app');
  await database.stop();
});
afterAll(() => {
  for (const directory of [shared, compiled, ...fresh]) rmSync(directory, { recursive: true, force: true });
});

it('keeps what was written, and stays silent, from one start to the next', async () => {
  const database = await start(shared);
  expect(database.startedHere).toBe(true);
  expect(database.directory).toBe(shared);
  expect(await query(database.appUrl, 'SELECT id FROM note')).toEqual([{ id: 1 }]);
  expect(said).toEqual([]);
  const { pid } = database;
  await database.stop();
  await expectGone({ ...database, pid });
});

it('lets only the owner of the files read the passwords', async () => {
  expect(statSync(join(shared, 'passwords.json')).mode & 0o777).toBe(0o600);
  const database = await start(shared);
  const wrongPassword = new URL(database.adminUrl);
  wrongPassword.password = 'guess';
  await expect(query(wrongPassword.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await database.stop();
});

it('gives each role what it needs and no more', async () => {
  const database = await start(shared);
  const roles = await query(
    database.adminUrl,
    `SELECT rolname AS name, rolsuper AS super, rolbypassrls AS "bypassesRls", rolcreaterole AS "createsRoles"
     FROM pg_roles WHERE rolname LIKE 'tracker\\_%' ORDER BY rolname`,
  );
  expect(roles).toEqual([
    { name: 'tracker_admin', super: true, bypassesRls: true, createsRoles: true },
    { name: 'tracker_app', super: false, bypassesRls: false, createsRoles: false },
    { name: 'tracker_backup', super: false, bypassesRls: true, createsRoles: false },
    { name: 'tracker_owner', super: false, bypassesRls: false, createsRoles: true },
  ]);
  const owned = `SELECT pg_get_userbyid(datdba) AS owner, datlocprovider AS provider, datlocale AS locale,
    pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`;
  expect(await query(database.appUrl, owned)).toEqual([
    { owner: 'tracker_owner', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' },
  ]);
  await expect(query(database.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  await expect(query(database.backupUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('read-only transaction');
  await expect(query(database.ownerUrl, 'SET ROLE tracker_backup')).rejects.toThrow('permission denied');
  await database.stop();
});

it('listens on the loopback address alone, without a socket file', async () => {
  const database = await start(shared);
  const names = ['listen_addresses', 'unix_socket_directories', 'fsync'];
  const settings = await Promise.all(names.map((name) => query(database.adminUrl, `SHOW ${name}`)));
  expect(settings.flat()).toEqual([
    { listen_addresses: '127.0.0.1' },
    { unix_socket_directories: '' },
    { fsync: 'on' },
  ]);
  await database.stop();
});

it('attaches to a server that another process started, and leaves it running', async () => {
  const child = startInChild(starter, shared);
  const theirs = await child.started;
  const ours = await start(shared);
  expect([ours.startedHere, ours.port, ours.pid]).toEqual([false, theirs.port, theirs.pid]);
  await ours.stop();
  expect(await query(theirs.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await child.stop();
  await expectGone(theirs);
});

it('leaves no server behind when the process that started it is killed', async () => {
  const child = startInChild(starter, shared);
  const database = await child.started;
  const keeper = keeperOf(shared);
  expect(isRunning(keeper, shared)).toBe(true);
  await child.kill();
  await expectGone(database);
  await until(() => !isRunning(keeper, shared));
});

it('takes over from a server whose process and keeper were both killed', async () => {
  const child = startInChild(starter, shared);
  const orphan = await child.started;
  process.kill(keeperOf(shared), 'SIGKILL');
  await child.kill();
  const database = await start(shared);
  expect(database.startedHere).toBe(true);
  expect(database.pid).not.toBe(orphan.pid);
  await database.stop();
});

it('comes back on the same port with every acknowledged row when the server itself is killed', async () => {
  const database = await start(shared);
  const killed = database.pid;
  let acknowledged = 1;
  const writing = withClient(database.appUrl, async (client) => {
    for (;;) {
      await client.query('INSERT INTO note VALUES ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  });
  await until(() => acknowledged > 50);
  process.kill(killed, 'SIGKILL');
  await expect(writing).rejects.toThrow();
  await until(() => answers(database.appUrl));
  const [counted] = await query(database.appUrl, 'SELECT count(*)::int AS rows FROM note');
  expect(counted!.rows).toBeGreaterThanOrEqual(acknowledged);
  const { pid } = database;
  expect(pid).not.toBe(killed);
  await database.stop();
  await expectGone({ ...database, pid });
});

it('starts although the process number in an old lock or server file names another process by now', async () => {
  writeFileSync(join(shared, 'start.lock'), '2147483646 left by a process that is gone');
  writeFileSync(join(shared, 'keeper.json'), JSON.stringify({ pid: process.pid }));
  const lines = [process.pid, join(shared, 'cluster'), 1, 5432, '', '127.0.0.1', ' 1 1', 'ready   '];
  writeFileSync(join(shared, 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`);
  const database = await start(shared);
  expect(database.startedHere).toBe(true);
  await database.stop();
});

it('recovers from a first start that was killed half-way, and removes everything when told to', async () => {
  const directory = freshDirectory();
  const child = startInChild(starter, directory);
  await until(
    () => existsSync(directory) && readdirSync(directory).some((name) => name.startsWith('cluster.partial-')),
  );
  await pause(150); // into initdb's work
  await child.kill();
  expect(existsSync(join(directory, 'cluster'))).toBe(false);
  const database = await startEmbeddedDatabase({ dataDirectory: directory, log: say, removeWhenStopped: true });
  expect(await query(database.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(readdirSync(directory).filter((name) => name.includes('.partial-'))).toEqual([]);
  await database.stop();
  expect(existsSync(directory)).toBe(false);
});

it('lets two first starts at once share one database', async () => {
  const directory = freshDirectory();
  const children = [startInChild(starter, directory), startInChild(starter, directory)];
  const [one, other] = await Promise.all(children.map((child) => child.started));
  expect([one!.startedHere, other!.startedHere].sort()).toEqual([false, true]);
  expect([one!.port, one!.pid]).toEqual([other!.port, other!.pid]);
  await Promise.all(children.map((child) => child.stop()));
  await expectGone(one!);
});

it('says what to do when the passwords are lost', async () => {
  const passwords = readFileSync(join(shared, 'passwords.json'), 'utf8');
  rmSync(join(shared, 'passwords.json'));
  await expect(start(shared)).rejects.toThrow('passwords.json is missing');
  writeFileSync(join(shared, 'passwords.json'), passwords, { mode: 0o600 });
});

it.each(['win32-arm64', 'linux-riscv64', 'freebsd-x64'])('asks for DATABASE_URL on %s', (platform) => {
  const [system, architecture] = platform.split('-');
  expect(() => packageDirectoryFor(system!, architecture!)).toThrow('Set DATABASE_URL to a PostgreSQL database');
});

function start(dataDirectory: string): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase({ dataDirectory, log: say });
}

function say(sentence: string): void {
  said.push(sentence);
}

function freshDirectory(): string {
  const directory = newTemporaryDirectory('embedded');
  fresh.push(directory);
  return directory;
}

function keeperOf(directory: string): number {
  return (JSON.parse(readFileSync(join(directory, 'keeper.json'), 'utf8')) as { pid: number }).pid;
}

function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client: Client) => (await client.query(sql)).rows);
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await happened())) {
    if (Date.now() > deadline) throw new Error(`Never happened: ${happened.toString()}`);
    await pause(10);
  }
}

async function expectGone({ pid, appUrl, directory }: EmbeddedDatabase): Promise<void> {
  await until(() => !isRunning(pid, directory));
  expect(await answers(appUrl)).toBe(false);
}
