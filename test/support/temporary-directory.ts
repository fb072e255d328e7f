import { randomBytes } from 'node:crypto';
import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/**
 * The name of a directory that does not exist yet, in memory where there is plenty: copying the template for a spec file
 * takes 20 ms there and up to 300 ms on a disk.
 */
export function newTemporaryDirectory(name: string): string {
  return join(hasPlentyOfMemory() ? MEMORY : tmpdir(), `tracker-${name}-${randomBytes(8).toString('hex')}`);
}

function hasPlentyOfMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
