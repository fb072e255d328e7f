import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, JWTPayload, SignJWT } from 'jose';
import { OidcSettings } from '../../src/auth/oidc-verifier';

const KEY_ID = 'invented-key';
const AUDIENCE = 'clw-tracker';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** A sign-in service of our own, on this machine, for tests. */
export class OidcIssuer {
  private constructor(
    private readonly server: Server,
    readonly keys: Keys,
    readonly settings: OidcSettings,
  ) {}

  static async start(): Promise<OidcIssuer> {
    const keys = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: KEY_ID, use: 'sig' };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new OidcIssuer(server, keys, { issuer, audience: AUDIENCE, jwksUrl: `${issuer}/keys` });
  }

  /** The claims of a token that holds at this instant. */
  claims(subject: string, now: Date): JWTPayload {
    const at = Math.floor(now.getTime() / 1000);
    return { sub: subject, iss: this.settings.issuer, aud: AUDIENCE, iat: at - 5, exp: at + 300 };
  }

  sign(claims: JWTPayload, key: Keys['privateKey'] = this.keys.privateKey): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
