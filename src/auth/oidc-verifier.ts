import type { RemoteJWKSet } from 'jose';

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** Algorithms with a public key only: a token must never be able to choose how it is checked. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const OLDEST = '12h';

/** The issuer's clock and ours. */
const CLOCKS_DIFFER_BY = '10s';

/** Keys are asked for again after so long, so that a withdrawn one soon stops working. */
const REFRESH_MS = 10 * 60_000;
/** While the issuer is down, the keys it last gave still serve for so long. */
const KEYS_SERVE_MS = 12 * 3_600_000;

const SUBJECT = /^[\x21-\x7e]{1,255}$/;

/** Checks tokens of the organisation's own sign-in service. With none set, no such token is let in. */
export class OidcVerifier {
  private keys: RemoteJWKSet | undefined;
  private askedAt = 0;

  constructor(private readonly settings: OidcSettings | null) {}

  /** Who the token says it is; null for any token that does not hold, and while the issuer's keys cannot be had. */
  async verify(jwt: string, now: Date): Promise<{ issuer: string; subject: string } | null> {
    if (!this.settings) return null;
    const { issuer, audience, jwksUrl } = this.settings;
    // Only now, because without such a service every start would wait for a package that is never used.
    const { createRemoteJWKSet, jwtVerify } = await import('jose');
    this.keys ??= createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000, cacheMaxAge: KEYS_SERVE_MS });
    this.refreshKeys(this.keys);
    try {
      const { payload } = await jwtVerify(jwt, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp', 'iat', 'iss', 'aud'],
        maxTokenAge: OLDEST,
        clockTolerance: CLOCKS_DIFFER_BY,
        currentDate: now,
      });
      return payload.sub && SUBJECT.test(payload.sub) ? { issuer, subject: payload.sub } : null;
    } catch {
      return null;
    }
  }

  /** In the background: nobody's sign-in waits for it, or fails with it. */
  private refreshKeys(keys: RemoteJWKSet): void {
    if (Date.now() - this.askedAt < REFRESH_MS) return;
    this.askedAt = Date.now();
    if (keys.jwks() !== undefined) keys.reload().catch(() => undefined);
  }
}
