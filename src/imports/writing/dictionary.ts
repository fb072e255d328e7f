import { stringify } from 'csv-stringify/sync';
import { SHEETS } from '../sheets/all-sheets.js';
import { Sheet } from '../sheet.js';
import { harmless } from '../../web/harmless-cell.js';

/** What each column of each sheet means, from the same descriptions that read and write it. */
export function dictionaryRows(): string[][] {
  return [
    ['sheet', 'column', 'needed', 'form', 'names_a_row_of', 'meaning'],
    ...SHEETS.flatMap((sheet) => [
      [sheet.name, '', '', '', '', sheet.about],
      ...Object.entries(sheet.columns).map(([name, { required, form, about }]) => [
        sheet.name,
        name,
        required ? 'yes' : 'no',
        form,
        linkedSheet(sheet, name),
        about,
      ]),
    ]),
  ];
}

export function dictionaryCsv(): string {
  return stringify(dictionaryRows().map((row) => row.map(harmless)));
}

function linkedSheet({ links }: Sheet, column: string): string {
  return Object.values(links).find(({ by }) => by.at(-1) === column)?.sheet ?? '';
}
