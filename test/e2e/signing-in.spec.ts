import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, JWTPayload } from 'jose';
import request from 'supertest';
import { Authenticator } from '../../src/auth/authenticator';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { OidcIssuer } from '../support/oidc-issuer';

const NOW = new Date('2026-11-22T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;

let issuer: OidcIssuer;
let tracker: TestApplication;
let make: Builders;
let admin: Person;

beforeAll(async () => {
  issuer = await OidcIssuer.start();
  tracker = await TestApplication.start({ oidc: issuer.settings });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
});
afterAll(async () => {
  await tracker.stop();
  await issuer.stop();
});

const REGISTER = `mutation ($input: RegisterUserInput!) {
  registerUser(input: $input) { user { id version handle role scopes { kind name areaCode } } userErrors { code path } }
}`;
const CHANGE = `mutation ($input: ChangeUserScopeInput!) {
  changeUserScope(input: $input) { user { version role scopes { kind name } } userErrors { code path } }
}`;
const DEACTIVATE = `mutation ($input: DeactivateUserInput!) {
  deactivateUser(input: $input) { user { isActive } userErrors { code path } }
}`;
const CREATE_TOKEN = `mutation ($input: CreateTokenInput!) {
  createToken(input: $input) { token apiToken { id label expiresAt } userErrors { code path } }
}`;
const ME = '{ me { handle role inWords scopes { kind name } } }';

let count = 0;
async function register(input: Record<string, unknown>): Promise<{ id: string; version: number; subject: string }> {
  const subject = `account-${(count += 1)}`;
  const account = { handle: `person-${count}`, issuer: issuer.settings.issuer, subject, scopes: {} };
  const { data } = await admin.ask(REGISTER, { input: { ...account, ...input } });
  expect(data.registerUser.userErrors).toEqual([]);
  return { ...data.registerUser.user, subject };
}

const isRefused = async (token: string): Promise<void> => {
  const { status, data, errors } = await tracker.ask(token, ME);
  expect({ status, data, code: errors?.[0]?.extensions.code }).toEqual({
    status: 401,
    data: undefined,
    code: 'UNAUTHENTICATED',
  });
};

describe('a token of the sign-in service', () => {
  let subject: string;
  const claims = (changes: JWTPayload = {}): JWTPayload => ({ ...issuer.claims(subject, NOW), ...changes });
  const unsigned = (header: object, payload: object): string =>
    [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

  beforeAll(async () => {
    ({ subject } = await register({ role: 'ANALYST', scopes: { nation: true } }));
  });

  it('lets in the person it belongs to, with the role and scope kept here', async () => {
    const { data } = await tracker.ask(await issuer.sign(claims({ role: 'ADMINISTRATOR' })), ME);
    expect(data.me).toMatchObject({ role: 'ANALYST', inWords: 'Analyst of Scotland.' });
  });

  it.each<[string, () => Promise<string>]>([
    ['has no signature', async () => `${unsigned({ alg: 'none' }, claims())}.`],
    [
      'is signed with the public key as a password',
      async () => {
        const body = unsigned({ alg: 'HS256', kid: 'invented-key' }, claims());
        const password = await exportSPKI(issuer.keys.publicKey);
        return `${body}.${createHmac('sha256', password).update(body).digest('base64url')}`;
      },
    ],
    [
      'brings its own key',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return issuer.sign(claims(), privateKey);
      },
    ],
    ['is of another issuer', () => issuer.sign(claims({ iss: 'https://elsewhere.example' }))],
    ['is for another audience', () => issuer.sign(claims({ aud: 'another-service' }))],
    ['has expired', () => issuer.sign(claims({ exp: SECONDS - 60 }))],
    ['does not expire', () => issuer.sign(claims({ exp: undefined }))],
    ['has no subject', () => issuer.sign(claims({ sub: undefined }))],
    ['does not say when it was issued', () => issuer.sign(claims({ iat: undefined }))],
    ['was issued in the future', () => issuer.sign(claims({ iat: SECONDS + 120 }))],
    ['is not valid yet', () => issuer.sign(claims({ nbf: SECONDS + 120 }))],
    ['is older than twelve hours', () => issuer.sign(claims({ iat: SECONDS - 13 * 3600 }))],
    ['has no audience', () => issuer.sign(claims({ aud: undefined }))],
    ['has no issuer', () => issuer.sign(claims({ iss: undefined }))],
    ['belongs to nobody here', () => issuer.sign(claims({ sub: 'a-stranger' }))],
    ['has a subject no database can hold', () => issuer.sign(claims({ sub: `${subject}\u0000` }))],
    [
      'was tampered with',
      async () =>
        (await issuer.sign(claims())).replace(/\..*\./, `.${unsigned({}, claims({ sub: 'x' })).split('.')[1]}.`),
    ],
    ['is not a token', async () => 'a.b.c'],
  ])('is refused when it %s', async (_why, token) => {
    await isRefused(await token());
  });

  it('is refused once its person has been deactivated', async () => {
    const person = await register({ role: 'ANALYST' });
    const token = await issuer.sign(issuer.claims(person.subject, NOW));
    expect((await tracker.ask(token, ME)).status).toBe(200);
    await admin.ask(DEACTIVATE, { input: { user: person.id, version: person.version } });
    await isRefused(token);
  });

  it('lets nobody in when no sign-in service is set', async () => {
    const alone = await TestApplication.start();
    try {
      expect((await alone.ask(await issuer.sign(claims()), ME)).status).toBe(401);
    } finally {
      await alone.stop();
    }
  });
});

describe('when the sign-in service is down', () => {
  it('lets nobody in who comes first, and goes on with the keys it had', async () => {
    const failing = await OidcIssuer.start();
    const other = await TestApplication.start({ oidc: failing.settings });
    try {
      await other.owner.query(
        `INSERT INTO app_user (handle, role, issuer, subject) VALUES ('kept', 'ANALYST', $1, 'kept')`,
        [failing.settings.issuer],
      );
      const token = await failing.sign(failing.claims('kept', NOW));
      expect((await other.ask(token, ME)).status).toBe(200);
      await failing.stop();
      expect((await other.ask(token, ME)).status).toBe(200);

      const late = await TestApplication.start({ oidc: failing.settings });
      expect((await late.ask(token, ME)).status).toBe(401);
      await late.stop();
    } finally {
      await other.stop();
    }
  });
});

describe('a role', () => {
  it('works from the next request when it is changed', async () => {
    const employer = await make.employer({ name: 'Larch Hollow (invented)' });
    const user = await register({ role: 'HR_EDITOR', scopes: { employers: [employer] } });
    const token = await issuer.sign(issuer.claims(user.subject, NOW));
    expect((await tracker.ask(token, ME)).data.me).toMatchObject({
      inWords: 'HR editor of Larch Hollow (invented).',
      scopes: [{ kind: 'EMPLOYER', name: 'Larch Hollow (invented)' }],
    });
    const input = { user: user.id, version: user.version, role: 'ANALYST', scopes: { nation: true } };
    const { data } = await admin.ask(CHANGE, { input });
    expect(data.changeUserScope).toMatchObject({
      user: { scopes: [{ kind: 'NATION', name: 'Scotland' }] },
      userErrors: [],
    });
    expect((await tracker.ask(token, ME)).data.me).toMatchObject({ role: 'ANALYST', inWords: 'Analyst of Scotland.' });
  });

  it('does not open the employers left over from another', async () => {
    const employer = await make.employer();
    const analyst = await tracker.person('ANALYST', { employers: [employer] });
    const signedIn = await tracker.app.get(Authenticator).authenticate(`Bearer ${analyst.token}`, NOW);
    expect(signedIn?.actor.ownEmployers).toEqual([]);
  });

  it.each([
    ['an employer for an analyst', { role: 'ANALYST', scopes: { employers: ['EMPLOYER'] } }],
    ['an area for an HR editor', { role: 'HR_EDITOR', scopes: { nation: true } }],
    ['an area for an administrator', { role: 'ADMINISTRATOR', scopes: { nation: true } }],
  ])('has no scope that does not fit: %s', async (_what, given) => {
    const employers = 'employers' in given.scopes ? [await make.employer()] : undefined;
    const input = { handle: 'misfit', ...given, scopes: { ...given.scopes, employers } };
    const { data } = await admin.ask(REGISTER, { input });
    expect(data.registerUser).toMatchObject({ user: null, userErrors: [{ code: 'SCOPE_DOES_NOT_FIT_ROLE' }] });
  });
});

describe('users', () => {
  it('are refused all that is wrong with them at once', async () => {
    const input = { handle: 'Not Good', role: 'STRATEGIC_LEAD', subject: 'x', scopes: { partnerships: ['S37999999'] } };
    const { data } = await admin.ask(REGISTER, { input });
    expect(data.registerUser.userErrors.map((error: { code: string }) => error.code)).toEqual([
      'HANDLE_NOT_VALID',
      'SUBJECT_NEEDS_ISSUER',
      'NO_SUCH_AREA',
    ]);
  });

  it('have a handle, and an account, of their own', async () => {
    const { subject } = await register({ handle: 'only-one', role: 'ANALYST' });
    const same = (input: object) =>
      admin.ask(REGISTER, { input: { role: 'ANALYST', scopes: {}, handle: 'only-one', ...input } });
    expect((await same({})).data.registerUser.userErrors[0].code).toBe('HANDLE_TAKEN');
    const account = { handle: 'another', issuer: issuer.settings.issuer, subject };
    expect((await same(account)).data.registerUser.userErrors[0].code).toBe('SUBJECT_TAKEN');
  });

  it('are listed for administrators with their scopes and tokens', async () => {
    const partnership = await make.partnership('S37000098');
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] });
    const query =
      '{ users(first: 100, filter: { roles: [STRATEGIC_LEAD] }) { totalCount nodes { id scopes { kind name areaCode } tokens { label } } } }';
    const { data } = await admin.ask(query);
    expect(data.users.nodes).toContainEqual({
      id: lead.userId,
      scopes: [{ kind: 'PARTNERSHIP', name: 'Invented partnership', areaCode: 'S37000098' }],
      tokens: [{ label: 'test' }],
    });
  });

  it('cannot be changed from a stale copy', async () => {
    const user = await register({ role: 'ANALYST' });
    const change = () =>
      admin.ask(CHANGE, { input: { user: user.id, version: user.version, role: 'ANALYST', scopes: {} } });
    expect((await change()).data.changeUserScope.userErrors).toEqual([]);
    expect((await change()).data.changeUserScope.userErrors[0].code).toBe('CONFLICT');
  });

  it('keep at least one administrator', async () => {
    const alone = await TestApplication.start();
    try {
      const only = await alone.person('ADMINISTRATOR');
      const input = { user: only.userId, version: 1 };
      expect((await only.ask(DEACTIVATE, { input })).data.deactivateUser.userErrors[0].code).toBe('LAST_ADMINISTRATOR');
      const demoted = await only.ask(CHANGE, { input: { ...input, role: 'ANALYST', scopes: {} } });
      expect(demoted.data.changeUserScope.userErrors[0].code).toBe('LAST_ADMINISTRATOR');
    } finally {
      await alone.stop();
    }
  });

  it.each(['HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST'] as const)('are not for the role %s', async (role) => {
    const person = await tracker.person(role);
    const asked = await person.ask('{ users { totalCount } }');
    expect([asked.status, asked.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const input = { handle: 'mine', role: 'ADMINISTRATOR', scopes: {} };
    expect((await person.ask(REGISTER, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a token of one’s own', () => {
  it('is shown once, works as its owner, and is kept only as a hash', async () => {
    const analyst = await tracker.person('ANALYST', { nation: true });
    const { data } = await analyst.ask(CREATE_TOKEN, { input: { label: 'weekly report', days: 7 } });
    const { token, apiToken } = data.createToken;
    expect(token).toMatch(/^clwt_[\w-]{43}$/);
    expect(apiToken.expiresAt).toBe('2026-11-29T12:00:00.000Z');
    expect((await tracker.ask(token, ME)).data.me.role).toBe('ANALYST');
    const mine = (await analyst.ask('{ myTokens { label lastUsedOn } }')).data.myTokens;
    expect(mine).toContainEqual({ label: 'weekly report', lastUsedOn: '2026-11-22' });
    const dump = await tracker.owner.query(
      `SELECT (SELECT string_agg(t::text, ' ') FROM api_token t) || (SELECT string_agg(e::text, ' ') FROM audit.entry e) AS all`,
    );
    expect(dump.rows[0].all).not.toContain(token);
  });

  it('is not shown again to a repeated request', async () => {
    const analyst = await tracker.person('ANALYST');
    const input = { label: 'once', days: 1, idempotencyKey: 'token-once' };
    const first = (await analyst.ask(CREATE_TOKEN, { input })).data.createToken;
    const again = (await analyst.ask(CREATE_TOKEN, { input })).data.createToken;
    expect(again).toEqual({ ...first, token: null });
  });

  it.each([0, 91, -1])('does not live for %s days', async (days) => {
    const { data } = await admin.ask(CREATE_TOKEN, { input: { label: 'long', days } });
    expect(data.createToken).toMatchObject({
      token: null,
      userErrors: [{ code: 'TOKEN_DAYS_OUT_OF_RANGE', path: ['days'] }],
    });
  });

  it('lives for ninety days, also over a change of the clocks', async () => {
    const spring = await TestApplication.start({ today: '2027-01-10' });
    try {
      const person = await spring.person('ANALYST');
      const { data } = await person.ask(CREATE_TOKEN, { input: { label: 'long', days: 90 } });
      expect(data.createToken.userErrors).toEqual([]);
    } finally {
      await spring.stop();
    }
  });

  it('is refused once revoked, by its owner or an administrator, but by nobody else', async () => {
    const revoke = `mutation ($token: ID!) { revokeToken(input: { token: $token }) { revoked userErrors { code } } }`;
    const analyst = await tracker.person('ANALYST');
    const other = await tracker.person('ANALYST');
    for (const [by, works] of [
      [other, false],
      [analyst, true],
      [admin, true],
    ] as const) {
      const { data } = await analyst.ask(CREATE_TOKEN, { input: { label: 'short', days: 1 } });
      const { token, apiToken } = data.createToken;
      const answer = (await by.ask(revoke, { token: apiToken.id })).data.revokeToken;
      expect(answer.userErrors).toEqual(works ? [] : [{ code: 'NOT_FOUND' }]);
      if (works) await isRefused(token);
      else expect((await tracker.ask(token, ME)).status).toBe(200);
    }
  });

  it('ends with the token it was made with at the latest, and so does what is made with it in turn', async () => {
    const analyst = await tracker.person('ANALYST');
    await tracker.owner.query(`UPDATE api_token SET expires_at = '2026-11-25T12:00:00Z' WHERE user_id = $1`, [
      analyst.userId,
    ]);
    const make = async (token: string, days: number) => {
      const { data } = await tracker.ask(token, CREATE_TOKEN, { input: { label: 'made', days } });
      return data.createToken;
    };
    const made = await make(analyst.token, 90);
    expect(made.apiToken.expiresAt).toBe('2026-11-25T12:00:00.000Z');
    expect((await make(made.token, 90)).apiToken.expiresAt).toBe('2026-11-25T12:00:00.000Z');
    expect((await make(made.token, 1)).apiToken.expiresAt).toBe('2026-11-23T12:00:00.000Z');
  });

  it('is revoked with the token it was made with, and so is what was made with it; no other is', async () => {
    const analyst = await tracker.person('ANALYST');
    const make = async (token: string) =>
      (await tracker.ask(token, CREATE_TOKEN, { input: { label: 'made', days: 1 } })).data.createToken;
    const [first, beside] = [await make(analyst.token), await make(analyst.token)];
    const second = await make(first.token);
    const third = await make(second.token);
    const revoke = `mutation ($token: ID!) { revokeToken(input: { token: $token }) { userErrors { code } } }`;
    await analyst.ask(revoke, { token: first.apiToken.id });
    for (const { token } of [first, second, third]) await isRefused(token);
    for (const token of [analyst.token, beside.token]) expect((await tracker.ask(token, ME)).status).toBe(200);
    const entries = await tracker.owner.query(
      `SELECT count(*)::integer AS revoked FROM audit.entry WHERE table_name = 'api_token' AND new->>'event' = 'REVOKED' AND row_id = ANY ($1)`,
      [[first, second, third, beside].map(({ apiToken }) => apiToken.id)],
    );
    expect(entries.rows).toEqual([{ revoked: 3 }]);
  });

  it('cannot be made with one that is being revoked', async () => {
    const analyst = await tracker.person('ANALYST');
    await tracker.owner.query('BEGIN');
    await tracker.owner.query('UPDATE api_token SET revoked_at = now() WHERE user_id = $1', [analyst.userId]);
    const making = analyst.ask(CREATE_TOKEN, { input: { label: 'late', days: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tracker.owner.query('COMMIT');
    expect((await making).data?.createToken?.token ?? null).toBeNull();
  });

  it('is refused once expired', async () => {
    const analyst = await tracker.person('ANALYST');
    await tracker.owner.query(`UPDATE api_token SET expires_at = '2026-11-22T11:59:59Z' WHERE user_id = $1`, [
      analyst.userId,
    ]);
    await isRefused(analyst.token);
  });

  it('stops with its person', async () => {
    const analyst = await tracker.person('ANALYST');
    await admin.ask(DEACTIVATE, { input: { user: analyst.userId, version: 1 } });
    await isRefused(analyst.token);
  });
});

describe('what else comes with a request', () => {
  it.each([
    ['another scheme', 'Basic YWRtaW46YWRtaW4='],
    ['nothing', 'Bearer '],
    ['only the beginning of a token', 'Bearer clwt_'],
    ['five thousand characters', `Bearer ${'x'.repeat(5000)}`],
  ])('is refused as authorization: %s', async (_what, value) => {
    const response = await request(tracker.app.getHttpServer())
      .post('/graphql')
      .set('authorization', value)
      .send({ query: ME });
    expect(response.status).toBe(401);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-user', 'admin'],
    ['x-remote-user', 'admin'],
    ['x-user-id', '00000000-0000-0000-0000-000000000001'],
    ['x-role', 'ADMINISTRATOR'],
    ['x-original-url', '/graphql'],
    ['x-http-method-override', 'DELETE'],
    ['forwarded', 'for=127.0.0.1;host=admin'],
    ['cookie', 'token=clwt_x; role=ADMINISTRATOR'],
  ])('means nothing: %s', async (name, value) => {
    const call = () => request(tracker.app.getHttpServer()).post('/graphql').send({ query: ME });
    const [without, given] = [await call(), await call().set(name, value)];
    expect([given.status, given.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(given.body).toEqual(without.body);
  });

  it('is no token in the address', async () => {
    const path = `/graphql?query=${encodeURIComponent(ME)}&access_token=${admin.token}`;
    const response = await request(tracker.app.getHttpServer()).get(path).set('apollo-require-preflight', 'yes');
    expect(response.status).toBe(401);
  });
});
