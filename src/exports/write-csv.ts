import { stringify } from 'csv-stringify/sync';
import { harmless } from '../web/harmless-cell.js';
import { Cell } from './rows-of-answer.js';

/**
 * Lines of CSV as RFC 4180 has them: UTF-8, CRLF. No byte order mark: R and Python take one for part of the first
 * column's name; whoever opens files with a double click takes the workbook.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(textOf)),
    { record_delimiter: '\r\n' },
  );
}

/** A number is no formula, whatever its sign. */
function textOf(cell: Cell): string {
  return typeof cell === 'string' ? harmless(cell) : cell === null ? '' : String(cell);
}
