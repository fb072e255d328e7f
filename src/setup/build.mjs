// Compiles src into dist and copies what is not TypeScript beside it. Does nothing, quickly, when nothing has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.built-from');

const sources = filesIn(SRC).filter((file) => !file.startsWith(`setup${sep}`) && !/\.(spec|arbitrary)\.ts$/.test(file));
const fingerprint = fingerprintOf([
  ...sources.map((file) => join(SRC, file)),
  ...['tsconfig.json', 'package-lock.json'].map((file) => join(ROOT, file)),
]);
const builtFrom = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
if (builtFrom !== fingerprint) build();

function build() {
  // Standard output is the program's own: $(npm run --silent token -- lead) must hold nothing else.
  console.error('Compiling…');
  // Without a stamp, what is in dist is unknown, and the compiler's own notes would make it leave files out.
  if (builtFrom === undefined) rmSync(DIST, { recursive: true, force: true });
  const compiler = join(ROOT, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
  if (run.status !== 0) {
    process.exitCode = 1;
    return;
  }
  for (const file of sources.filter((name) => !name.endsWith('.ts'))) {
    mkdirSync(dirname(join(DIST, file)), { recursive: true });
    copyFileSync(join(SRC, file), join(DIST, file));
  }
  removeLeftovers();
  writeFileSync(STAMP, fingerprint);
}

/** What was built from a file that has since been renamed or removed must not run. */
function removeLeftovers() {
  const expected = new Set(['.built-from', '.tsbuildinfo']);
  for (const file of sources) {
    const compiled = file.replace(/\.ts$/, '.js');
    expected.add(compiled).add(`${compiled}.map`);
  }
  for (const file of filesIn(DIST)) if (!expected.has(file)) rmSync(join(DIST, file));
}

function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

/** Names, sizes and times rather than "newer than": a removed file or one with an old date is a change as well. */
function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
