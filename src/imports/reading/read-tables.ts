import { FileRefused, ImportProblem } from '../import-problem.js';
import { FileKind, guardFile } from './guard-file.js';
import { Limits, runInThread, USUAL_LIMITS } from './run-in-thread.js';
import { UploadedFile } from './uploaded-file.js';

/** Row (from 1, the header included) and column (from 0). */
type Place = readonly [row: number, column: number];

/** A sheet as it stands in the file: text only, nothing checked. */
export interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Cells that are calculated. */
  readonly formulas: readonly Place[];
  /** Cells that show an error such as #REF!. */
  readonly errors: readonly Place[];
}

interface Refused {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface ReadFiles {
  readonly tables: readonly Table[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Guards and reads files. The parsers run in a thread of their own that is ended when it takes too much memory or time,
 * so that no file can take the application with it.
 */
export async function readTables(files: readonly UploadedFile[], limits: Limits = USUAL_LIMITS): Promise<ReadFiles> {
  const problems: ImportProblem[] = [];
  const guarded: (UploadedFile & { kind: FileKind })[] = [];
  for (const file of files) {
    try {
      guarded.push({ ...file, kind: await guardFile(file) });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      problems.push(...error.problems);
    }
  }
  if (guarded.length === 0) return { tables: [], problems };
  const { tables, refused } = await readInThread(guarded, limits);
  return { tables, problems: [...problems, ...refused.map(problemOfFile)] };
}

function readInThread(
  files: readonly (UploadedFile & { kind: FileKind })[],
  limits: Limits,
): Promise<{ tables: readonly Table[]; refused: readonly Refused[] }> {
  const given = files.map(({ kind, name, sheet, encoding = 'utf-8', bytes }) => ({
    kind,
    name,
    sheet,
    encoding,
    bytes,
  }));
  const names = files.map(({ name }) => name).join(', ');
  return runInThread('read-tables.worker.mjs', given, limits, (message) => ({
    tables: [],
    refused: [{ file: names, code: 'FILE_TOO_MUCH_WORK', message }],
  }));
}

function problemOfFile({ file, code, message }: Refused): ImportProblem {
  return { file, sheet: null, row: null, column: null, code, message };
}
