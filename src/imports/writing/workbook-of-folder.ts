import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileRefused } from '../import-problem.js';
import { readTables } from '../reading/read-tables.js';
import { UploadedFile } from '../reading/uploaded-file.js';
import { SHEETS } from '../sheets/all-sheets.js';
import { FilledSheet, writeWorkbook } from './write-workbook.js';

/** A folder of CSV files as the files to bring in together, in the order of their names. */
export async function filesOfFolder(folder: string): Promise<UploadedFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

/** The same rows as one workbook with a sheet for each file. Cells that are wrong stay as they are, for the import to refuse. */
export async function workbookOfFolder(folder: string): Promise<Buffer> {
  const { tables, problems } = await readTables(await filesOfFolder(folder));
  if (problems.length > 0) throw new FileRefused(problems);
  const filled = SHEETS.flatMap((sheet): FilledSheet[] => {
    const table = tables.find(({ sheet: name }) => name === sheet.name);
    if (!table) return [];
    const rows = table.rows.map(({ cells }) =>
      Object.fromEntries(table.header.map((name, at) => [name, cells[at] ?? ''])),
    );
    return [{ sheet, rows }];
  });
  return writeWorkbook(filled);
}
