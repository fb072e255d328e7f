import { createHash } from 'node:crypto';
import { Injectable, Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { Transaction } from '../database/transaction.js';
import { dayInLondon } from '../kernel/day.js';
import { RuleViolation } from '../kernel/problem.js';
import { Clock } from '../web/clock.js';
import { enterPayRead } from '../web/pay-read-audit.js';
import { RefusedAtOnce, RowApplier } from './apply-rows.js';
import { explainRefusal } from './explain-refusal.js';
import { ImportCounts, ImportOutcome, planHash, RowChange } from './import-outcome.js';
import { firstProblems, ImportProblem } from './import-problem.js';
import { UploadedFile } from './reading/uploaded-file.js';
import { SHEETS } from './sheets/all-sheets.js';
import { stageFiles } from './stage-files.js';
import { Staged } from './stage-rows.js';
import { StagedRow } from './staged-row.js';

export interface ImportOptions {
  /** Does everything and then takes it back. */
  readonly dryRun: boolean;
  /** The plan of a dry run: the import is refused when it would now do anything else. */
  readonly expectPlan?: string | null;
  readonly progress?: (done: number, total: number) => void;
}

/** One import at a time: what two would plan against each other's half-done rows helps nobody. The number only has to be ours. */
const IMPORT_LOCK = 5_230_471;

/** Carries the outcome out of a transaction that is to be taken back. */
class TakenBack extends Error {
  constructor(
    readonly outcome: ImportOutcome,
    readonly payShown: ReadonlyMap<string, readonly string[]>,
  ) {
    super('Taken back.');
  }
}

/** Brings files in, all or nothing: file → staged rows → checked → applied. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
  ) {}

  /** Never throws for what is wrong with a file or its rows: that is in the outcome. */
  async run(session: Session, files: readonly UploadedFile[], options: ImportOptions): Promise<ImportOutcome> {
    const staged = await stageFiles(files);
    if (staged.rows.length === 0) return nothingDone(staged.problems);
    return this.bring(session, files, () => Promise.resolve(staged), options);
  }

  /** The same for rows that are made of files in another way, which may hang on what is recorded. */
  async bring(
    session: Session,
    files: readonly UploadedFile[],
    stageIn: (tx: Transaction) => Promise<Staged>,
    options: ImportOptions,
  ): Promise<ImportOutcome> {
    try {
      return await this.database.write(session, async (tx) => {
        const { rows, problems } = await stageIn(tx);
        if (rows.length === 0) throw new TakenBack(nothingDone(problems), new Map());
        return this.apply(tx, files, rows, problems, options);
      });
    } catch (error) {
      if (error instanceof RuleViolation) return nothingDone(error.problems.map((problem) => ofFiles(files, problem)));
      if (!(error instanceof TakenBack)) throw error;
      await this.noteShown(session, error.payShown);
      return error.outcome;
    }
  }

  private async apply(
    tx: Transaction,
    files: readonly UploadedFile[],
    rows: readonly StagedRow[],
    staged: readonly ImportProblem[],
    { dryRun, expectPlan, progress = () => {} }: ImportOptions,
  ): Promise<ImportOutcome> {
    const alone = await tx.row<{ locked: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS locked', [IMPORT_LOCK]);
    if (!alone?.locked) throw busy();
    const applier = await this.applyRows(tx, rows, staged.length === 0, progress);
    const { changes } = applier;
    const outcome = {
      planHash: planHash(changes),
      counts: countOf(rows, changes, applier.unchanged),
      changes,
      problems: firstProblems(inFileOrder([...staged, ...applier.problems], rows)),
    };
    if (outcome.problems.length === 0 && expectPlan && expectPlan !== outcome.planHash) {
      outcome.problems.push(planChanged(files));
    }
    if (dryRun || outcome.problems.length > 0) throw new TakenBack({ ...outcome, committed: false }, applier.payShown);
    await record(tx, files, outcome.counts);
    return { ...outcome, committed: true };
  }

  /** All at once, for most files are right; where anything is refused, again row by row, to say everything that is. */
  private async applyRows(
    tx: Transaction,
    rows: readonly StagedRow[],
    looksRight: boolean,
    progress: (done: number, total: number) => void,
  ): Promise<RowApplier> {
    const applying = {
      tx,
      today: dayInLondon(this.clock.now()),
      use: <Service>(service: Type<Service>) => this.modules.get(service, { strict: false }),
      explain: (error: unknown) => explainRefusal(this.database, error),
      progress,
    };
    if (looksRight) {
      const applier = new RowApplier(applying, SHEETS, rows, false);
      await tx.rows('SAVEPOINT import_file');
      try {
        await applier.applyAll();
        await tx.rows('SET CONSTRAINTS ALL IMMEDIATE');
        return applier;
      } catch (error) {
        if (!(error instanceof RefusedAtOnce)) explainRefusal(this.database, error);
        await tx.rows('ROLLBACK TO SAVEPOINT import_file; SET CONSTRAINTS ALL DEFERRED');
      }
    }
    const applier = new RowApplier(applying, SHEETS, rows, true);
    await applier.applyAll();
    // What only the whole can break is found here rather than at the end of the transaction, in time for a sentence.
    if (applier.problems.length === 0) await tx.rows('SET CONSTRAINTS ALL IMMEDIATE');
    return applier;
  }

  /** Recorded pay that a dry run shows was read, though nothing was written: one entry for each employer to find. */
  private async noteShown(session: Session, payShown: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (payShown.size === 0) return;
    await enterPayRead(this.database, session, 'import', payShown);
  }
}

/** By content: the order and the names of the files do not matter. */
export function contentHash(files: readonly UploadedFile[]): Buffer {
  const each = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')).sort();
  return createHash('sha256').update(each.join('\n')).digest();
}

async function record(tx: Transaction, files: readonly UploadedFile[], counts: ImportCounts): Promise<void> {
  await tx.rows(
    `INSERT INTO import_run (content_hash, file_name, actor_id, rows_read, created, changed, unchanged)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      contentHash(files),
      files
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 500),
      tx.actor.userId || null,
      counts.rows,
      counts.created,
      counts.changed,
      counts.unchanged,
    ],
  );
}

function countOf(rows: readonly StagedRow[], changes: readonly RowChange[], unchanged: number): ImportCounts {
  const created = changes.filter(({ action }) => action === 'CREATE').length;
  return { rows: rows.length, created, changed: changes.length - created, unchanged };
}

function inFileOrder(problems: ImportProblem[], rows: readonly StagedRow[]): ImportProblem[] {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet.name))];
  const place = ({ sheet, row }: ImportProblem): number =>
    sheet === null ? -1 : sheets.indexOf(sheet) * 100_000 + (row ?? 0);
  return problems.sort((a, b) => place(a) - place(b));
}

export function nothingDone(problems: readonly ImportProblem[]): ImportOutcome {
  return {
    committed: false,
    planHash: planHash([]),
    counts: { rows: 0, created: 0, changed: 0, unchanged: 0 },
    changes: [],
    problems,
  };
}

function ofFiles(files: readonly UploadedFile[], { code, message }: { code: string; message: string }): ImportProblem {
  return { file: files.map(({ name }) => name).join(', '), sheet: null, row: null, column: null, code, message };
}

function planChanged(files: readonly UploadedFile[]): ImportProblem {
  return ofFiles(files, {
    code: 'PLAN_CHANGED',
    message:
      'The import would now do something else than the dry run showed, because the file or what is recorded has changed; look at a new dry run.',
  });
}

function busy(): RuleViolation {
  return new RuleViolation([
    { code: 'IMPORT_RUNNING', path: [], message: 'Another import is running; try again in a minute.' },
  ]);
}
