import type { Cell, Sheet as Page } from 'write-excel-file/node';
import { isDay } from '../../kernel/day.js';
import { Column } from '../column.js';
import { INTENT_COLUMN, Sheet } from '../sheet.js';
import { dictionaryRows } from './dictionary.js';
import { harmless } from '../../web/harmless-cell.js';

/** A sheet with its rows, each cell as a person would type it. */
export interface FilledSheet {
  readonly sheet: Sheet;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

type WorkbookPage = Page<string | Buffer>;

const NEEDED = '#FCE4B8';
const OPTIONAL = '#E8EEF4';

const READ_ME = [
  'One sheet for each kind of row; rows name each other by name or reference, never by an identifier.',
  'Columns on orange have to be filled in each row; the others may be empty or taken out.',
  'An empty cell says that there is nothing. A column that is taken out leaves what is recorded as it is.',
  'Write in the column intent, where you want to be sure: NEW, UPDATE, NOCHANGE or END. Empty means: new if it is not there, changed if it is.',
  'A row that is missing is never a deletion.',
  'What each column means is in the sheet dictionary.',
];

/** The workbook to fill in and to download: our sheets, with a page that explains them and the data dictionary. */
export async function writeWorkbook(filled: readonly FilledSheet[]): Promise<Buffer> {
  // Only now, because every start would wait for the package.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const pages = [readMe(), ...filled.map(pageOf), dictionary()];
  return writeExcelFile(pages as never, { dateFormat: 'yyyy-mm-dd' } as never).toBuffer();
}

function pageOf({ sheet, rows }: FilledSheet): WorkbookPage {
  const columns = Object.entries(sheet.columns);
  const hasIntent = rows.some((row) => row[INTENT_COLUMN]);
  const intent = (row: Readonly<Record<string, string>>): Cell[] => (hasIntent ? [row[INTENT_COLUMN] ?? ''] : []);
  const header = columns.map(([name, { required }]) => heading(name, required ? NEEDED : OPTIONAL));
  return {
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: [...columns.map(([, { width }]) => ({ width })), { width: 12 }],
    data: [
      [...header, ...(hasIntent || rows.length === 0 ? [heading(INTENT_COLUMN, OPTIONAL)] : [])],
      ...rows.map((row) => [...columns.map(([name, column]) => cellOf(column, row[name] ?? '')), ...intent(row)]),
    ],
  };
}

function heading(name: string, backgroundColor: string): Cell {
  return { value: name, fontWeight: 'bold', backgroundColor };
}

/** Numbers and days as such, so that people can reckon and sort; what is neither stays what it is, for the import to refuse. */
function cellOf({ shownAs }: Column, text: string): Cell {
  if (text === '') return null;
  if (shownAs === 'number' && /^-?\d{1,12}(\.\d{1,2})?$/.test(text)) return { type: Number, value: Number(text) };
  if (shownAs === 'date' && isDay(text)) {
    return { type: Date, value: new Date(`${text}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
  return { type: String, value: harmless(text) };
}

function readMe(): WorkbookPage {
  return { sheet: 'read_me', columns: [{ width: 120 }], data: READ_ME.map((sentence) => [sentence]) };
}

function dictionary(): WorkbookPage {
  const [header, ...rows] = dictionaryRows();
  return {
    sheet: 'dictionary',
    stickyRowsCount: 1,
    columns: [{ width: 24 }, { width: 26 }, { width: 8 }, { width: 50 }, { width: 30 }, { width: 100 }],
    data: [header!.map((name) => heading(name, OPTIONAL)), ...rows],
  };
}
