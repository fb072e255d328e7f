import { createRemoteJWKSet, jwtVerify, JWTVerifyGetKey } from 'jose';

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** Algorithms with a public key only: a token must never be able to choose how it is checked. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const OLDEST = '12h';

/** Checks tokens of the organisation's own sign-in service. With none set, no such token is let in. */
export class OidcVerifier {
  private readonly keys: JWTVerifyGetKey | null;

  constructor(private readonly settings: OidcSettings | null) {
    this.keys = settings && createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: 5_000 });
  }

  /** Who the token says it is; null for any token that does not hold, and while the issuer's keys cannot be had. */
  async verify(jwt: string, now: Date): Promise<{ issuer: string; subject: string } | null> {
    if (!this.settings || !this.keys) return null;
    const { issuer, audience } = this.settings;
    try {
      const { payload } = await jwtVerify(jwt, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp', 'iat', 'iss', 'aud'],
        maxTokenAge: OLDEST,
        currentDate: now,
      });
      return payload.sub ? { issuer, subject: payload.sub } : null;
    } catch {
      return null;
    }
  }
}
