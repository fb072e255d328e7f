import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;
const REFRESH_MS = 1_000;
/** A holder that has not refreshed its lock for so long is gone, even when its process id now names another process. */
const STALE_MS = 15_000;

/**
 * Runs `work` while no other process is starting the same database; two first starts at once take turns. It only saves
 * trouble: that two servers never open one cluster is PostgreSQL's own lock's doing.
 */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mark = `${process.pid} ${Math.random()}`;
  while (!take(file, mark)) {
    const holder = read(file);
    if (holder !== undefined && isStale(file, holder)) remove(file, holder, mark);
    else await pause(POLL_MS);
  }
  const refresh = setInterval(() => touch(file), REFRESH_MS);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    if (read(file) === mark) rmSync(file, { force: true });
  }
}

function take(file: string, mark: string): boolean {
  try {
    writeFileSync(file, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isStale(file: string, holder: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) return true;
    process.kill(Number(holder.split(' ')[0]), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Moved aside first, so that of two waiters only one removes it; a lock taken in between is put back. */
function remove(file: string, holder: string, mark: string): void {
  const aside = `${file}.${mark.replace(' ', '-')}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === holder) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Another waiter was quicker; the next turn of the loop sees what it left.
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Nothing depends on a single refresh.
  }
}
