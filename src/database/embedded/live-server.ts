import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseHome } from './database-home.js';
import { isRunning, readPostmasterStatus } from './running-server.js';
import { hasKeeper } from './server-keeper.js';

const POLL_MS = 30;
const PATIENCE_MS = 60_000;

/**
 * The port of the server that runs in this directory already, once `greet` has succeeded there; undefined when there is
 * none. One that is starting or stopping is waited for, and one that nobody keeps is stopped: nothing else ever would.
 */
export async function findLiveServer(
  home: DatabaseHome,
  greet: (port: number) => Promise<void>,
): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  let lastError: unknown;
  while (Date.now() < deadline) {
    const status = readPostmasterStatus(home.cluster);
    const isUp = status !== undefined && isRunning(status.pid, home.cluster);
    const isKept = hasKeeper(home);
    if (!isUp && !isKept) return undefined;
    if (isUp && !isKept) process.kill(status.pid, 'SIGINT');
    if (isUp && isKept && status.isReady) {
      try {
        await greet(status.port);
        return status.port;
      } catch (error) {
        lastError = error; // stopping just now, or the error stays and is thrown below
      }
    }
    await pause(POLL_MS);
  }
  throw new Error(`The database server in ${home.directory} runs but does not answer.`, { cause: lastError });
}
