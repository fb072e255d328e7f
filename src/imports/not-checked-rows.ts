import { ImportProblem } from './import-problem.js';
import { StagedRow } from './staged-row.js';

/** The code of the problem. */
export const NOT_CHECKED = 'NOT_CHECKED';

/** Rows of one sheet that could not be checked. */
interface NotChecked {
  readonly first: StagedRow;
  rows: number;
  readonly because: Set<string>;
}

/**
 * Rows that could not be checked, because what they name is refused in the same file: one problem for each sheet, so that
 * nobody takes a mended file for a sound one.
 */
export class NotCheckedRows {
  private readonly bySheet = new Map<string, NotChecked>();

  add(first: StagedRow, because: string): void {
    const { name } = first.sheet;
    const found = this.bySheet.get(name) ?? { first, rows: 0, because: new Set() };
    found.rows += 1;
    found.because.add(because);
    this.bySheet.set(name, found);
  }

  problems(): ImportProblem[] {
    return Array.from(this.bySheet.values(), ({ first: { file, sheet, row }, rows, because }) => ({
      ...{ file, sheet: sheet.name, row, column: null, code: NOT_CHECKED },
      message: `${rows === 1 ? 'This row was' : `${rows} rows of this sheet, of which this is the first, were`} not checked: what ${
        rows === 1 ? 'it names' : 'they name'
      } in ${[...because].join(' and ')} is refused in this file. Mend that, and try again.`,
    }));
  }
}
