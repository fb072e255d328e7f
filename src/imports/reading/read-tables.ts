import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuseFile } from '../import-problem.js';
import { guardFile } from './guard-file.js';
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

const MEMORY_MB = 256;
const DEADLINE_MS = 20_000;

interface Limits {
  readonly memoryMb: number;
  readonly deadlineMs: number;
}

type Answer = { tables: Table[] } | { refused: { file?: string; code: string; message: string } };

/**
 * Guards and reads one file. The parsers run in a thread of their own that is ended when it takes too much memory or
 * time, so that no file can take the application with it.
 */
export async function readTables(
  file: UploadedFile,
  { memoryMb, deadlineMs }: Limits = { memoryMb: MEMORY_MB, deadlineMs: DEADLINE_MS },
): Promise<readonly Table[]> {
  const kind = await guardFile(file);
  const { name, sheet, bytes, encoding = 'utf-8' } = file;
  const worker = new Worker(join(__dirname, 'read-tables.worker.mjs'), {
    workerData: { kind, name, sheet, encoding, bytes },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<Answer>((resolve) => {
    const tooMuch = (message: string): void => resolve({ refused: { code: 'FILE_TOO_MUCH_WORK', message } });
    const deadline = setTimeout(
      () => tooMuch('Reading the file took too long; divide it over several smaller files.'),
      deadlineMs,
    );
    worker.once('message', (told: Answer) => resolve(told));
    worker.once('error', () => tooMuch('Reading the file took too much memory; divide it over several smaller files.'));
    worker.once('exit', () => {
      clearTimeout(deadline);
      tooMuch('Reading the file was cut off; divide it over several smaller files.');
    });
  });
  await worker.terminate();
  if ('tables' in answer) return answer.tables;
  const { refused } = answer;
  return refuseFile(refused.file ?? name, refused.code, refused.message);
}
