import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { readTables } from '../../src/imports/reading/read-tables';
import { makeZip } from '../support/make-zip';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EXAMPLES = join(__dirname, '../../examples');
const PROGRAMME = 'Bramble Hill link workers (invented)';
const ROWAN = 'Rowan Bank Trust (invented)';
const HEATHER = 'Heather Glen Support (invented)';

interface Outcome {
  readonly status: number;
  readonly body: {
    committed: boolean;
    planHash: string;
    counts: { rows: number; created: number; changed: number; unchanged: number };
    changes: { sheet: string; row: number; action: string; fields: { column: string; from: string; to: string }[] }[];
    problems: { sheet: string | null; row: number | null; column: string | null; code: string; message: string }[];
    message?: string;
  };
}

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let rowanHr: Person;
let lead: Person;
let programmeId: string;
let first: Outcome;

function send(person: Person | null, path: string, body: Buffer | string, type = 'text/csv'): Promise<Outcome> {
  const call = request(tracker.app.getHttpServer()).post(path).set('content-type', type);
  if (person) call.set('authorization', `Bearer ${person.token}`);
  return call.send(body) as unknown as Promise<Outcome>;
}

const sendCsv = (person: Person, sheet: string, lines: string[], query = ''): Promise<Outcome> =>
  send(person, `/imports?sheet=${sheet}${query}`, lines.join('\n'));

async function download(person: Person, path = `/exports/programme.xlsx?programme=${programmeId}`): Promise<Buffer> {
  const response = await request(tracker.app.getHttpServer())
    .get(path)
    .set('authorization', `Bearer ${person.token}`)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(response.status).toBe(200);
  return response.body as Buffer;
}

/** How many rows there are of everything, history and audit included. */
async function everything(): Promise<Record<string, number>> {
  const tables = await tracker.owner.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('tracker', 'history', 'audit') ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const counted = await tracker.owner.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
    counts[name] = Number(counted.rows[0]!.count);
  }
  return counts;
}

async function idOf(table: string, name: string): Promise<string> {
  const found = await tracker.owner.query<{ id: string }>(`SELECT id FROM ${table} WHERE name = $1`, [name]);
  return found.rows[0]!.id;
}

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  admin = await tracker.person('ADMINISTRATOR');
  const workbook = readFileSync(join(EXAMPLES, 'demonstration-programme.xlsx'));
  first = await send(admin, '/imports?file=demonstration-programme.xlsx', workbook, XLSX);
  programmeId = await idOf('programme', PROGRAMME);
  rowanHr = await tracker.person('HR_EDITOR', { employers: [await idOf('employer', ROWAN)] });
  lead = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37000012'] });
}, 120_000);
afterAll(() => tracker.stop());

describe('bringing in a whole programme', () => {
  it('records every sheet of the workbook at once', async () => {
    expect(first.body.problems).toEqual([]);
    expect(first.status).toBe(200);
    expect(first.body.committed).toBe(true);
    expect(first.body.counts.rows).toBeGreaterThan(500);
    const { data } = await admin.ask(`{ contracts(first: 1) { totalCount } fundingLines(first: 1) { totalCount } }`);
    expect(data.contracts.totalCount).toBe(30);
    expect(data.fundingLines.totalCount).toBe(12);
  });

  it('changes nothing when the same file comes again, and keeps both runs', async () => {
    const workbook = readFileSync(join(EXAMPLES, 'demonstration-programme.xlsx'));
    const again = await send(admin, '/imports', workbook, XLSX);
    expect(again.body).toMatchObject({
      committed: true,
      changes: [],
      problems: [],
      counts: { created: 0, changed: 0 },
    });
    expect(again.body.counts.unchanged).toBe(first.body.counts.rows);
    const { data } = await admin.ask('{ importRuns { nodes { fileName rowsRead created unchanged } } }');
    expect(data.importRuns.nodes).toMatchObject([
      { fileName: 'demonstration-programme.xlsx', rowsRead: first.body.counts.rows, unchanged: expect.any(Number) },
      { fileName: 'upload.xlsx', created: 0, unchanged: first.body.counts.rows },
    ]);
  });

  it('is audited as what came from a file', async () => {
    const entries = await tracker.owner.query(
      `SELECT DISTINCT source, actor_id FROM audit.entry WHERE table_name IN ('terms', 'allocation')`,
    );
    expect(entries.rows).toEqual([{ source: 'FILE', actor_id: admin.userId }]);
  });

  it('takes the other programme too', async () => {
    const workbook = readFileSync(join(EXAMPLES, 'second-programme.xlsx'));
    const { body } = await send(admin, '/imports', workbook, XLSX);
    expect(body.problems).toEqual([]);
    const again = await send(admin, '/imports', workbook, XLSX);
    expect(again.body.counts).toEqual({ rows: body.counts.rows, created: 0, changed: 0, unchanged: body.counts.rows });
  });
});

describe('a round trip', () => {
  it.each([
    ['an administrator', () => admin],
    ['the HR editor of one employer', () => rowanHr],
    ['a lead with whom nobody shares contracts', () => lead],
  ])('without an edit changes nothing, for %s', async (_, who) => {
    const workbook = await download(who());
    const { body } = await send(who(), '/imports', workbook, XLSX);
    expect(body.problems).toEqual([]);
    expect(body.changes).toEqual([]);
    expect(body.committed).toBe(true);
  });

  it('holds to the rights of who downloads: own people only, and no people where none are shared', async () => {
    const employersIn = async (person: Person, sheet: string): Promise<Set<string>> => {
      const { tables } = await readTables([{ name: 'x.xlsx', bytes: await download(person) }]);
      const found = tables.find((table) => table.sheet === sheet)!;
      return new Set(found.rows.map(({ cells }) => cells[found.header.indexOf('employer')]!));
    };
    expect([...(await employersIn(rowanHr, 'terms'))]).toEqual([ROWAN]);
    expect([...(await employersIn(lead, 'terms'))]).toEqual([]);
    expect((await employersIn(admin, 'terms')).size).toBe(9);
  });

  it('is audited for the programme, and for each employer whose terms were in it', async () => {
    await download(admin);
    const entries = await tracker.owner.query<{ table_name: string; count: string }>(
      `SELECT table_name, count(*) FROM audit.entry
       WHERE action = 'EXPORT' AND request_id = (SELECT request_id FROM audit.entry WHERE action = 'EXPORT' ORDER BY seq DESC LIMIT 1)
       GROUP BY table_name ORDER BY table_name`,
    );
    expect(entries.rows).toEqual([
      { table_name: 'programme', count: '1' },
      { table_name: 'terms', count: '9' },
    ]);
  });

  it('makes harmless what a spreadsheet could run, and takes it back as it was', async () => {
    const employer = await make.employer({ name: '=HYPERLINK("http://example.org";"invented")' });
    await make.employerWeek(employer);
    const programme = await make.programme({ partnership: 'S37000018', commissioner: '+44 invented' });
    await make.participation(employer, programme);
    const workbook = await download(admin, `/exports/programme.xlsx?programme=${programme}`);
    const { tables } = await readTables([{ name: 'x.xlsx', bytes: workbook }]);
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells).toContain(`'=HYPERLINK("http://example.org";"invented")`);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    const { body } = await send(admin, '/imports', workbook, XLSX);
    expect(body).toMatchObject({ changes: [], problems: [] });
  });
});

const TERMS = 'employer,contract,starts_on,pay_basis,pay_amount,weekly_hours,full_time_week';

describe('a dry run', () => {
  it('shows what would change, old and new, and changes nothing', async () => {
    const before = await everything();
    const { status, body } = await sendCsv(
      rowanHr,
      'terms',
      [
        TERMS,
        `${ROWAN},RB-C01,2026-04-01,FULL_TIME_ANNUAL,31800,37,37`,
        `${ROWAN},RB-C01,2027-01-01,FULL_TIME_ANNUAL,32000,37,37`,
      ],
      '&dryRun=1',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      committed: false,
      problems: [],
      counts: { rows: 2, created: 1, changed: 1, unchanged: 0 },
    });
    expect(body.changes[0]).toMatchObject({
      row: 2,
      action: 'CHANGE',
      fields: [{ column: 'pay_amount', from: '31100', to: '31800' }],
    });
    const after = await everything();
    // Only that the pay shown was read.
    expect(after).toEqual({ ...before, 'audit.entry': before['audit.entry']! + 1 });
    const read = await tracker.owner.query(
      `SELECT action, employer_id, new FROM audit.entry ORDER BY seq DESC LIMIT 1`,
    );
    expect(read.rows).toMatchObject([
      { action: 'READ', employer_id: await idOf('employer', ROWAN), new: { operationName: 'import' } },
    ]);
  });

  it('is done by the commit that expects it, and refused once anything else would happen', async () => {
    const lines = [TERMS, `${ROWAN},RB-C04,2026-04-01,FULL_TIME_ANNUAL,31250,37,37`];
    const planned = (await sendCsv(rowanHr, 'terms', lines, '&dryRun=1')).body.planHash;
    const other = await sendCsv(rowanHr, 'terms', [TERMS, `${ROWAN},RB-C04,2026-04-01,FULL_TIME_ANNUAL,31200,37,37`]);
    expect(other.body.committed).toBe(true);
    const late = await sendCsv(rowanHr, 'terms', lines, `&expectPlan=${planned}`);
    expect(late).toMatchObject({ status: 422, body: { committed: false, problems: [{ code: 'PLAN_CHANGED' }] } });
    const replanned = (await sendCsv(rowanHr, 'terms', lines, '&dryRun=1')).body.planHash;
    const done = await sendCsv(rowanHr, 'terms', lines, `&expectPlan=${replanned}`);
    expect(done.body).toMatchObject({ committed: true, counts: { changed: 1 } });
  });
});

describe('all or nothing', () => {
  const worker = (reference: string, service = '2024-01-08') => `${ROWAN},${reference},${service}`;

  it('keeps nothing of a file whose last row is refused', async () => {
    const before = await everything();
    const rows = Array.from({ length: 30 }, (_, at) => worker(`N-${at}`));
    const { status, body } = await sendCsv(rowanHr, 'workers', [
      'employer,reference,continuous_service_on',
      ...rows,
      worker('AB123456C'),
    ]);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      committed: false,
      problems: [{ row: 32, column: 'reference', code: 'REFERENCE_IS_PERSONAL' }],
    });
    expect(await everything()).toEqual(before);
  });

  it('says everything that is wrong at once, from the cell to the rule, each at its row and column', async () => {
    const { body } = await sendCsv(rowanHr, 'terms', [
      TERMS,
      `${ROWAN},RB-C01,2026-02-30,FULL_TIME_ANNUAL,31000,37,37`,
      `${ROWAN},RB-C99,2026-04-01,FULL_TIME_ANNUAL,31000,37,37`,
      `${ROWAN},RB-C02,2026-04-01,SCALE_POINT,36100,37,37`,
      `${ROWAN},RB-C03,2026-04-01,FULL_TIME_ANNUAL,"£31,365.55",37,37`,
      `${ROWAN},RB-C03,2010-01-01,FULL_TIME_ANNUAL,31000,37,37`,
      `${HEATHER},HG-C01,2026-04-01,FULL_TIME_ANNUAL,77777.77,35,35`,
    ]);
    expect(body.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'starts_on', 'BAD_DAY'],
      [3, 'contract', 'UNKNOWN_LINK'],
      [4, 'pay_amount', 'PAY_IS_AMOUNT_OR_POINT'],
      [4, 'scale_point', 'SCALE_POINT_INCOMPLETE'],
      [5, 'pay_amount', 'BAD_NUMBER'],
      [6, 'starts_on', 'NOT_IN_FORCE'],
      [7, 'contract', 'UNKNOWN_LINK'],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/31365|31,365|77777/);
  });

  it('refuses a transfer after the first day of its terms, and one of which no term came', async () => {
    const paid = '2026-04-01,FULL_TIME_ANNUAL,31000,37,37';
    const { body } = await sendCsv(rowanHr, 'terms', [
      `${TERMS},pay_origin,transferred_from,transferred_on`,
      `${ROWAN},RB-C01,${paid},TRANSFERRED,Invented former employer,2026-04-02`,
      `${ROWAN},RB-C03,${paid},STANDARD,Invented former employer,2024-04-01`,
    ]);
    expect(body.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'transferred_on', 'TRANSFERRED_LATER'],
      [3, 'transferred_from', 'NOTHING_TRANSFERRED'],
    ]);
  });

  it('does not blame the rows that point to a row that is wrong, and says that they were not checked', async () => {
    const line = (name: string, to: string) =>
      `${PROGRAMME},Both (invented),${name},Both,GRANT,ANNUAL,1000,2027-04-01,${to}`;
    const files = {
      'funders.csv': ['name,kind', ' Both (invented),NEIGHBOUR'],
      'funding_lines.csv': [
        'programme,funder,reference,title,kind,cycle,amount,starts_on,ends_on',
        line('one', '2028-03-31'),
        line('two', '2026-03-31'),
      ],
    };
    const zip = makeZip(Object.entries(files).map(([name, lines]) => ({ name, content: lines.join('\n') })));
    const { body } = await send(admin, '/imports?file=both.zip', zip, 'application/zip');
    expect(body.problems).toMatchObject([
      { sheet: 'funders', row: 2, column: 'kind', code: 'UNKNOWN_WORD' },
      {
        ...{ sheet: 'funding_lines', row: 2, column: null, code: 'NOT_CHECKED' },
        message:
          '2 rows of this sheet, of which this is the first, were not checked: what they name in funders is refused in this file. Mend that, and try again.',
      },
    ]);
  });

  it('says the first thousand things that the records refuse, in the order of the file, and that there are more', async () => {
    const POSTS = 'employer,programme,reference,role,opened_on,state_from,funded_wte,status';
    const rows = Array.from(
      { length: 1_100 },
      (_, at) => `Nobody,${PROGRAMME},P-${at},CLW,2026-04-01,2026-04-01,1,VACANT`,
    );
    const { body } = await sendCsv(admin, 'posts', [POSTS, ...rows], '&dryRun=true');
    expect(body.problems).toHaveLength(1_001);
    expect(body.problems[0]).toMatchObject({ row: 2, sheet: 'posts' });
    expect(body.problems[999]).toMatchObject({ sheet: 'posts' });
    expect(body.problems[1_000]).toMatchObject({ sheet: null, code: 'MORE_PROBLEMS' });
  });

  it('reads the columns it knows beside one that it does not know', async () => {
    const { body } = await sendCsv(rowanHr, 'workers', [
      'employer,reference,continuous_service_on,shoe_size',
      worker('N-40', '2023-02-29') + ',5',
    ]);
    expect(body.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'shoe_size', 'UNKNOWN_COLUMN'],
      [2, 'continuous_service_on', 'BAD_DAY'],
    ]);
  });

  it('takes no contract without terms', async () => {
    const { body } = await sendCsv(rowanHr, 'contracts', [
      'employer,reference,post,worker,kind,starts_on',
      `${ROWAN},RB-C50,RB-1,RB-W01,PERMANENT,2026-12-01`,
    ]);
    expect(body.problems).toMatchObject([{ row: 2, code: 'TERMS_MISSING' }]);
  });
});

describe('a thing with its dated parts', () => {
  const POSTS = 'employer,programme,reference,role,opened_on,state_from,funded_wte,status';
  const post = (role: string, from: string, wte: string) =>
    `${ROWAN},${PROGRAMME},RB-1,${role},2018-04-01,${from},${wte},FILLED`;

  it('gets a new part from a new row', async () => {
    const { body } = await sendCsv(rowanHr, 'posts', [POSTS, post('CLW', '2027-01-01', '0.8')], '&dryRun=1');
    expect(body).toMatchObject({ problems: [], counts: { created: 1, changed: 0 } });
  });

  it('is not changed by the way: the row of the new part must agree with what is recorded', async () => {
    const alone = await sendCsv(rowanHr, 'posts', [POSTS, post('MANAGER', '2027-01-01', '0.8')], '&dryRun=1');
    expect(alone.body.problems).toMatchObject([{ row: 2, column: 'role', code: 'ROWS_DISAGREE' }]);
    const both = [POSTS, post('MANAGER', '2027-01-01', '0.8'), post('MANAGER', '2018-04-01', '1')];
    const together = await sendCsv(rowanHr, 'posts', both, '&dryRun=1');
    expect(together.body).toMatchObject({ problems: [], counts: { created: 1, changed: 1 } });
  });

  it('is meant itself by a row that says nothing of a part', async () => {
    const head = 'name,commissioner,employment_model,partnerships';
    const { body } = await sendCsv(
      lead,
      'programmes',
      [head, `${PROGRAMME},Another (invented),MIXED,S37000012`],
      '&dryRun=1',
    );
    expect(body.problems).toEqual([]);
    expect(body.changes).toMatchObject([
      { action: 'CHANGE', fields: [{ column: 'commissioner', to: 'Another (invented)' }] },
    ]);
  });
});

describe('a line whose extension was used', () => {
  const LINES = 'programme,reference,funder,title,kind,starts_on,ends_on,agreed_ends_on,cycle';
  const line = (reference: string, agreed: string) =>
    `${PROGRAMME},${reference},Corn Mill Foundation (invented),${reference} (invented),GRANT,2025-04-01,2026-09-30,${agreed},ONE_OFF`;

  it('comes with the end as first agreed, and is a renewal of its funder', async () => {
    const { data } = await admin.ask(
      `query ($id: ID!) {
        funderTimeliness(asOf: "2026-11-22", funder: $id) {
          funders { nodes { renewals { kind oldMoneyEndsOn saidOn notice { ... on DaysValue { days } } line { reference agreedEndsOn } } } } } }`,
      { id: await idOf('funder', 'Community Recovery Board (invented)') },
    );
    expect(data.funderTimeliness.funders.nodes[0].renewals).toEqual([
      {
        kind: 'EXTENSION',
        oldMoneyEndsOn: '2026-03-31',
        saidOn: '2025-11-14',
        notice: { days: 137 },
        line: { reference: 'BH-RECOVERY', agreedEndsOn: '2026-03-31' },
      },
    ]);
  });

  it('first ended within it, before the day to which the extension led', async () => {
    const rows = ['2026-09-30', '2025-03-31', '2026-03-31'].map((agreed, at) => line(`IMP-${at}`, agreed));
    const { body } = await sendCsv(admin, 'funding_lines', [LINES, ...rows], '&dryRun=1');
    expect(body.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'agreed_ends_on', 'AGREED_END_NOT_WITHIN'],
      [3, 'agreed_ends_on', 'AGREED_END_NOT_WITHIN'],
    ]);
  });
});

describe('how employers stood', () => {
  const HEALTH = 'employer,as_at,annual_income,unrestricted_reserves_months,next_year_income_confirmed_pct,source';
  const standing = async (name: string, asOf = '2026-11-22') => {
    const { data } = await admin.ask(
      `query ($id: ID!, $asOf: Date) {
        employer(id: $id, asOf: $asOf) { health { asAt annualIncome unrestrictedReserves nextYearIncomeConfirmed } }
      }`,
      { id: await idOf('employer', name), asOf },
    );
    return data.employer.health;
  };

  it('comes with the workbook, a figure that is not known left open', async () => {
    expect(await standing('Seven Bridges Wellbeing (invented)')).toEqual({
      asAt: '2026-03-31',
      annualIncome: 198_000,
      unrestrictedReserves: null,
      nextYearIncomeConfirmed: 35,
    });
  });

  it('is recorded for another day, and corrected where it was recorded wrongly', async () => {
    const { body } = await sendCsv(rowanHr, 'employer_health', [
      HEALTH,
      `${ROWAN},2026-03-31,640000,1.8,41,Accounts to 31 March 2026 (invented)`,
      `${ROWAN},2026-09-30,,1.2,,Accounts of half a year (invented)`,
    ]);
    expect(body.problems).toEqual([]);
    expect(body.changes).toMatchObject([
      { action: 'CHANGE', fields: [{ column: 'unrestricted_reserves_months', from: '1.6', to: '1.8' }] },
      { action: 'CREATE' },
    ]);
    expect(await standing(ROWAN)).toMatchObject({ asAt: '2026-09-30', annualIncome: null, unrestrictedReserves: 1.2 });
    expect(await standing(ROWAN, '2026-09-29')).toMatchObject({ asAt: '2026-03-31', unrestrictedReserves: 1.8 });
  });

  it('is refused at the cell in the words of the mutation', async () => {
    const { body } = await sendCsv(admin, 'employer_health', [
      HEALTH,
      `${ROWAN},2024-03-31,,,,Invented`,
      `${ROWAN},2023-03-31,-1,1000,100.01,Invented`,
      `${ROWAN},2022-03-31,1,1.25,,Invented`,
    ]);
    expect(body.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, null, 'NO_FIGURE'],
      [3, 'annual_income', 'INCOME_OUT_OF_RANGE'],
      [3, 'unrestricted_reserves_months', 'RESERVES_OUT_OF_RANGE'],
      [3, 'next_year_income_confirmed_pct', 'PERCENT_OUT_OF_RANGE'],
      [4, 'unrestricted_reserves_months', 'BAD_NUMBER'],
    ]);
  });

  it('is for the HR of the employer to say, and for everyone to read', async () => {
    const row = [HEALTH, `${HEATHER},2025-03-31,300000,1,,Invented`];
    const refused = await sendCsv(rowanHr, 'employer_health', row);
    expect(refused.body.problems).toMatchObject([{ column: 'employer', code: 'NOT_YOURS' }]);
    const { tables } = await readTables([{ name: 'x.xlsx', bytes: await download(rowanHr) }]);
    const found = tables.find(({ sheet }) => sheet === 'employer_health')!;
    expect(new Set(found.rows.map(({ cells }) => cells[0])).size).toBe(7);
  });
});

describe('rights', () => {
  it("of an HR editor end at the employer's own rows, and say so at the row", async () => {
    const { status, body } = await sendCsv(rowanHr, 'posts', [
      'employer,programme,reference,role,opened_on,state_from,funded_wte,status',
      `${ROWAN},${PROGRAMME},RB-9,CLW,2026-10-01,2026-10-01,1,VACANT`,
      `${HEATHER},${PROGRAMME},HG-9,CLW,2026-10-01,2026-10-01,1,VACANT`,
    ]);
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ sheet: 'posts', row: 3, column: 'employer', code: 'NOT_YOURS' }]);
  });

  it('of a lead reach the money of their programmes and no employer’s people', async () => {
    const line = await sendCsv(lead, 'funding_lines', [
      'programme,reference,funder,title,kind,amount,starts_on,ends_on,cycle,stage,said_on,said_by',
      `${PROGRAMME},BH-NEW,Bramble Hill Partnership Fund (invented),New money (invented),GRANT,50000,2026-12-01,2027-11-30,ONE_OFF,SAID,2026-11-20,Lead (invented)`,
    ]);
    expect(line.body).toMatchObject({ committed: true, problems: [] });
    const worker = await sendCsv(lead, 'workers', ['employer,reference', `${ROWAN},X-1`]);
    expect(worker.body.problems).toMatchObject([{ row: 2, column: 'employer', code: 'NOT_YOURS' }]);
    const elsewhere = await sendCsv(lead, 'programmes', [
      'name,commissioner,employment_model,partnerships',
      'Cinder Quay link workers (invented),Another (invented),MIXED,S37000034',
    ]);
    expect(elsewhere.body.problems).toMatchObject([{ row: 2, code: 'NOT_YOURS' }]);
  });

  it('are needed: not for an analyst, and not without signing in', async () => {
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await send(analyst, '/imports?sheet=funders', 'name,kind')).status).toBe(403);
    expect((await send(null, '/imports?sheet=funders', 'name,kind')).status).toBe(401);
    const open = await request(tracker.app.getHttpServer()).get(`/exports/programme.xlsx?programme=${programmeId}`);
    expect(open.status).toBe(401);
    const { errors } = await analyst.ask('{ importRuns { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('let each person see their own imports', async () => {
    const other = await tracker.person('HR_EDITOR', { employers: [await idOf('employer', HEATHER)] });
    const { data } = await other.ask('{ importRuns { totalCount } }');
    expect(data.importRuns.totalCount).toBe(0);
  });
});

describe('intents', () => {
  const ROW = `${ROWAN},RB-W01,2018-05-14,2018-05-14`;
  const workers = (...rows: string[]) =>
    sendCsv(
      rowanHr,
      'workers',
      ['employer,reference,continuous_service_on,role_started_on,intent', ...rows],
      '&dryRun=1',
    );

  it.each([
    ['NEW for what is recorded', `${ROW},NEW`, 'ALREADY_RECORDED', 'reference'],
    ['UPDATE for what is not', `${ROWAN},RB-W77,,,UPDATE`, 'NOT_RECORDED', 'reference'],
    [
      'NOCHANGE for what differs',
      `${ROWAN},RB-W01,2019-01-07,2018-05-14,NOCHANGE`,
      'NOT_UNCHANGED',
      'continuous_service_on',
    ],
  ])('are held to: %s', async (_, row, code, column) => {
    expect((await workers(row)).body.problems).toMatchObject([{ row: 2, column, code }]);
  });

  it('END ends, and does nothing else', async () => {
    const head =
      'employer,reference,post,worker,kind,starts_on,ends_on,end_reason,employer_notice_weeks,worker_notice_weeks,intent';
    const contract = (notice: number) =>
      `${ROWAN},RB-C01,RB-1,RB-W01,PERMANENT,2023-04-01,2026-12-31,RESIGNED,${notice},4,END`;
    const more = await sendCsv(rowanHr, 'contracts', [head, contract(9)], '&dryRun=1');
    expect(more.body.problems).toMatchObject([{ column: 'employer_notice_weeks', code: 'ENDS_AND_CHANGES' }]);
    const ended = await sendCsv(rowanHr, 'contracts', [head, contract(4)], '&dryRun=1');
    expect(ended.body).toMatchObject({ problems: [], counts: { changed: 1 } });
  });

  it('UPDATE puts right what ended or closed by mistake, and moves an end either way', async () => {
    const KITTIWAKE = 'Kittiwake Housing and Health (invented)';
    const update = async (sheet: string, head: string, row: string) => {
      const { body } = await sendCsv(admin, sheet, [`${head},intent`, `${row},UPDATE`]);
      return { problems: body.problems, fields: body.changes.flatMap(({ fields }) => fields) };
    };
    /** From what is recorded to something else, and back. */
    const thereAndBack = async (sheet: string, head: string, key: string, [from, to]: [string, string]) => {
      const column = head.split(',').at(-1)!;
      const there = await update(sheet, head, `${key},${to}`);
      expect(there).toEqual({ problems: [], fields: [{ column, from, to }] });
      const back = await update(sheet, head, `${key},${from}`);
      expect(back).toEqual({ problems: [], fields: [{ column, from: to, to: from }] });
    };
    const absence = `${KITTIWAKE},KH-C02,2026-09-14`;
    await thereAndBack('absences', 'employer,contract,starts_on,ends_on', absence, ['2026-10-30', '']);
    await thereAndBack('absences', 'employer,contract,starts_on,ends_on', absence, ['2026-10-30', '2026-09-30']);
    const wrong = await update('absences', 'employer,contract,starts_on,ends_on', `${absence},2026-09-13`);
    expect(wrong.problems).toMatchObject([{ code: 'ENDS_BEFORE_START', column: 'ends_on' }]);
    const band = `${KITTIWAKE},KH-W01,2026-04-01`;
    await thereAndBack('age_bands', 'employer,worker,held_on,band', band, ['FROM_45_TO_49', 'FROM_65']);
    const ahead = await update('age_bands', 'employer,worker,band,held_on', `${KITTIWAKE},KH-W01,FROM_65,2099-04-01`);
    expect(ahead.problems).toMatchObject([{ code: 'IN_THE_FUTURE', column: 'held_on' }]);
    const leave = `${KITTIWAKE},KH-C01,2026-09-30`;
    await thereAndBack('leave_taken', 'employer,contract,up_to,hours_taken', leave, ['118.4', '120']);
    const days = await update('leave_taken', 'employer,contract,up_to,hours_taken', `${leave},1000.5`);
    expect(days.problems).toMatchObject([{ code: 'HOURS_OUT_OF_RANGE', column: 'hours_taken' }]);
    const allocation = `${PROGRAMME},BH-CORE,${ROWAN},RB-1,2024-04-01`;
    const allocated = 'programme,funding_line,employer,post,starts_on,ends_on';
    await update('allocations', allocated, `${allocation},2026-12-31`);
    await thereAndBack('allocations', allocated, allocation, ['2026-12-31', '2027-01-31']);
    const post = `${ROWAN},${PROGRAMME},RB-1,CLW,2018-04-01,2018-04-01,1,FILLED`;
    const state = 'employer,programme,reference,role,opened_on,state_from,funded_wte,status,closed_on';
    await thereAndBack('posts', state, post, ['', '2027-12-31']);
    const employer = `${KITTIWAKE},THIRD_SECTOR,2012-04-01,37`;
    await thereAndBack('employers', 'name,sector,week_from,full_time_week,status', employer, ['ACTIVE', 'CLOSED']);
    const arrangement = `${ROWAN},${PROGRAMME},,LINE_MANAGEMENT,2023-04-01,INDIVIDUAL,Line manager of the employer,42`;
    const agreed = 'employer,programme,contract,kind,starts_on,format,provider,interval_days,ends_on';
    await update('supervision_arrangements', agreed, `${arrangement},2026-12-31`);
    await thereAndBack('supervision_arrangements', agreed, arrangement, ['2026-12-31', '2027-01-31']);
  });

  it('a row that is missing deletes nothing, and a column that is missing changes nothing', async () => {
    const { body } = await sendCsv(rowanHr, 'workers', ['employer,reference', `${ROWAN},RB-W01`]);
    expect(body).toMatchObject({ committed: true, counts: { unchanged: 1, changed: 0 } });
  });
});

describe('the form', () => {
  it('can be had empty, with a sheet for each kind of row, and explains itself', async () => {
    const template = await request(tracker.app.getHttpServer())
      .get('/imports/template.xlsx')
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(template.headers['content-type']).toBe(XLSX);
    const { tables } = await readTables([{ name: 'template.xlsx', bytes: template.body as Buffer }]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['read_me', 'terms', 'funding_lines', 'dictionary']),
    );
    const dictionary = await request(tracker.app.getHttpServer()).get('/imports/dictionary.csv');
    expect(dictionary.text).toContain('terms,pay_amount,no,');
  });

  it.each([
    ['another kind of body', '/imports', 'application/json', '{}', 415],
    ['no kind of body', '/imports', 'application/octet-stream', 'PK', 415],
    ['a kind of body every object knows', '/imports', 'constructor', 'name', 415],
    ['an encoding nobody can read', '/imports?sheet=funders', 'text/csv; charset=utf-16', 'name', 415],
    ['more than 5 MB', '/imports?sheet=funders', 'text/csv', 'a'.repeat(5 * 1024 * 1024 + 1), 413],
  ])('is not taken as %s', async (_, path, type, body, status) => {
    expect((await send(admin, path, body, type)).status).toBe(status);
  });

  it('is not found for a programme that is not there, whatever the id looks like', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', "' OR 1=1 --", '']) {
      const response = await request(tracker.app.getHttpServer())
        .get(`/exports/programme.xlsx?programme=${encodeURIComponent(id)}`)
        .set('authorization', `Bearer ${admin.token}`);
      expect(response.status).toBe(404);
    }
  });
});
