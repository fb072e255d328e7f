import { randomUUID } from 'node:crypto';
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Response } from 'express';
import { describeFault } from './describe-fault.js';

const log = new Logger('HTTP');

/**
 * The one place where what a handler throws ends up. In GraphQL the error goes on to `maskError`, which decides what is
 * told and what is logged; elsewhere it becomes a status and a sentence here.
 */
@Catch()
export class TrackerExceptionFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if ((host.getType() as string) === 'graphql')
      return exception instanceof Error ? exception : new Error('Not an error.');
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return response.end();
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    if (!(exception instanceof HttpException) || status >= 500) {
      return response.status(status).json(this.fault(exception, status));
    }
    return response.status(status).json({ statusCode: status, message: exception.message });
  }

  private fault(exception: unknown, statusCode: number): object {
    const reference = randomUUID();
    log.error(`${reference} ${describeFault(exception)}`);
    return { statusCode, message: `Something failed on our side; quote ${reference} when you report it.`, reference };
  }
}
