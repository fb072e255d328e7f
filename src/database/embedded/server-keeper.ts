import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.js';
import { isRunning } from './running-server.js';

type Order = { do: 'removeWhenStopped'; directory: string } | ({ do: 'serve' } & ServeSettings) | { do: 'keep' };

export interface ServeSettings {
  readonly program: string;
  readonly control: string;
  readonly parameters: readonly string[];
  readonly cluster: string;
  readonly log: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Our end of `keep-server.mjs`, the small process that runs the server and outlives us just long enough to stop it. */
export class ServerKeeper {
  /** How often the server has ended before it was ready. */
  private failures = 0;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', () => (this.failures += 1));
    child.stdin?.on('error', () => undefined); // it has ended; `hasEnded` tells
    // Neither the keeper nor the pipe to it keeps our own process from ending.
    child.unref();
    for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as { unref?: () => void } | null)?.unref?.();
  }

  static start(home: DatabaseHome): ServerKeeper {
    const child = spawn(process.execPath, [join(__dirname, 'keep-server.mjs'), home.directory], {
      cwd: home.directory,
      detached: true, // Ctrl-C goes to every process of the terminal's group; this one has to outlive it
      env: serverEnvironment(process.env),
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    writeFileSync(home.keeper, JSON.stringify({ pid: child.pid }));
    return new ServerKeeper(child);
  }

  order(order: Order): void {
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  get failedStarts(): number {
    return this.failures;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Ends once the server has stopped. */
  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.child.ref();
    const ended = once(this.child, 'exit');
    this.child.stdin?.end();
    await ended;
  }
}

/** Whether the server in that directory still has somebody to stop it. */
export function hasKeeper(home: DatabaseHome): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(home.keeper, 'utf8')) as { pid: number };
    return isRunning(pid, home.directory);
  } catch {
    return false;
  }
}

/** Settings meant for other PostgreSQL clients and servers (PGDATA, …), or for our own Node, are not for these processes. */
export function serverEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(PG|NODE_OPTIONS$)/i.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
