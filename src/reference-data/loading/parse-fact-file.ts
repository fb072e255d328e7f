import { parse } from 'csv-parse/sync';
import { Problem } from '../../kernel/problem.js';
import { Cells, FactFile, Value } from './fact-file.js';

export interface ParsedFactFile {
  readonly rows: readonly Cells[];
  readonly problems: readonly Problem[];
}

/** Row 1 is the line with the names of the columns, as a spreadsheet shows it. */
const FIRST_ROW = 2;

/** Reads a file into checked cells, or says everything that is wrong with it. */
export function parseFactFile(file: FactFile, bytes: Uint8Array): ParsedFactFile {
  const content = utf8Text(bytes);
  if (content === null) {
    return refused(problem(file, 'NOT_UTF8', 'is not UTF-8 text; save it again as "CSV UTF-8"'));
  }
  const lines = csvLines(content);
  if (!Array.isArray(lines)) return refused(problem(file, 'NOT_CSV', `cannot be read as CSV: ${lines.wrong}`));

  const [header = [], ...records] = lines;
  const wrongColumns = columnProblems(file, header);
  if (wrongColumns.length > 0) return refused(...wrongColumns);

  const problems: Problem[] = [];
  const rows = records.map((record, index) => readRow(file, header, record, index + FIRST_ROW, problems));
  if (rows.length === 0)
    problems.push(problem(file, 'NO_ROWS', 'holds no rows; restore them, or the facts would all be removed'));
  return { rows, problems };
}

/** A sentence that begins with the file, and the row and column where there are any. */
export function problem(
  file: { file: string },
  code: string,
  wrong: string,
  row?: number,
  columnName?: string,
): Problem {
  const place = [file.file, ...(row ? [`row ${row}`] : []), ...(columnName ? [`column ${columnName}`] : [])];
  return { code, path: place, message: `${place.join(', ')}: ${columnName || !row ? '' : 'this row: '}${wrong}.` };
}

function readRow(file: FactFile, header: string[], record: string[], row: number, problems: Problem[]): Cells {
  if (record.length !== header.length) {
    const wrong = `there are ${record.length} cells and ${header.length} columns; put text with commas in double quotes`;
    problems.push(problem(file, 'ROW_LENGTH', wrong, row));
    return {};
  }
  const cells: Record<string, Value> = {};
  const before = problems.length;
  header.forEach((name, index) => {
    const reading = file.columns[name]!.read(record[index]!);
    if ('wrong' in reading) problems.push(problem(file, 'BAD_VALUE', `the value ${reading.wrong}`, row, name));
    else cells[name] = reading.value;
  });
  if (problems.length === before) {
    const found = periodProblem(cells) ?? file.check(cells);
    if (typeof found === 'string') problems.push(problem(file, 'BAD_ROW', found, row));
    else if (found) problems.push(problem(file, 'BAD_ROW', found.wrong, row, found.column));
  }
  return cells;
}

function periodProblem({ effective_from, effective_to }: Cells): string | null {
  const isBackwards = effective_from && effective_to && effective_to < effective_from;
  return isBackwards ? 'effective_to is before effective_from; correct one of the two' : null;
}

function columnProblems(file: FactFile, header: readonly string[]): Problem[] {
  const names = Object.keys(file.columns);
  const missing = names.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !names.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...missing.map((name) =>
      problem(file, 'MISSING_COLUMN', 'the column is missing; add it, empty where there is nothing to say', 1, name),
    ),
    ...unknown.map((name) =>
      problem(file, 'UNKNOWN_COLUMN', 'the column is not one of this file; remove it or correct its name', 1, name),
    ),
    ...twice.map((name) => problem(file, 'COLUMN_TWICE', 'the column is there twice; keep one', 1, name)),
  ];
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function csvLines(content: string): string[][] | { wrong: string } {
  try {
    return parse(content, { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    return { wrong: `${(error as Error).message}; look for a double quote that is not closed` };
  }
}

function refused(...problems: Problem[]): ParsedFactFile {
  return { rows: [], problems };
}
