import { Column, ExportTable } from './export-table.js';

/** What the exact numbers of the schema count. */
const UNITS: Readonly<Record<string, string>> = {
  Money: 'pounds',
  Percent: 'per cent',
  Wte: 'whole-time equivalents',
  Hours: 'hours, decimal',
  Days: 'days',
  Months: 'months',
  Ratio: 'pure number',
  Date: 'calendar day, YYYY-MM-DD',
  DateTime: 'instant with offset',
};

const HEADER = ['column', 'meaning', 'type', 'unit', 'may_be_empty', 'several_values', 'choices', 'field'];

/** What each column of a table means, from the descriptions of the schema. */
export function dictionaryOf({ columns }: ExportTable): string[][] {
  return [HEADER, ...columns.map(rowOf)];
}

function rowOf({ name, meaning, type, mayBeEmpty, isList, choices, path }: Column): string[] {
  return [
    name,
    meaning,
    type,
    UNITS[type] ?? '',
    mayBeEmpty ? 'yes' : 'no',
    isList ? 'yes, separated by "; "' : 'no',
    choices,
    path,
  ];
}
