import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Limits {
  readonly memoryMb: number;
  readonly deadlineMs: number;
}

export const USUAL_LIMITS: Limits = { memoryMb: 256, deadlineMs: 20_000 };

/** Each may take its whole memory and a whole processor; more of them wait, for as long as those before them may take. */
const MOST_AT_ONCE = 2;
/** Each holds its file meanwhile, and the last of them would wait for minutes. */
const MOST_WAITING = 10;

let running = 0;
const waiting: (() => void)[] = [];

async function takePlace(): Promise<void> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((begin) => waiting.push(begin));
  else running += 1;
}

/** Whoever waits longest has it next. */
function leavePlace(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/**
 * What the worker answers to the data; `tooMuch` with a sentence when it takes more memory or time than it may. Whatever
 * a file does to a parser, it does it there, and not to the application.
 */
export async function runInThread<Answer>(
  worker: string,
  workerData: unknown,
  limits: Limits,
  tooMuch: (message: string) => Answer,
): Promise<Answer> {
  if (waiting.length >= MOST_WAITING) return tooMuch('Many files are being read just now; try again in a minute.');
  await takePlace();
  try {
    return await run(worker, workerData, limits, tooMuch);
  } finally {
    leavePlace();
  }
}

async function run<Answer>(
  worker: string,
  workerData: unknown,
  { memoryMb, deadlineMs }: Limits,
  tooMuch: (message: string) => Answer,
): Promise<Answer> {
  const thread = new Worker(join(__dirname, worker), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise((resolve) => {
      const giveUp = (what: string): void =>
        resolve(tooMuch(`Reading ${what}; divide what you bring in over several smaller files.`));
      const deadline = setTimeout(() => giveUp('took too long'), deadlineMs);
      thread.once('message', resolve);
      thread.once('error', () => giveUp('took too much memory'));
      thread.once('exit', () => {
        clearTimeout(deadline);
        giveUp('was cut off');
      });
    });
  } finally {
    await thread.terminate();
  }
}
