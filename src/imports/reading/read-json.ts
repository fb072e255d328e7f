import { refuseFile } from '../import-problem.js';
import { LARGEST_FILE_BYTES } from './guard-file.js';
import { runInThread, USUAL_LIMITS } from './run-in-thread.js';
import { UploadedFile } from './uploaded-file.js';

interface Answer {
  readonly value?: unknown;
  readonly code?: string;
  readonly message?: string;
}

/** Told by its content: no table begins with a bracket. */
export function isJson({ bytes }: UploadedFile): boolean {
  return /^\s*[{[]/.test(bytes.subarray(0, 1000).toString('latin1').replace('\u00ef\u00bb\u00bf', ''));
}

/** What the file says, whatever that is; throws `FileRefused` where it cannot be read, or not safely. */
export async function readJson({ name, bytes }: UploadedFile): Promise<unknown> {
  if (bytes.length > LARGEST_FILE_BYTES) {
    refuseFile(name, 'FILE_TOO_LARGE', 'The file is larger than 5 MB; bring it in as several smaller files.');
  }
  const answer = await runInThread<Answer>('read-json.worker.mjs', bytes, USUAL_LIMITS, (message) => ({
    code: 'FILE_TOO_MUCH_WORK',
    message,
  }));
  if (answer.code) refuseFile(name, answer.code, answer.message ?? '');
  return answer.value;
}
