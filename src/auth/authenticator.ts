import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '../database/database.js';
import { SqlText } from '../database/reader.js';
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

interface SignInRow extends ActorRow {
  state: string;
  facts: string | null;
}

/** A lead of the nation holds some thousand ids. */
const PEOPLE_REMEMBERED = 200;

/** Somebody who has signed in. */
export interface SignedInActor {
  readonly actor: Actor;
  /** The state the records and published facts were in, or an older one: two of the same state find the same recorded. */
  readonly state: string;
  /** The state the published facts alone were in, or an older one; null where none are loaded. */
  readonly facts: string | null;
  /** The hash of the token they came with; left out where it was none of ours. */
  readonly tokenHash?: Buffer;
}

/**
 * Finds who is asking from an `Authorization` header. Only the identity comes from the token; role and scope hold for the
 * state of the records in which they were looked up, so that taking them away works on the next request.
 */
@Injectable()
export class Authenticator {
  private readonly remembered = new LRUCache<string, SignedInActor>({ max: PEOPLE_REMEMBERED });

  constructor(
    private readonly database: Database,
    private readonly oidc: OidcVerifier,
  ) {}

  /** Null when the header names nobody who may come in; which of the reasons it was is not told. */
  async authenticate(header: string | undefined, now: Date): Promise<SignedInActor | null> {
    const bearer = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(header ?? '')?.[1];
    if (!bearer) return null;
    return bearer.startsWith(TOKEN_PREFIX) ? this.actorOfToken(bearer, now) : this.actorOfJwt(bearer, now);
  }

  /** Somebody known already, as the database describes them now; null where they may not come in. */
  async findActor(userId: string): Promise<Actor | null> {
    const [row] = await this.database.query<ActorRow>(`SELECT ${ACTOR} FROM app.describe_actor($1) AS actor`, [userId]);
    return row ? actorOf(row) : null;
  }

  private async actorOfToken(token: string, now: Date): Promise<SignedInActor | null> {
    const hash = createHash('sha256').update(token).digest();
    const signedIn = await this.signIn(`token ${hash.toString('hex')}`, OF_TOKEN, [hash, now, dayInLondon(now)]);
    return signedIn && { ...signedIn, tokenHash: hash };
  }

  private async actorOfJwt(jwt: string, now: Date): Promise<SignedInActor | null> {
    const identity = await this.oidc.verify(jwt, now);
    if (!identity) return null;
    const { issuer, subject } = identity;
    return this.signIn(`subject ${JSON.stringify([issuer, subject])}`, OF_SUBJECT, [issuer, subject]);
  }

  /** Describes whoever is found, unless they are remembered from the state that the records are in. */
  private async signIn(key: string, sql: SqlText, values: readonly unknown[]): Promise<SignedInActor | null> {
    const remembered = this.remembered.get(key);
    const [row] = await this.database.query<SignInRow>(sql, [remembered?.state ?? null, ...values]);
    if (!row) return null;
    if (remembered?.state === row.state) return remembered;
    const signedIn = { actor: actorOf(row), state: row.state, facts: row.facts };
    this.remembered.set(key, signedIn);
    return signedIn;
  }
}

const ACTOR = `actor.user_id, actor.handle, actor.role, actor.own_employers, actor.programmes, actor.sees_all_programmes,
  actor.shared_participations`;

const FACTS = `(SELECT md5(string_agg(loaded_file.hash, '' ORDER BY loaded_file.name)) FROM reference.loaded_file)`;

/** Who the identity belongs to is asked each time; what they may see and which facts are loaded, where the state is not $1. */
function describing(name: string, identity: string): SqlText {
  return {
    name,
    text: `SELECT records.state, CASE WHEN records.state IS DISTINCT FROM $1 THEN ${FACTS} END AS facts, ${ACTOR}
           FROM (${identity}) AS known (user_id, noted)
           CROSS JOIN (SELECT app.state_of_records() AS state) AS records
           LEFT JOIN LATERAL app.describe_actor(CASE WHEN records.state IS DISTINCT FROM $1 THEN known.user_id END) AS actor ON true
           WHERE known.user_id IS NOT NULL AND (records.state = $1 OR actor.user_id IS NOT NULL)`,
  };
}

const OF_TOKEN = describing('sign-in-token', 'SELECT app.user_of_token($2, $3), app.note_token_use($2, $4)');
const OF_SUBJECT = describing('sign-in-subject', 'SELECT app.user_of_subject($2, $3), NULL');

function actorOf(row: ActorRow): Actor {
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
