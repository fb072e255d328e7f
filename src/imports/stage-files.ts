import { readTables } from './reading/read-tables.js';
import { UploadedFile } from './reading/uploaded-file.js';
import { SHEETS } from './sheets/all-sheets.js';
import { Staged, stageRows } from './stage-rows.js';

/** Files as rows with every cell read; what is wrong with a file or a cell is in the problems. */
export async function stageFiles(files: readonly UploadedFile[]): Promise<Staged> {
  const { tables, problems } = await readTables(files);
  if (tables.length === 0) return { rows: [], problems };
  const staged = await stageRows(tables, SHEETS);
  return { rows: staged.rows, problems: [...problems, ...staged.problems] };
}
