import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database.js';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { programSession } from '../database/program-session.js';
import { contentHash, ImportService } from '../imports/import.service.js';
import { UploadedFile } from '../imports/reading/uploaded-file.js';
import { admitDemonstrationUsers, dismissDemonstrationUsers } from './demonstration-users.js';
import { chooseSharing } from './choose-sharing.js';
import { saveScenarios } from './save-scenarios.js';

type Say = (sentence: string) => void;

/** The workbooks people can open, change and bring in themselves. */
const WORKBOOKS = ['demonstration-programme.xlsx', 'second-programme.xlsx', 'third-programme.xlsx'];

const SAY_AFTER_MS = 1_000;

/**
 * Everything the demonstration needs, brought in when it is not there yet. The programmes come before their people: whose
 * scopes follow from their employers. What an employer shares, and what a lead supposes, only they say.
 */
async function loadDemonstration(app: INestApplicationContext, say: Say): Promise<void> {
  await bringInWorkbooks(app, say);
  await admitDemonstrationUsers(app.get(Database));
  await chooseSharing(app);
  await saveScenarios(app);
}

/** Where the demonstration is off, its people may not come in, whatever tokens they were given before. */
export async function admitOrDismiss(
  app: INestApplicationContext,
  isDemonstration: boolean,
  say: Say = () => {},
): Promise<void> {
  if (isDemonstration) await loadDemonstration(app, say);
  else await dismissDemonstrationUsers(app.get(Database));
}

/** Once: what people change afterwards is theirs. All or none, because the people of one would find half a world. */
async function bringInWorkbooks(app: INestApplicationContext, say: Say): Promise<void> {
  const files = await Promise.all(
    WORKBOOKS.map(async (name): Promise<UploadedFile> => ({
      name,
      bytes: await readFile(join(PACKAGE_ROOT, 'examples', name)),
    })),
  );
  if (await isThere(app.get(Database), files)) return;
  const { problems } = await app.get(ImportService).run({ ...programSession(), source: 'FILE' }, files, {
    dryRun: false,
    progress: teller(say),
  });
  if (problems.length === 0) return;
  const sentences = problems.map(
    ({ file, sheet, row, message }) => `${[file, sheet, row].filter(Boolean).join(' ')}: ${message}`,
  );
  throw new Error(`The demonstration cannot be brought in.\n${sentences.join('\n')}`);
}

/** Also where newer workbooks come with a newer program: an invented world is not mixed with its successor. */
async function isThere(database: Database, files: readonly UploadedFile[]): Promise<boolean> {
  const reader = database.reader(programSession(), { snapshot: false });
  try {
    const found = await reader.row(
      null,
      'SELECT FROM import_run WHERE content_hash = $1 UNION ALL SELECT FROM employer WHERE is_demonstration LIMIT 1',
      [contentHash(files)],
    );
    return found !== null;
  } finally {
    await reader.close();
  }
}

function teller(say: Say): (done: number, total: number) => void {
  let nextAt = Date.now() + SAY_AFTER_MS;
  return (done, total) => {
    if (Date.now() < nextAt) return;
    nextAt += SAY_AFTER_MS;
    say(`Loading the demonstration… ${done} of ${total} rows`);
  };
}
