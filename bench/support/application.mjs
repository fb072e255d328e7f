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
const { openRequest } = compiled('web/open-request.js');
const { prepare } = compiled('web/application.js');

/** The day that the invented programmes are asked about. */
export const TODAY = '2026-11-22';

/** The whole application on a database, believing that it is TODAY. */
export async function startApplication(appUrl, { poolSize = 4 } = {}) {
  const app = await NestFactory.create(
    AppModule.with({ connection: { url: appUrl, stepDown: false, poolSize }, oidc: null, introspection: false }),
    { logger: ['error'], bodyParser: false },
  );
  app.get(Clock).now = () => new Date(`${TODAY}T12:00:00Z`);
  prepare(app);
  await app.init();
  return { app, ask: askInProcess(app) };
}

/** One operation as the server does it between the request's body and the answer's text: signing in, rules, resolvers, JSON. */
function askInProcess(app) {
  const { instance } = app.get(GraphQLModule).graphQlAdapter;
  const [database, authenticator, clock] = [app.get(Database), app.get(Authenticator), app.get(Clock)];
  return async (token, query, variables = {}) => {
    const contextValue = await openRequest(`Bearer ${token}`, database, authenticator, clock);
    const { body } = await instance.executeOperation({ query, variables }, { contextValue });
    const answer = body.singleResult;
    if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join('\n'));
    return JSON.stringify(answer);
  };
}
