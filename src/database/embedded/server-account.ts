import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../../kernel/start-error.js';

/** Whom the server runs as when that is somebody else than us. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account that exists already; an ordinary user runs
 * it as themselves (undefined). A numeric id without an account would not do: `initdb` looks its name up.
 */
export function findServerAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new StartError(
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account to run it under. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Root keeps running a cluster as whoever owns it, so that an ordinary user's database is still theirs afterwards. */
export function accountOwning(
  clusterDirectory: string,
  otherwise: ServerAccount | undefined,
): ServerAccount | undefined {
  if (!otherwise) return undefined;
  const { uid, gid } = statSync(clusterDirectory);
  return uid === 0 ? otherwise : { uid, gid };
}

/** Asked of the system itself, as that account: modes alone miss access lists and mounts. */
export function canEnter(account: ServerAccount | undefined, directory: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  // macOS prints nobody's -2 as 4294967294; spawn takes a signed 32-bit number.
  return answer.status === 0 ? Number(answer.stdout.trim()) | 0 : undefined;
}
