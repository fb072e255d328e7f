import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';

const ROOT = resolve(__dirname, '../..');
const SOURCE = join(ROOT, 'src', 'database', 'embedded');

export interface EmbeddedChild {
  readonly process: ChildProcess;
  /** Resolves once the server is up. */
  readonly started: Promise<EmbeddedDatabase>;
  /** `kill -9`: the process gets no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Compiles the starter into `target`, for plain Node to run. */
export function compileStarter(target: string): string {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(SOURCE)) {
    const source = join(SOURCE, name);
    if (name.endsWith('.mjs')) copyFileSync(source, join(target, name));
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(source, { configFile: join(ROOT, '.swcrc'), cwd: ROOT });
    writeFileSync(join(target, name.replace(/\.ts$/, '.js')), code);
  }
  return target;
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
