import { Problem } from '../kernel/problem.js';
import { RowChange } from './import-outcome.js';
import { ImportProblem } from './import-problem.js';
import { Held, Row, Sheet } from './sheet.js';
import { StagedRow } from './staged-row.js';

/** What a row would change, field by field. */
export function rowChange({ file, sheet, row: at }: StagedRow, row: Row, held: Held<Row> | undefined): RowChange {
  const fields = Object.entries(sheet.columns).flatMap(([column, { write }]) => {
    const [from, to] = [held ? write(held.row[column]) : '', write(row[column])];
    return from === to ? [] : [{ column, from, to }];
  });
  return { file, sheet: sheet.name, row: at, action: held ? 'CHANGE' : 'CREATE', fields };
}

/** A service's problem, at the cell it is about. */
export function rowProblem({ file, sheet, row }: StagedRow, { code, path, message }: Problem): ImportProblem {
  return { file, sheet: sheet.name, row, column: columnOf(sheet, path), code, message };
}

function columnOf(sheet: Sheet, path: readonly string[]): string | null {
  const mapped = sheet.columnOf?.[path.join('.')];
  if (mapped) return mapped;
  const last = path.at(-1) ?? '';
  if (sheet.columnOf?.[last]) return sheet.columnOf[last];
  const column = last.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return column in sheet.columns ? column : (sheet.links[column]?.by.at(-1) ?? null);
}
