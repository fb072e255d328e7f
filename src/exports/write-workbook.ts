import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { harmless } from '../web/harmless-cell.js';
import { dictionaryOf } from './dictionary.js';
import { ExportTable } from './export-table.js';
import { Cell } from './rows-of-answer.js';

/** What the worker makes a sheet of. */
interface Page {
  readonly sheet: string;
  readonly widths: readonly number[];
  readonly header: readonly string[];
  /** Which columns hold days. */
  readonly days: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

const WORKER = join(__dirname, 'write-workbook.worker.mjs');
const MOST_MEMORY_MB = 512;

let before: Promise<unknown> = Promise.resolve();

/** The rows of a table as a workbook: the rows as in the CSV, what was asked, and what each column means. One at a time. */
export function writeWorkbook(
  table: ExportTable,
  rows: readonly (readonly Cell[])[],
  asked: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const pages = [rowsPage(table, rows), askedPage(table, asked), dictionaryPage(table)];
  const written = before.then(() => write(pages));
  before = written.catch(() => {});
  return written;
}

function write(pages: readonly Page[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: pages.map((page) => ({ ...page, rows: page.rows.map((row) => row.map(harmlessCell)) })),
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      execArgv: [],
      env: {},
    });
    worker.once('message', (workbook: Uint8Array) => resolve(Buffer.from(workbook)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The workbook was not written.')));
  });
}

function harmlessCell(cell: Cell): Cell {
  return typeof cell === 'string' ? harmless(cell) : cell;
}

function rowsPage({ name, columns }: ExportTable, rows: Page['rows']): Page {
  return {
    sheet: name,
    widths: columns.map((column) => Math.max(12, column.name.length + 2)),
    header: columns.map((column) => column.name),
    days: columns.flatMap(({ type, isList }, at) => (type === 'Date' && !isList ? [at] : [])),
    rows,
  };
}

function askedPage({ name, about, arguments: all }: ExportTable, asked: Readonly<Record<string, string>>): Page {
  return {
    sheet: 'asked',
    widths: [24, 40, 100],
    header: ['argument', 'asked', 'meaning'],
    days: [],
    rows: [
      [name, null, about],
      ...all.map((argument) => [argument.name, asked[argument.name] ?? null, argument.meaning]),
    ],
  };
}

function dictionaryPage(table: ExportTable): Page {
  const [header = [], ...rows] = dictionaryOf(table);
  return { sheet: 'dictionary', widths: [30, 100, 16, 24, 14, 22, 60, 40], header, days: [], rows };
}
