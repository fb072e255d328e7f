import { NestExpressApplication } from '@nestjs/platform-express';
import { ValidationPipe } from '@nestjs/common';
import helmet from 'helmet';

const LARGEST_BODY = '256kb';

/** What every way of starting the application (server, tests) does to it. */
export function prepare(app: NestExpressApplication): NestExpressApplication {
  app.use(helmet());
  app.useBodyParser('json', { limit: LARGEST_BODY });
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
  app.enableShutdownHooks();
  return app;
}
