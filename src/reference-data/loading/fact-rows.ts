import { Problem } from '../../kernel/problem.js';
import { Cells, FactFile, FactRow, ReadFiles, Value } from './fact-file.js';
import { problem } from './parse-fact-file.js';

/** The rows of a file as its table keeps them. All files must be free of problems. */
export function factRows(file: FactFile, files: ReadFiles): FactRow[] {
  return (files.get(file.file) ?? []).map((cells) => {
    const { on, basis } = file.published(cells, files);
    return { ...kept(file, cells), ...file.derived(cells), published_on: on, published_on_basis: basis };
  });
}

/** Rows that are the same fact twice. */
export function duplicateProblems(file: FactFile, rows: readonly FactRow[]): Problem[] {
  const firstRow = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = file.key.map((name) => String(row[name] ?? '')).join(', ');
    const first = firstRow.get(key);
    if (first === undefined) {
      firstRow.set(key, index + 2);
      return [];
    }
    const wrong = `the same fact is in row ${first} already (${key}); keep one of the two`;
    return [problem(file, 'DUPLICATE_ROW', wrong, index + 2)];
  });
}

function kept(file: FactFile, cells: Cells): FactRow {
  const row: Record<string, Value> = {};
  for (const [name, { into }] of Object.entries(file.columns)) if (into) row[into] = cells[name] ?? null;
  return row;
}
