import { RuleViolation } from '../kernel/problem.js';
import { CellValue } from './column.js';
import { Held, Row, Sheet } from './sheet.js';
import { StagedRow } from './staged-row.js';

/** A column the file does not have stays as it is; of something new, it is as if it were empty. */
export function completedRow(
  { sheet, values }: StagedRow,
  held: Held<Row> | undefined,
  latest: Held<Row> | undefined,
): Row {
  const saysNoPart = sheet.parts !== undefined && (values[sheet.parts[0]!] ?? null) === null;
  const isOfPart = (name: string): boolean => sheet.parts?.includes(name) ?? false;
  return Object.fromEntries(
    Object.entries(sheet.columns).map(([name, column]) => {
      const recorded = held ?? (isOfPart(name) ? undefined : latest);
      const value =
        name in values ? values[name]! : (recorded?.row[name] ?? (column.required ? null : column.read('')));
      if (value === null && held && saysNoPart && isOfPart(name)) return [name, held.row[name] as CellValue];
      const isAsDerived =
        held && column.emptyIsDerived && (value === null || column.write(value) === held.derived[name]);
      return [name, (isAsDerived ? held.row[name] : value) as CellValue];
    }),
  );
}

/** A row that adds a dated part says of the thing itself what is recorded, or the change would go unnoticed. */
export function checkAgrees({ parts, columns }: Sheet, row: Row, latest: Held<Row> | undefined): void {
  if (!parts || !latest) return;
  const other = Object.entries(columns).find(
    ([name, { write }]) => !parts.includes(name) && write(row[name]) !== write(latest.row[name]),
  );
  if (!other) return;
  const message = 'Another row of the same thing, recorded or in this file, says otherwise here; correct that row too.';
  throw new RuleViolation([{ code: 'ROWS_DISAGREE', path: [other[0]], message }]);
}
