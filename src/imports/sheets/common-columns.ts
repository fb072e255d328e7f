import { Optional, choice, code, day, list, text } from '../column.js';

/** Columns that mean the same in every sheet. */
export const employerName = text(200)('The employer, by the name in the sheet employers.');
export const programmeName = text(200)('The programme, by the name in the sheet programmes.');
export const contractReference = code(
  /^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/,
  'a reference of letters, digits and . _ / -, at most 30',
);

export const identifiers = list(
  /^[A-Z]{2}-[A-Z0-9]{2,12} \S.{0,59}$/,
  'a list with semicolons of numbers after their register, such as GB-SC SC000001; GB-COH SC000001',
).orElse([], 'Registered numbers, each after the register that gave it, as org-id.guide writes them. None');

/** `GB-SC SC000001` → its two parts. */
export function readIdentifiers(written: readonly string[]): { scheme: string; value: string }[] {
  return written.map((each) => ({
    scheme: each.slice(0, each.indexOf(' ')),
    value: each.slice(each.indexOf(' ') + 1).trim(),
  }));
}

export const answer = (about: string): Optional<'YES' | 'NO' | 'DONT_KNOW'> =>
  choice({ YES: 'YES', NO: 'NO', DONT_KNOW: 'DONT_KNOW' }).orNone(about);

export const startsOn = (what: string) => day(`First day of ${what}.`);
export const lastDay = (what: string) => day.orNone(`Last day of ${what}, inclusive; empty while it goes on.`);
