import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';

const ROOT = resolve(__dirname, '../..');
const SRC = join(ROOT, 'src');
const STARTER = join('database', 'embedded');

export interface EmbeddedChild {
  readonly process: ChildProcess;
  /** Resolves once the server is up. */
  readonly started: Promise<EmbeddedDatabase>;
  /** `kill -9`: the process gets no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Compiles the starter, and what it needs beside it, into `target` for plain Node to run; gives where the starter is. */
export function compileStarter(target: string): string {
  mkdirSync(join(target, STARTER), { recursive: true });
  mkdirSync(join(target, 'kernel'));
  for (const file of [...readdirSync(join(SRC, STARTER)).map((name) => join(STARTER, name)), 'kernel/start-error.ts']) {
    const source = join(SRC, file);
    if (file.endsWith('.mjs')) copyFileSync(source, join(target, file));
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(source, { configFile: join(ROOT, '.swcrc'), cwd: ROOT });
    writeFileSync(join(target, file.replace(/\.ts$/, '.js')), code);
  }
  return join(target, STARTER);
}

export function startInChild(compiled: string, dataDirectory: string): EmbeddedChild {
  const child = spawn(process.execPath, [join(__dirname, 'start-and-wait.cjs'), compiled, dataDirectory], {
    env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = once(createInterface({ input: child.stdout }), 'line');
  const failed = ended.then(([code, signal]) => Promise.reject(new Error(`The child ended with ${code ?? signal}.`)));
  const started = Promise.race([line, failed]).then((lines) => JSON.parse((lines as string[])[0]!) as EmbeddedDatabase);
  started.catch(() => undefined); // a child that is killed on purpose
  const end = async (action: () => void) => {
    action();
    await ended;
  };
  return {
    process: child,
    started,
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.stdin.end()),
  };
}
