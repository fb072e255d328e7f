import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'node:http';
import { NestExpressApplication } from '@nestjs/platform-express';
import { Readiness } from '../web/readiness.js';
import { Store } from './store.js';

/** Longer than a statement may take: whoever is served now still gets the answer. */
const PATIENCE_MS = 35_000;

/**
 * On SIGINT or SIGTERM: not ready any more, no new connections, those under way finished, then closed from the outside in.
 * A second signal does not wait. Gives a signal that says from when on this is so.
 */
export function stopOnSignal(app: NestExpressApplication, store: Store, drainSeconds: number): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort();
      stop(app, store, drainSeconds).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
  return stopping.signal;
}

/** Does what needs the database, which is closed under it when the program is told to stop: that is then no fault. */
export async function unlessStopping(stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}

async function stop(app: NestExpressApplication, store: Store, drainSeconds: number): Promise<void> {
  app.get(Readiness).drain();
  // Balancers need a moment to hear of it; they keep sending until then.
  await pause(drainSeconds * 1000);
  await finishRequests(app.getHttpServer() as Server);
  await app.close();
  await store.close();
}

/** Before the application closes, because its GraphQL server refuses what is under way as soon as it is told to stop. */
async function finishRequests(server: Server): Promise<void> {
  const finished = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await finished;
  clearInterval(idle);
  clearTimeout(impatient);
}
