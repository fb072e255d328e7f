import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** In the child: says where it listens, and how much processor time it has used whenever it is asked. */
export function reportUse(port) {
  process.on('message', () => process.send({ use: process.cpuUsage() }));
  process.on('disconnect', () => process.exit());
  process.send({ port });
}

/** In the parent: a server in a process of its own. */
export async function startChild(file, urlOfDatabase) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    // As the tracker is started.
    execArgv: ['--max-semi-space-size=64'],
    env: { ...process.env, URL_OF_DATABASE: urlOfDatabase, NODE_ENV: 'production' },
  });
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}.`)));
  });
  ended.catch(() => {});
  const next = () => Promise.race([new Promise((resolve) => child.once('message', resolve)), ended]);
  const { port } = await next();
  return {
    address: `http://127.0.0.1:${port}/graphql`,
    /** Milliseconds of processor time, own and the system's for it. */
    async used() {
      const answer = next();
      child.send('use');
      const { use } = await answer;
      return (use.user + use.system) / 1000;
    },
    stop: () => child.disconnect(),
  };
}
