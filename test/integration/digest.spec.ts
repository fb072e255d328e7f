import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { DigestOutcome, DigestService } from '../../src/reminders/digest.service';
import { DailyDigest } from '../../src/reminders/daily-digest';
import { Clock } from '../../src/web/clock';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { CapturedMailServer } from '../support/captured-mail';
import { CompiledProgram } from '../support/compiled-program';
import { aFundingScene, FundingScene, mutation } from '../support/funding-scene';

let server: CapturedMailServer;
let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  server = await CapturedMailServer.start();
  tracker = await TestApplication.start({
    today: '2026-11-22',
    reminders: {
      publicUrl: 'https://tracker.example.org',
      mail: { smtpUrl: server.url, from: 'Tracker (invented) <tracker@example.org>' },
      digestAt: null,
    },
  });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
}, 60_000);
afterAll(async () => {
  await tracker.stop();
  await server.stop();
});
beforeEach(async () => {
  await tracker.owner.query('DELETE FROM digest_subscription');
  server.mails.length = 0;
  server.commands.length = 0;
  server.refuse = {};
  server.hold = Promise.resolve();
  itIs('2026-11-22');
});

const itIs = (today: string): void => {
  tracker.app.get(Clock).now = () => new Date(`${today}T12:00:00Z`);
};
const subscribe = mutation(
  'subscribeToDigest',
  'SubscribeToDigestInput',
  'subscription { sendTo leadDays lastSentAt lastFailedAt }',
);
const unsubscribe = mutation('unsubscribeFromDigest', 'UnsubscribeFromDigestInput', 'subscription { sendTo }');

async function run(how: { dryRun?: boolean } = {}): Promise<DigestOutcome[]> {
  const outcomes: DigestOutcome[] = [];
  for await (const outcome of tracker.app.get(DigestService).run(how)) outcomes.push(outcome);
  return outcomes;
}

const whatOf = (outcomes: readonly DigestOutcome[]): string[] => outcomes.map(({ what }) => what);

/** A lead with a line whose money ends on 31 March 2027 and nobody known in its post: decide by 6 January. */
async function aSubscribedLead(title = 'Invented line', leadDays = [60, 30]): Promise<FundingScene & { line: string }> {
  const scene = await aFundingScene(tracker, make);
  const line = await make.fundingLine(scene.programme, scene.funder, { title });
  await make.allocation(line, await make.post(scene.participation));
  expect(await subscribe(scene.lead, { sendTo: 'lead@example.org', leadDays })).toMatchObject({ userErrors: [] });
  return { ...scene, line };
}

describe('a digest', () => {
  it('holds what has come within a lead time, in text and in HTML, and is sent once', async () => {
    await aSubscribedLead('Fünf <b>Jahre</b> (invented)');
    expect(await run()).toMatchObject([{ what: 'SENT', deadlines: 1 }]);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect([mail!.from, mail!.to]).toEqual(['tracker@example.org', ['lead@example.org']]);
    expect(mail!.headers).toMatchObject({
      subject: 'One deadline: 6 January 2027',
      to: 'lead@example.org',
      'auto-submitted': 'auto-generated',
      'message-id': expect.stringMatching(/^<[0-9a-f]{40}@tracker\.example\.org>$/),
    });
    expect(mail!.text).toContain('6 January 2027 (in 45 days)');
    expect(mail!.text).toContain('Last safe day to decide: Fünf <b>Jahre</b> (invented)');
    expect(mail!.html).toContain('Fünf &lt;b&gt;Jahre&lt;/b&gt; (invented)');
    expect(whatOf(await run())).toEqual(['NOTHING']);
    expect(server.mails).toHaveLength(1);
  });

  it('comes again at the next lead time, and when a day has moved', async () => {
    const { line } = await aSubscribedLead();
    await run();
    itIs('2026-12-07'); // 30 days before
    expect(await run()).toMatchObject([{ what: 'SENT', deadlines: 1 }]);
    expect(whatOf(await run())).toEqual(['NOTHING']);
    await tracker.owner.query(
      `WITH line AS (UPDATE funding_line SET ends_on = '2027-03-26', version = version + 1 WHERE id = $1)
       UPDATE allocation SET ends_on = '2027-03-26', version = version + 1 WHERE funding_line_id = $1`,
      [line],
    );
    expect(await run()).toMatchObject([{ what: 'SENT', deadlines: 1 }]);
    expect(server.mails.map(({ headers }) => headers['subject'])).toEqual([
      'One deadline: 6 January 2027',
      'One deadline: 6 January 2027',
      'One deadline: 31 December 2026', // the Friday before 1 January, a bank holiday
    ]);
    expect(new Set(server.mails.map(({ headers }) => headers['message-id'])).size).toBe(3);
  });

  it('is not sent when there is nothing to say', async () => {
    await aSubscribedLead('Invented line', [14]);
    expect(whatOf(await run())).toEqual(['NOTHING']);
    expect(server.commands).toEqual([]);
  });

  it('is not sent to somebody whose scope is another, who lost it, or who is let in no more', async () => {
    const withoutScope = await aSubscribedLead();
    const revoked = await aSubscribedLead();
    const outside = await aFundingScene(tracker, make);
    await subscribe(outside.lead, { sendTo: 'outside@example.org' });
    await tracker.owner.query('DELETE FROM user_scope WHERE user_id = $1', [withoutScope.lead.userId]);
    const admin = await tracker.person('ADMINISTRATOR');
    const deactivate = mutation('deactivateUser', 'DeactivateUserInput', 'user { id }');
    expect(await deactivate(admin, { user: revoked.lead.userId, version: 1 })).toMatchObject({ userErrors: [] });
    expect(whatOf(await run())).toEqual(['NOTHING', 'NOTHING']);
    expect(server.mails).toEqual([]);
    const kept = await tracker.owner.query('SELECT FROM digest_subscription WHERE user_id = $1', [revoked.lead.userId]);
    expect(kept.rowCount).toBe(0);
  });

  it('is of what its person may see: references to their own employer’s HR only', async () => {
    const scene = await aFundingScene(tracker, make);
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'PSEUDONYMISED_TERMS', version = version + 1 WHERE id = $1`,
      [scene.participation],
    );
    const worker = await make.worker(scene.employer, { reference: 'CANARY-5', continuous_service_on: '2024-12-01' });
    await make.contract(await make.post(scene.participation), worker);
    for (const [person, name] of [
      [scene.hr, 'hr'],
      [scene.lead, 'lead'],
      [scene.analyst, 'analyst'],
    ] as const) {
      await subscribe(person, { sendTo: `${name}@example.org` });
    }
    await run();
    const texts = new Map(server.mails.map(({ to, text }) => [to[0], text]));
    expect([...texts.keys()].sort()).toEqual(['hr@example.org', 'lead@example.org']);
    expect(texts.get('hr@example.org')).toContain('Two years of service: CANARY-5');
    expect(texts.get('lead@example.org')).toContain('Two years of service: post');
    expect(texts.get('lead@example.org')).not.toContain('CANARY-5');
  });

  it('takes no header and no line of SMTP from anybody’s words', async () => {
    await aSubscribedLead('Line\r\n.\r\nMAIL FROM:<evil@example.org>\r\nBcc: all@example.org');
    await run();
    expect(server.mails).toHaveLength(1);
    const [{ to, headers, text }] = server.mails as [(typeof server.mails)[number]];
    expect(to).toEqual(['lead@example.org']);
    expect(headers).not.toHaveProperty('bcc');
    expect(text).toContain('Line . MAIL FROM:<evil@example.org> Bcc: all@example.org');
    expect(server.commands.filter((command) => /^(MAIL|RCPT)/.test(command))).toEqual([
      'MAIL FROM:<tracker@example.org>',
      'RCPT TO:<lead@example.org>',
    ]);
  });

  it('is printed and not sent in a dry run, which changes nothing', async () => {
    await aSubscribedLead();
    const [outcome] = await run({ dryRun: true });
    expect(outcome).toMatchObject({ what: 'WOULD_BE_SENT', deadlines: 1 });
    expect(JSON.stringify(outcome)).not.toContain('lead@example.org');
    expect(server.commands).toEqual([]);
    expect(await run()).toMatchObject([{ what: 'SENT', deadlines: 1 }]);
    expect(whatOf(await run({ dryRun: true }))).toEqual(['NOTHING']);
  });
});

describe('a digest that fails', () => {
  it.each([
    [
      'a recipient who is refused',
      { RCPT: '550 <lead@example.org> is unknown' },
      'The mail server refused it with 550.',
    ],
    ['a mail that is refused', { DATA: '451 Try again' }, 'The mail server refused it with 451.'],
  ])('for %s is reported without the address, and tried again', async (_what, refuse, reason) => {
    const { lead } = await aSubscribedLead();
    server.refuse = refuse;
    expect(await run()).toMatchObject([{ what: 'FAILED', reason }]);
    const { data } = await lead.ask('{ myDigest { lastSentAt lastFailedAt } }');
    expect(data.myDigest).toEqual({ lastSentAt: null, lastFailedAt: '2026-11-22T12:00:00.000Z' });
    server.refuse = {};
    expect(await run()).toMatchObject([{ what: 'SENT', deadlines: 1 }]);
    expect(server.mails).toHaveLength(1);
    expect((await lead.ask('{ myDigest { lastFailedAt } }')).data.myDigest.lastFailedAt).toBeNull();
  });

  it('keeps nobody else from theirs', async () => {
    await aSubscribedLead();
    await aSubscribedLead();
    let refused = 0;
    Object.defineProperty(server, 'refuse', {
      configurable: true,
      get: () => ((refused += 1) === 1 ? { RCPT: '550 No' } : {}),
    });
    const outcomes = await run();
    Object.defineProperty(server, 'refuse', { configurable: true, writable: true, value: {} });
    expect(whatOf(outcomes)).toEqual(['FAILED', 'SENT']);
  });

  it('is sent again under the same name when what was sent could not be written down', async () => {
    await aSubscribedLead();
    await tracker.owner.query(
      'REVOKE EXECUTE ON FUNCTION audit.record(text, text, uuid, uuid, jsonb, jsonb) FROM tracker_app',
    );
    const written = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
    const outcomes = await run();
    for (const spy of written) spy.mockRestore();
    await tracker.owner.query(
      'GRANT EXECUTE ON FUNCTION audit.record(text, text, uuid, uuid, jsonb, jsonb) TO tracker_app',
    );
    expect(whatOf(outcomes)).toEqual(['FAILED']);
    expect(whatOf(await run())).toEqual(['SENT']);
    expect(whatOf(await run())).toEqual(['NOTHING']);
    const [first, second] = server.mails.map(({ headers }) => headers['message-id']);
    expect([server.mails.length, second]).toEqual([2, first]);
  });
});

describe('two runs at once', () => {
  it('send once between them: the second passes by what the first is sending', async () => {
    await aSubscribedLead();
    let release = (): void => {};
    server.hold = new Promise<void>((done) => (release = done));
    const first = run();
    while (!server.commands.includes('DATA')) await new Promise((wait) => setTimeout(wait, 10));
    expect(whatOf(await run())).toEqual(['NOTHING']);
    release();
    expect(whatOf(await first)).toEqual(['SENT']);
    expect(whatOf(await run())).toEqual(['NOTHING']);
    expect(server.mails).toHaveLength(1);
  });
});

describe('the daily run of a serving process', () => {
  it('sends at its time of day, without a command', async () => {
    await aSubscribedLead();
    const clock = { now: () => new Date('2026-11-22T07:29:59.800Z') };
    const daily = new DailyDigest(tracker.app.get(DigestService), clock, {
      publicUrl: null,
      mail: null,
      digestAt: '07:30',
    });
    daily.onApplicationBootstrap();
    while (server.mails.length === 0) await new Promise((wait) => setTimeout(wait, 20));
    await daily.onModuleDestroy();
    expect(server.mails.map(({ to }) => to)).toEqual([['lead@example.org']]);
  });
});

describe('a subscription', () => {
  it('is everyone’s own: shown to nobody else, and kept out of the audit log', async () => {
    const { lead } = await aSubscribedLead();
    const admin = await tracker.person('ADMINISTRATOR');
    expect((await lead.ask('{ myDigest { sendTo leadDays } }')).data.myDigest).toEqual({
      sendTo: 'lead@example.org',
      leadDays: [60, 30],
    });
    expect((await admin.ask('{ myDigest { sendTo } }')).data.myDigest).toBeNull();
    await run();
    const { rows } = await tracker.owner.query<{ line: string; action: string; table_name: string }>(
      'SELECT to_jsonb(entry)::text AS line, action, table_name FROM audit.entry WHERE actor_id = $1 ORDER BY seq',
      [lead.userId],
    );
    expect(rows.map(({ action, table_name }) => `${action} ${table_name}`)).toEqual([
      'INSERT digest_subscription',
      'EXPORT digest',
    ]);
    expect(rows.filter(({ line }) => line.includes('lead@example.org'))).toEqual([]);
  });

  it('is changed by subscribing again, and forgotten by unsubscribing', async () => {
    const { lead } = await aSubscribedLead();
    const changed = await subscribe(lead, { sendTo: 'other@example.org', leadDays: [7, 90, 7] });
    expect(changed.subscription).toMatchObject({ sendTo: 'other@example.org', leadDays: [90, 7] });
    await run();
    expect(await unsubscribe(lead, {})).toEqual({ subscription: null, userErrors: [] });
    expect(await unsubscribe(lead, {})).toEqual({ subscription: null, userErrors: [] });
    for (const table of ['digest_subscription', 'digest_sent']) {
      const { rows } = await tracker.owner.query(`SELECT FROM ${table} WHERE user_id = $1`, [lead.userId]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    expect(await run()).toEqual([]);
  });

  it.each([
    'lead@example.org\r\nBcc: all@example.org',
    'lead@example.org, all@example.org',
    'Lead <lead@example.org>',
    'lead@localhost',
    'lead@@example.org',
    'lead@exa mple.org',
    'lead@example..org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.org`,
    '',
  ])('is refused to %j', async (sendTo) => {
    const person: Person = await tracker.person('ANALYST');
    expect(await subscribe(person, { sendTo })).toMatchObject({
      subscription: null,
      userErrors: [{ code: 'NOT_A_MAIL_ADDRESS', path: ['sendTo'] }],
    });
  });
});

describe('npm run cli -- digest', () => {
  let program: CompiledProgram;
  beforeAll(() => void (program = CompiledProgram.compile()), 120_000);
  afterAll(() => program.remove());

  const settings = () => ({
    DATABASE_URL: tracker.database.appUrl,
    DATABASE_OWNER_URL: tracker.database.ownerUrl,
    NODE_ENV: 'test',
  });
  const mailSettings = () => ({
    SMTP_URL: server.url,
    MAIL_FROM: 'tracker@example.org',
    PUBLIC_URL: 'https://tracker.example.org/',
  });

  it('sends once though two processes run at once; a dry run prints it; without a mail server it says what to set', async () => {
    const scene = await aFundingScene(tracker, make);
    // The program asks the real clock.
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await make.fundingLine(scene.programme, scene.funder, { title: 'Ends soon (invented)', ends_on: soon });
    await subscribe(scene.lead, { sendTo: 'lead@example.org' });

    const refused = await program.run(settings(), 'cli/main.js', 'digest');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('set SMTP_URL, MAIL_FROM and PUBLIC_URL'),
    ]);
    const dry = await program.run(settings(), 'cli/main.js', 'digest', '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('Signed money ends: Ends soon (invented)')]);
    expect(dry.stdout).toContain('Would send 1.');

    const both = { ...settings(), ...mailSettings() };
    const outcomes = await Promise.all([1, 2].map(() => program.run(both, 'cli/main.js', 'digest')));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(outcomes.map(({ stdout }) => stdout.trim().split('\n').at(-1)).sort()).toEqual(['Sent 0.', 'Sent 1.']);
    expect(server.mails.map(({ to }) => to)).toEqual([['lead@example.org']]);
    expect(server.mails[0]!.text).toContain('https://tracker.example.org/graphiql');
  }, 180_000);

  it('ends with 1 and a sentence when somebody’s was not sent', async () => {
    const scene = await aFundingScene(tracker, make);
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await make.fundingLine(scene.programme, scene.funder, { ends_on: soon });
    await subscribe(scene.lead, { sendTo: 'lead@example.org' });
    server.refuse = { RCPT: '550 <lead@example.org> is unknown' };
    const { code, stdout, stderr } = await program.run({ ...settings(), ...mailSettings() }, 'cli/main.js', 'digest');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Not sent: 1.')]);
    expect(stdout).toContain('The mail server refused it with 550.');
    expect(stdout + stderr).not.toContain('lead@example.org');
  }, 180_000);
});
