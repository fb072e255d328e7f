import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqlText } from './reader.js';

/** A question kept as SQL beside the code that asks it: `sqlFile(__dirname, 'funding-cliff.sql')`. */
export function sqlFile(folder: string, file: string): SqlText {
  return { text: readFileSync(join(folder, file), 'utf8') };
}
