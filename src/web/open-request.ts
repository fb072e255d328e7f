import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { Clock } from './clock.js';
import { TrackerContext, TrackerRequest } from './tracker-request.js';

/** Begins an operation for whoever the `Authorization` header names; nobody, where there is none. */
export async function openRequest(
  authorization: string | undefined,
  database: Database,
  authenticator: Authenticator,
  clock: Clock,
): Promise<TrackerContext> {
  const now = clock.now();
  const signedIn = await authenticator.authenticate(authorization, now);
  if (!signedIn && authorization !== undefined) {
    throw new GraphQLError('This token does not let anyone in: it may be mistyped, expired or revoked.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
  const session = signedIn && {
    actor: signedIn.actor,
    source: 'API',
    requestId: randomUUID(),
    tokenHash: signedIn.tokenHash,
  };
  return { request: TrackerRequest.open(database, session, now, signedIn) };
}
