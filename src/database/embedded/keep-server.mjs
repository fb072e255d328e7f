// Runs the database server and stops it when the process that asked for it goes away, however it goes: its end of the
// pipe that is our standard input closes even after kill -9. Started with the database's directory as argument, so that
// other processes recognise it; takes its orders as lines of JSON. Run from here directly, it needs nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const RESTART_AFTER_MS = 250;
const MOST_RESTARTS_IN_A_ROW = 40;
const PATIENCE_MS = 30_000;

let settings; // how to run the server: { program, control, parameters, cluster, log, uid, gid }
let server;
let isKept = false; // once the server has been ready, a crash of it is answered with a new start
let directoryToRemove;
let isEnding = false;
let restarts = 0;

const orders = {
  removeWhenStopped: ({ directory }) => (directoryToRemove = directory),
  serve: (order) => {
    settings = order;
    startServer();
  },
  keep: () => (isKept = true),
};

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const order = JSON.parse(line);
    orders[order.do](order);
  })
  .on('close', end);
process.stdout.on('error', () => {}); // whoever listened is gone; standard input closes too
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {}); // the pipe decides, not the terminal

function startServer() {
  if (process.platform === 'win32') return startThroughControl();
  const { program, parameters, cluster, log, uid, gid } = settings;
  const output = openSync(log, 'a', 0o600);
  const startedAt = Date.now();
  server = spawn(program, ['-D', cluster, ...parameters], {
    uid,
    gid,
    cwd: cluster,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  server.on('error', () => serverEnded(1, startedAt));
  server.on('exit', (code) => serverEnded(code, startedAt));
}

// Only pg_ctl drops an administrator's rights, without which PostgreSQL refuses to run on Windows.
function startThroughControl() {
  const { control, parameters, cluster, log } = settings;
  const start = ['start', '-W', '-D', cluster, '-l', log, '-o', parameters.join(' ')];
  const { status } = spawnSync(control, start, { stdio: 'ignore', windowsHide: true });
  if (status !== 0) process.stdout.write('ended\n');
}

function serverEnded(code, startedAt) {
  server = undefined;
  if (isEnding) return;
  if (!isKept) return void process.stdout.write('ended\n');
  if (code === 0) return end(); // stopped on purpose, by whoever may
  restarts = Date.now() - startedAt > PATIENCE_MS ? 1 : restarts + 1;
  if (restarts > MOST_RESTARTS_IN_A_ROW) return end();
  setTimeout(() => isEnding || startServer(), RESTART_AFTER_MS);
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  if (process.platform === 'win32' && settings) stopThroughControl();
  if (server) await stopServer();
  if (directoryToRemove) rmSync(directoryToRemove, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  process.exit();
}

function stopServer() {
  return new Promise((resolve) => {
    server.on('exit', resolve);
    // Fast shutdown writes everything out; what is removed next need not be. Immediate is safe too, only slower to open.
    server.kill(directoryToRemove ? 'SIGQUIT' : 'SIGINT');
    setTimeout(() => server?.kill('SIGQUIT'), PATIENCE_MS).unref();
  });
}

function stopThroughControl() {
  const stop = ['stop', '-D', settings.cluster, '-m', directoryToRemove ? 'immediate' : 'fast'];
  spawnSync(settings.control, stop, { stdio: 'ignore', windowsHide: true });
}
