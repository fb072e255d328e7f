import { RowChange } from '../imports/import-outcome.js';
import { ImportProblem } from '../imports/import-problem.js';

/** What to put right, one line each, in columns. */
export function problemTable(problems: readonly ImportProblem[]): string {
  return inColumns(
    ['file', 'sheet', 'row', 'column', 'code'],
    problems.map(({ file, sheet, row, column, code, message }) => ({
      cells: [file, sheet ?? '', row === null ? '' : String(row), column ?? '', code],
      rest: message,
    })),
  );
}

/** What would change: a new row with its cells, a changed one with old → new. */
export function changeTable(changes: readonly RowChange[]): string {
  const lines = changes.map(({ sheet, row, action, fields }) => ({
    cells: [sheet, String(row), action === 'CREATE' ? 'new' : 'changed'],
    rest: fields
      .map(({ column, from, to }) =>
        action === 'CREATE' ? `${column}: ${to}` : `${column}: ${from || '(empty)'} → ${to || '(empty)'}`,
      )
      .join('; '),
  }));
  return inColumns(['sheet', 'row', ''], lines);
}

function inColumns(header: readonly string[], lines: readonly { cells: readonly string[]; rest: string }[]): string {
  const rows = [{ cells: header, rest: '' }, ...lines];
  const widths = header.map((_, at) => Math.max(...rows.map(({ cells }) => cells[at]!.length)));
  return rows
    .map(({ cells, rest }) => [...cells.map((cell, at) => cell.padEnd(widths[at]!)), rest].join('  ').trimEnd())
    .join('\n');
}
