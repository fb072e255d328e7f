import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { CompiledProgram, Outcome } from '../support/compiled-program';
import { createTestDatabase, TestDatabase } from '../support/database-url';

const ROOT = resolve(__dirname, '../..');
const PROGRAMME = join(ROOT, 'examples', 'demonstration-programme');

let database: TestDatabase;
let owner: Client;
let folder: string;
let program: CompiledProgram;

jest.setTimeout(180_000);

beforeAll(async () => {
  program = CompiledProgram.compile();
  database = await createTestDatabase();
  await loadReferenceFacts(database.ownerUrl, { log: () => {} });
  owner = new Client({ connectionString: database.ownerUrl, options: '-c search_path=tracker,public' });
  await owner.connect();
  folder = mkdtempSync(join(tmpdir(), 'tracker-import-'));
}, 120_000);
afterAll(async () => {
  program.remove();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, NODE_ENV: 'test' });
const run = (...words: string[]): Promise<Outcome> => program.run(settings(), 'cli/main.js', ...words);

async function rowsRecorded(): Promise<number> {
  const counted = await owner.query<{ count: string }>(
    `SELECT (SELECT count(*) FROM employer) + (SELECT count(*) FROM worker) + (SELECT count(*) FROM import_run)
          + (SELECT count(*) FROM audit.entry) AS count`,
  );
  return Number(counted.rows[0]!.count);
}

describe('importing at the command line', () => {
  it('leaves nothing behind when it is killed in the middle, and can be done again', async () => {
    const { child, end } = program.begin(settings(), 'cli/main.js', 'import', PROGRAMME);
    let told: string[] | null = null;
    for await (const line of createInterface({ input: child.stderr })) {
      told = /^(\d+) of (\d+) rows$/.exec(line);
      if (told) break;
    }
    expect(Number(told?.[1])).toBeLessThan(Number(told?.[2]));
    child.kill('SIGKILL');
    await end;
    expect(await rowsRecorded()).toBe(0);

    const again = await run('import', PROGRAMME);
    expect(again.stdout).toMatch(/^Brought in \d+ rows: \d+ new, \d+ changed, \d+ as they were\.\n$/);
    expect(again.stderr).toMatch(/\d+ of \d+ rows/);
    expect(again.code).toBe(0);
    expect(await rowsRecorded()).toBeGreaterThan(0);
  });

  it('shows every problem with its place, on one line each, and changes nothing', async () => {
    const changed = join(folder, 'programme');
    cpSync(PROGRAMME, changed, { recursive: true });
    writeFileSync(
      join(changed, 'workers.csv'),
      'employer,reference,continuous_service_on\nRowan Bank Trust (invented),RB-W01,01/04/2026\nNobody (invented),N-1,2026-04-01\n',
    );
    const before = await rowsRecorded();
    const { code, stdout, stderr } = await run('import', changed);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^workers\.csv +workers +2 +continuous_service_on +BAD_DAY +A day is written/m);
    expect(stdout).toMatch(/^workers\.csv +workers +3 +employer +UNKNOWN_LINK +Nothing of this employer/m);
    expect(stderr).toContain('Nothing was changed: 2 to put right.');
    expect(await rowsRecorded()).toBe(before);
  });

  it('makes a workbook of a folder, and a dry run of it finds nothing to change', async () => {
    const workbook = join(folder, 'programme.xlsx');
    expect(await run('workbook', PROGRAMME, workbook)).toMatchObject({ code: 0, stdout: `Wrote ${workbook}.\n` });
    const { stdout, code } = await run('import', workbook, '--dry-run');
    expect(stdout).toMatch(/Would bring in (\d+) rows: 0 new, 0 changed, \1 as they were\.\n$/);
    expect(code).toBe(0);
  });

  it('goes no further than the person it is done as', async () => {
    await owner.query(`INSERT INTO app_user (handle, role) VALUES ('hr-of-nobody', 'HR_EDITOR')`);
    const file = join(folder, 'workers.csv');
    writeFileSync(file, 'employer,reference\nRowan Bank Trust (invented),NEW-1\n');
    const refused = await run('import', file, '--as', 'hr-of-nobody');
    expect(refused.stdout).toContain('NOT_YOURS');
    const unknown = await run('import', file, '--as', 'no-one');
    expect(unknown.stderr).toContain('There is nobody called "no-one"');
    const missing = await run('import', join(folder, 'missing.csv'));
    expect(missing.stderr).toContain('There is no ');
  });

  it('brings in grants that a funder publishes, and says what else the file held', async () => {
    const published = join(ROOT, 'examples', 'published', 'grants.csv');
    const forProgramme = ['--from', '360giving', '--programme', 'Bramble Hill link workers (invented)'];
    const dry = await run('import', published, ...forProgramme, '--dry-run');
    expect(dry.stdout).toContain('6 awards in the file: 3 for this programme (£245000.50), 1 to others (£0.00).');
    expect(dry.stdout).toContain('passed on (FRG010): 360G-inventedfund-003, £200000.00');
    expect(dry.stdout).toMatch(/^funding_lines +2 +new .*external_id: 360G-inventedfund-001/m);
    expect(dry.stdout).toMatch(/Would bring in 8 rows: 8 new, 0 changed, 0 as they were\.\n$/);
    const done = await run('import', published, ...forProgramme);
    expect(done).toMatchObject({ code: 0, stdout: expect.stringMatching(/Brought in 8 rows: 8 new/) });
    const again = await run('import', published, ...forProgramme);
    expect(again.stdout).toMatch(/Brought in 3 rows: 0 new, 0 changed, 3 as they were\.\n$/);
    const without = await run('import', published, '--from', '360giving');
    expect(without.stderr).toContain('Say for which programme the money is: --programme <name>.');
  });
});
