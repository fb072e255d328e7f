import { NestExpressApplication } from '@nestjs/platform-express';
import { ValidationPipe } from '@nestjs/common';
import helmet from 'helmet';
import { TrackerExceptionFilter } from './exception.filter.js';

const LARGEST_BODY = '256kb';
const SLOWEST_HEADERS_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/** What every way of starting the application (server, tests) does to it. */
export function prepare(app: NestExpressApplication): NestExpressApplication {
  app.use(helmet());
  // Not inflated: a kilobyte can hold a gigabyte, and questions are short.
  app.useBodyParser('json', { limit: LARGEST_BODY, inflate: false });
  app.useGlobalFilters(new TrackerExceptionFilter());
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      // The schema itself refuses what it does not know, with a sentence; and paging, time and filter arguments of one
      // field are read into separate classes, each of which must overlook the others.
      whitelist: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    }),
  );
  const server = app.getHttpServer();
  server.headersTimeout = SLOWEST_HEADERS_MS;
  server.requestTimeout = SLOWEST_REQUEST_MS;
  return app;
}
