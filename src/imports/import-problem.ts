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

/** More than anybody reads at once; each takes time to find, and a small file can hold millions. */
export const MOST_PROBLEMS = 1_000;

/** As many as are told, in their order, and behind them that there are more. */
export function firstProblems(problems: readonly ImportProblem[]): ImportProblem[] {
  const told = problems.slice(0, MOST_PROBLEMS);
  if (problems.length > MOST_PROBLEMS) told.push(moreProblems(told.at(-1)!.file));
  return told;
}

function moreProblems(file: string): ImportProblem {
  const message = `Only the first ${MOST_PROBLEMS} things that are wrong are told; put them right and bring the file in again to hear of the rest.`;
  return { file, sheet: null, row: null, column: null, code: 'MORE_PROBLEMS', message };
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
