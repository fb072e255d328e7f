import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { Session } from '../database/session.js';
import { ImportOutcome } from '../imports/import-outcome.js';
import { ImportService } from '../imports/import.service.js';
import { Encoding, UploadedFile } from '../imports/reading/uploaded-file.js';
import { filesOfFolder } from '../imports/writing/workbook-of-folder.js';
import { Command, single } from './command.js';
import { findUser } from './find-user.js';
import { changeTable, problemTable } from './import-tables.js';
import { StartError } from './start-error.js';
import { withApplication } from './with-application.js';

const SAY_EVERY_MS = 500;

export const IMPORT: Command = {
  name: 'import',
  usage:
    '<workbook, CSV file or folder of CSV files> [--dry-run] [--as <person>] [--sheet <sheet>] [--encoding windows-1252]',
  summary: 'Brings a file in, all of it or nothing. A dry run shows what it would change.',
  options: {
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
  },
  async run({ settings, words: [path], options, print, say }) {
    if (!path) throw new StartError('Say what to bring in: npm run cli -- import <workbook, CSV file or folder>.');
    const files = await readFiles(path, readEncoding(single(options, 'encoding')), single(options, 'sheet'));
    const dryRun = options['dry-run'] === true;
    const outcome = await withApplication(settings, say, async (app) =>
      app.get(ImportService).run(await sessionOf(app, single(options, 'as')), files, { dryRun, progress: teller(say) }),
    );
    if (outcome.problems.length > 0) {
      print(problemTable(outcome.problems));
      throw new StartError(`Nothing was changed: ${outcome.problems.length} to put right.`);
    }
    if (dryRun) print(changeTable(outcome.changes));
    print(sentence(outcome, dryRun));
  },
};

async function readFiles(path: string, encoding: Encoding, sheet: string | undefined): Promise<UploadedFile[]> {
  try {
    if ((await stat(path)).isDirectory()) {
      const files = await filesOfFolder(path);
      if (files.length === 0) throw new StartError(`There is no CSV file in ${path}.`);
      return files.map((file) => ({ ...file, encoding }));
    }
    return [{ name: basename(path), bytes: await readFile(path), encoding, ...(sheet ? { sheet } : {}) }];
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new StartError(`There is no ${path}.`);
    throw error;
  }
}

function readEncoding(given: string | undefined): Encoding {
  if (given === undefined || given === 'utf-8') return 'utf-8';
  if (given === 'windows-1252') return given;
  throw new StartError('A CSV file is in utf-8, or in windows-1252 when --encoding says so.');
}

/** As the person, with no more rights than theirs; else as the program itself. */
async function sessionOf(app: INestApplicationContext, handle: string | undefined): Promise<Session> {
  const session = programSession();
  if (handle === undefined) return { ...session, source: 'FILE' };
  const { id } = await app.get(Database).write(session, (tx) => findUser(tx, handle));
  const actor = await app.get(Authenticator).findActor(id);
  if (!actor) throw new StartError(`"${handle}" may not come in any more.`);
  if (actor.role === 'ANALYST') throw new StartError('Analysts read; bring the file in as an HR editor or a lead.');
  return { ...session, actor, source: 'FILE' };
}

function teller(say: (sentence: string) => void): (done: number, total: number) => void {
  let saidAt = Date.now();
  return (done, total) => {
    if (Date.now() - saidAt < SAY_EVERY_MS && done < total) return;
    saidAt = Date.now();
    say(`${done} of ${total} rows`);
  };
}

function sentence({ counts: { rows, created, changed, unchanged } }: ImportOutcome, dryRun: boolean): string {
  const verb = dryRun ? 'Would bring in' : 'Brought in';
  return `${verb} ${rows} rows: ${created} new, ${changed} changed, ${unchanged} as they were.`;
}
