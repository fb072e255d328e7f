import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqlText } from './reader.js';

/** A report over whole tables, kept as SQL beside the code that asks it; its file's name is unique. */
export function reportFile(folder: string, file: string): SqlText {
  return { ...sqlFile(folder, file), name: file, joinsByHash: true };
}

/** A question kept as SQL beside the code that asks it: `sqlFile(__dirname, 'funding-cliff.sql')`. */
export function sqlFile(folder: string, file: string): SqlText {
  return { text: readFileSync(join(folder, file), 'utf8') };
}
