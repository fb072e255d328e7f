import { Day, isMeantDay } from '../kernel/day.js';
import { scaled, unscaled } from '../kernel/decimal.js';
import { remedyForCountedDay } from './counted-day.js';

/** What a cell holds once it is read: text, a whole number of kernel units, a claim, a list, or nothing. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** Says what is wrong with a cell; never repeats it. */
export class BadCell extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** One column of a sheet: how its cells are read and written, and what the data dictionary says of it. */
export interface Column<Value = CellValue> {
  readonly about: string;
  /** Unit or form, for people: `£ a year, such as 12345.50`. */
  readonly form: string;
  readonly required: boolean;
  /** A figure has to be typed: what a formula gives depends on who opens the file. */
  readonly isFigure: boolean;
  /** What a workbook makes of a cell: a number or a date to reckon with, or text as it is. */
  readonly shownAs: 'text' | 'number' | 'date';
  /** The words to choose from, where there is a fixed set. */
  readonly choices?: readonly string[];
  /** An empty cell leaves to the tracker what it is, such as the end of what it belongs to. */
  readonly emptyIsDerived?: boolean;
  readonly width: number;
  read(cell: string): Value;
  /** The cell as a person would type it; `read(write(value))` is the value. */
  write(value: Value): string;
}

/** A column that may be empty; an empty cell says that there is nothing. */
export type Optional<Value> = Column<Value | null>;

interface Reading<Value> {
  readonly form: string;
  readonly width: number;
  readonly shownAs?: 'number' | 'date';
  readonly choices?: readonly string[];
  read(cell: string): Value;
  write(value: Value): string;
}

export interface Kind<Value> {
  /** Every row has one. */
  (about: string): Column<Value>;
  orNone(about: string): Optional<Value>;
  /** An empty cell says the usual. */
  orElse(usual: Value, about: string): Column<Value>;
  /** An empty cell leaves it to the tracker. */
  orDerived(about: string): Optional<Value>;
}

function kind<Value>(reading: Reading<Value>): Kind<Value> {
  const describe = (about: string, required: boolean) => ({
    about,
    required,
    form: reading.form,
    width: reading.width,
    isFigure: reading.shownAs === 'number',
    shownAs: reading.shownAs ?? ('text' as const),
    ...(reading.choices ? { choices: reading.choices } : {}),
  });
  const always = (about: string): Column<Value> => ({
    ...describe(about, true),
    read(cell) {
      if (cell === '') throw new BadCell('CELL_MISSING', 'This cell must not be empty.');
      return reading.read(cell);
    },
    write: reading.write,
  });
  const orNone = (about: string): Optional<Value> => ({
    ...describe(about, false),
    read: (cell) => (cell === '' ? null : reading.read(cell)),
    write: (value) => (value === null ? '' : reading.write(value)),
  });
  const orElse = (usual: Value, about: string): Column<Value> => ({
    ...describe(`${about} ${reading.write(usual)} when empty.`, false),
    read: (cell) => (cell === '' ? usual : reading.read(cell)),
    write: reading.write,
  });
  const orDerived = (about: string): Optional<Value> => ({ ...orNone(about), emptyIsDerived: true });
  return Object.assign(always, { orNone, orElse, orDerived });
}

/** C0 controls have no business in a cell, and PostgreSQL cannot keep the first of them. Halves of a pair are no text. */
const NOT_TEXT =
  /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function text(longest: number): Kind<string> {
  return kind({
    form: `text, at most ${longest} characters`,
    width: Math.min(longest, 40),
    read(cell) {
      const typed = cell.trim().replace(/\r\n?/g, '\n');
      if (typed.length > longest)
        throw new BadCell('TEXT_TOO_LONG', `The text has more than ${longest} characters; shorten it.`);
      if (NOT_TEXT.test(typed))
        throw new BadCell('NOT_TEXT', 'The text holds characters that cannot be shown; type it again.');
      return typed;
    },
    write: (value) => value,
  });
}

/** Text of a fixed form, such as a code. */
export function code(pattern: RegExp, form: string): Kind<string> {
  return kind({
    form,
    width: 16,
    read(cell) {
      if (!pattern.test(cell)) throw new BadCell('BAD_CODE', `This must be ${form}.`);
      return cell;
    },
    write: (value) => value,
  });
}

export const day: Kind<Day> = kind({
  form: 'a day, YYYY-MM-DD (or a date cell of a workbook)',
  width: 12,
  shownAs: 'date',
  read(cell) {
    if (isMeantDay(cell)) return cell;
    throw new BadCell(
      'BAD_DAY',
      /^\d{4}-\d{2}-\d{2}$/.test(cell)
        ? 'There is no such day in the calendar, or it lies outside 1900 to 2200; correct it.'
        : (remedyForCountedDay(cell) ??
            'A day is written YYYY-MM-DD, such as 2027-03-31, or is a date cell without a time.'),
    );
  },
  write: (value) => value,
});

function figure(form: string, decimals: number, inward = (units: number) => units, outward = inward): Kind<number> {
  return kind({
    form,
    width: 12,
    shownAs: 'number',
    read(cell) {
      try {
        return inward(scaled(cell, decimals));
      } catch {
        const most = decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`;
        throw new BadCell('BAD_NUMBER', `Type ${most}, digits only: no £, %, comma or space (${form}).`);
      }
    },
    write: (value) =>
      unscaled(outward(value), decimals)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
  });
}

/** Pence. */
export const money = figure('£, such as 12345 or 12345.50', 2);

/** Minutes. */
export const hours = figure(
  'hours, such as 37.5',
  2,
  (hundredths) => Math.round((hundredths * 60) / 100),
  (minutes) => Math.round((minutes * 100) / 60),
);

/** Hundredths of a per cent. */
export const percent = figure('per cent, such as 22.5', 2);

/** Hundredths of a day. */
export const days = figure('days, such as 27 or 2.5', 2);

/** Tenths of a month. */
export const months = figure('months, such as 4.5', 1);

/** Hundredths of one WTE. */
export const wte = figure('WTE, such as 0.8', 2);

export const whole = (unit: string): Kind<number> => figure(`${unit}, a whole number`, 0);

/** One word of a fixed set: the values of an enum. */
export function choice<Word extends string>(words: Readonly<Record<string, Word>>): Kind<Word> {
  const choices = Object.values(words);
  return kind<Word>({
    form: `one of: ${choices.join(', ')}`,
    width: Math.max(10, ...choices.map((word) => word.length)) + 2,
    choices,
    read(cell) {
      const asked = cell.toUpperCase();
      const word = choices.find((known) => known.toUpperCase() === asked);
      if (word === undefined) throw new BadCell('UNKNOWN_WORD', `Choose one of: ${choices.join(', ')}.`);
      return word;
    },
    write: (value) => value,
  });
}

const CLAIMS = { YES: true, TRUE: true, NO: false, FALSE: false } as const;

export const yesNo: Kind<boolean> = kind<boolean>({
  form: 'YES or NO',
  width: 8,
  choices: ['YES', 'NO'],
  read(cell) {
    const claim = CLAIMS[cell.toUpperCase() as keyof typeof CLAIMS] as boolean | undefined;
    if (claim === undefined) throw new BadCell('UNKNOWN_WORD', 'Write YES or NO.');
    return claim;
  },
  write: (value) => (value ? 'YES' : 'NO'),
});

/** Several short texts in one cell, with semicolons between them; in any order. */
export function list(pattern: RegExp, form: string): Kind<readonly string[]> {
  return kind<readonly string[]>({
    form,
    width: 30,
    read(cell) {
      const parts = cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      if (parts.length > 50 || parts.some((part) => !pattern.test(part)))
        throw new BadCell('BAD_LIST', `This must be ${form}.`);
      return [...new Set(parts)].sort();
    },
    write: (value) => value.join('; '),
  });
}

/** Why a term is absent, where someone says so; a blank cell says nothing. */
export const NOT_GIVEN = ['DONT_KNOW', 'NOT_APPLICABLE', 'REFUSED'] as const;
export type NotGiven = (typeof NOT_GIVEN)[number];

/** A column in which a word may stand in place of the value: "don't know" is not the same as blank. */
export function orNotGiven<Value extends CellValue>(column: Optional<Value>): Column<Value | NotGiven | null> {
  const isWord = (value: unknown): value is NotGiven => NOT_GIVEN.includes(value as NotGiven);
  return {
    ...column,
    form: `${column.form}; or ${NOT_GIVEN.join(', ')}`,
    ...(column.choices ? { choices: [...column.choices, ...NOT_GIVEN] } : {}),
    read: (cell) => {
      const word = cell.toUpperCase();
      return isWord(word) ? word : column.read(cell);
    },
    write: (value) => (isWord(value) ? value : column.write(value)),
  };
}
