import { isDay } from '../../kernel/day.js';

/** What a cell says, or what is wrong with it: the second half of a sentence, with the remedy. */
export type CellReading = { readonly value: string | number | null } | { readonly wrong: string };

export type ReadCell = (cell: string) => CellReading;

export const text = (): ReadCell => (cell) =>
  cell.trim() === '' ? { wrong: 'is empty; give a value' } : { value: cell };

/** An empty cell is "not given": null, never zero. */
export const optional =
  (read: ReadCell): ReadCell =>
  (cell) =>
    cell === '' ? { value: null } : read(cell);

export const day = (): ReadCell => (cell) =>
  isDay(cell) ? { value: cell } : { wrong: `"${cell}" is not a day of the calendar; write it as 2026-03-31` };

/** A day, or only a month, as published. */
export const dayOrMonth = (): ReadCell => (cell) =>
  isDay(cell) || isDay(`${cell}-01`)
    ? { value: cell }
    : { wrong: `"${cell}" is neither a day nor a month; write it as 2026-03-31 or 2026-03` };

export const decimal = (mostDecimals: number): ReadCell => {
  const pattern = new RegExp(`^\\d{1,12}(?:\\.\\d{1,${mostDecimals}})?$`);
  return (cell) =>
    pattern.test(cell)
      ? { value: cell }
      : {
          wrong: `"${cell}" is not a number with at most ${mostDecimals} decimals; write it as 12.5, without commas or £`,
        };
};

export const wholeNumber = (): ReadCell => (cell) =>
  /^\d{1,9}$/.test(cell) ? { value: Number(cell) } : { wrong: `"${cell}" is not a whole number; write it as 12` };

export const oneOf =
  (allowed: readonly string[]): ReadCell =>
  (cell) =>
    allowed.includes(cell)
      ? { value: cell }
      : { wrong: `"${cell}" is not one of ${allowed.join(', ')}; use one of these` };

export const webAddress = (): ReadCell => (cell) =>
  /^https?:\/\/\S+$/.test(cell) ? { value: cell } : { wrong: `"${cell}" is not a web address; begin it with https://` };

/** Text of a given form, which the example shows. */
export const like =
  (pattern: RegExp, example: string): ReadCell =>
  (cell) =>
    pattern.test(cell) ? { value: cell } : { wrong: `"${cell}" has not the expected form; write it as ${example}` };
