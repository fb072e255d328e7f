import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { ExportTables } from '../../src/exports/export-tables';
import { readTables } from '../../src/imports/reading/read-tables';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { Builders, Row } from '../support/builders';
import { listen } from '../support/over-http';
import { requiredArguments } from '../support/required-arguments';

let tracker: TestApplication;
let make: Builders;
let admin: Person;
let url: string;

beforeAll(async () => {
  tracker = await TestApplication.start({ today: '2026-11-22' });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  make = new Builders(tracker.owner);
  admin = await tracker.person('ADMINISTRATOR');
  url = await listen(tracker);
});
afterAll(() => tracker.stop());

type Line = Record<string, string>;

function get(path: string, person?: Pick<Person, 'token'>) {
  const call = request(tracker.app.getHttpServer()).get(path);
  return person ? call.set('authorization', `Bearer ${person.token}`) : call;
}

async function rowsOf(path: string, person: Pick<Person, 'token'>): Promise<Line[]> {
  const { status, text } = await get(path, person);
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  return parse(text, { columns: true }) as Line[];
}

async function workbookRowsOf(path: string, person: Person): Promise<Line[]> {
  const { body } = await get(path, person).buffer().parse(binary);
  const { tables } = await readTables([{ name: 'export.xlsx', bytes: body as Buffer }]);
  const { header, rows } = tables[0]!;
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** Collects a binary body. */
function binary(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

const PARTNERSHIP = 'S37999007';

/** An employer with one contract in a programme of its own. */
async function anEmployer(sharing = 'STATISTICS', terms: Row = {}, named: Row = {}) {
  await make.partnership(PARTNERSHIP);
  const employerId = await make.employer(named);
  const programmeId = await make.programme({ partnership: PARTNERSHIP });
  const participationId = await make.participation(employerId, programmeId, { sharing_level: sharing });
  const postId = await make.post(participationId);
  const contractId = await make.contract(postId, await make.worker(employerId), {}, terms);
  const hr = await tracker.person('HR_EDITOR', { employers: [employerId] });
  return { employerId, programmeId, participationId, postId, contractId, hr };
}

describe('a table', () => {
  it('has the figures that GraphQL answers, days as days, and what was asked in every row', async () => {
    const { hr, contractId, employerId } = await anEmployer();
    const [row, ...others] = await rowsOf(`/export/contracts.csv?employer=${employerId}`, hr);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      id: contractId,
      kind: 'PERMANENT',
      starts_on: '2020-04-01',
      ends_on: '',
      employer_id: employerId,
      terms_pay_amount: '31000',
      terms_pay_amount_no_value: '',
      terms_weekly_hours: '37',
      terms_leave_days: '25',
      asked_as_of: '2026-11-22',
      asked_known_at: '',
      asked_employer: employerId,
    });
  });

  it('says in a column of its own why a value is absent', async () => {
    const { hr } = await anEmployer('STATISTICS', { leave_days: null });
    const [row] = await rowsOf('/export/contracts.csv', hr);
    expect(row).toMatchObject({ terms_leave_days: '', terms_leave_days_no_value: 'NOT_RECORDED' });
  });

  it('has its header also when there is no row', async () => {
    const nowhere = await tracker.person('ANALYST', { partnerships: ['S37999009'] });
    const { text } = await get('/export/posts.csv', nowhere);
    expect(text).toMatch(/^id,reference,role,opened_on,closed_on,employer_id,[a-z_,]+\r\n$/);
  });

  it('is CSV as RFC 4180 has it, for nobody to keep', async () => {
    const { headers, text } = await get('/export/boards.csv?asOf=2026-04-01', admin);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="boards-2026-04-01.csv"',
      'cache-control': 'no-store',
    });
    expect(text.startsWith('code,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('takes what it is asked as the schema takes it: lists repeated, yes and no, parts of an object, nothing as left out', async () => {
    const { hr, participationId } = await anEmployer();
    await make.post(participationId, { role: 'MANAGER' });
    await make.post(participationId, { role: 'NETWORK_LEAD', opened_on: '2020-04-01', closed_on: '2021-03-31' });
    const posts = await rowsOf('/export/posts.csv?roles=MANAGER&roles=NETWORK_LEAD&open=true&programme=', hr);
    expect(posts.map(({ role }) => role)).toEqual(['MANAGER']);
    expect(posts[0]).toMatchObject({ asked_roles: 'MANAGER; NETWORK_LEAD', asked_open: 'true', asked_programme: '' });
    const [compared] = await rowsOf(
      '/export/band-comparison.csv?guidance.nation=SCOTLAND&guidance.band=5&guidance.pointRule=ENTRY',
      hr,
    );
    expect(compared).toMatchObject({
      guidance_point_rule: 'ENTRY',
      asked_guidance: 'nation=SCOTLAND; band=5; pointRule=ENTRY',
      asked_footing: 'HOURLY',
      below_entry: '1',
      to_entry_median_pounds: '-2.33', // 31,000 ÷ 52.143 ÷ 37 = 16.07 against 18.40
    });
  });

  it('holds all pages, each row once, with the same number of statements for each', async () => {
    const { hr, participationId } = await anEmployer();
    for (let at = 1; at < 250; at += 1) await make.post(participationId);
    const file = await rowsOf('/export/posts.csv', hr);
    expect(new Set(file.map(({ id }) => id)).size).toBe(250);
    expect(file).toHaveLength(250);
    const threePages = await tracker.countStatements(() => rowsOf('/export/posts.csv', hr));
    const { hr: small } = await anEmployer();
    const onePage = await tracker.countStatements(() => rowsOf('/export/posts.csv', small));
    const { hr: half, participationId: other } = await anEmployer();
    for (let at = 1; at < 150; at += 1) await make.post(other);
    const twoPages = await tracker.countStatements(() => rowsOf('/export/posts.csv', half));
    expect(threePages - twoPages).toBe(twoPages - onePage);
    const risks = await rowsOf('/export/funding-risk-posts.csv', hr);
    expect(new Set(risks.map(({ post_id }) => post_id)).size).toBe(250);
  });

  it('takes each footing of a report as a row', async () => {
    const { hr } = await anEmployer();
    const rows = await rowsOf('/export/pay-variation.csv', hr);
    expect(rows.map(({ basis, median, no_value_reason }) => [basis, median || no_value_reason])).toEqual([
      ['HEADLINE_ANNUAL', '31000'],
      ['HOURLY', '16.07'], // 31,000 ÷ 52.143 ÷ 37
      ['NHS_WEEK_ANNUAL', 'NO_GUIDANCE_ADOPTED'],
      ['PER_HOUR_WORKED', '18.4'], // 31,000 ÷ (52.143 × 37 − 33 × 7.4)
      ['REWARD', '31742.8'], // and 3 % of 24,760
    ]);
    const [employer] = await rowsOf('/export/pay-variation-employers.csv', hr);
    expect(employer).toMatchObject({
      basis: 'HEADLINE_ANNUAL',
      unit: 'POUNDS_PER_YEAR',
      contracts: '1',
      mean: '31000',
    });
  });

  it('follows lists inside lists to its rows, and repeats what they stand in', async () => {
    const { programmeId, postId, hr } = await anEmployer();
    const line = await make.fundingLine(programmeId, await make.funder());
    await make.allocation(line, postId);
    const groups = await rowsOf('/export/funding-cliff-groups.csv?groupBy=CYCLE', hr);
    expect(groups).toHaveLength(3);
    expect(groups[0]).toMatchObject({
      certainty: 'SIGNED_ONLY',
      starts_on: '2027-04-01',
      group_key: 'MULTI_YEAR',
      loss_posts: '1',
      loss_annual_cost: '45000',
      asked_group_by: 'CYCLE',
    });
    const steps = await rowsOf('/export/funding-risk-steps.csv', hr);
    expect(steps.map(({ step }) => step)).toEqual(['NOTICE']);
  });

  it('has each day after which a line stops paying posts, with its own decision day', async () => {
    const { programmeId, participationId, postId, hr } = await anEmployer();
    const line = await make.fundingLine(programmeId, await make.funder(), { reference: 'TWICE' });
    await make.allocation(line, postId);
    await make.allocation(line, await make.post(participationId), { ends_on: '2026-12-31', follows_line: false });
    const endings = await rowsOf(`/export/funding-risk-endings.csv?programme=${programmeId}`, hr);
    expect(endings).toMatchObject([
      { line_reference: 'TWICE', money_ends_on: '2026-12-31', post_count: '1', decide_day: expect.any(String) },
      { line_reference: 'TWICE', money_ends_on: '2027-03-31', post_count: '1', decide_day: expect.any(String) },
    ]);
    expect(endings[0]!['decide_day']! < endings[1]!['decide_day']!).toBe(true);
    const lines = await rowsOf(`/export/funding-risk-lines.csv?programme=${programmeId}`, hr);
    expect(lines).toMatchObject([{ post_count: '2', decide_day: endings[0]!['decide_day'] }]);
  });

  it('has the posts, practices and decisions of each case of a scenario, also beyond a page', async () => {
    const { programmeId, participationId, postId, contractId, hr } = await anEmployer();
    const line = await make.fundingLine(programmeId, await make.funder());
    for (let at = 0; at < 120; at += 1) await make.allocation(line, await make.post(participationId));
    await make.allocation(line, postId);
    await make.placement(contractId, await make.practice(PARTNERSHIP));
    const scenarios = ['Renewed in full', 'Renewed at half'].map(async (name, at) => {
      const input = { name, steps: [{ kind: 'RENEW', percent: at === 0 ? 100 : 50, months: 12 }] };
      const { data } = await hr.ask(CREATE_SCENARIO, { input });
      return data.createScenario.scenario.id as string;
    });
    const ids = await Promise.all(scenarios);
    const asked = `programme=${programmeId}&until=2028-03-31&${ids.map((id) => `scenarios=${id}`).join('&')}`;
    const posts = await rowsOf(`/export/scenario-posts.csv?${asked}`, hr);
    const ofCase = (name: string) => posts.filter((row) => row['name'] === name);
    expect(ofCase('Baseline')).toEqual([]);
    for (const [name, cover] of [
      ['Renewed in full', '100'],
      ['Renewed at half', '50'],
    ] as const) {
      expect(new Set(ofCase(name).map(({ post_id }) => post_id)).size).toBe(121);
      expect(ofCase(name)).toHaveLength(121);
      expect(ofCase(name)[0]).toMatchObject({ before_cover_on_last_day: '0', after_cover_on_last_day: cover });
    }
    expect(await workbookRowsOf(`/export/scenario-posts.xlsx?${asked}`, hr as Person)).toEqual(posts);
    const practices = await rowsOf(`/export/scenario-practices.csv?${asked}`, hr);
    expect(practices.map(({ name, effect, before, after }) => [name, effect, before, after])).toEqual([
      ['Renewed in full', 'SAVED', '2027-04-01', ''],
      ['Renewed at half', 'SAVED', '2027-04-01', ''],
    ]);
    const decisions = await rowsOf(`/export/scenario-decisions.csv?${asked}`, hr);
    expect(
      decisions.map((row) => [row['name'], row['line_id'], row['before_money_ends_on'], row['after_money_ends_on']]),
    ).toEqual([
      ['Baseline', line, '2027-03-31', '2027-03-31'], // the last safe day for 121 people has passed
      ['Renewed in full', line, '2027-03-31', '2028-03-31'],
      ['Renewed at half', line, '2027-03-31', '2027-03-31'], // not paid in full: lost at the same day
    ]);
  });
});

const CREATE_SCENARIO = `mutation ($input: CreateScenarioInput!) {
  createScenario(input: $input) { scenario { id } userErrors { message } } }`;

describe('rights', () => {
  it('are asked for: without a token, or with one that is none, there is no file', async () => {
    const nobody = await get('/export/boards.csv');
    expect([nobody.status, nobody.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    const wrong = await get('/export/boards.xlsx', { token: 'clwt_wrong' });
    expect([wrong.status, wrong.body.code, wrong.body.message]).toEqual([
      401,
      'UNAUTHENTICATED',
      'This token does not let anyone in: it may be mistyped, expired or revoked.',
    ]);
  });

  it('are those of GraphQL: HR of another employer finds nobody', async () => {
    const theirs = await anEmployer();
    const { hr } = await anEmployer();
    for (const table of ['contracts', 'terms', 'workers', 'placements', 'band-comparison-rows']) {
      const { text } = await get(`/export/${table}.csv?employer=${theirs.employerId}`, hr);
      expect([table, text.includes(theirs.contractId)]).toEqual([table, false]);
    }
  });

  it('withhold statistics from a lead with whom they are not shared: one row that says why, for a refresh to show', async () => {
    const { programmeId } = await anEmployer('TERMS_SHEET');
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [PARTNERSHIP] });
    for (const table of [
      'pay-variation',
      'band-comparison-rows',
      'leave-variation-employers',
      'supervised-contracts',
    ]) {
      const rows = await rowsOf(`/export/${table}.csv?programme=${programmeId}`, lead);
      expect([table, rows.map(({ no_value_reason }) => no_value_reason)]).toEqual([
        table,
        ['NOT_SHARED_BY_EVERY_EMPLOYER'],
      ]);
      expect(rows[0]).toMatchObject({
        no_value_message: expect.stringContaining('0 of the 1 employers'),
        asked_programme: programmeId,
      });
    }
  });

  it('show a lead with whom terms are shared the pay, and no reference', async () => {
    const { programmeId } = await anEmployer('PSEUDONYMISED_TERMS');
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [PARTNERSHIP] });
    const [row] = await rowsOf(`/export/contracts.csv?programme=${programmeId}`, lead);
    expect(row).toMatchObject({ reference: '', worker_reference: '', terms_pay_amount: '31000' });
  });

  it('tell who is paid below the condition of a line, and each in a column of its own why not', async () => {
    const { programmeId, postId, hr } = await anEmployer('STATISTICS', { pay_amount: 20_000 });
    for (const [reference, requires_real_living_wage] of [
      ['LW-1', 'YES'],
      ['LW-2', 'BLANK'],
    ] as const) {
      const values = { reference, requires_real_living_wage };
      const line = await make.fundingLine(programmeId, await make.funder(), values);
      if (reference === 'LW-1') await make.allocation(line, postId);
    }
    const path = `/export/pay-floors-funding-lines.csv?programme=${programmeId}&asOf=2026-11-22`;
    const ofLine = (rows: Line[], reference: string) => rows.find((row) => row['reference'] === reference);
    const rows = await rowsOf(path, hr);
    expect(ofLine(rows, 'LW-1')).toMatchObject({
      requires_real_living_wage: 'YES',
      paid_below_its_condition_posts_below: '1',
      paid_below_its_condition_rate_hourly_rate: '13.45',
      paid_below_its_condition_no_value: '',
    });
    expect(ofLine(rows, 'LW-2')).toMatchObject({
      paid_below_its_condition_posts_below: '',
      paid_below_its_condition_no_value: expect.stringMatching(/^NOT_RECORDED/),
    });
    const lead = await tracker.person('STRATEGIC_LEAD', { partnerships: [PARTNERSHIP] });
    expect(ofLine(await rowsOf(path, lead), 'LW-1')).toMatchObject({
      paid_below_its_condition_posts_below: '',
      paid_below_its_condition_no_value: expect.stringMatching(/^NOT_SHARED_BY_EVERY_EMPLOYER/),
    });
  });

  it('forbid an analyst a table with a field that is not for them, in the words of GraphQL', async () => {
    const analyst = await tracker.person('ANALYST', { nation: true });
    const { status, body } = await get('/export/contracts.csv', analyst);
    expect([status, body]).toEqual([
      403,
      { statusCode: 403, code: 'FORBIDDEN', message: 'Your role may not ask for Terms.pay.' },
    ]);
  });

  it('end a file in the middle when they are taken away meanwhile: the client sees that it is cut', async () => {
    const { hr, participationId } = await anEmployer();
    for (let at = 1; at < 250; at += 1) await make.post(participationId);
    expect(await rowsOf('/export/posts.csv', hr)).toHaveLength(250);
    await revokeOnExport(hr);
    const cut = await fetch(`${url}/export/posts.csv`, { headers: { authorization: `Bearer ${hr.token}` } });
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow('terminated');
  });

  /** From now on, taking an export takes this person’s token away, after the first page. */
  async function revokeOnExport(person: Person): Promise<void> {
    await tracker.owner.query(`
      CREATE FUNCTION revoke_after_export() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
        UPDATE tracker.api_token SET revoked_at = now() WHERE user_id = '${person.userId}'; RETURN NULL; END $$;
      CREATE TRIGGER revoke_after_export AFTER INSERT ON audit.entry FOR EACH ROW
        WHEN (NEW.action = 'EXPORT' AND NEW.actor_id = '${person.userId}') EXECUTE FUNCTION revoke_after_export()`);
  }
});

describe('the audit log', () => {
  it('holds every export, and every reading of pay by it', async () => {
    const { hr, contractId, employerId } = await anEmployer();
    await rowsOf(`/export/contracts.csv?employer=${employerId}`, hr);
    await rowsOf('/export/boards.csv', hr);
    const { rows } = await tracker.owner.query(
      `SELECT action, table_name, employer_id, new FROM audit.entry WHERE actor_id = $1 ORDER BY seq`,
      [hr.userId],
    );
    expect(rows).toEqual([
      {
        action: 'READ',
        table_name: 'terms',
        employer_id: employerId,
        new: { operationName: 'ContractsExport', contracts: [contractId] },
      },
      {
        action: 'EXPORT',
        table_name: 'export',
        employer_id: null,
        new: { table: 'contracts', format: 'csv', asked: { employer: employerId, asOf: '2026-11-22' } },
      },
      {
        action: 'EXPORT',
        table_name: 'export',
        employer_id: null,
        new: { table: 'boards', format: 'csv', asked: { asOf: '2026-11-22' } },
      },
    ]);
  });

  it('is written before anything leaves: where it cannot be, there is no file', async () => {
    const { hr, contractId } = await anEmployer();
    await tracker.owner.query(`
      CREATE FUNCTION fail_to_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No room.'; END $$;
      CREATE TRIGGER fail_to_audit BEFORE INSERT ON audit.entry FOR EACH ROW
        WHEN (NEW.actor_id = '${hr.userId}') EXECUTE FUNCTION fail_to_audit()`);
    for (const path of ['/export/contracts.csv', '/export/posts.csv', '/export/posts.xlsx']) {
      const { status, text } = await get(path, hr);
      expect([path, status]).toEqual([path, 500]);
      expect(text).not.toMatch(/31000|No room/);
      expect(text).not.toContain(contractId);
    }
  });

  it('has nothing of what was refused', async () => {
    const analyst = await tracker.person('ANALYST', { nation: true });
    await get('/export/contracts.csv', analyst).expect(403);
    const { rows } = await tracker.owner.query('SELECT FROM audit.entry WHERE actor_id = $1', [analyst.userId]);
    expect(rows).toEqual([]);
  });
});

describe('a cell that a spreadsheet would run', () => {
  const NAME = '=HYPERLINK("https://example.org","Invented")';

  it('is made harmless in CSV and in a workbook; a negative number stays a number', async () => {
    const { hr, employerId } = await anEmployer('STATISTICS', {}, { name: NAME });
    const [row] = await rowsOf(`/export/contracts.csv?employer=${employerId}`, hr);
    expect(row!['employer_name']).toBe(`'${NAME}`);
    const guidance = 'guidance.nation=SCOTLAND&guidance.band=5&guidance.pointRule=ENTRY';
    const [compared] = await rowsOf(`/export/band-comparison-rows.csv?${guidance}`, hr);
    expect(compared).toMatchObject({ employer_name: `'${NAME}`, to_entry_pounds: '-2.33' });
    const [line] = await workbookRowsOf(`/export/band-comparison-rows.xlsx?${guidance}`, hr);
    expect(line).toMatchObject({ employer_name: `'${NAME}`, to_entry_pounds: '-2.33' });
  });

  it('is made harmless also where it was asked for', async () => {
    const rows = await rowsOf(`/export/employers.csv?nameContains=${encodeURIComponent('=HYPERLINK')}`, admin);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]!['asked_name_contains']).toBe("'=HYPERLINK");
  });
});

describe('a workbook', () => {
  it('has the rows of the CSV, what was asked, and the dictionary', async () => {
    const { hr } = await anEmployer();
    const path = (format: string): string => `/export/contracts.${format}?inForce=true`;
    const lines = await rowsOf(path('csv'), hr);
    expect(await workbookRowsOf(path('xlsx'), hr)).toEqual(lines);
    const { headers } = await get(path('xlsx'), hr);
    expect(headers['content-disposition']).toBe('attachment; filename="contracts-2026-11-22.xlsx"');
  });
});

describe('what there is', () => {
  it('is listed for everyone, with what may be asked', async () => {
    const { body } = await get('/export').expect(200);
    const names = body.exports.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      tracker.app
        .get(ExportTables)
        .all()
        .map(({ name }) => name),
    );
    expect(body.exports.find(({ name }: { name: string }) => name === 'pay-scale')).toEqual({
      name: 'pay-scale',
      about: 'One row for each point of a band of Agenda for Change, as published for the day.',
      csv: '/export/pay-scale.csv',
      xlsx: '/export/pay-scale.xlsx',
      dictionary: '/export/pay-scale/dictionary.csv',
      arguments: expect.arrayContaining([
        { name: 'band', type: 'String!', meaning: expect.any(String), isRequired: false, default: '5', choices: [] },
      ]),
    });
  });

  it('has every column of every table in its dictionary, with a meaning, and every table can be taken', async () => {
    for (const table of tracker.app.get(ExportTables).all()) {
      const { name } = table;
      const { status, text } = await get(`/export/${name}.csv?${requiredArguments(table)}`, admin);
      expect([name, status]).toEqual([name, 200]);
      const dictionary = parse((await get(`/export/${name}/dictionary.csv`)).text, { columns: true }) as Line[];
      const [header] = parse(text, { to: 1 }) as string[][];
      expect([name, dictionary.map(({ column }) => column)]).toEqual([name, header]);
      expect(dictionary.filter(({ meaning }) => meaning === '')).toEqual([]);
    }
  });

  it('explains unit, choices and emptiness', async () => {
    const { text } = await get('/export/contracts/dictionary.csv').expect(200);
    const lines = parse(text, { columns: true }) as Line[];
    const find = (name: string) => lines.find(({ column }) => column === name);
    expect(find('terms_pay_amount')).toMatchObject({ type: 'Money', unit: 'pounds', may_be_empty: 'yes' });
    expect(find('terms_pay_amount_no_value')!['meaning']).toContain('Why terms_pay_amount is empty.');
    expect(find('kind')).toMatchObject({ may_be_empty: 'no', choices: expect.stringContaining('SECONDMENT: ') });
  });
});

describe('what does not fit', () => {
  const refusal = async (path: string) => {
    const { status, body } = await get(path, admin);
    return [status, body.message] as const;
  };

  it.each([
    ['/export/payroll.csv', 404, 'There is no such export'],
    ['/export/posts.pdf', 404, 'There is no such export'],
    ['/export/payroll/dictionary.csv', 404, 'There is no such export'],
    ['/export/boards.csv?board=S08000024', 400, 'boards does not know board; it takes asOf, knownAt.'],
    ['/export/boards.csv?first=5', 400, 'boards does not know first; it takes asOf, knownAt.'],
    ['/export/boards.csv?%3D1%2B1=5', 400, 'boards does not know an argument that was given; it takes asOf, knownAt.'],
    ['/export/boards.csv?asOf=2026-02-30', 400, 'Variable "$asOf" is not valid: A date is a calendar day'],
    ['/export/boards.csv?asOf=2026-02-03&asOf=2026-02-04', 400, 'asOf takes one value; it was given several.'],
    ['/export/posts.csv?roles=CLW&roles=CEO', 400, 'Variable "$roles" at "roles[1]" is not valid'],
    ['/export/posts.csv?open=perhaps', 400, 'Variable "$open" is not valid'],
    ['/export/bank-holidays.csv?from=2026-01-01', 400, 'Variable "$to" of required type "Date!" was not provided.'],
    ['/export/pay-scale.csv?band=5&nation=', 200, undefined],
    ['/export/bank-holidays.csv?from=2026-01-01&to=2026-12-31', 200, undefined],
  ])('%s is answered %i', async (path, status, sentence) => {
    const [found, message] = await refusal(path);
    expect([found, sentence === undefined ? undefined : message]).toEqual([
      status,
      sentence === undefined ? undefined : expect.stringContaining(sentence),
    ]);
  });
});
