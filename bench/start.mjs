// How long does the program take from being started until it answers, on an embedded database that exists already?
//   npm run bench:start -- --runs=5
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from './support/compiled.mjs';
import { describeMachine, median, printTable, readOptions } from './support/figures.mjs';

const LONGEST_START_MS = 120_000;
const READY = /^.*https?:\/\/\S+/m;

const options = readOptions({ runs: '5' });
const directory = mkdtempSync(join(tmpdir(), 'clw-bench-start-'));
try {
  const first = await start();
  const later = [];
  for (let run = 0; run < Number(options.runs); run += 1) later.push(await start());
  const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
  console.log(`\n${describeMachine()}\n`);
  printTable(
    ['Start', 'Until it answers'],
    [
      ['first, making the database and the demonstration', seconds(first)],
      [`on an existing embedded database, median of ${options.runs}`, seconds(median(later))],
      ['the slowest of them', seconds(Math.max(...later))],
    ],
  );
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** Starts the program as `npm start` does once it is compiled, waits for its answer, and stops it. */
async function start() {
  const startedAt = performance.now();
  // As on a machine of its own: the demonstration is what a newcomer starts with.
  const environment = { ...process.env };
  delete environment.NODE_ENV;
  const child = spawn(process.execPath, ['--max-semi-space-size=64', join(ROOT, 'dist/main.js')], {
    env: { ...environment, PORT: '0', DATA_DIR: join(directory, 'data'), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await addressOf(child);
    const { ok } = await fetch(new URL('/readyz', address));
    if (!ok) throw new Error('The program started, and says that it is not ready.');
    return performance.now() - startedAt;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      said += part;
      const found = READY.exec(said);
      if (found) resolve(/https?:\/\/[^\s/]+/.exec(found[0])[0]);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with code ${code} before it answered:\n${said}`)));
    setTimeout(
      () => reject(new Error(`No answer within ${LONGEST_START_MS / 1000} s:\n${said}`)),
      LONGEST_START_MS,
    ).unref();
  });
}
