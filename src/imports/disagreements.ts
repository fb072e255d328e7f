import { ImportProblem } from './import-problem.js';
import { keyText } from './sheet.js';
import { StagedRow } from './staged-row.js';

/** Rows about one thing that say different things of it, beside their dated parts. */
export function disagreements(rows: readonly StagedRow[]): ImportProblem[] {
  const first = new Map<string, StagedRow>();
  return rows.flatMap((staged) => {
    const { sheet, file, row, values, isSound } = staged;
    if (!sheet.parts || !isSound) return [];
    const thing = `${sheet.name}\u001e${keyText(values, sheet.anchor ?? sheet.key)}`;
    const earlier = first.get(thing);
    if (!earlier) first.set(thing, staged);
    const column = Object.entries(sheet.columns).find(
      ([name, { write }]) =>
        earlier !== undefined &&
        name in values &&
        !sheet.parts!.includes(name) &&
        write(values[name]) !== write(earlier.values[name]),
    )?.[0];
    if (column === undefined) return [];
    const message = `Row ${earlier!.row} is about the same thing and says otherwise here; make the two agree.`;
    return [{ file, sheet: sheet.name, row, column, code: 'ROWS_DISAGREE', message }];
  });
}
