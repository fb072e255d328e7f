import writeExcelFile, { Cell as SheetCell, Sheet } from 'write-excel-file/node';
import { isDay } from '../kernel/day.js';
import { harmless } from '../web/harmless-cell.js';
import { dictionaryOf } from './dictionary.js';
import { Column, ExportTable } from './export-table.js';
import { Cell } from './rows-of-answer.js';

type Page = Sheet<string | Buffer>;

const HEADING = '#E8EEF4';
const LONGEST_SHEET_NAME = 31;

/** The rows of a table as a workbook: the rows as in the CSV, what was asked, and what each column means. */
export function writeWorkbook(
  table: ExportTable,
  rows: readonly (readonly Cell[])[],
  asked: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const pages = [rowsPage(table, rows), askedPage(table, asked), dictionaryPage(table)];
  return writeExcelFile(pages as never, { dateFormat: 'yyyy-mm-dd' } as never).toBuffer();
}

function rowsPage({ name, columns }: ExportTable, rows: readonly (readonly Cell[])[]): Page {
  return {
    sheet: name.slice(0, LONGEST_SHEET_NAME),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: Math.max(12, column.name.length + 2) })),
    data: [
      headings(columns.map((column) => column.name)),
      ...rows.map((row) => row.map((cell, at) => cellOf(columns[at]!, cell))),
    ],
  };
}

/** Numbers and days as such, so that people can reckon and sort. */
function cellOf({ type, isList }: Column, cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  if (type === 'Date' && !isList && isDay(cell)) {
    return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
  return { type: String, value: harmless(cell) };
}

function askedPage({ name, about, arguments: all }: ExportTable, asked: Readonly<Record<string, string>>): Page {
  return {
    sheet: 'asked',
    columns: [{ width: 24 }, { width: 40 }, { width: 100 }],
    data: [
      headings(['argument', 'asked', 'meaning']),
      [name, null, about],
      ...all.map((argument) => [argument.name, harmless(asked[argument.name] ?? ''), argument.meaning]),
    ],
  };
}

function dictionaryPage(table: ExportTable): Page {
  const [header, ...rows] = dictionaryOf(table);
  return {
    sheet: 'dictionary',
    stickyRowsCount: 1,
    columns: [30, 100, 16, 24, 14, 22, 60, 40].map((width) => ({ width })),
    data: [headings(header!), ...rows.map((row) => row.map(harmless))],
  };
}

function headings(names: readonly string[]): SheetCell[] {
  return names.map((value) => ({ value, fontWeight: 'bold', backgroundColor: HEADING }));
}
