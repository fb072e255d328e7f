import { CellValue } from './column.js';
import { Row, Sheet } from './sheet.js';
import { StagedRow } from './staged-row.js';

/** The rows of one sheet, in the order in which they are brought in. */
export function rowsOfSheet(rows: readonly StagedRow[], sheet: Sheet): readonly StagedRow[] {
  const own = rows.filter((row) => row.sheet === sheet);
  const { inOrderOf } = sheet;
  if (!inOrderOf) return own;
  const order = ({ values }: StagedRow): string => String(values[inOrderOf] ?? '');
  return own.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** Whether the row has these cells; names are the same in any case. */
export function hasCells(row: Row, cells: Readonly<Record<string, CellValue>>): boolean {
  const same = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase();
  return Object.entries(cells).every(([name, value]) => same(row[name], value));
}
