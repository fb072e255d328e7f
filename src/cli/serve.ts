import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import { Database } from '../database/database.js';
import { admitOrDismiss } from '../demonstration/load-demonstration.js';
import { findDemonstrationPeople } from '../demonstration/find-demonstration-people.js';
import { dayInLondon } from '../kernel/day.js';
import { prepare } from '../web/application.js';
import { remindersOf } from '../reminders/reminders-of.js';
import { Clock } from '../web/clock.js';
import { isDemonstration, Settings } from '../web/settings.js';
import { findEndingLines, fundingEndsInWords } from './first-answer.js';
import { greeting } from './greeting.js';
import { payHeadline } from './pay-headline.js';
import { prepareTables } from './prepare-tables.js';
import { showProgress } from './progress.js';
import { refuseUnlessRestricted } from './restricted-login.js';
import { safeDecisionDaysInWords } from './safe-decision-days.js';
import { stopOnSignal, unlessStopping } from './stop-on-signal.js';
import { Store } from './store.js';

const say = (sentence: string): void => console.log(sentence);

/** Starts everything, says where it is, and serves until it is told to stop. */
export async function serve(settings: Settings, opening: Promise<Store>, startedAt: number): Promise<void> {
  const store = await showProgress('Starting the database', say, () => opening);
  try {
    await prepareTables(store, say);
    const app = await showProgress('Starting the tracker', say, () => start(settings, store));
    const stopping = stopOnSignal(app, store, settings.DRAIN_SECONDS);
    await unlessStopping(stopping, async () => {
      say(`\n${await greet(app, settings, store, startedAt)}\n`);
      const answer = await firstAnswer(app, isDemonstration(settings));
      if (!stopping.aborted) say(`${answer === null ? '' : `${answer}\n\n`}Ctrl-C stops it.\n`);
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function start(settings: Settings, store: Store): Promise<NestExpressApplication> {
  const demonstration = isDemonstration(settings);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with({
      connection: await store.connection(),
      oidc: oidcOf(settings),
      introspection: settings.INTROSPECTION === 'on',
      demonstration,
      reminders: remindersOf(settings),
    }),
    { logger: ['fatal', 'error', 'warn'], bodyParser: false, abortOnError: false },
  );
  try {
    const database = app.get(Database);
    await refuseUnlessRestricted((sql) => database.query(sql));
    prepare(app);
    await app.init();
    await admitOrDismiss(app, { isDemonstration: demonstration, ownerUrl: store.ownerUrl, say });
    await app.listen(settings.PORT, settings.HOST);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function greet(
  app: NestExpressApplication,
  settings: Settings,
  store: Store,
  startedAt: number,
): Promise<string> {
  const database = app.get(Database);
  return greeting({
    address: (await app.getUrl()).replace('[::1]', 'localhost'),
    place: store.place,
    people: isDemonstration(settings) ? await findDemonstrationPeople(database) : null,
    isOpenToOthers: !['127.0.0.1', '::1', 'localhost'].includes(settings.HOST),
    seconds: (Date.now() - startedAt) / 1000,
  });
}

/** What a newcomer sees before asking anything: which published money ends and by when to decide, and how pay differs. */
async function firstAnswer(app: NestExpressApplication, demonstration: boolean): Promise<string | null> {
  const database = app.get(Database);
  const now = app.get(Clock).now();
  const today = dayInLondon(now);
  const lines = await findEndingLines((text, values) => database.query(text, values), today);
  const answers = [
    lines.length > 0 ? fundingEndsInWords(lines, today) : null,
    lines[0] ? await safeDecisionDaysInWords(database, lines[0].ends_on, today) : null,
    demonstration ? await payHeadline(app, now) : null,
  ].filter((answer) => answer !== null);
  return answers.length > 0 ? answers.join('\n\n') : null;
}

function oidcOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl }: Settings) {
  return issuer && audience && jwksUrl ? { issuer, audience, jwksUrl } : null;
}
