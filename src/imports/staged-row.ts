import { CellValue } from './column.js';
import { Intent, Sheet } from './sheet.js';

/** A row of the file with its cells read; checked by itself, not yet against anything else. */
export interface StagedRow {
  readonly sheet: Sheet;
  readonly file: string;
  readonly row: number;
  readonly intent: Intent | null;
  /** Only the columns that the file has. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** Whether every cell could be read. */
  readonly isSound: boolean;
}
