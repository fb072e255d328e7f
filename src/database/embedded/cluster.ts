import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../kernel/start-error.js';
import type { DatabaseHome } from './database-home.js';
import { programPath } from './postgres-binaries.js';
import type { ServerAccount } from './server-account.js';
import { serverEnvironment } from './server-keeper.js';

interface ClusterSettings {
  readonly binaries: string;
  readonly account: ServerAccount | undefined;
  readonly adminPassword: string;
  /** Skips waiting for the disk: for databases that do not outlive a test run. */
  readonly isThrowaway: boolean;
}

/** Made under another name and renamed when whole, so that a start killed half-way leaves nothing that looks usable. */
export async function createClusterIfMissing(home: DatabaseHome, settings: ClusterSettings): Promise<void> {
  if (existsSync(home.cluster)) return giveRootsClusterAway(home.cluster, settings.account);
  removeHalfMadeClusters(home);
  const partial = join(home.directory, `cluster.partial-${process.pid}-${Date.now()}`);
  mkdirSync(partial, { mode: 0o700 });
  if (settings.account) chownSync(partial, settings.account.uid, settings.account.gid);
  // A file rather than standard input: initdb opens it by name, after we have become the other account.
  const passwordFile = join(home.directory, `admin-password.partial-${process.pid}`);
  writeFileSync(passwordFile, settings.adminPassword, { mode: 0o600 });
  if (settings.account) chownSync(passwordFile, settings.account.uid, settings.account.gid);
  try {
    await runInitdb(partial, passwordFile, settings);
    renameSync(partial, home.cluster);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function runInitdb(directory: string, passwordFile: string, settings: ClusterSettings): Promise<void> {
  const parameters = [
    ...['--pgdata', directory, '--username', 'tracker_admin', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    // The built-in provider sorts alike on every machine; the C library's order differs between systems and versions.
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    '--no-instructions',
    ...(settings.isThrowaway ? ['--no-sync'] : []),
  ];
  const child = spawn(programPath(settings.binaries, 'initdb'), parameters, {
    ...settings.account,
    cwd: directory,
    env: serverEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new StartError(`The database could not be created (initdb ended with ${code}): ${said.trim()}`);
}

function removeHalfMadeClusters(home: DatabaseHome): void {
  for (const name of readdirSync(home.directory)) {
    if (!name.includes('.partial-')) continue;
    rmSync(join(home.directory, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** A cluster copied by root belongs to root, and PostgreSQL then refuses to open it. */
function giveRootsClusterAway(cluster: string, account: ServerAccount | undefined): void {
  if (!account || statSync(cluster).uid !== 0) return;
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, name), account.uid, account.gid);
  }
  chownSync(cluster, account.uid, account.gid);
}
