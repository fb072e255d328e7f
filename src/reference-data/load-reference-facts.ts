import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { Problem, RuleViolation } from '../kernel/problem.js';
import { FactFile, FactRow } from './loading/fact-file.js';
import { FACT_FILES } from './loading/fact-files.js';
import { duplicateProblems, factRows } from './loading/fact-rows.js';
import { parseFactFile, problem } from './loading/parse-fact-file.js';
import { removeOtherRows, storeFactRows } from './loading/store-fact-rows.js';

export interface LoadReport {
  /** True when these very files are loaded already; nothing was then looked at. */
  readonly alreadyLoaded: boolean;
  readonly files: readonly LoadedFile[];
}

export interface LoadedFile {
  readonly file: string;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly removed: number;
}

interface Options {
  readonly log: (sentence: string) => void;
  /** Where the files are; those that come with the program when left out. */
  readonly folder?: string;
}

const FACTS = join(__dirname, 'facts');

/** Raise it when the same files are read differently than before, so that they are loaded again. */
const READING = 1;

/** Two instances starting at once load once. The number only has to be ours. */
const LOAD_LOCK = 5_230_462;

const INTEGRITY_VIOLATION = '23';

/**
 * Brings the published facts in the database to what the files say: all of them, or none when anything is wrong with
 * any. Signs in as the owner of the tables; the application itself can only read them.
 */
export async function loadReferenceFacts(ownerUrl: string, { log, folder = FACTS }: Options): Promise<LoadReport> {
  const contents = readContents(folder);
  const client = new Client({ connectionString: ownerUrl, application_name: 'clw-tracker reference facts' });
  await client.connect();
  try {
    if (await isLoaded(client, contents)) return { alreadyLoaded: true, files: [] };
    const rows = checkedRows(contents);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const files = await storeAll(client, contents, rows);
    await client.query('COMMIT');
    log(
      `Loaded ${count(files, 'rows')} published facts: ${count(files, 'inserted')} new, ${count(files, 'updated')} changed, ${count(files, 'removed')} removed.`,
    );
    return { alreadyLoaded: false, files };
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

interface Content {
  readonly file: FactFile;
  readonly bytes: Buffer;
  readonly hash: string;
}

function readContents(folder: string): Content[] {
  const present = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const missing = FACT_FILES.filter(({ file }) => !present.includes(file));
  const strange = present.filter((name) => !FACT_FILES.some(({ file }) => file === name));
  refuseIfAny([
    ...missing.map((file) => problem(file, 'MISSING_FILE', 'is missing; put it back')),
    ...strange.map((file) =>
      problem({ file }, 'UNKNOWN_FILE', 'is not a file of facts we know; describe its columns or take it away'),
    ),
  ]);
  return FACT_FILES.map((file) => {
    const bytes = readFileSync(join(folder, file.file));
    return { file, bytes, hash: createHash('sha256').update(`${READING}\n`).update(bytes).digest('hex') };
  });
}

async function isLoaded(client: Client, contents: readonly Content[]): Promise<boolean> {
  const { rows } = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM reference.loaded_file');
  const loaded = new Map(rows.map(({ name, hash }) => [name, hash]));
  return contents.every(({ file, hash }) => loaded.get(file.file) === hash);
}

function checkedRows(contents: readonly Content[]): Map<FactFile, FactRow[]> {
  const parsed = contents.map(({ file, bytes }) => ({ file, ...parseFactFile(file, bytes) }));
  refuseIfAny(parsed.flatMap(({ problems }) => problems));
  const files = new Map(parsed.map(({ file, rows }) => [file.file, rows]));
  const rows = new Map(parsed.map(({ file }) => [file, factRows(file, files)]));
  refuseIfAny([...rows].flatMap(([file, its]) => duplicateProblems(file, its)));
  return rows;
}

/** Rows go in from the first file to the last and out the other way round: partnerships name boards. */
async function storeAll(
  client: Client,
  contents: readonly Content[],
  rows: Map<FactFile, FactRow[]>,
): Promise<LoadedFile[]> {
  const files: LoadedFile[] = [];
  for (const [file, its] of rows) {
    files.push({ file: file.file, rows: its.length, removed: 0, ...(await storeFactRows(client, file, its)) });
  }
  const removed = new Map<string, number>();
  for (const [file, its] of [...rows].reverse()) removed.set(file.file, await removeOtherRows(client, file, its));
  await client.query(
    `INSERT INTO reference.loaded_file (name, hash, rows, loaded_at)
     SELECT name, hash, rows, now() FROM jsonb_to_recordset($1::jsonb) AS given (name text, hash text, rows integer)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, rows = excluded.rows, loaded_at = excluded.loaded_at`,
    [JSON.stringify(contents.map(({ file, hash }) => ({ name: file.file, hash, rows: rows.get(file)!.length })))],
  );
  return files.map((file) => ({ ...file, removed: removed.get(file.file) ?? 0 }));
}

/** What only the database can see, such as a partnership whose board is in no file, or a place that records still name. */
function explained(error: unknown): unknown {
  if (!(error instanceof DatabaseError) || !error.code?.startsWith(INTEGRITY_VIOLATION)) return error;
  const file = FACT_FILES.find(({ table }) => error.schema === 'reference' && table === error.table);
  const wrong = `the database refuses it (${error.constraint}: ${error.detail ?? error.message}); correct the file and start again`;
  return new RuleViolation([problem({ file: file?.file ?? 'The facts' }, 'REFUSED_BY_DATABASE', wrong)]);
}

function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RuleViolation(problems);
}

function count(files: readonly LoadedFile[], what: 'rows' | 'inserted' | 'updated' | 'removed'): number {
  return files.reduce((sum, file) => sum + file[what], 0);
}
