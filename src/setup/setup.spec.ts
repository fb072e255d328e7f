import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A checkout in small: the scripts themselves, one source file, and an npm that only notes what it was asked. */
let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'tracker-setup-'));
  cpSync(__dirname, join(checkout, 'src', 'setup'), { recursive: true });
  write('package-lock.json', '{}');
  write('npm-cli.js', `require('node:fs').writeFileSync('asked.txt', process.argv.slice(2).join(' '))`);
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

describe('ensure-installed', () => {
  it('installs exactly what the lock file says when nothing is installed', () => {
    const run = script('ensure-installed.mjs');
    expect(run.stderr).toContain('Installing the dependencies');
    expect(run.status).toBe(0);
    expect(read('asked.txt')).toMatch(/^ci --include=dev /);
  });

  it('does nothing, and says nothing, when the installation is as new as the lock file', () => {
    write('node_modules/.package-lock.json', '{}');
    const run = script('ensure-installed.mjs');
    expect(run.stdout + run.stderr).toBe('');
    expect(exists('asked.txt')).toBe(false);
  });

  it('installs again when the lock file has changed since', () => {
    write('node_modules/.package-lock.json', '{}');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(checkout, 'node_modules/.package-lock.json'), anHourAgo, anHourAgo);
    script('ensure-installed.mjs');
    expect(exists('asked.txt')).toBe(true);
  });

  it('leaves alone an installation that is linked here from elsewhere', () => {
    mkdirSync(join(checkout, 'elsewhere'));
    symlinkSync(join(checkout, 'elsewhere'), join(checkout, 'node_modules'), 'junction');
    const run = script('ensure-installed.mjs');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('remove the link');
    expect(exists('asked.txt')).toBe(false);
  });

  it('fails with a remedy when npm fails', () => {
    write('npm-cli.js', 'process.exit(3)');
    const run = script('ensure-installed.mjs');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Run "npm ci" to try again.');
  });

  it.each(['18.20.4', '20.18.3', '21.7.0', '22.11.0'])('refuses Node %s in a sentence', (version) => {
    write('older.cjs', `Object.defineProperty(process.versions, 'node', { value: '${version}' })`);
    const run = script('ensure-installed.mjs', '--require', './older.cjs');
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(`The tracker needs Node 20.19, 22.12 or newer, and this is Node ${version}.\n`);
  });
});

describe('build', () => {
  beforeEach(() => {
    symlinkSync(resolve(__dirname, '../../node_modules'), join(checkout, 'node_modules'), 'junction');
    // The smallest library: most of a compiler's time goes into reading the full one.
    const compilerOptions = { rootDir: 'src', outDir: 'dist', types: [], lib: ['es5'], skipLibCheck: true };
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src/*.ts'] }));
    write('src/one.ts', 'export const one: number = 1;');
    write('src/question.sql', 'SELECT 1');
  });

  it('compiles, copies what is not TypeScript, and then does nothing until something changes', () => {
    expect(script('build.mjs').stderr).toBe('Compiling…\n');
    expect(exists('dist/one.js') && exists('dist/question.sql')).toBe(true);
    expect(script('build.mjs').stderr).toBe('');

    write('src/question.sql', 'SELECT 22');
    write('src/two.ts', 'export const two = 2;');
    rmSync(join(checkout, 'src/one.ts'));
    expect(script('build.mjs').stderr).toBe('Compiling…\n');
    expect(read('dist/question.sql')).toBe('SELECT 22');
    expect([exists('dist/one.js'), exists('dist/two.js')]).toEqual([false, true]); // what is gone must not run
  }, 60_000);

  it('fails when the types are wrong, and again until they are right', () => {
    write('src/one.ts', `export const one: number = 'one';`);
    expect(script('build.mjs').status).toBe(1);
    expect(script('build.mjs').status).toBe(1);
    write('src/one.ts', 'export const one: number = 1;');
    expect(script('build.mjs').status).toBe(0);
  }, 60_000);
});

function script(name: string, ...nodeOptions: string[]) {
  const env = { ...process.env, npm_execpath: join(checkout, 'npm-cli.js') };
  return spawnSync(process.execPath, [...nodeOptions, join(checkout, 'src', 'setup', name)], {
    cwd: checkout,
    env,
    encoding: 'utf8',
  });
}

function write(file: string, text: string): void {
  mkdirSync(join(checkout, file, '..'), { recursive: true });
  writeFileSync(join(checkout, file), text);
}

function read(file: string): string {
  return readFileSync(join(checkout, file), 'utf8');
}

function exists(file: string): boolean {
  return existsSync(join(checkout, file));
}
