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
    const bearer = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(header ?? '')?.[1];
    if (!bearer) return null;
    return bearer.startsWith(TOKEN_PREFIX) ? this.actorOfToken(bearer, now) : this.actorOfJwt(bearer, now);
  }

  /** Somebody known already, as the database describes them now; null where they may not come in. */
  findActor(userId: string): Promise<Actor | null> {
    return this.actor('SELECT * FROM app.describe_actor($1)', [userId]);
  }

  private async actorOfToken(token: string, now: Date): Promise<Actor | null> {
    const hash = createHash('sha256').update(token).digest();
    return this.actor(
      `SELECT actor.*, app.note_token_use($1, $3)
       FROM (SELECT app.user_of_token($1, $2) AS user_id) AS known, LATERAL app.describe_actor(known.user_id) AS actor`,
      [hash, now, dayInLondon(now)],
    );
  }

  private async actorOfJwt(jwt: string, now: Date): Promise<Actor | null> {
    const identity = await this.oidc.verify(jwt, now);
    if (!identity) return null;
    return this.actor(
      `SELECT actor.*
       FROM (SELECT app.user_of_subject($1, $2) AS user_id) AS known, LATERAL app.describe_actor(known.user_id) AS actor`,
      [identity.issuer, identity.subject],
    );
  }

  private async actor(sql: string, values: readonly unknown[]): Promise<Actor | null> {
    const [row] = await this.database.query<ActorRow>(sql, values);
    if (!row) return null;
    return {
      userId: row.user_id,
      handle: row.handle,
      role: row.role,
      // Left over from another role, an employer in scope would still open its people's records.
      ownEmployers: row.role === 'HR_EDITOR' ? row.own_employers : [],
      programmes: row.sees_all_programmes ? 'ALL' : row.programmes,
      sharedParticipations: row.shared_participations,
    };
  }
}
