import { existsSync, readFileSync, renameSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../kernel/start-error.js';
import type { DatabaseHome } from './database-home.js';
import { programPath } from './postgres-binaries.js';
import { disownPostmaster, readPostmasterStatus } from './running-server.js';
import type { ServerAccount } from './server-account.js';
import type { ServerKeeper } from './server-keeper.js';
import { serverParameters } from './server-parameters.js';

const POLL_MS = 5;
const RETRY_MS = 250;
/** Replaying what a crash left can take a while. */
const PATIENCE_MS = 120_000;
/** What passes by itself: somebody took the port first, or the last processes of a killed server are still ending. */
const WORTH_A_RETRY = /pre-existing shared memory block|could not bind|could not create any TCP\/IP sockets/;
const RETRY_FOR_MS = 20_000;

interface StartSettings {
  readonly binaries: string;
  readonly account: ServerAccount | undefined;
  readonly isThrowaway: boolean;
}

/** Has the keeper start the server and waits until it takes connections; answers the port. */
export async function startServer(home: DatabaseHome, keeper: ServerKeeper, settings: StartSettings): Promise<number> {
  if (existsSync(home.log)) renameSync(home.log, `${home.log}.previous`);
  const startedAt = Date.now();
  for (;;) {
    disownPostmaster(home.cluster);
    const failuresBefore = keeper.failedStarts;
    keeper.order({
      do: 'serve',
      program: programPath(settings.binaries, 'postgres'),
      control: programPath(settings.binaries, 'pg_ctl'),
      parameters: serverParameters(await freePort(), settings.isThrowaway),
      cluster: home.cluster,
      log: home.log,
      ...settings.account,
    });
    const port = await waitUntilReady(home, keeper, failuresBefore);
    if (port) {
      keeper.order({ do: 'keep' });
      return port;
    }
    const complaint = endOfLog(home);
    if (!WORTH_A_RETRY.test(complaint) || Date.now() - startedAt > RETRY_FOR_MS) {
      throw new StartError(`The database server in ${home.directory} did not start. The end of its log:\n${complaint}`);
    }
    await pause(RETRY_MS);
  }
}

async function waitUntilReady(
  home: DatabaseHome,
  keeper: ServerKeeper,
  failuresBefore: number,
): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (keeper.hasEnded || keeper.failedStarts > failuresBefore) return undefined;
    const status = readPostmasterStatus(home.cluster);
    if (status?.isReady) return status.port;
    await pause(POLL_MS);
  }
  return undefined;
}

function endOfLog(home: DatabaseHome): string {
  return existsSync(home.log) ? readFileSync(home.log, 'utf8').trim().split('\n').slice(-8).join('\n') : '(no log)';
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
