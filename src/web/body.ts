import { IncomingMessage } from 'node:http';
import { NestExpressApplication } from '@nestjs/platform-express';
import { ErrorRequestHandler } from 'express';

const LARGEST_BODY = '256kb';

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read: its body must be whole and valid JSON.',
  413: 'The request is too large; send less at once.',
  415: 'Bodies are JSON in UTF-8, not compressed.',
};

/** Reads questions: small, UTF-8, and not inflated, because a kilobyte can hold a gigabyte and questions are short. */
export function readJsonBodies(app: NestExpressApplication): void {
  const options = { limit: LARGEST_BODY, inflate: false, verify: refuseUnlessUtf8, type: isQuestion };
  app.useBodyParser('json', options);
  app.use(refuseUnreadable);
}

/** A file that is JSON is larger than any question, and is read by who takes files. */
function isQuestion({ url = '', headers }: IncomingMessage): boolean {
  return !url.startsWith('/imports/') && /^application\/json *(;|$)/i.test(headers['content-type'] ?? '');
}

function refuseUnlessUtf8(_request: unknown, _response: unknown, _body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw Object.assign(new Error('Not UTF-8.'), { status: 415 });
}

/** The parser's own words quote what was sent. */
const refuseUnreadable: ErrorRequestHandler = (error: { status?: unknown }, _request, response, next) => {
  const status =
    typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : undefined;
  if (status === undefined || response.headersSent) return next(error);
  response.status(status).json({ statusCode: status, message: SENTENCES[status] ?? 'The request was refused.' });
};
