/** One thing wrong with a file, where it is, and what to do about it. Never repeats what a cell holds: it may be pay. */
export interface ImportProblem {
  readonly file: string;
  /** The sheet, or null when it is about the file as a whole. */
  readonly sheet: string | null;
  /** As the spreadsheet shows it: the line with the names of the columns is row 1. */
  readonly row: number | null;
  readonly column: string | null;
  /** Stable, for programs: `BAD_DAY`. */
  readonly code: string;
  readonly message: string;
}

/** Thrown when a file cannot be read far enough to look at its rows. */
export class FileRefused extends Error {
  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'FileRefused';
  }
}

export function refuseFile(file: string, code: string, message: string): never {
  throw new FileRefused([{ file, sheet: null, row: null, column: null, code, message }]);
}
