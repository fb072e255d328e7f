import request from 'supertest';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Clock } from '../../src/web/clock';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';
import { aFundingScene, FundingScene, mutation } from '../support/funding-scene';

let tracker: TestApplication;
let make: Builders;

beforeAll(async () => {
  tracker = await TestApplication.start({
    today: '2026-11-22',
    reminders: { publicUrl: 'https://tracker.example.org', mail: null, digestAt: null },
  });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
}, 60_000);
afterAll(() => tracker.stop());

const createFeed = mutation(
  'createCalendarFeed',
  'CreateCalendarFeedInput',
  'url apiToken { id kind label expiresAt }',
);
const get = (path: string, headers: Record<string, string> = {}) =>
  request(tracker.app.getHttpServer()).get(path).set(headers);

/** The address as a program knows it, without the host. */
async function subscribe(person: Person, input: object = {}): Promise<{ path: string; id: string }> {
  const { url, apiToken, userErrors } = await createFeed(person, { label: 'Outlook', ...input });
  expect(userErrors).toEqual([]);
  expect(url).toMatch(/^https:\/\/tracker\.example\.org\/calendar\/clwc_[A-Za-z0-9_-]{43}\.ics$/);
  return { path: new URL(url).pathname, id: apiToken.id };
}

/** The events of a calendar, each by its properties. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  let inAlarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    if (/^(BEGIN|END):VALARM$/.test(line)) inAlarm = line.startsWith('BEGIN');
    const [, name, value] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (name && !inAlarm && events.length > 0) events.at(-1)![name] ??= value!;
  }
  return events;
}

async function withALine(title = 'Invented line'): Promise<FundingScene & { line: string }> {
  const scene = await aFundingScene(tracker, make);
  const line = await make.fundingLine(scene.programme, scene.funder, { title });
  await make.allocation(line, await make.post(scene.participation));
  return { ...scene, line };
}

describe('a calendar to subscribe to', () => {
  it('holds the deadlines as whole days, with alarms where they were asked for', async () => {
    const { lead } = await withALine('Link work; with, signs');
    const { path } = await subscribe(lead, { alarmDays: [14] });
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    const events = eventsOf(answer.text);
    expect(events).toMatchObject([
      {
        DTSTART: '20270106',
        CATEGORIES: 'DECISION',
        SEQUENCE: '0',
        SUMMARY: expect.stringContaining('work\\; with\\, s'),
      },
      { DTSTART: '20270331', CATEGORIES: 'MONEY_ENDS', SEQUENCE: '0' },
    ]);
    expect(events.every(({ UID }) => /^[A-Za-z0-9_-]{24}@clw-tracker$/.test(UID!))).toBe(true);
    expect(answer.text.match(/TRIGGER;RELATED=START:-P13DT15H/g)).toHaveLength(2);
  });

  it('says that nothing has changed when it has not, and sends all of it again when a day has moved', async () => {
    const { lead, line } = await withALine();
    const { path } = await subscribe(lead);
    const first = await get(path);
    const etag = first.headers['etag']!;
    const again = await get(path, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    tracker.app.get(Clock).now = () => new Date('2026-11-23T08:00:00Z');
    try {
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
      await tracker.owner.query(
        `WITH line AS (UPDATE funding_line SET ends_on = '2027-02-26', version = version + 1 WHERE id = $1)
         UPDATE allocation SET ends_on = '2027-02-26', version = version + 1 WHERE funding_line_id = $1`,
        [line],
      );
      const moved = await get(path, { 'if-none-match': etag });
      expect(moved.status).toBe(200);
      const [before, after] = [eventsOf(first.text), eventsOf(moved.text)];
      expect(after.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID));
      expect(after.at(-1)).toMatchObject({ DTSTART: '20270226', SEQUENCE: '1', 'LAST-MODIFIED': '20261123T080000Z' });
      expect((await get(path)).headers['etag']).toBe(moved.headers['etag']);
    } finally {
      tracker.app.get(Clock).now = () => new Date('2026-11-22T12:00:00Z');
    }
  });

  it('holds only its scope and kinds, and nothing outside the rights of its user on the day', async () => {
    const scene = await withALine();
    const other = await withALine();
    expect(eventsOf((await get((await subscribe(scene.lead, { kinds: ['MONEY_ENDS'] })).path)).text)).toHaveLength(1);
    const foreign = await subscribe(scene.lead, { programme: other.programme });
    expect(eventsOf((await get(foreign.path)).text)).toEqual([]);
    const whole = await subscribe(scene.lead);
    expect(eventsOf((await get(whole.path)).text)).toHaveLength(2);
    await tracker.owner.query('DELETE FROM user_scope WHERE user_id = $1', [scene.lead.userId]);
    expect(eventsOf((await get(whole.path)).text)).toEqual([]);
  });

  it('tells references of workers to their own employer only', async () => {
    const scene = await withALine();
    await tracker.owner.query(
      `UPDATE participation SET sharing_level = 'PSEUDONYMISED_TERMS', version = version + 1 WHERE id = $1`,
      [scene.participation],
    );
    const worker = await make.worker(scene.employer, {
      reference: 'CANARY-9',
      continuous_service_on: '2025-04-01',
    });
    await make.contract(await make.post(scene.participation), worker);
    const texts = await Promise.all(
      [scene.hr, scene.lead, scene.analyst].map(async (person) => (await get((await subscribe(person)).path)).text),
    );
    expect(texts.map((text) => text.replaceAll('\r\n ', '').includes('CANARY-9'))).toEqual([true, false, false]);
    expect(texts.map((text) => text.includes('CATEGORIES:STEP'))).toEqual([true, true, false]);
  });

  it('is noted in the audit log once a day, and shows the day it was last fetched', async () => {
    const { analyst } = await withALine();
    const { path, id } = await subscribe(analyst);
    await get(path);
    await get(path);
    const { rows } = await tracker.owner.query(
      `SELECT action, table_name FROM audit.entry WHERE actor_id = $1 AND row_id = $2 ORDER BY seq`,
      [analyst.userId, id],
    );
    expect(rows).toEqual([
      { action: 'TOKEN', table_name: 'api_token' },
      { action: 'EXPORT', table_name: 'calendar_feed' },
    ]);
    const { data } = await analyst.ask('{ myTokens { id kind lastUsedOn } }');
    expect(data.myTokens).toContainEqual({ id, kind: 'CALENDAR', lastUsedOn: '2026-11-22' });
  });
});

describe('the token of a calendar', () => {
  it('opens nothing else: not GraphQL, not files, not another token', async () => {
    const { lead } = await withALine();
    const { path } = await subscribe(lead);
    const token = /clwc_[^.]+/.exec(path)![0];
    const asked = await tracker.ask(token, '{ me { id } }');
    expect([asked.status, asked.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const authorization = `Bearer ${token}`;
    expect((await get('/export/posts.csv', { authorization })).status).toBe(401);
    // Even were its prefix changed, its hash is of another kind.
    expect((await tracker.ask(token.replace('clwc_', 'clwt_'), '{ me { id } }')).status).toBe(401);
    const { rows } = await tracker.owner.query(
      'SELECT app.user_of_token(hash, now()) AS found FROM api_token WHERE kind = $1',
      ['CALENDAR'],
    );
    expect(rows.every(({ found }) => found === null)).toBe(true);
  });

  it('opens its calendar in a header too; another token opens the calendar the address describes', async () => {
    const { lead } = await withALine();
    const { path } = await subscribe(lead, { kinds: ['DECISION'] });
    const token = /clwc_[^.]+/.exec(path)![0];
    const byHeader = await get('/calendar/deadlines.ics', { authorization: `Bearer ${token}` });
    expect(eventsOf(byHeader.text)).toHaveLength(1);
    const authorization = `Bearer ${lead.token}`;
    const question = '/calendar/deadlines.ics?kinds=MONEY_ENDS&kinds=DECISION&alarmDays=7';
    const byPerson = await get(question, { authorization });
    expect(eventsOf(byPerson.text)).toHaveLength(2);
    expect((await get('/calendar/deadlines.ics?kinds=NONSENSE', { authorization })).status).toBe(400);
    expect((await get('/calendar/deadlines.ics?else=1', { authorization })).status).toBe(400);
    expect((await get('/calendar/deadlines.ics')).status).toBe(401);
  });

  it('is refused alike when it is unknown, expired, revoked or its user is let in no more', async () => {
    const { lead, hr } = await withALine();
    const [revoked, expired, ofNobody] = [await subscribe(lead), await subscribe(lead), await subscribe(hr)];
    const revoke = mutation('revokeToken', 'RevokeTokenInput', 'revoked');
    expect(await revoke(lead, { token: revoked.id })).toMatchObject({ revoked: revoked.id });
    await tracker.owner.query(`UPDATE api_token SET expires_at = created_at WHERE id = $1`, [expired.id]);
    await tracker.owner.query('UPDATE app_user SET is_active = false, version = version + 1 WHERE id = $1', [
      hr.userId,
    ]);
    const unknown = `/calendar/clwc_${'A'.repeat(43)}.ics`;
    for (const path of [revoked.path, expired.path, ofNobody.path, unknown, '/calendar/x.ics', '/calendar/x']) {
      const { status, body } = await get(path);
      expect([status, body.message]).toEqual([
        404,
        'There is no such calendar: its address may be mistyped, expired or revoked.',
      ]);
    }
  });

  it('lives a year at most, keeps only its hash, and is shown once', async () => {
    const { lead } = await withALine();
    const { userErrors } = await createFeed(lead, { label: 'Too long', days: 366 });
    expect(userErrors).toMatchObject([{ code: 'TOKEN_DAYS_OUT_OF_RANGE', path: ['days'] }]);
    const input = { label: 'Apple', days: 365, idempotencyKey: 'calendar-once' };
    const made = await createFeed(lead, input);
    expect(made.apiToken).toMatchObject({ kind: 'CALENDAR', label: 'Apple', expiresAt: '2027-11-22T12:00:00.000Z' });
    expect(await createFeed(lead, input)).toMatchObject({ url: null, apiToken: { id: made.apiToken.id } });
    const token = /clwc_[^.]+/.exec(made.url)![0];
    const tables = await tracker.owner.query<{ line: string }>(
      `SELECT to_jsonb(t)::text AS line FROM api_token AS t UNION ALL SELECT to_jsonb(f)::text FROM calendar_feed AS f
       UNION ALL SELECT to_jsonb(e)::text FROM audit.entry AS e`,
    );
    expect(tables.rows.filter(({ line }) => line.includes(token))).toEqual([]);
  });

  it('is not made for another employer by somebody of one', async () => {
    const [{ hr, employer }, other] = [await withALine(), await withALine()];
    const { url, userErrors } = await createFeed(hr, { label: 'Outlook', employer: other.employer });
    expect([url, userErrors]).toEqual([null, [expect.objectContaining({ code: 'NOT_YOURS', path: ['employer'] })]]);
    expect(eventsOf((await get((await subscribe(hr, { employer })).path)).text)).toHaveLength(2);
  });

  it('is not written to the log when something fails', async () => {
    const { lead } = await withALine();
    const { path } = await subscribe(lead);
    const written: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      }),
    );
    await tracker.owner.query('REVOKE SELECT ON tracker.calendar_event FROM tracker_app');
    try {
      expect((await get(path)).status).toBe(500);
    } finally {
      await tracker.owner.query('GRANT SELECT ON tracker.calendar_event TO tracker_app');
      for (const spy of spies) spy.mockRestore();
    }
    expect(written.join('')).toContain('code=42501');
    expect(written.join('')).not.toContain('clwc_');
    expect((await get(path)).status).toBe(200);
  });
});
