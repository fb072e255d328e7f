import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Above the largest process id of any system. */
const NO_PROCESS = '2147483646';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface PostmasterStatus {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export function readPostmasterStatus(cluster: string): PostmasterStatus | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Makes a dead server's `postmaster.pid` name no process at all, for its number may name another one by now and
 * PostgreSQL would then refuse to start. The file stays: its other lines tell PostgreSQL whether a process of the dead
 * server is still writing.
 */
export function disownPostmaster(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[0] = NO_PROCESS;
    if (lines.length > 7) lines[7] = 'stale';
    writeFileSync(file, lines.join('\n'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Whether that process is alive and its command line names `expected`. Process ids are reused, soonest in containers,
 * where PostgreSQL would refuse to start because of whichever process has the old number now.
 */
export function isRunning(pid: number, expected: string): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return process.platform === 'win32' || commandOf(pid).includes(expected);
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
