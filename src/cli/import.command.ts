import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { Session } from '../database/session.js';
import { ImportOutcome } from '../imports/import-outcome.js';
import { ImportOptions, ImportService } from '../imports/import.service.js';
import { OutsideImportService, OutsideQuestion, OUTSIDE_SOURCES } from '../imports/outside/outside-import.service.js';
import { Published } from '../imports/outside/outside-outcome.js';
import { Encoding, UploadedFile } from '../imports/reading/uploaded-file.js';
import { filesOfFolder } from '../imports/writing/workbook-of-folder.js';
import { Command, CommandContext, several, single } from './command.js';
import { findUser } from './find-user.js';
import { changeTable, problemTable } from './import-tables.js';
import { publishedTable } from './published-table.js';
import { StartError } from '../kernel/start-error.js';
import { withApplication } from './with-application.js';

const SAY_EVERY_MS = 500;

export const IMPORT: Command = {
  name: 'import',
  usage:
    '<workbook, CSV file or folder of CSV files> [--dry-run] [--as <person>] [--sheet <sheet>] [--encoding windows-1252]; or <published file> --from 360giving|ocds --programme <name> [--only <identifier>]… [--leave-out <identifier>]… [--programme-recipient <organisation identifier>]… [--source <address>] [--licence <licence>] [--dry-run] [--as <person>]',
  summary: 'Brings a file in, all of it or nothing. A dry run shows what it would change.',
  options: {
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    from: { type: 'string' },
    programme: { type: 'string' },
    only: { type: 'string', multiple: true },
    'leave-out': { type: 'string', multiple: true },
    'programme-recipient': { type: 'string', multiple: true },
    source: { type: 'string' },
    licence: { type: 'string' },
  },
  async run({ settings, words: [path], options, print, say }) {
    if (!path) throw new StartError('Say what to bring in: npm run cli -- import <workbook, CSV file or folder>.');
    const files = await readFiles(path, readEncoding(single(options, 'encoding')), single(options, 'sheet'));
    const dryRun = options['dry-run'] === true;
    const asked = questionOf(options);
    const published: Published[] = [];
    const outcome = await withApplication(settings, say, async (app) => {
      const session = await sessionOf(app, single(options, 'as'));
      const how: ImportOptions = { dryRun, progress: teller(say) };
      if (!asked) return app.get(ImportService).run(session, files, how);
      const brought = await app.get(OutsideImportService).run(session, files[0]!, asked, how);
      if (brought.published) published.push(brought.published);
      return brought;
    });
    for (const each of published) print(publishedTable(each));
    if (outcome.problems.length > 0) {
      print(problemTable(outcome.problems));
      throw new StartError(`Nothing was changed: ${outcome.problems.length} to put right.`);
    }
    if (dryRun) print(changeTable(outcome.changes));
    print(sentence(outcome, dryRun));
  },
};

/** What is asked of a published file; null for a file of the tracker's own form. */
function questionOf(options: CommandContext['options']): OutsideQuestion | null {
  const given = single(options, 'from');
  if (given === undefined) return null;
  const from = OUTSIDE_SOURCES.find((source) => source === given.toLowerCase());
  const programme = single(options, 'programme');
  if (!from) throw new StartError(`Say --from ${OUTSIDE_SOURCES.join(' or --from ')}.`);
  if (!programme) throw new StartError('Say for which programme the money is: --programme <name>.');
  return {
    from,
    programme,
    only: several(options, 'only'),
    leaveOut: several(options, 'leave-out'),
    programmeRecipients: several(options, 'programme-recipient'),
    source: single(options, 'source') ?? null,
    licence: single(options, 'licence') ?? null,
  };
}

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
