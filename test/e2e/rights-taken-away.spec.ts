import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApplication } from '../support/application';
import { changesAbout } from '../support/inputs-of-changes';
import { listen, postTo, Reply } from '../support/over-http';
import { canariesIn, Identity, TwoProgrammes, twoProgrammes } from '../support/two-programmes';

let tracker: TestApplication;
let scene: TwoProgrammes;
let url: string;

beforeAll(async () => {
  tracker = await TestApplication.start();
  scene = await twoProgrammes(tracker);
  url = await listen(tracker);
});
afterAll(() => tracker.stop());

const ask = (identity: Identity, query: string, variables: object = {}): Promise<Reply> =>
  postTo(url, scene.tokens[identity], query, variables);

const PAY = `{ contracts { nodes { id terms { pay { amount { ... on MoneyValue { amount } } } } } } workers { totalCount } }`;

async function change(identity: Identity, name: string, type: string, input: object): Promise<unknown> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`;
  const { json } = await ask(identity, document, { input });
  return json.errors?.[0]?.extensions.code ?? json.data[name].userErrors;
}

/** Sends a sheet as CSV, as a dry run, and gives the problems it meets. */
async function problems(identity: Identity, sheet: string, lines: readonly string[]): Promise<unknown[]> {
  const response = await fetch(`${url}/imports?sheet=${sheet}&dryRun=1`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${scene.tokens[identity]}` },
    body: lines.join('\n'),
  });
  const text = await response.text();
  expect(canariesIn(text)).toEqual([]);
  return (JSON.parse(text) as { problems: { row: number; code: string; message: string }[] }).problems.map(
    ({ code, message }) => ({ code, message }),
  );
}

describe('a key that makes a change be done once', () => {
  it('is each person’s own: another’s same key does another change, and shows nothing of the first', async () => {
    const REGISTER = `mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { worker { id reference } userErrors { code } } }`;
    const input = (at: string) => ({
      employer: scene.ids[`Employer ${at}`],
      reference: 'KEY-1',
      idempotencyKey: 'the-same-key',
    });
    const first = await ask('hr_own', REGISTER, { input: input('A') });
    const stolen = await ask('hr_other', REGISTER, { input: input('A') });
    const own = await ask('hr_other', REGISTER, { input: input('B') });
    expect(stolen.json.data.registerWorker).toEqual({ worker: null, userErrors: [{ code: 'NOT_YOURS' }] });
    expect(own.json.data.registerWorker.userErrors).toEqual([]);
    expect(own.json.data.registerWorker.worker.id).not.toBe(first.json.data.registerWorker.worker.id);
  });
});

describe('a file', () => {
  const employer = 'Invented employer A';

  it('of another employer’s rows is refused to HR at each row, the same whether they exist or not', async () => {
    const refused = (reference: string) =>
      problems('hr_other', 'workers', ['employer,reference', `${employer},${reference}`]);
    const known = await withReference('CANARY-REF-A', () => refused('KNOWN-REF'));
    expect(known).toEqual([expect.objectContaining({ code: 'NOT_YOURS' })]);
    expect(await refused('NOBODY')).toEqual(known);
  });

  it.each(['NOCHANGE', 'UPDATE', 'NEW', ''])(
    'does not tell a lead with whom terms are shared whether a reference is the right one, with the intent "%s"',
    async (intent) => {
      const known = await withReference('CANARY-REF-A', () =>
        problems('lead_shared', 'workers', ['employer,reference,intent', `${employer},KNOWN-REF,${intent}`]),
      );
      const unknown = await problems('lead_shared', 'workers', [
        'employer,reference,intent',
        `${employer},NOBODY,${intent}`,
      ]);
      expect(known).toEqual(unknown);
      expect(known).toHaveLength(1);
    },
  );

  /** While worker A has a reference that may be written into an expectation. */
  async function withReference<Result>(reference: string, work: () => Promise<Result>): Promise<Result> {
    const set = (to: string) =>
      tracker.owner.query('UPDATE worker SET reference = $1, version = version + 1 WHERE id = $2', [
        to,
        scene.ids['Worker A'],
      ]);
    await set('KNOWN-REF');
    try {
      return await work();
    } finally {
      await set(reference);
    }
  }
});

describe('days the wrong way round', () => {
  it('are refused in every change that has a first and a last one', async () => {
    const schema = tracker.app.get(GraphQLSchemaHost).schema;
    const both = changesAbout(schema, scene, 'A').filter(({ inputType }) => {
      const fields = inputType.getFields();
      return fields['startsOn'] && fields['endsOn'];
    });
    expect(both.map(({ name }) => name).length).toBeGreaterThan(6);
    for (const { name, document, input } of both) {
      const { json } = await ask('administrator', document, {
        input: { ...input, startsOn: '2026-12-31', endsOn: '2026-12-30' },
      });
      expect([name, json.errors]).toEqual([name, undefined]);
      const wrong = json.data[name].userErrors.map(({ code }: { code: string }) => code);
      expect([name, wrong]).toEqual([name, expect.arrayContaining([expect.stringMatching(/^ENDS?_BEFORE_START$/)])]);
    }
  });
});

describe('a right that is taken away is gone on the next request', () => {
  it('when an employer shares less', async () => {
    expect(canariesIn((await ask('lead_shared', PAY)).text)).toEqual(['pay of contract A']);
    const input = { participation: scene.ids['Participation A'], version: 1, sharingLevel: 'STATISTICS' };
    expect(await change('administrator', 'changeSharingLevel', 'ChangeSharingLevelInput', input)).toBe('FORBIDDEN');
    expect(await change('lead_shared', 'changeSharingLevel', 'ChangeSharingLevelInput', input)).toBe('FORBIDDEN');
    expect(await change('hr_own', 'changeSharingLevel', 'ChangeSharingLevelInput', input)).toEqual([]);
    for (const args of ['', `(knownAt: "${scene.before}")`]) {
      const { json } = await ask('lead_shared', `{ contracts${args} { totalCount } workers${args} { totalCount } }`);
      expect(json.data).toEqual({ contracts: { totalCount: 0 }, workers: { totalCount: 0 } });
    }
    expect(
      await change('hr_own', 'changeSharingLevel', 'ChangeSharingLevelInput', {
        ...input,
        version: 2,
        sharingLevel: 'PSEUDONYMISED_TERMS',
      }),
    ).toEqual([]);
    expect(canariesIn((await ask('lead_shared', PAY)).text)).toEqual(['pay of contract A']);
  });

  it('when a lead has another scope', async () => {
    const input = {
      user: scene.ids['User lead_shared'],
      version: 1,
      role: 'STRATEGIC_LEAD',
      scopes: { partnerships: ['S37999903'] },
    };
    expect(await change('administrator', 'changeUserScope', 'ChangeUserScopeInput', input)).toEqual([]);
    const { json, text } = await ask(
      'lead_shared',
      `{ contracts { totalCount } posts { totalCount } fundingLines { totalCount } }`,
    );
    expect([json.data, canariesIn(text)]).toEqual([
      { contracts: { totalCount: 0 }, posts: { totalCount: 0 }, fundingLines: { totalCount: 0 } },
      [],
    ]);
  });

  it('when somebody has another role: an employer left over from the one before opens nothing', async () => {
    await tracker.owner.query(`UPDATE app_user SET role = 'ANALYST', version = version + 1 WHERE id = $1`, [
      scene.ids['User hr_other'],
    ]);
    const { json } = await ask('hr_other', '{ contracts { totalCount } workers { totalCount } }');
    expect(json.data).toEqual({ contracts: { totalCount: 0 }, workers: { totalCount: 0 } });
    expect((await ask('hr_other', PAY)).json.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('when somebody may come in no more, by a token made before', async () => {
    const user = scene.ids['User lead_statistics'];
    const made = await ask('lead_statistics', 'mutation { createToken(input: { label: "script" }) { token } }');
    expect(await change('administrator', 'deactivateUser', 'DeactivateUserInput', { user, version: 1 })).toEqual([]);
    for (const token of [scene.tokens.lead_statistics, made.json.data.createToken.token as string]) {
      const { status, json } = await postTo(url, token, '{ me { role } }');
      expect([status, json.errors[0].extensions.code, json.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    }
  });

  it('when a token is revoked, by its own person or an administrator and nobody else', async () => {
    const token = scene.ids['ApiToken of HR A'];
    expect(await change('analyst', 'revokeToken', 'RevokeTokenInput', { token })).toEqual([
      { code: 'NOT_FOUND', path: ['token'] },
    ]);
    expect((await ask('hr_own', '{ me { role } }')).status).toBe(200);
    expect(await change('hr_own', 'revokeToken', 'RevokeTokenInput', { token })).toEqual([]);
    expect((await ask('hr_own', '{ me { role } }')).status).toBe(401);
  });
});
