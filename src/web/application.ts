import { NestExpressApplication } from '@nestjs/platform-express';
import { RequestHandler } from 'express';
import helmet from 'helmet';
import { ArgumentCheck } from './argument-check.js';
import { readJsonBodies } from './body.js';
import { TrackerExceptionFilter } from './exception.filter.js';

const SLOWEST_HEADERS_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/** What every way of starting the application (server, tests) does to it. */
export function prepare(app: NestExpressApplication): NestExpressApplication {
  app.use(helmet());
  app.use('/graphql', keptByNobody);
  readJsonBodies(app);
  app.useGlobalFilters(new TrackerExceptionFilter());
  app.useGlobalPipes(new ArgumentCheck());
  const server = app.getHttpServer();
  server.headersTimeout = SLOWEST_HEADERS_MS;
  server.requestTimeout = SLOWEST_REQUEST_MS;
  return app;
}

/** A browser may keep what it asked by GET, and answers hold people's pay. */
const keptByNobody: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};
