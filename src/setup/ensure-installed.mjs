// Installs the dependencies when they are missing or older than the lock file, so that `npm start` is all a newcomer
// has to know. Runs before anything is installed: plain Node only.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** npm writes the two files compared below within a moment of each other, in either order. */
const SAME_INSTALL_MS = 5_000;
/** What npm says goes to standard error: the output belongs to the program that is started next. */
const SPEAKING_ASIDE = ['inherit', 2, 'inherit'];

if (!isNodeNewEnough(process.versions.node)) {
  console.error(`The tracker needs Node 20.19, 22.12 or newer, and this is Node ${process.versions.node}.`);
  process.exitCode = 1;
} else if (!isInstalled()) {
  if (isLink(join(ROOT, 'node_modules'))) refuseLink();
  else install();
}

/** Both lines can `require` ES modules, which NestJS 12 is made of, from these versions on. */
function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

function isInstalled() {
  const installedAt = changedAt(join(ROOT, 'node_modules', '.package-lock.json'));
  return installedAt !== undefined && installedAt + SAME_INSTALL_MS >= changedAt(join(ROOT, 'package-lock.json'));
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** `npm ci` would empty the folder behind the link, and with it somebody else's installation. */
function refuseLink() {
  console.error(
    'node_modules is a link to a folder that does not hold what package-lock.json names. Bring that folder up to date where it belongs, or remove the link.',
  );
  process.exitCode = 1;
}

function install() {
  console.error('Installing the dependencies, which takes about half a minute…');
  // Building needs the compiler even where NODE_ENV=production would leave it out.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // On Windows npm is a batch file, which only a shell can start; npm tells where its program is when it runs us.
  const run = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...parameters], { cwd: ROOT, stdio: SPEAKING_ASIDE })
    : spawnSync(['npm', ...parameters].join(' '), { cwd: ROOT, stdio: SPEAKING_ASIDE, shell: true });
  if (run.status === 0) return;
  console.error('The dependencies could not be installed; npm says why above. Run "npm ci" to try again.');
  process.exitCode = 1;
}
