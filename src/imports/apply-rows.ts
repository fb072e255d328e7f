import { setImmediate } from 'node:timers/promises';
import { Type } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { RuleViolation } from '../kernel/problem.js';
import { checkIntent } from './check-intent.js';
import { checkAgrees, completedRow } from './completed-row.js';
import { RowChange } from './import-outcome.js';
import { ImportProblem, MOST_PROBLEMS } from './import-problem.js';
import { A_TURN } from './in-turns.js';
import { mayWrite } from './may-write.js';
import { NotCheckedRows } from './not-checked-rows.js';
import { rowChange, rowProblem } from './row-change.js';
import { HeldCells, RowDirectory } from './row-directory.js';
import { hasCells, rowsOfSheet } from './rows-of-sheet.js';
import { keyText, Row, Sheet, Work } from './sheet.js';
import { StagedRow } from './staged-row.js';

export interface Applying {
  readonly tx: Transaction;
  readonly today: Day;
  use<Service>(service: Type<Service>): Service;
  /** A refusal of the database as a person can act on it; throws what is no refusal. */
  explain(error: unknown): RuleViolation;
  progress(done: number, total: number): void;
}

/** What a row may break only together with others, looked at as soon as the row is in. */
const CHECKED_WITH_THE_ROW: Readonly<Record<string, string>> = {
  contracts: 'contract_covered_by_terms, terms_cover_contract',
  terms: 'terms_cover_contract, terms_one_at_a_time',
  instalments: 'instalment_check',
  allocations: 'allocation_check',
};

/** A row that is left out because of another one, of the sheet named, which is told to be wrong. */
class NotChecked extends RuleViolation {
  constructor(readonly because: string) {
    super([]);
  }
}

/** Thrown at the first refusal where rows are not kept apart: what comes after it cannot be checked any more. */
export class RefusedAtOnce extends Error {}

/**
 * Brings staged rows in, sheet after sheet, each through the same service as the form and the mutation. Kept apart, a row
 * that is refused is taken back alone, so that the rest can be checked too; that costs a third more statements. Whether
 * all of it stays is for the caller.
 */
export class RowApplier {
  readonly problems: ImportProblem[] = [];
  readonly changes: RowChange[] = [];
  unchanged = 0;
  /** Contracts whose recorded pay the changes show, by employer: for the audit. */
  readonly payShown = new Map<string, string[]>();
  private readonly directories = new Map<string, RowDirectory>();
  private readonly taken = new Set<StagedRow>();
  private readonly notChecked = new NotCheckedRows();
  private done = 0;

  constructor(
    private readonly applying: Applying,
    private readonly sheets: readonly Sheet[],
    private readonly rows: readonly StagedRow[],
    private readonly keptApart: boolean,
  ) {}

  async applyAll(): Promise<void> {
    if (this.keptApart) await this.applying.tx.rows('SAVEPOINT import_row');
    for (const sheet of this.sheets) {
      const rows = rowsOfSheet(this.rows, sheet);
      const isLinkedTo = this.rows.some((row) =>
        Object.values(row.sheet.links).some((link) => link.sheet === sheet.name),
      );
      if (rows.length === 0 && !isLinkedTo) continue;
      const directory = await this.open(sheet);
      for (const row of rows) {
        if (this.problems.length > MOST_PROBLEMS) return;
        if (!this.taken.has(row)) await this.apply(row, directory);
        this.done += 1;
        this.applying.progress(this.done, this.rows.length);
        // Rows that change nothing ask the database nothing, and nobody else would have a turn in between.
        if (this.done % A_TURN === 0) await setImmediate();
      }
    }
    this.problems.push(...this.notChecked.problems());
  }

  /** Reads what is recorded of a sheet, as far as the file speaks of it. */
  private async open(sheet: Sheet): Promise<RowDirectory> {
    const names = new Set<string>();
    for (const row of this.rows) {
      const columns = Object.values(row.sheet.links).filter((link) => link.sheet === sheet.name);
      if (row.sheet === sheet) columns.push({ sheet: sheet.name, by: sheet.anchor ?? sheet.key });
      for (const { by } of columns) names.add(keyText(row.values, by.slice(0, 1)));
    }
    const scope = [this.idsOf('programmes'), this.idsOf('employers'), [...names]];
    const recorded = await this.applying.tx.rows<HeldCells>(sheet.held.text, scope);
    const directory = new RowDirectory(sheet, recorded);
    this.directories.set(sheet.name, directory);
    return directory;
  }

  private idsOf(sheet: string): string[] {
    return this.directories.get(sheet)?.ids ?? [];
  }

  private async apply(staged: StagedRow, directory: RowDirectory): Promise<void> {
    const { tx } = this.applying;
    if (!staged.isSound) return directory.refuse(staged.values);
    const held = directory.held(staged.values);
    const latest = directory.latest(staged.values);
    const row = completedRow(staged, held, latest);
    const change = rowChange(staged, row, held);
    const taken: StagedRow[] = [];
    try {
      checkIntent(staged, held, change);
      const ids = this.follow(staged, row);
      if (held && change.fields.length === 0) {
        this.unchanged += 1;
      } else {
        mayWrite(tx.actor, staged.sheet, (link) => ids.get(link) ?? null, directory.anchorId(row));
        if (!held) checkAgrees(staged.sheet, row, latest);
        const work = this.work(staged, row, change, ids, directory, taken);
        if (held) {
          await staged.sheet.correct(work, held);
          directory.change(row);
        } else directory.add(row, await staged.sheet.create(work));
        await this.keep(staged.sheet);
        if (held && staged.sheet.name === 'terms') this.notePayShown(ids.get('employer')!, ids.get('contract')!);
        this.changes.push(
          change,
          ...taken.map((part) => rowChange(part, completedRow(part, undefined, undefined), undefined)),
        );
        for (const part of taken) this.taken.add(part);
      }
    } catch (error) {
      if (!this.keptApart) throw new RefusedAtOnce();
      await tx.rows('ROLLBACK TO SAVEPOINT import_row');
      directory.refuse(row);
      const refusal = error instanceof RuleViolation ? error : this.applying.explain(error);
      if (refusal instanceof NotChecked) this.notChecked.add(staged, refusal.because);
      this.problems.push(
        ...refusal.problems.map((problem) =>
          rowProblem(taken.find((part) => part.sheet.name === problem.path[0]) ?? staged, problem),
        ),
      );
    }
  }

  private notePayShown(employer: string, contract: string): void {
    this.payShown.set(employer, [...(this.payShown.get(employer) ?? []), contract]);
  }

  /** From here on a row that is refused does not take this one with it. One statement, because there are many rows. */
  private async keep({ name }: Sheet): Promise<void> {
    if (!this.keptApart) return;
    const rules = CHECKED_WITH_THE_ROW[name];
    const check = rules ? `SET CONSTRAINTS ${rules} IMMEDIATE; SET CONSTRAINTS ${rules} DEFERRED; ` : '';
    await this.applying.tx.rows(`${check}RELEASE SAVEPOINT import_row; SAVEPOINT import_row`);
  }

  /** Finds what the row names; all that is not there is said at once. */
  private follow({ sheet }: StagedRow, row: Row): Map<string, string> {
    const ids = new Map<string, string>();
    const problems: { code: string; path: string[]; message: string }[] = [];
    for (const [name, link] of Object.entries(sheet.links)) {
      const cells = link.by.map((column) => row[column] ?? null);
      const last = link.by.at(-1)!;
      if (cells.at(-1) === null) continue;
      const target = this.directories.get(link.sheet)!.find(cells);
      if (target === 'REFUSED_IN_THIS_FILE') throw new NotChecked(link.sheet);
      if (target) ids.set(name, target.id);
      else problems.push({ code: 'UNKNOWN_LINK', path: [last], message: unknownLink(link.sheet, link.by) });
    }
    if (problems.length > 0) throw new RuleViolation(problems);
    return ids;
  }

  private work(
    staged: StagedRow,
    row: Row,
    change: RowChange,
    ids: ReadonlyMap<string, string>,
    directory: RowDirectory,
    taken: StagedRow[],
  ): Work<never> {
    const { tx, today, use } = this.applying;
    return {
      tx,
      today,
      use,
      row: row as never,
      anchorId: directory.anchorId(row),
      isChanged: (...columns: string[]) =>
        change.action === 'CREATE' || change.fields.some(({ column }) => columns.includes(column)),
      id: (link) => ids.get(link) ?? missing(link),
      idOrNull: (link) => ids.get(link) ?? null,
      versionOf: async (table, id) => {
        const found = await tx.row<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
        return found?.version ?? 0;
      },
      takeFirst: (name, where) => {
        const sheet = this.sheets.find((each) => each.name === name)!;
        const first = rowsOfSheet(this.rows, sheet).find((part) => hasCells(part.values, where));
        if (!first) return null;
        if (!first.isSound) throw new NotChecked(name);
        taken.push(first);
        return completedRow(first, undefined, undefined);
      },
    };
  }
}

function unknownLink(sheet: string, by: readonly string[]): string {
  const what = by.length > 1 ? `with this ${by.join(' and ')}` : `of this ${by[0]}`;
  return `Nothing ${what} is in the sheet ${sheet} of this file, or recorded and visible to you; correct the cell or add the row.`;
}

function missing(link: string): never {
  throw new Error(`The link ${link} was needed and its cell is empty.`);
}
