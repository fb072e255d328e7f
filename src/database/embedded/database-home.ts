import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../../kernel/start-error.js';
import { letOthersPassThrough, privateTemporaryDirectory } from './private-directory.js';
import { accountOwning, canEnter, type ServerAccount } from './server-account.js';

/** Where everything of one embedded database is: `cluster/` is PostgreSQL's own, the rest is ours. */
export interface DatabaseHome {
  readonly directory: string;
  readonly cluster: string;
  readonly passwords: string;
  readonly lock: string;
  readonly log: string;
  readonly keeper: string;
}

/** Uses the directory asked for where the server can live in it, else one under the temporary directory, and says so. */
export function openDatabaseHome(
  requested: string,
  account: ServerAccount | undefined,
  log: (sentence: string) => void,
): DatabaseHome {
  const wanted = resolve(requested);
  const whyNot = whyItCannotLiveIn(wanted, account);
  if (!whyNot) return layOut(wanted);
  if (existsSync(join(wanted, 'cluster'))) {
    throw new StartError(
      `The database in ${wanted} cannot be opened: ${whyNot}. Start as its owner, or set DATABASE_URL.`,
    );
  }
  const substitute = privateTemporaryDirectory('tracker-database', wanted);
  log(
    `${wanted} cannot hold the database (${whyNot}); it is kept in ${substitute} instead, which may not outlast a restart of the machine.`,
  );
  return layOut(substitute);
}

function whyItCannotLiveIn(directory: string, account: ServerAccount | undefined): string | undefined {
  try {
    // A directory that was there before keeps its mode: it may be anything, a mounted volume for one.
    if (mkdirSync(directory, { recursive: true })) letOthersPassThrough(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    return `no permission to write there: ${(error as NodeJS.ErrnoException).code}`;
  }
  const cluster = join(directory, 'cluster');
  const user = existsSync(cluster) ? accountOwning(cluster, account) : account;
  return canEnter(user, directory) ? undefined : 'the account the server runs under cannot reach it';
}

function layOut(directory: string): DatabaseHome {
  return {
    directory,
    cluster: join(directory, 'cluster'),
    passwords: join(directory, 'passwords.json'),
    lock: join(directory, 'start.lock'),
    log: join(directory, 'server.log'),
    keeper: join(directory, 'keeper.json'),
  };
}
