import { Type } from '@nestjs/common';
import { SqlText } from '../database/reader.js';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { CellValue, Column } from './column.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a column of any value; each sheet knows its own
export type Columns = Readonly<Record<string, Column<any>>>;

/** A row with every cell read, by the names of the columns. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer V> ? V : never };

export type Row = Readonly<Record<string, CellValue>>;

/** A row names another by what people know it by: never by an identifier of the database. */
export interface Link {
  /** The sheet it points to. */
  readonly sheet: string;
  /** The columns of this sheet that hold, in order, what identifies a row there. The last is the one in doubt. */
  readonly by: readonly string[];
}

/** What is recorded, in the form of the sheet. */
export interface Held<R> {
  readonly id: string;
  readonly version: number;
  /** Of the dated part, where a sheet shows a thing with its dated parts, one row each. */
  readonly partId: string | null;
  /** What the tracker made of cells that were left to it; to write the same there changes nothing. */
  readonly derived: Readonly<Record<string, string>>;
  readonly row: R;
}

/** What a sheet needs to bring one row in. */
export interface Work<R> {
  readonly tx: Transaction;
  readonly today: Day;
  readonly row: R;
  /** Whether the row says something else than is recorded in this column. Always true of a new row. */
  isChanged(...columns: (keyof R & string)[]): boolean;
  /** The identifier of what a link points to; throws where the cell is empty. */
  id(link: string): string;
  idOrNull(link: string): string | null;
  /** The thing itself, where it is recorded already and the row adds a dated part to it. */
  readonly anchorId: string | null;
  /** Its version now: an earlier row of this file may have changed it. */
  versionOf(table: string, id: string): Promise<number>;
  use<Service>(service: Type<Service>): Service;
  /** The first row of another sheet of this file that belongs to this one; to be brought in together with it. */
  takeFirst(sheet: string, where: Readonly<Record<string, CellValue>>): Row | null;
}

/** Whose rows they are: the employer's own people's, the lead's of the programme, or as the service finds from what they belong to. */
export type Writers = 'EMPLOYER' | 'LEAD' | 'AS_THE_SERVICE_SAYS';

export interface SheetDescription<C extends Columns> {
  readonly name: string;
  readonly about: string;
  readonly columns: C;
  /** The columns that tell a row from every other of the sheet. */
  readonly key: readonly (keyof C & string)[];
  /** The first of them, as far as they name the thing that links point to; all of them when left out. */
  readonly anchor?: readonly (keyof C & string)[];
  /** The columns of the dated part, where a thing has one row for each of them; in the others its rows must agree. */
  readonly parts?: readonly (keyof C & string)[];
  /** Rows are brought in in the order of this column, whatever their order in the file. */
  readonly inOrderOf?: keyof C & string;
  readonly links: Readonly<Record<string, Link>>;
  /** The column that says when it ended, for rows with the intent END. */
  readonly end?: keyof C & string;
  readonly writers: Writers;
  /** Everything in scope as rows of this sheet. $1 programmes, $2 employers (uuid[]), $3 names or codes (text[]). */
  readonly held: SqlText;
  /** Where a service's word for a field is not the column's: `terms.payAmount` → `pay_amount`. */
  readonly columnOf?: Readonly<Record<string, keyof C & string>>;
  /** Records a row that is not there yet; gives the identifier that links to it mean. */
  create(work: Work<RowOf<C>>): Promise<string>;
  correct(work: Work<RowOf<C>>, held: Held<RowOf<C>>): Promise<void>;
}

export type Sheet = SheetDescription<Columns>;

/** Each sheet is checked against its own columns here, and known to the rest only as a sheet. */
export function sheet<const C extends Columns>(description: SheetDescription<C>): Sheet {
  return description as unknown as Sheet;
}

export const INTENT_COLUMN = 'intent';
export const INTENTS = ['NEW', 'UPDATE', 'NOCHANGE', 'END'] as const;
export type Intent = (typeof INTENTS)[number];

const SEPARATOR = '\u001f';

/** The cells of these columns as one text, to look rows up by. Case and spaces at the ends do not matter. */
export function keyText(row: Row, columns: readonly string[]): string {
  return columns
    .map((name) =>
      String(row[name] ?? '')
        .trim()
        .toLowerCase(),
    )
    .join(SEPARATOR);
}
