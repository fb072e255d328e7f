import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import writeExcelFile from 'write-excel-file/node';
import { Person, TestApplication } from '../support/application';
import { Builders } from '../support/builders';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PUBLISHED = join(__dirname, '../../examples/published');
const ROWAN = 'Rowan Bank Trust (invented)';
const HEATHER = 'Heather Glen Support (invented)';

const CSV = readFileSync(join(PUBLISHED, 'grants.csv'), 'utf8');
const JSON_FILE = readFileSync(join(PUBLISHED, 'grants.json'), 'utf8');
const NOTICES = readFileSync(join(PUBLISHED, 'awards.json'), 'utf8');

interface Problem {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
}

interface Outcome {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
  readonly body: any;
}

let tracker: TestApplication;
let make: Builders;
let lead: Person;
let admin: Person;

beforeAll(async () => {
  tracker = await TestApplication.start();
  make = new Builders(tracker.owner);
  await make.partnership('S37999991');
  lead = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37999991'] });
  admin = await tracker.person('ADMINISTRATOR');
}, 120_000);
afterAll(() => tracker.stop());

let programme: string;
let rowan: string;
let heather: string;

/** Identifiers are unique: each test has the employers and the numbers to itself. */
beforeEach(async () => {
  await tracker.owner.query(
    'DELETE FROM certainty; DELETE FROM funding_line; DELETE FROM funder_identifier; DELETE FROM funder; DELETE FROM employer_identifier',
  );
  await tracker.owner.query(
    `UPDATE employer SET version = version + 1, name = name || ' until ' || clock_timestamp() WHERE name NOT LIKE '% until %'`,
  );
  programme = await make.programme({ partnership: 'S37999991' });
  rowan = await employer(ROWAN, 'SC000001');
  heather = await employer(HEATHER, 'SC000002');
});

async function employer(name: string, number: string): Promise<string> {
  const id = await make.employer({ name });
  await tracker.owner.query(`INSERT INTO employer_identifier (employer_id, scheme, value) VALUES ($1, 'GB-SC', $2)`, [
    id,
    number,
  ]);
  await make.participation(id, programme);
  return id;
}

function send(
  person: Person | null,
  body: string | Buffer,
  { type = 'text/csv', ...query }: Record<string, string | string[]> = {},
): Promise<Outcome> {
  const call = request(tracker.app.getHttpServer())
    .post('/imports/outside')
    .query({ from: '360giving', programme, ...query })
    .set('content-type', String(type));
  if (person) call.set('authorization', `Bearer ${person.token}`);
  return call.send(body) as unknown as Promise<Outcome>;
}

/** The CSV with something else in the cells of one grant. */
function csvWith(grant: string, cells: Readonly<Record<string, string>>): string {
  const [header, ...rows] = parse(CSV) as string[][];
  for (const row of rows.filter(([id]) => id === `360G-inventedfund-${grant}`)) {
    for (const [title, cell] of Object.entries(cells)) row[header!.indexOf(title)] = cell;
  }
  return [header!, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

/** The same grants as a workbook, with days as date cells and amounts as numbers. */
function workbook(): Promise<Buffer> {
  const [header, ...rows] = parse(CSV) as string[][];
  const cells = rows.map((row) =>
    row.map((cell, at) => {
      if (/Date$|Modified$/.test(header![at]!) && cell)
        return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
      if (/^Amount|Duration/.test(header![at]!) && cell) return { value: Number(cell), type: Number };
      return { value: cell, type: String };
    }),
  );
  const heads = header!.map((value) => ({ value, type: String }));
  const meta = [
    ['Version', '1.4'],
    ['License', 'https://creativecommons.org/licenses/by/4.0/'],
  ].map((row) => row.map((value) => ({ value, type: String })));
  const pages = [
    { data: meta, sheet: 'Meta' },
    { data: [heads, ...cells], sheet: 'grants' },
  ];
  return writeExcelFile(pages as never).toBuffer();
}

const LINES = `{ fundingLines(first: 20) { nodes {
  reference title kind amount startsOn endsOn endIsDerived cycle source funder { name identifiers { scheme value } }
  employer { name } externalId { scheme value } } } }`;

async function lines() {
  const { data, errors } = await admin.ask(LINES);
  expect(errors).toBeUndefined();
  const byReference = (a: { reference: string }, b: { reference: string }) => (a.reference < b.reference ? -1 : 1);
  return data.fundingLines.nodes.sort(byReference);
}

async function everything(): Promise<Record<string, string>> {
  const tables = await tracker.owner.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('tracker', 'history') ORDER BY 1`,
  );
  const counts: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const counted = await tracker.owner.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
    counts[name] = counted.rows[0]!.count;
  }
  return counts;
}

const places = (problems: readonly Problem[]) => problems.map(({ row, column, code }) => [row, column, code]);

describe('grants that a funder publishes', () => {
  it('become funding lines with their term, funder, recipient and what was derived', async () => {
    const { status, body } = await send(lead, CSV);
    expect(body.problems).toEqual([]);
    expect(status).toBe(200);
    expect(body.committed).toBe(true);
    expect(await lines()).toMatchObject([
      {
        reference: '360G-inventedfund-001',
        kind: 'GRANT',
        amount: 120000,
        startsOn: '2026-04-01',
        endsOn: '2029-03-31',
        endIsDerived: true,
        cycle: 'MULTI_YEAR',
        employer: { name: ROWAN },
        funder: { name: 'Invented Communities Fund', identifiers: [{ scheme: 'GB-SC', value: 'SC000009' }] },
        externalId: { scheme: 'THREE_SIXTY_GIVING', value: '360G-inventedfund-001' },
      },
      {
        reference: '360G-inventedfund-002',
        amount: 45000.5,
        endsOn: '2027-03-31',
        endIsDerived: false,
        cycle: 'ONE_OFF',
      },
      { reference: '360G-inventedfund-006', amount: 80000, funder: { name: ROWAN }, employer: { name: HEATHER } },
    ]);
    const [first] = await lines();
    expect(first.source).toContain('https://fund.example/grants/001');
    expect(first.source).toContain('end derived from the length in months; cycle derived from the term');
    const words = await tracker.owner.query(
      `SELECT stage, said_on::text, said_by, evidence FROM certainty ORDER BY said_on LIMIT 1`,
    );
    expect(words.rows).toEqual([
      {
        stage: 'SIGNED',
        said_on: '2026-03-02',
        said_by: 'Invented Communities Fund',
        evidence: 'Published as awarded under the 360Giving Data Standard: https://fund.example/grants/001',
      },
    ]);
  });

  it('come to the same lines from a table, a workbook and JSON', async () => {
    await send(lead, CSV);
    const fromTable = await lines();
    for (const [body, type] of [
      [await workbook(), XLSX],
      [JSON_FILE, 'application/json'],
    ] as const) {
      const again = await send(lead, body, { type });
      expect(again.body.problems).toEqual([]);
      expect(again.body).toMatchObject({ committed: true, changes: [], counts: { created: 0, changed: 0 } });
    }
    await tracker.owner.query('DELETE FROM certainty; DELETE FROM funding_line');
    const anew = await send(lead, JSON_FILE, { type: 'application/json' });
    expect(anew.body.counts).toMatchObject({ created: 6, changed: 0 });
    const withoutSource = ({ source: _source, ...line }: { source: string }) => line;
    expect((await lines()).map(withoutSource)).toEqual(fromTable.map(withoutSource));
    expect((await lines())[0].source).toContain('licence https://creativecommons.org/licenses/by/4.0/');
  });

  it('change nothing when the same file comes again', async () => {
    const first = await send(lead, CSV);
    expect(first.body.counts).toMatchObject({ created: 8 });
    const before = await everything();
    const again = await send(lead, CSV);
    expect(again.body).toMatchObject({
      committed: true,
      changes: [],
      problems: [],
      counts: { created: 0, changed: 0 },
    });
    expect(await everything()).toEqual({
      ...before,
      'tracker.import_run': String(Number(before['tracker.import_run']) + 1),
    });
  });

  it('change nothing when they come again and start on a day that the month they end in lacks', async () => {
    const monthEnd = csvWith('001', {
      'Planned Dates:Start Date': '2023-12-31',
      'Planned Dates:Duration (months)': '2',
    });
    await send(lead, monthEnd, { only: '360G-inventedfund-001' });
    expect((await lines())[0]).toMatchObject({ startsOn: '2023-12-31', endsOn: '2024-02-28', endIsDerived: true });
    const again = await send(lead, monthEnd, { only: '360G-inventedfund-001' });
    expect(again.body).toMatchObject({ committed: true, changes: [], counts: { created: 0, changed: 0 } });
  });

  it('propose a correction where published facts have changed, which a dry run shows and its plan holds to', async () => {
    await send(lead, CSV);
    const changed = csvWith('002', { 'Amount Awarded': '50000', 'Planned Dates:End Date': '2027-06-30' });
    const dry = await send(lead, changed, { dryRun: '1' });
    expect(dry.body).toMatchObject({ committed: false, problems: [] });
    expect(dry.body.changes).toMatchObject([
      {
        sheet: 'funding_lines',
        row: 3,
        action: 'CHANGE',
        fields: [
          { column: 'amount', from: '45000.5', to: '50000' },
          { column: 'ends_on', from: '2027-03-31', to: '2027-06-30' },
        ],
      },
    ]);
    expect((await lines())[1].amount).toBe(45000.5);
    const other = await send(lead, CSV, { expectPlan: dry.body.planHash });
    expect(other).toMatchObject({ status: 422, body: { problems: [{ code: 'PLAN_CHANGED' }] } });
    const done = await send(lead, changed, { expectPlan: dry.body.planHash });
    expect(done.body).toMatchObject({ committed: true, counts: { changed: 1 } });
    expect((await lines())[1]).toMatchObject({ amount: 50000, endsOn: '2027-06-30' });
  });

  it('leave what people have recorded since as it is', async () => {
    await send(lead, CSV);
    await tracker.owner.query(
      `UPDATE funding_line SET version = version + 1, cycle = 'RECURRING', decision_lead_days = 42, reference = 'ROWAN-CORE'
       WHERE external_id = '360G-inventedfund-001'`,
    );
    const again = await send(lead, CSV);
    expect(again.body).toMatchObject({ committed: true, changes: [], problems: [] });
  });

  it('are taken for a line recorded by hand under their number, and pointed out where one only looks the same', async () => {
    const funder = await make.funder();
    const line = { starts_on: '2026-04-01', ends_on: '2029-03-31', amount: 120_000, cycle: 'MULTI_YEAR' };
    const byHand = await make.fundingLine(programme, funder, { ...line, employer_id: rowan, reference: 'BY-HAND' });
    const first = await send(lead, CSV, { only: '360G-inventedfund-001', dryRun: '1' });
    expect(first.body.published.checks).toContainEqual(
      expect.objectContaining({
        code: 'LOOKS_RECORDED',
        places: [expect.objectContaining({ row: 2, column: 'Identifier' })],
      }),
    );
    await tracker.owner.query(
      `UPDATE funding_line SET version = version + 1, reference = '360G-inventedfund-001' WHERE id = $1`,
      [byHand],
    );
    const { body } = await send(lead, CSV, { only: '360G-inventedfund-001' });
    expect(body).toMatchObject({ committed: true, counts: { changed: 1 } });
    expect((await lines())[0].externalId).toEqual({ scheme: 'THREE_SIXTY_GIVING', value: '360G-inventedfund-001' });
    expect(await lines()).toHaveLength(1);
  });

  it('are found by the number of the funder, whatever it is called here', async () => {
    const funder = await make.funder({ name: 'The fund as we call it (invented)' });
    await tracker.owner.query(
      `INSERT INTO funder_identifier (funder_id, scheme, value) VALUES ($1, 'GB-SC', 'SC000009')`,
      [funder],
    );
    const { body } = await send(lead, CSV, { only: '360G-inventedfund-001' });
    expect(body.changes.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['funding_lines', 'certainties']);
    expect((await lines())[0].funder.name).toBe('The fund as we call it (invented)');
  });
});

describe('what is not brought in', () => {
  it('counts money that is passed on once, where it arrives, and shows it apart', async () => {
    const { body } = await send(lead, CSV);
    expect(body.published.counts).toMatchObject({ read: 6, ours: 3, regrants: 1, toOthers: 1, toIndividuals: 1 });
    expect(body.published.amounts).toEqual({ ours: '245000.50', regrants: '200000.00', toOthers: '0.00' });
    expect(body.published.regrants).toMatchObject([
      { externalId: '360G-inventedfund-003', type: 'FRG010', amount: '200000.00', row: 4, column: 'For Regrant Type' },
    ]);
    expect((await lines()).map(({ reference }: { reference: string }) => reference)).not.toContain(
      '360G-inventedfund-003',
    );
  });

  it('adds no euros to pounds', async () => {
    const [header, ...rows] = parse(CSV) as string[][];
    const stranger = rows.find(([id]) => id === '360G-inventedfund-005')!;
    const award = (id: string, currency: string, amount: string) =>
      stranger.map(
        (cell, at) => ({ Identifier: id, Currency: currency, 'Amount Awarded': amount })[header![at]!] ?? cell,
      );
    const file = [header!, award('360G-a', 'GBP', '1'), award('360G-b', 'EUR', '-10'), award('360G-c', 'EUR', '4.5')];
    const { body } = await send(lead, file.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
    const euros = [{ currency: 'EUR', amount: '-5.50' }];
    expect(body.published.amounts).toEqual({ ours: '0.00', toOthers: '1.00', regrants: '0.00' });
    expect(body.published.otherCurrencies).toEqual({ ours: [], toOthers: euros, regrants: [] });
    expect(body.published.recipients).toMatchObject([{ awards: 3, amount: '1.00', otherCurrencies: euros }]);
  });

  it.each([
    ['a table', CSV, 'text/csv'],
    ['JSON', JSON_FILE, 'application/json'],
  ])('keeps nothing of a grant to an individual from %s, not even in the answer', async (_, file, type) => {
    const { body } = await send(lead, file, { type });
    expect(body.committed).toBe(true);
    expect(body.published.counts.toIndividuals).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(/Hardship|heating|Individual recipient/);
    const kept = await tracker.owner.query(
      `SELECT count(*)::integer AS count FROM funding_line WHERE external_id = '360G-inventedfund-004'`,
    );
    expect(kept.rows).toEqual([{ count: 0 }]);
  });

  it('lists recipients that are nobody here, and brings them in once someone says whose number it is', async () => {
    const before = await send(lead, CSV);
    expect(before.body.published.recipients).toEqual([
      {
        name: 'Somewhere Else Society (invented)',
        numbers: ['GB-SC SC000008'],
        awards: 1,
        amount: '0.00',
        otherCurrencies: [],
        reason: 'UNKNOWN',
      },
    ]);
    await employer('Somewhere Else (invented)', 'SC000008');
    const after = await send(lead, CSV);
    expect(after.body).toMatchObject({ committed: true, published: { recipients: [] } });
    expect((await lines()).map(({ employer: { name } }: { employer: { name: string } }) => name)).toContain(
      'Somewhere Else (invented)',
    );
  });

  it('leaves out employers that do not take part, and awards that were not chosen', async () => {
    await tracker.owner.query('DELETE FROM participation WHERE employer_id = $1', [heather]);
    const { body } = await send(lead, CSV);
    expect(body.published.recipients).toMatchObject([{ reason: 'NOT_IN_PROGRAMME', awards: 2 }, { reason: 'UNKNOWN' }]);
    const chosen = await send(lead, CSV, { leaveOut: ['360G-inventedfund-001'], dryRun: '1' });
    expect(chosen.body.published.counts).toMatchObject({ ours: 0, leftOut: 1 });
    const unknown = await send(lead, CSV, { only: ['360G-inventedfund-999'] });
    expect(unknown.body.problems).toMatchObject([{ code: 'NOT_IN_FILE' }]);
  });

  it('takes what goes to the programme as a whole, when told who receives for it', async () => {
    const { body } = await send(lead, CSV, { programmeRecipient: 'GB-SC-SC000008' });
    expect(body).toMatchObject({ committed: true, published: { counts: { ours: 4 } } });
    const [line] = (await lines()).slice(2);
    expect(line).toMatchObject({ reference: '360G-inventedfund-005', employer: null, amount: 0 });
  });
});

describe('a file that does not meet the standard', () => {
  it('is refused with each place, and nothing of it is kept', async () => {
    const before = await everything();
    const bad = [
      csvWith('001', { 'Amount Awarded': '£120,000', 'Award Date': '02/03/2026' }),
      ...csvWith('002', { Title: '', 'From An Open Call?': 'Perhaps', 'Planned Dates:End Date': '2027-02-30' })
        .split('\n')
        .slice(2, 3),
    ];
    const [head, first] = bad[0]!.split('\n');
    const { status, body } = await send(lead, [head, first, bad[1]].join('\n'), { file: 'grants.csv' });
    expect(status).toBe(422);
    expect(body.committed).toBe(false);
    expect(places(body.problems)).toEqual([
      [2, 'Amount Awarded', 'BAD_NUMBER'],
      [2, 'Award Date', 'BAD_DAY'],
      [3, 'Title', 'FIELD_MISSING'],
      [3, 'Planned Dates:End Date', 'BAD_DAY'],
      [3, 'From An Open Call?', 'UNKNOWN_WORD'],
    ]);
    expect(body.problems[0]).toMatchObject({ file: 'grants.csv', sheet: 'grants' });
    expect(JSON.stringify(body.problems)).not.toContain('£120,000');
    expect(await everything()).toEqual(before);
  });

  it('is refused with the path where it is JSON', async () => {
    const bad = JSON.parse(JSON_FILE);
    bad.grants[0].amountAwarded = '120000';
    bad.grants[1].plannedDates[0].endDate = '31.03.2027';
    delete bad.grants[2].fundingOrganization[0].name;
    const { status, body } = await send(lead, JSON.stringify(bad), { type: 'application/json', file: 'grants.json' });
    expect(status).toBe(422);
    expect(places(body.problems).sort()).toEqual([
      [null, 'grants[0].amountAwarded', 'BAD_NUMBER'],
      [null, 'grants[1].plannedDates[0].endDate', 'BAD_DAY'],
      [null, 'grants[2].fundingOrganization[0].name', 'FIELD_MISSING'],
    ]);
  });

  it('has an error for a grant of ours whose end nobody could know, and none for a stranger’s', async () => {
    const none = { 'Planned Dates:End Date': '', 'Planned Dates:Duration (months)': '' };
    const stranger = await send(lead, csvWith('005', none), { dryRun: '1' });
    expect(stranger.body.problems).toEqual([]);
    expect(stranger.body.published.checks).toContainEqual(
      expect.objectContaining({
        code: 'NO_PLANNED_END',
        count: 1,
        places: [{ file: 'upload.csv', sheet: 'upload', row: 6, column: 'Planned Dates:End Date' }],
      }),
    );
    const ours = await send(lead, csvWith('001', none));
    expect(ours.status).toBe(422);
    expect(places(ours.body.problems)).toEqual([[2, 'Planned Dates:End Date', 'TERM_MISSING']]);
    const without = await send(lead, csvWith('001', none), { leaveOut: '360G-inventedfund-001' });
    expect(without.body.committed).toBe(true);
  });

  it('says of a workbook how to write days that stand as numbers of a spreadsheet', async () => {
    const asNumbers = csvWith('001', { 'Planned Dates:End Date': '46478' });
    const { status, body } = await send(lead, asNumbers);
    expect(status).toBe(422);
    expect(places(body.problems)).toEqual([[2, 'Planned Dates:End Date', 'BAD_DAY']]);
    expect(body.problems[0].message).toContain('the number by which a spreadsheet counts days');
  });

  it.each([
    ['end before start', { 'Planned Dates:End Date': '2026-09-01' }, 'Planned Dates:End Date', 'ENDS_BEFORE_START'],
    ['award in the future', { 'Award Date': '2026-11-23' }, 'Award Date', 'AWARD_IN_FUTURE'],
    ['another currency', { Currency: 'EUR' }, 'Currency', 'CURRENCY_NOT_GBP'],
    ['less than nothing', { 'Amount Awarded': '-1' }, 'Amount Awarded', 'AMOUNT_OUT_OF_RANGE'],
    ['an address in the title', { Title: 'Ask a.person@example.org' }, 'Title', 'PERSONAL_DATA'],
    ['the identifier of another', { Identifier: '360G-inventedfund-001' }, 'Identifier', 'IDENTIFIER_TWICE'],
    ['a title without end', { Title: 'x'.repeat(301) }, 'Title', 'TEXT_TOO_LONG'],
  ])('says of a grant of ours where it has %s', async (_, cells, column, code) => {
    const { status, body } = await send(lead, csvWith('002', cells));
    expect(status).toBe(422);
    expect(places(body.problems)).toContainEqual([3, column, code]);
    expect(await lines()).toEqual([]);
  });

  it.each([
    ['a table with semicolons', CSV.replaceAll(',', ';'), 'text/csv', 'NOT_COMMA_SEPARATED'],
    ['neither grants nor a table', 'name,kind\nx,y', 'text/csv', 'NO_GRANTS'],
    ['JSON of something else', '{"releases": []}', 'application/json', 'NO_GRANTS'],
    ['JSON cut short', '{"grants": [{"id": "1"', 'application/json', 'NOT_JSON'],
    ['JSON nested without end', `{"grants": ${'['.repeat(100_000)}`, 'application/json', 'JSON_TOO_DEEP'],
    ['JSON of half a million values', `{"grants": [${'1,'.repeat(600_000)}1]}`, 'application/json', 'JSON_TOO_LARGE'],
  ])('is refused as a whole when it is %s', async (_, file, type, code) => {
    const { status, body } = await send(lead, file, { type });
    expect(status).toBe(422);
    expect(body.problems).toMatchObject([{ code }]);
    expect(body.published).toBeNull();
  });
});

describe('notices of procurement', () => {
  it('become contracts with their value, term, option to extend and number', async () => {
    const { body } = await send(lead, NOTICES, { from: 'ocds', type: 'application/json' });
    expect(body.problems).toEqual([]);
    expect(body).toMatchObject({
      committed: true,
      published: { from: 'OCDS', counts: { read: 2, ours: 1, notAwarded: 1 } },
    });
    const { data } = await admin.ask(
      `{ fundingLines(first: 5) { nodes { title kind amount startsOn endsOn cycle source extension { to decidedBy }
         funder { name kind } employer { name } externalId { scheme value } } } }`,
    );
    expect(data.fundingLines.nodes).toMatchObject([
      {
        title: 'Community link workers, north (invented)',
        kind: 'CONTRACT',
        amount: 310000,
        startsOn: '2026-04-01',
        endsOn: '2028-03-31',
        cycle: 'MULTI_YEAR',
        extension: { to: '2030-03-31', decidedBy: 'FUNDER' },
        funder: { name: 'Invented Council', kind: 'COUNCIL' },
        employer: { name: HEATHER },
        externalId: { scheme: 'OCDS', value: 'ocds-000000-000001/1' },
      },
    ]);
    const words = await tracker.owner.query('SELECT stage, said_on::text, evidence FROM certainty');
    expect(words.rows).toEqual([
      {
        stage: 'SIGNED',
        said_on: '2026-03-01',
        evidence:
          'Contract published as signed: https://notices.example/000001-2026; renewal: Once, by up to 24 months',
      },
    ]);
  });

  it('say the same in the plain table, and nothing new the second time', async () => {
    await send(lead, NOTICES, { from: 'ocds', type: 'application/json' });
    const table = readFileSync(join(PUBLISHED, 'awards.csv'), 'utf8');
    const again = await send(lead, table, { from: 'ocds' });
    expect(again.body).toMatchObject({ committed: true, problems: [], changes: [], counts: { created: 0 } });
  });

  it('leave a line alone whose option was used since: what is published is the end first agreed', async () => {
    await send(lead, NOTICES, { from: 'ocds', type: 'application/json' });
    await tracker.owner.query(
      `UPDATE funding_line SET version = version + 1, agreed_ends_on = ends_on, ends_on = extension_to`,
    );
    const again = await send(lead, NOTICES, { from: 'ocds', type: 'application/json' });
    expect(again.body).toMatchObject({ committed: true, problems: [], changes: [] });
  });

  it('are offers until a contract is signed', async () => {
    const unsigned = JSON.parse(NOTICES);
    delete unsigned.releases[0].contracts[0].dateSigned;
    await send(lead, JSON.stringify(unsigned), { from: 'ocds', type: 'application/json' });
    await send(lead, NOTICES, { from: 'ocds', type: 'application/json' });
    const words = await tracker.owner.query('SELECT stage, said_on::text FROM certainty ORDER BY said_on');
    expect(words.rows).toEqual([
      { stage: 'OFFERED', said_on: '2026-02-20' },
      { stage: 'SIGNED', said_on: '2026-03-01' },
    ]);
  });

  it('say by path what is wrong with them', async () => {
    const bad = JSON.parse(NOTICES);
    bad.releases[0].contracts[0].period.endDate = 'soon';
    delete bad.releases[0].buyer.name;
    delete bad.releases[0].parties[0].name;
    const { body } = await send(lead, JSON.stringify(bad), { from: 'ocds', type: 'application/json' });
    expect(places(body.problems)).toEqual([
      [null, 'releases[0].buyer.name', 'FIELD_MISSING'],
      [null, 'releases[0].contracts[0].period.endDate', 'BAD_DAY'],
    ]);
  });
});

describe('rights', () => {
  it('are those of changes to funding: leads of the programme and administrators', async () => {
    await make.partnership('S37999992');
    const stranger = await tracker.person('STRATEGIC_LEAD', { partnerships: ['S37999992'] });
    const { status, body } = await send(stranger, CSV);
    expect(status).toBe(422);
    expect(body.problems.map(({ code }: Problem) => code)).toEqual(['NOT_YOURS', 'NOT_YOURS', 'NOT_YOURS']);
    expect(places(body.problems)[0]).toEqual([2, null, 'NOT_YOURS']);
    expect(await lines()).toEqual([]);
  });

  it('let an editor bring in what their own employer receives from a funder that is registered', async () => {
    const hr = await tracker.person('HR_EDITOR', { employers: [rowan] });
    const alone = await send(hr, CSV, { dryRun: '1' });
    expect(places(alone.body.problems)).toEqual([[2, 'Funding Org:Name', 'NOT_YOURS']]);
    await send(lead, CSV, { only: '360G-inventedfund-002' });
    const { body } = await send(hr, CSV);
    expect(body).toMatchObject({ committed: true, problems: [], published: { counts: { ours: 1 } } });
    expect(body.published.recipients).toContainEqual(expect.objectContaining({ name: HEATHER, reason: 'NOT_YOURS' }));
  });

  it('refuse analysts and whoever is not signed in, and a question without its kind or programme', async () => {
    const analyst = await tracker.person('ANALYST', { nation: true });
    expect((await send(analyst, CSV)).status).toBe(403);
    expect((await send(null, CSV)).status).toBe(401);
    expect((await send(lead, CSV, { from: 'elsewhere' })).status).toBe(400);
    expect((await send(lead, CSV, { programme: '' })).status).toBe(400);
    const unknown = await send(lead, CSV, { programme: 'Nowhere' });
    expect(unknown.body).toMatchObject({ committed: false, problems: [{ code: 'NOT_FOUND' }] });
  });
});
