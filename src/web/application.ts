import { NestExpressApplication } from '@nestjs/platform-express';
import { ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import helmet from 'helmet';
import { readJsonBodies } from './body.js';
import { TrackerExceptionFilter } from './exception.filter.js';

const SLOWEST_HEADERS_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/** Of an argument that was left out there is nothing to check: the schema says which may be. */
class ArgumentCheck extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return value === undefined && metadata.data !== undefined
      ? Promise.resolve(value)
      : super.transform(value, metadata);
  }
}

/** What every way of starting the application (server, tests) does to it. */
export function prepare(app: NestExpressApplication): NestExpressApplication {
  app.use(helmet());
  readJsonBodies(app);
  app.useGlobalFilters(new TrackerExceptionFilter());
  app.useGlobalPipes(
    new ArgumentCheck({
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
