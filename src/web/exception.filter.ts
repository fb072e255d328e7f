import { randomUUID } from 'node:crypto';
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Response } from 'express';
import { describeFault } from './describe-fault.js';

const log = new Logger('HTTP');

/** What a refused request is told; the words of parsers quote what was sent. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read: its body must be whole and valid JSON.',
  413: 'The request is too large; send less at once.',
  415: 'Bodies are UTF-8 JSON, not compressed.',
};

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
    const status = statusOf(exception);
    if (status >= 500) return response.status(status).json(this.fault(exception, status));
    const own = exception instanceof HttpException ? exception.message : undefined;
    return response.status(status).json({
      statusCode: status,
      message: own ?? SENTENCES[status] ?? 'The request was refused.',
    });
  }

  private fault(exception: unknown, statusCode: number): object {
    const reference = randomUUID();
    log.error(`${reference} ${describeFault(exception)}`);
    return { statusCode, message: `Something failed on our side; quote ${reference} when you report it.`, reference };
  }
}

/** Body parsers throw plain errors that carry a status. */
function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  const { status } = (exception ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
