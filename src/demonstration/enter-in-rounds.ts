import { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { ImportProblem } from '../imports/import-problem.js';
import { contentHash, ImportService } from '../imports/import.service.js';
import { UploadedFile } from '../imports/reading/uploaded-file.js';
import { stageFiles } from '../imports/stage-files.js';
import { StagedRow } from '../imports/staged-row.js';
import { ROUNDS, rowsOfRounds } from './rounds.js';
import { requestOf, sayEarlier } from './said-earlier.js';

type Say = (sentence: string) => void;

interface Entering {
  readonly workbooks: readonly UploadedFile[];
  /** Rows as they were first entered, wrong. */
  readonly firstSaid: UploadedFile;
  readonly ownerUrl: string;
  readonly say: Say;
}

const SAY_AFTER_MS = 1_000;

/** Two instances starting at once would both enter them. The number only has to be ours. */
const ROUNDS_LOCK = 5_230_464;

/**
 * Brings the workbooks in, a part for each day on which something was entered, and lets the records say so. Once: what
 * people change afterwards is theirs. The last to come are the people, so that none of them finds half a world.
 */
export async function enterInRounds(app: INestApplicationContext, entering: Entering): Promise<void> {
  const database = app.get(Database);
  const files = [...entering.workbooks, entering.firstSaid];
  if ((await roundsDone(database, files)) === 'ALL') return;
  const owner = new Client({ connectionString: entering.ownerUrl, application_name: 'clw-tracker demonstration' });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [ROUNDS_LOCK]);
    const done = await roundsDone(database, files);
    if (done === 'ALL') return;
    await bringRoundsIn(app, entering, files, done);
    await sayEarlier(owner, ROUNDS, contentHash(files));
  } finally {
    await owner.end();
  }
}

/** How many are in. A demonstration of other workbooks is left as it is: an invented world is not mixed with its successor. */
async function roundsDone(database: Database, files: readonly UploadedFile[]): Promise<number | 'ALL'> {
  const reader = database.reader(programSession(), { snapshot: false });
  try {
    const found = await reader.row<{ rounds: number; has_people: boolean; has_employers: boolean }>(
      null,
      `SELECT (SELECT count(*) FROM import_run WHERE content_hash = $1)::integer AS rounds,
              EXISTS (SELECT FROM app_user WHERE is_demonstration) AS has_people,
              EXISTS (SELECT FROM employer WHERE is_demonstration) AS has_employers`,
      [contentHash(files)],
    );
    const { rounds, has_people: hasPeople, has_employers: hasEmployers } = found!;
    return hasPeople || (hasEmployers && rounds === 0) ? 'ALL' : rounds;
  } finally {
    await reader.close();
  }
}

async function bringRoundsIn(
  app: INestApplicationContext,
  { workbooks, firstSaid, say }: Entering,
  files: readonly UploadedFile[],
  done: number,
): Promise<void> {
  const [right, wrong] = [await rowsOf(workbooks), await rowsOf([firstSaid])];
  const rounds = rowsOfRounds(right, wrong);
  const tell = teller(say, right.length + wrong.length);
  let before = 0;
  for (const [at, rows] of rounds.entries()) {
    if (at >= done) {
      const session = { ...programSession(), source: 'FILE', requestId: requestOf(ROUNDS[at]!) };
      const { problems } = await app
        .get(ImportService)
        .bring(session, files, () => Promise.resolve({ rows, problems: [] }), {
          dryRun: false,
          progress: (row) => tell(before + row),
        });
      refuseIfAny(problems);
    }
    before += rows.length;
  }
}

async function rowsOf(files: readonly UploadedFile[]): Promise<readonly StagedRow[]> {
  const { rows, problems } = await stageFiles(files);
  refuseIfAny(problems);
  return rows;
}

function refuseIfAny(problems: readonly ImportProblem[]): void {
  if (problems.length === 0) return;
  const sentences = problems.map(
    ({ file, sheet, row, message }) => `${[file, sheet, row].filter(Boolean).join(' ')}: ${message}`,
  );
  throw new Error(`The demonstration cannot be brought in.\n${sentences.join('\n')}`);
}

function teller(say: Say, total: number): (done: number) => void {
  let nextAt = Date.now() + SAY_AFTER_MS;
  return (done) => {
    if (Date.now() < nextAt) return;
    nextAt += SAY_AFTER_MS;
    say(`Loading the demonstration… ${done} of ${total} rows`);
  };
}
