import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { programSession } from '../../src/database/program-session';
import { Session } from '../../src/database/session';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { ROUNDS, rowsOfRounds } from '../../src/demonstration/rounds';
import { requestOf, sayEarlier } from '../../src/demonstration/said-earlier';
import { contentHash, ImportService } from '../../src/imports/import.service';
import { UploadedFile } from '../../src/imports/reading/uploaded-file';
import { stageFiles } from '../../src/imports/stage-files';
import { StagedRow } from '../../src/imports/staged-row';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';

const example = (name: string): UploadedFile => ({
  name,
  bytes: readFileSync(join(__dirname, '../../examples', name)),
});
const WORKBOOKS = ['demonstration-programme.xlsx', 'second-programme.xlsx', 'third-programme.xlsx'].map(example);
const FIRST_SAID = { ...example('first-said/terms.csv'), name: 'terms.csv' };

const FIRST = ROUNDS[0]!;
const FIRST_ROUND: Session = { ...programSession(), source: 'FILE', requestId: requestOf(FIRST) };

async function start(): Promise<TestApplication> {
  const tracker = await TestApplication.start({ demonstration: true });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  return tracker;
}

const load = (tracker: TestApplication) =>
  admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });

async function bring(
  { app }: TestApplication,
  session: Session,
  files: UploadedFile[],
  rows: readonly StagedRow[],
): Promise<void> {
  const outcome = await app
    .get(ImportService)
    .bring(session, files, () => Promise.resolve({ rows, problems: [] }), { dryRun: false });
  expect(outcome.problems).toEqual([]);
}

async function rows<Row>({ owner }: TestApplication, sql: string): Promise<Row[]> {
  return (await owner.query(sql)).rows as Row[];
}

/** The days on which terms are said to have been entered or changed. */
async function daysOfTerms(tracker: TestApplication): Promise<string[]> {
  const found = await rows<{ day: string }>(
    tracker,
    `SELECT DISTINCT recorded_at::date::text AS day
     FROM (SELECT recorded_at FROM terms UNION ALL SELECT recorded_at FROM history.terms) AS kept ORDER BY day`,
  );
  return found.map(({ day }) => day);
}

async function todayIn(tracker: TestApplication): Promise<string> {
  return (await rows<{ day: string }>(tracker, 'SELECT now()::date::text AS day'))[0]!.day;
}

describe('the demonstration', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await start();
    const { rows: staged } = await stageFiles(WORKBOOKS);
    const { rows: wrong } = await stageFiles([FIRST_SAID]);
    // As a start leaves it that was interrupted: loading goes on with the second round.
    await bring(tracker, FIRST_ROUND, [...WORKBOOKS, FIRST_SAID], rowsOfRounds(staged, wrong)[0]!);
    await load(tracker);
  }, 120_000);
  afterAll(() => tracker.stop());

  it('says that it was entered from 1 September 2025, nothing before it happened', async () => {
    expect(await daysOfTerms(tracker)).toEqual(ROUNDS);
    const early = await rows(
      tracker,
      `SELECT FROM terms WHERE starts_on > recorded_at::date AND starts_on <= '2026-11-22'
       UNION ALL SELECT FROM certainty WHERE said_on > recorded_at::date
       UNION ALL SELECT FROM supervision_session WHERE on_day > recorded_at::date`,
    );
    expect(early).toEqual([]);
  });

  it('keeps in the audit log when it really was entered, and what it says instead', async () => {
    const [log] = await rows(
      tracker,
      `SELECT bool_and(at > now() - interval '1 hour') AS real, audit.first_break() IS NULL AS whole FROM audit.entry`,
    );
    expect(log).toEqual({ real: true, whole: true });
    const notes = await rows(
      tracker,
      `SELECT source, left(new ->> 'said_to_be_recorded_at', 10) AS said FROM audit.entry
       WHERE table_name = 'import_run' ORDER BY seq`,
    );
    expect(notes).toEqual(ROUNDS.map((said) => ({ source: 'DATABASE', said })));
  });

  it('is today what its workbooks say, with every trigger on', async () => {
    const outcome = await tracker.app.get(ImportService).run(programSession(), WORKBOOKS, { dryRun: true });
    expect(outcome).toMatchObject({ problems: [], changes: [] });
    expect(await rows(tracker, `SELECT FROM pg_trigger WHERE tgenabled <> 'O' AND NOT tgisinternal`)).toEqual([]);
  });

  it('tells what was known then, and what moved a figure since', async () => {
    const http = request(tracker.app.getHttpServer());
    const { body: signedIn } = await http.post('/demonstration/sign-in').send({ person: 'lead' });
    const pay = (
      knownAt: string,
    ) => `payVariation(asOf: "2025-11-15", knownAt: "${knownAt}", partnership: "S37000012") {
      ... on NoValue { reason } ... on PayVariation { headlineAnnual { ... on PayVariationOnBasis { mean } } } }`;
    const { body } = await http
      .post('/graphql')
      .set('authorization', `Bearer ${signedIn.token}`)
      .send({
        query: `{
        restatement(figure: MEAN_HEADLINE_ANNUAL, asOf: "2025-11-15", from: "2025-12-01T12:00:00Z", partnership: "S37000012") {
          ... on Restatement {
            then { ... on RestatedValue { amount } } now { ... on RestatedValue { amount } } movement
            steps { at before after movement changes { what kind records fields } } } }
        before: ${pay('2025-08-31T12:00:00Z')}
        then: ${pay('2025-12-01T12:00:00Z')}
        now: ${pay('2026-11-22T12:00:00Z')}
      }`,
      });
    expect(body.errors).toBeUndefined();
    const { restatement, before, then, now } = body.data;
    expect([before.reason, then, now]).toEqual([
      'NOTHING_TO_COUNT',
      { headlineAnnual: { mean: restatement.then.amount } },
      { headlineAnnual: { mean: restatement.now.amount } },
    ]);
    const change = (what: string, kind: string, records: number, fields: string[]) =>
      expect.arrayContaining([{ what, kind, records, fields }]);
    // 26 people: an award of £1,600 to three of them is 4,800 ÷ 26, a correction of £630 is 630 ÷ 26.
    expect(restatement).toEqual({
      then: { amount: 30_892.93 },
      now: { amount: 31_107.86 },
      movement: 214.93,
      steps: [
        {
          at: '2026-01-23T00:00:00.000Z',
          before: 30_892.93,
          after: 30_899.01,
          movement: 6.08,
          changes: change('PAY_SCALE', 'PUBLISHED', 3, []),
        },
        {
          at: '2026-02-02T09:00:00.000Z',
          before: 30_899.01,
          after: 31_083.63,
          movement: 184.62,
          changes: change('TERMS', 'RECORDED', 3, []),
        },
        {
          at: '2026-03-09T09:00:00.000Z',
          before: 31_083.63,
          after: 31_107.86,
          movement: 24.23,
          changes: change('TERMS', 'CHANGED', 1, ['pay']),
        },
      ],
    });
  });

  it('is beside rules that no login that serves can go round: what is recorded says now', async () => {
    const serving = new Client({
      connectionString: tracker.database.appUrl,
      options: '-c search_path=tracker -c app.role=ADMINISTRATOR',
    });
    await serving.connect();
    const tried = async (sql: string): Promise<string> => {
      try {
        return (await serving.query<{ day: string }>(sql)).rows[0]!.day;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const NOT_ALLOWED = '42501';
    const backdated = `UPDATE worker SET recorded_at = '${FIRST}', version = version + 1 RETURNING recorded_at::date::text AS day`;
    expect(await tried(backdated)).toBe(await todayIn(tracker));
    expect(await tried('SET LOCAL session_replication_role = replica')).toBe(NOT_ALLOWED);
    expect(await tried('ALTER TABLE worker DISABLE TRIGGER USER')).toBe(NOT_ALLOWED);
    expect(await tried(`UPDATE history.worker SET recorded_at = '${FIRST}'`)).toBe(NOT_ALLOWED);
    expect(await tried(`INSERT INTO history.worker SELECT now(), NULL, worker.* FROM worker`)).toBe(NOT_ALLOWED);
    await serving.end();
  });
});

describe('records say another day only', () => {
  const SMALL = WORKBOOKS[2]!;
  let tracker: TestApplication;
  beforeEach(async () => {
    tracker = await start();
  });
  afterEach(() => tracker.stop());

  async function said(login = tracker.database.ownerUrl, session = FIRST_ROUND): Promise<string[]> {
    await bring(tracker, session, [SMALL], (await stageFiles([SMALL])).rows);
    const client = new Client({ connectionString: login });
    await client.connect();
    await sayEarlier(client, ROUNDS, contentHash([SMALL])).finally(() => client.end());
    return daysOfTerms(tracker);
  }

  it('where the log holds nothing but the demonstration, and only once', async () => {
    expect(await said()).toEqual([FIRST]);
    await tracker.owner.query(`UPDATE terms SET pay_amount = pay_amount + 1, version = version + 1`);
    await sayEarlier(tracker.owner, ROUNDS, contentHash([SMALL]));
    expect(await daysOfTerms(tracker)).toEqual([FIRST, await todayIn(tracker)]);
  });

  it('where nobody may come in yet', async () => {
    await tracker.person('ADMINISTRATOR');
    expect(await said()).toEqual([await todayIn(tracker)]);
  });

  it('where nothing was brought in by the import command, were it the very same workbook', async () => {
    expect(await said(tracker.database.ownerUrl, { ...programSession(), source: 'FILE' })).toEqual([
      await todayIn(tracker),
    ]);
  });

  it('to the owner of the tables', async () => {
    expect(await said(tracker.database.appUrl)).toEqual([await todayIn(tracker)]);
  });
});
