import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { BadRequestException, Logger } from '@nestjs/common';
import { GraphQLFormattedError } from 'graphql';
import { describeFault } from './describe-fault.js';

/** The codes whose message is meant for the person asking. Everything else is our fault and stays in the log. */
const FOR_PEOPLE = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAVAILABLE',
]);

/** PostgreSQL stores every character but NUL. */
const UNSTORABLE = new Set<unknown>(['22021', '22P05']);

/** How graphql-js, giving it no code, ends a list of mistakes in variables. */
const TOO_MANY_WRONG = 'Too many errors processing variables';

const log = new Logger('GraphQL');

/** Last thing before an error leaves: nothing but what a person may read, never a value that was given. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof BadRequestException) {
    return answer(formatted, 'BAD_USER_INPUT', sentences(cause));
  }
  if (UNSTORABLE.has(codeOfDatabase(cause))) {
    return answer(
      formatted,
      'BAD_USER_INPUT',
      'A text holds a character that cannot be stored; take out NUL characters.',
    );
  }
  if (formatted.message.startsWith(TOO_MANY_WRONG)) {
    return answer(
      formatted,
      'BAD_USER_INPUT',
      'The variables hold more mistakes than can be listed; correct them first.',
    );
  }
  const code = String(formatted.extensions?.['code'] ?? '');
  if (FOR_PEOPLE.has(code)) return answer(formatted, code, withoutValues(formatted.message, code, error));
  const reference = randomUUID();
  log.error(`${reference} ${describeFault(cause)}`);
  return {
    message: `Something failed on our side; quote ${reference} when you report it.`,
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

function codeOfDatabase(cause: unknown): unknown {
  const { driverError, code } = (cause ?? {}) as { driverError?: { code?: unknown }; code?: unknown };
  return driverError?.code ?? code;
}

function answer({ path, locations }: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError {
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { code } };
}

/** What class-validator found, without the values. */
function sentences(error: BadRequestException): string {
  const body = error.getResponse() as { message?: string | string[] };
  return [body.message ?? 'The input is not valid.'].flat().join('; ');
}

/** graphql-js quotes what was given, and names what else there is; neither leaves. */
function withoutValues(message: string, code: string, error: unknown): string {
  if (code === 'GRAPHQL_PARSE_FAILED') return message.replace(/ ".*"/s, '');
  const variable = /^Variable "(\$\w+)" got invalid value /.exec(message)?.[1];
  if (variable === undefined) return reasonAlone(message);
  // The value stands between the name and the reason, and may look like either: the reason is taken from its own error.
  const reason = (error as { originalError?: Error }).originalError?.message ?? '';
  const where = message.endsWith(`; ${reason}`)
    ? / at "[\w.[\]]+"$/.exec(message.slice(0, -reason.length - 2))?.[0]
    : undefined;
  return `Variable "${variable}"${where ?? ''} is not valid: ${reasonAlone(reason)}`;
}

function reasonAlone(reason: string): string {
  return reason
    .replace(/ Did you mean .*$/s, '')
    .replace(/^Value ".*" does not exist in "(\w+)" enum\.?/s, 'The value is none of the choices of "$1".')
    .replace(/^((?:String|Int|Float|Boolean|ID|Enum "\w+") cannot represent [^:]*): .*$/s, '$1.')
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, '$1.');
}
