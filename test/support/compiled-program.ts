import { transformFileSync } from '@swc/core';
import { ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const SOURCE = join(ROOT, 'src');
const PATIENCE_MS = 90_000;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProgram {
  readonly process: ChildProcess;
  /** Where it serves: `http://127.0.0.1:…`. */
  readonly address: string;
  /** Everything it has said so far. */
  said(): string;
  /** Sends the signal, and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Outcome>;
}

/** The program as it is run: compiled, in a process of its own. */
export class CompiledProgram {
  private constructor(private readonly folder: string) {}

  /** Below package.json, so that it finds its migrations and its packages. */
  static compile(): CompiledProgram {
    const folder = join(ROOT, 'node_modules', '.cache', `tracker-program-${randomBytes(6).toString('hex')}`);
    for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
      const source = join(entry.parentPath, entry.name);
      const target = join(folder, source.slice(SOURCE.length + 1));
      if (!entry.isFile() || /\.(spec|arbitrary)\.ts$/.test(entry.name)) continue;
      mkdirSync(dirname(target), { recursive: true });
      if (!entry.name.endsWith('.ts')) copyFileSync(source, target);
      else writeFileSync(target.replace(/\.ts$/, '.js'), compiled(source));
    }
    return new CompiledProgram(folder);
  }

  /** Runs a command to its end: `cli/main.js token lead`. */
  async run(settings: Settings, ...args: string[]): Promise<Outcome> {
    const { child, end } = this.spawn(settings, args);
    child.stdin?.end();
    return end;
  }

  /** Starts a command, to be watched and killed. */
  begin(settings: Settings, ...args: string[]) {
    return this.spawn(settings, args);
  }

  async start(settings: Settings): Promise<RunningProgram> {
    const { child, end, said } = this.spawn(settings, ['main.js']);
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const address = /GraphQL for programs\s+(http:\S+)\/graphql/.exec(said())?.[1];
      if (address) return { process: child, address, said, stop: (signal = 'SIGTERM') => stop(child, end, signal) };
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The program did not start:\n${said()}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(settings: Settings, [file, ...args]: string[]) {
    const child = spawn(process.execPath, [join(this.folder, file!), ...args], { env: environment(settings) });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (output.stdout += text));
    child.stderr.on('data', (text) => (output.stderr += text));
    const end = once(child, 'close').then(([code]): Outcome => ({ code: code as number | null, ...output }));
    return { child, end, said: () => output.stdout + output.stderr };
  }
}

type Settings = Readonly<Record<string, string>>;

/** Set to nothing what a developer's own .env or shell may set: an empty value counts as not set. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const own = [
    'NODE_ENV',
    'HOST',
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'OIDC_JWKS_URL',
  ];
  const unset = [
    ...own,
    'DEMONSTRATION',
    'INTROSPECTION',
    'DATABASE_POOL_SIZE',
    'DRAIN_SECONDS',
    'PUBLIC_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'DIGEST_AT',
  ];
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    SystemRoot,
    ...Object.fromEntries(unset.map((name) => [name, ''])),
    PORT: '0',
    ...settings,
  };
}

async function stop(child: ChildProcess, end: Promise<Outcome>, signal: NodeJS.Signals): Promise<Outcome> {
  child.kill(signal);
  return end;
}

function compiled(source: string): string {
  return transformFileSync(source, { configFile: join(ROOT, '.swcrc'), cwd: ROOT }).code;
}
