import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../../kernel/start-error.js';

/**
 * A directory of ours under the temporary directory, the same one for the same key each time. Others can guess the name
 * and make it first, so one that is a link or not ours is refused.
 */
export function privateTemporaryDirectory(name: string, key: string): string {
  const who = process.getuid?.() ?? 'user';
  const directory = join(tmpdir(), `${name}-${who}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`);
  mkdirSync(directory, { recursive: true });
  const found = lstatSync(directory);
  const isOurs = found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
  if (!isOurs) throw new StartError(`${directory} belongs to somebody else; remove it, or set DATABASE_URL.`);
  letOthersPassThrough(directory);
  return directory;
}

/** The server's account has to pass through to what it owns inside; nobody else can list the directory. */
export function letOthersPassThrough(directory: string): void {
  chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
}
