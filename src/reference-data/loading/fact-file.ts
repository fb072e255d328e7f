import { Day } from '../../kernel/day.js';
import { Confidence, PublishedOnBasis, SourceAccess } from '../enums/source.enums.js';
import { day, oneOf, optional, ReadCell, text, webAddress } from './read-cell.js';

/** A value as it goes into the table: numbers stay the text they were read as, so nothing is rounded on the way. */
export type Value = string | number | null;

/** One row of a file, by the names of its columns. */
export type Cells = Readonly<Record<string, Value>>;

/** One row of a table, by the names of its columns. */
export type FactRow = Readonly<Record<string, Value>>;

/** How a column of a file is read, and the column of the table it goes into; null where it only serves to derive others. */
export interface FactColumn {
  readonly read: ReadCell;
  readonly into: string | null;
}

export interface Publication {
  readonly on: Day;
  readonly basis: `${PublishedOnBasis}`;
}

/** All files, read: what one row says can depend on another file. */
export type ReadFiles = ReadonlyMap<string, readonly Cells[]>;

/** One file of facts: its columns, its table, and what makes a row the same fact at the next load. */
export interface FactFile {
  readonly file: string;
  readonly table: string;
  /** Columns of the table. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, FactColumn>>;
  /** When a row became known. */
  readonly published: (cells: Cells, files: ReadFiles) => Publication;
  /** Columns of the table that several cells decide together. */
  readonly derived: (cells: Cells) => FactRow;
  /** What is wrong with a row whose cells are each right: a sentence with the remedy, or null. */
  readonly check: (cells: Cells) => string | WrongCell | null;
}

/** A cell that does not agree with others of its row. */
export interface WrongCell {
  readonly column: string;
  readonly wrong: string;
}

export const column = (read: ReadCell, into: string): FactColumn => ({ read, into });

/** A column that is checked, and of use to other columns, but not kept. */
export const unkept = (read: ReadCell): FactColumn => ({ read, into: null });

/** The first and the last day a fact is true for. */
export const VALID_PERIOD = {
  effective_from: column(day(), 'valid_from'),
  effective_to: column(optional(day()), 'valid_to'),
};

export const VALID_PERIOD_IF_DATED = { ...VALID_PERIOD, effective_from: column(optional(day()), 'valid_from') };

/** Where every fact was found: the last columns of every file. */
const SOURCE = {
  source_title: column(text(), 'source_title'),
  source_url: column(webAddress(), 'source_url'),
  source_access: column(oneOf(Object.values(SourceAccess)), 'source_access'),
  confidence: column(oneOf(Object.values(Confidence)), 'confidence'),
  notes: column(optional(text()), 'notes'),
};

type Description = Pick<FactFile, 'file' | 'table' | 'key' | 'columns' | 'published'> & Partial<FactFile>;

export function factFile(description: Description): FactFile {
  return {
    derived: () => ({}),
    check: () => null,
    ...description,
    columns: { ...description.columns, ...SOURCE },
  };
}
