import { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Database } from '../database/database.js';
import { remindersOf } from '../reminders/reminders-of.js';
import { Settings } from '../web/settings.js';
import { openStore } from './store.js';
import { refuseUnmigrated } from './with-database.js';

/** Works with the services of the whole application, without serving anything. */
export async function withApplication<Result>(
  settings: Settings,
  say: (sentence: string) => void,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(settings, say);
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.with({
        connection: await store.connection(),
        oidc: null,
        introspection: false,
        // What is sent at a time of day is sent by the process that serves.
        reminders: { ...remindersOf(settings), digestAt: null },
      }),
      { logger: ['fatal', 'error', 'warn'], abortOnError: false },
    );
    try {
      await refuseUnmigrated(app.get(Database));
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await store.close();
  }
}
