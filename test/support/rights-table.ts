import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A committed table of who may do what, one line for each thing and a column for each kind of person. A thing without a
 * line, or a line without a thing, makes the comparison fail; `WRITE_RIGHTS=1` writes the table anew, to be read through.
 */
export function rightsTable(file: string, columns: readonly string[], lines: ReadonlyMap<string, readonly string[]>) {
  const path = join(__dirname, '../schema', file);
  const found = [['what', ...columns], ...[...lines].map(([what, cells]) => [what, ...cells])].map((cells) =>
    cells.join(','),
  );
  if (process.env['WRITE_RIGHTS']) writeFileSync(path, `${found.join('\n')}\n`);
  return { found, committed: readFileSync(path, 'utf8').trimEnd().split('\n') };
}

/** What a committed table says: for each thing, the columns that are marked. */
export function readRights(file: string): Map<string, string[]> {
  const [header, ...lines] = readFileSync(join(__dirname, '../schema', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return new Map(lines.map(([what, ...cells]) => [what!, header!.slice(1).filter((_column, at) => cells[at] === MAY)]));
}

export const MAY = 'x';
