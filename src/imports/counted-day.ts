/**
 * What to do about a cell that holds a day as spreadsheets count them, from 1900 or 1904 as the workbook says: 46478 for
 * 31 March 2027. Null where it is no such number.
 */
export function remedyForCountedDay(cell: string): string | null {
  const isCounted = /^\d{5}(\.\d+)?$/.test(cell);
  return isCounted
    ? 'The cell holds the number by which a spreadsheet counts days; give the column the format of a date, or write YYYY-MM-DD.'
    : null;
}
