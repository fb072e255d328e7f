import { createRequire } from 'node:module';
import { compiled } from './compiled.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { GraphQLModule } = require('@nestjs/graphql');
const { AppModule } = compiled('app.module.js');
const { Authenticator } = compiled('auth/authenticator.js');
const { Database } = compiled('database/database.js');
const { Clock } = compiled('web/clock.js');
const { TrackerRequest } = compiled('web/tracker-request.js');
const { prepare } = compiled('web/application.js');

/** The day that the invented programmes are asked about. */
export const TODAY = '2026-11-22';

/** The whole application on a database, believing that it is TODAY. */
export async function startApplication(appUrl, { poolSize = 4 } = {}) {
  const app = await NestFactory.create(
    AppModule.with({ connection: { url: appUrl, stepDown: false, poolSize }, oidc: null, introspection: false }),
    { logger: ['error'], bodyParser: false },
  );
  const now = () => new Date(`${TODAY}T12:00:00Z`);
  app.get(Clock).now = now;
  prepare(app);
  await app.init();
  return { app, ask: askInProcess(app, now) };
}

/** One operation as the server does it between the request's body and the answer's text: signing in, rules, resolvers, JSON. */
function askInProcess(app, now) {
  const { instance } = app.get(GraphQLModule).graphQlAdapter;
  const [database, authenticator] = [app.get(Database), app.get(Authenticator)];
  return async (token, query, variables = {}) => {
    const actor = await authenticator.authenticate(`Bearer ${token}`, now());
    const session = { actor, source: 'API', requestId: '00000000-0000-4000-8000-000000000000' };
    const contextValue = { request: TrackerRequest.open(database, session, now()) };
    const { body } = await instance.executeOperation({ query, variables }, { contextValue });
    const answer = body.singleResult;
    if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join('\n'));
    return JSON.stringify(answer);
  };
}
