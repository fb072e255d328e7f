import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { dayInLondon } from '../kernel/day.js';
import { Actor, Role } from './actor.js';
import { TOKEN_PREFIX } from './api-token.js';
import { OidcVerifier } from './oidc-verifier.js';

interface ActorRow {
  user_id: string;
  handle: string;
  role: Role;
  own_employers: string[];
  programmes: string[];
  sees_all_programmes: boolean;
  shared_participations: string[];
}

/**
 * Finds who is asking from an `Authorization` header. Only the identity comes from the token; role and scope are looked
 * up at each request, so that taking them away works on the next one.
 */
@Injectable()
export class Authenticator {
  constructor(
    private readonly database: Database,
    private readonly oidc: OidcVerifier,
  ) {}

  /** Null when the header names nobody who may come in; which of the reasons it was is not told. */
  async authenticate(header: string | undefined, now: Date): Promise<Actor | null> {
    const bearer = /^Bearer ([\x21-\x7e]{1,4096})$/.exec(header ?? '')?.[1];
    if (!bearer) return null;
    const userId = bearer.startsWith(TOKEN_PREFIX)
      ? await this.userOfToken(bearer, now)
      : await this.userOfJwt(bearer, now);
    return userId === null ? null : this.findActor(userId);
  }

  async findActor(userId: string): Promise<Actor | null> {
    const [row] = await this.database.query<ActorRow>('SELECT * FROM app.describe_actor($1)', [userId]);
    if (!row) return null;
    return {
      userId: row.user_id,
      handle: row.handle,
      role: row.role,
      ownEmployers: row.own_employers,
      programmes: row.sees_all_programmes ? 'ALL' : row.programmes,
      sharedParticipations: row.shared_participations,
    };
  }

  private async userOfToken(token: string, now: Date): Promise<string | null> {
    const hash = createHash('sha256').update(token).digest();
    const [row] = await this.database.query<{ user_id: string | null }>(
      'SELECT app.user_of_token($1, $2) AS user_id, app.note_token_use($1, $3)',
      [hash, now, dayInLondon(now)],
    );
    return row?.user_id ?? null;
  }

  private async userOfJwt(jwt: string, now: Date): Promise<string | null> {
    const identity = await this.oidc.verify(jwt, now);
    if (!identity) return null;
    const [row] = await this.database.query<{ user_id: string | null }>(
      'SELECT app.user_of_subject($1, $2) AS user_id',
      [identity.issuer, identity.subject],
    );
    return row?.user_id ?? null;
  }
}
