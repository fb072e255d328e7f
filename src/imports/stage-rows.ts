import { BadCell, CellValue } from './column.js';
import { disagreements } from './disagreements.js';
import { firstProblems, ImportProblem, MOST_PROBLEMS } from './import-problem.js';
import { inTurns } from './in-turns.js';
import { Table } from './reading/read-tables.js';
import { StagedRow } from './staged-row.js';
import { asTyped } from '../web/harmless-cell.js';
import { Intent, INTENT_COLUMN, INTENTS, keyText, Sheet } from './sheet.js';

export interface Staged {
  readonly rows: readonly StagedRow[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads every cell of every table, and says all that is wrong at once. Where that is more than is told, no row is brought in:
 * rows that were not reached would be missing to those that name them.
 */
export async function stageRows(tables: readonly Table[], sheets: readonly Sheet[]): Promise<Staged> {
  const problems: ImportProblem[] = [];
  const rows: StagedRow[] = [];
  const seen = new Map<string, number>();
  for (const table of tables) {
    if (problems.length > MOST_PROBLEMS) break;
    const isNote = NOTE_SHEETS.has(columnName(table.sheet));
    if (isNote) continue;
    const sheet = sheets.find(({ name }) => name === columnName(table.sheet));
    if (sheet) rows.push(...(await new TableStager(table, sheet, problems).rows(seen)));
    else problems.push(unknownSheet(table, sheets));
  }
  if (problems.length <= MOST_PROBLEMS) problems.push(...disagreements(rows).slice(0, MOST_PROBLEMS + 1));
  if (problems.length > MOST_PROBLEMS) return { rows: [], problems: firstProblems(problems) };
  if (rows.length === 0 && problems.length === 0) {
    problems.push({
      file: tables[0]?.file ?? '',
      sheet: null,
      row: null,
      column: null,
      code: 'NO_ROWS',
      message: 'The file holds no rows; fill in at least one below the names of the columns.',
    });
  }
  return { rows, problems };
}

/** Sheets of our own template that explain it. */
const NOTE_SHEETS = new Set(['read_me', 'dictionary']);

/** `Funding line`, `funding-line` and `funding_line` are one name. */
function columnName(shown: string): string {
  return shown
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function unknownSheet({ file, sheet }: Table, sheets: readonly Sheet[]): ImportProblem {
  return {
    file,
    sheet,
    row: null,
    column: null,
    code: 'UNKNOWN_SHEET',
    message: `No sheet has this name; it must be one of: ${sheets.map(({ name }) => name).join(', ')}.`,
  };
}

class TableStager {
  private readonly header: readonly string[];
  private readonly formulas: ReadonlySet<string>;
  private readonly errors: ReadonlySet<string>;

  constructor(
    private readonly table: Table,
    private readonly sheet: Sheet,
    private readonly problems: ImportProblem[],
  ) {
    this.header = table.header.map(columnName);
    this.formulas = new Set(table.formulas.map((place) => place.join(':')));
    this.errors = new Set(table.errors.map((place) => place.join(':')));
  }

  async rows(seen: Map<string, number>): Promise<StagedRow[]> {
    // What is wrong in the columns that are known is told beside what is wrong with the others.
    const isHeaderSound = this.checkHeader();
    const staged: StagedRow[] = [];
    const stage = ({ row, cells }: Table['rows'][number]): void => {
      const before = this.problems.length;
      const values = this.readCells(row, cells);
      const intent = this.readIntent(row, cells);
      if (isHeaderSound && this.problems.length === before) this.checkOnce(row, values, seen);
      const isSound = isHeaderSound && this.problems.length === before;
      staged.push({ sheet: this.sheet, file: this.table.file, row, intent, values, isSound });
    };
    await inTurns(this.table.rows, stage, () => this.problems.length > MOST_PROBLEMS);
    return staged;
  }

  private checkHeader(): boolean {
    const before = this.problems.length;
    const known = Object.keys(this.sheet.columns);
    this.header.forEach((name, at) => {
      const isFirst = this.header.indexOf(name) === at;
      if (name === '') {
        const hasCells = this.table.rows.some(({ cells }) => (cells[at] ?? '') !== '');
        if (hasCells) this.add(1, null, 'COLUMN_WITHOUT_NAME', `Column ${at + 1} holds something and has no name.`);
      } else if (!isFirst) {
        this.add(1, name, 'COLUMN_TWICE', 'Two columns have this name; keep one.');
      } else if (name !== INTENT_COLUMN && !known.includes(name)) {
        this.add(1, name, 'UNKNOWN_COLUMN', `This sheet has no such column; it has: ${known.join(', ')}.`);
      }
    });
    for (const name of known) {
      if (this.sheet.columns[name]!.required && !this.header.includes(name)) {
        this.add(1, name, 'COLUMN_MISSING', 'This column is missing; every row needs it.');
      }
    }
    return this.problems.length === before;
  }

  private readCells(row: number, cells: readonly string[]): Record<string, CellValue> {
    const values: Record<string, CellValue> = {};
    if (cells.length > this.header.length && cells.slice(this.header.length).some((cell) => cell !== '')) {
      this.add(
        row,
        null,
        'ROW_TOO_LONG',
        'The row has more cells than there are columns; put text with commas in quotes.',
      );
    }
    this.header.forEach((name, at) => {
      // What every object has by nature, such as `constructor`, is no column.
      const column = Object.hasOwn(this.sheet.columns, name) ? this.sheet.columns[name] : undefined;
      if (!column) return;
      const place = `${row}:${at}`;
      try {
        if (this.errors.has(place))
          throw new BadCell('CELL_SHOWS_ERROR', 'The spreadsheet shows an error here; correct it.');
        if (column.isFigure && this.formulas.has(place)) {
          throw new BadCell('FORMULA', 'A figure must be typed, not calculated: paste it as a value.');
        }
        values[name] = column.read(asTyped(cells[at] ?? '')) as CellValue;
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        this.add(row, name, error.code, error.message);
      }
    });
    return values;
  }

  private readIntent(row: number, cells: readonly string[]): Intent | null {
    const written = (cells[this.header.indexOf(INTENT_COLUMN)] ?? '').trim().toUpperCase();
    if (written === '') return null;
    const intent = INTENTS.find((known) => known === written);
    if (!intent) {
      this.add(row, INTENT_COLUMN, 'UNKNOWN_WORD', `Leave it empty, or choose one of: ${INTENTS.join(', ')}.`);
    } else if (intent === 'END' && !this.sheet.end) {
      this.add(
        row,
        INTENT_COLUMN,
        'CANNOT_END',
        'What is in this sheet has no end of its own; leave the intent empty.',
      );
    }
    return intent ?? null;
  }

  private checkOnce(row: number, values: Readonly<Record<string, CellValue>>, seen: Map<string, number>): void {
    const key = `${this.sheet.name}\u001e${keyText(values, this.sheet.key)}`;
    const earlier = seen.get(key);
    seen.set(key, earlier ?? row);
    if (earlier === undefined) return;
    const named = this.sheet.key.join(', ');
    this.add(
      row,
      this.sheet.key.at(-1)!,
      'ROW_TWICE',
      `Row ${earlier} is about the same ${named}; keep one of the two.`,
    );
  }

  private add(row: number, column: string | null, code: string, message: string): void {
    this.problems.push({ file: this.table.file, sheet: this.sheet.name, row, column, code, message });
  }
}
