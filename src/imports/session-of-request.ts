import { randomUUID } from 'node:crypto';
import { ForbiddenException, UnauthorizedException } from '@nestjs/common';
import { Request } from 'express';
import { Authenticator } from '../auth/authenticator.js';
import { Session } from '../database/session.js';

/** Whoever sends the request, by its bearer token. */
export async function sessionOfRequest(
  http: Request,
  source: string,
  authenticator: Authenticator,
  now: Date,
): Promise<Session> {
  const signedIn = await authenticator.authenticate(http.headers.authorization, now);
  if (!signedIn) throw new UnauthorizedException('Sign in first: send a bearer token.');
  return { actor: signedIn.actor, source, requestId: randomUUID() };
}

/** The same for those who may bring files in. */
export async function sessionOfImport(http: Request, authenticator: Authenticator, now: Date): Promise<Session> {
  const session = await sessionOfRequest(http, 'FILE', authenticator, now);
  if (session.actor.role === 'ANALYST') {
    throw new ForbiddenException('Analysts read; ask an HR editor or a lead to bring a file in.');
  }
  return session;
}

/** A switch in the address: `dryRun=1`. */
export function isOn(value: unknown): boolean {
  return value === '1' || value === 'true';
}
