import { scaled } from '../../kernel/decimal.js';

/** Whether the text is a number as the standards mean it: digits, no pound sign, comma or per cent. */
export function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}

/** Pence; null where the amount has more decimals than money, or more digits than any. */
export function readPence(text: string): number | null {
  try {
    return scaled(text, 2);
  } catch {
    return null;
  }
}

/** The code of a currency; null where none is given, or something else stands in its place. */
export function readCurrency(text: string): string | null {
  return /^[A-Z]{3}$/.test(text) ? text : null;
}
