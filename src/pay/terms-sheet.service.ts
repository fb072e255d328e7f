import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { requireOwnEmployer } from '../employers/employer-checks.js';
import { scaled, unscaled } from '../kernel/decimal.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { PostRole } from '../posts/post.enums.js';
import { checkSheetScale, checkTermsSheet } from './check-terms-sheet.js';
import { TermsSheetLeaveStepEntity } from './terms-sheet-leave-step.entity.js';
import { TermsSheetEntity } from './terms-sheet.entity.js';
import { TERMS_SHEETS } from './terms-sheet.list.js';
import {
  changedSheet,
  completeSheet,
  LeaveStep,
  RawTermsSheet,
  readTermsSheet,
  termsSheetColumns,
  TermsSheetParts,
  TermsSheetValues,
} from './terms-sheet-values.js';

export interface NewTermsSheet extends TermsSheetParts {
  readonly employer: string;
  readonly role: PostRole;
  /** First day of the offer. */
  readonly startsOn: Day;
  readonly fullTimeWeek: number;
}

export interface TermsSheetCorrection extends TermsSheetParts {
  readonly termsSheet: string;
  readonly version: number;
}

type LeaveStepRow = { id: string; version: number; fromCompletedYears: number; leaveDays: string };

@Injectable()
export class TermsSheetService {
  /** Records what is offered from a day: the sheet in force then ends the day before, and later ones stay. Gives the id. */
  async record(tx: Transaction, input: NewTermsSheet): Promise<string> {
    const values = completeSheet(input);
    await this.check(tx, values);
    const { employer: employerId, role, startsOn } = input;
    requireOwnEmployer(tx.actor, employerId, ['employer']);
    const others = await tx.rows<{ id: string; version: number; startsOn: Day; endsOn: Day | null }>(
      `SELECT terms_sheet.id, terms_sheet.version, terms_sheet.starts_on AS "startsOn", terms_sheet.ends_on AS "endsOn"
       FROM terms_sheet WHERE terms_sheet.employer_id = $1 AND terms_sheet.role = $2 ORDER BY terms_sheet.starts_on`,
      [employerId, role],
    );
    if (others.some((sheet) => sheet.startsOn === startsOn)) {
      refuse(
        'STARTS_THAT_DAY',
        ['startsOn'],
        `A terms sheet for this role starts on ${inWords(startsOn)} already; correct that one.`,
      );
    }
    const next = others.find((sheet) => sheet.startsOn > startsOn);
    const current = others.find(
      (sheet) => sheet.startsOn < startsOn && (sheet.endsOn === null || sheet.endsOn >= startsOn),
    );
    if (current) await tx.update(TermsSheetEntity, current.id, current.version, { endsOn: addDays(startsOn, -1) });
    const endsOn = next ? addDays(next.startsOn, -1) : null;
    const id = await tx.insert(TermsSheetEntity, { ...termsSheetColumns(values), employerId, role, startsOn, endsOn });
    await this.addSteps(tx, employerId, id, values.leaveSteps);
    return id;
  }

  /** Rewrites a sheet for the same days: it was recorded wrongly. Leave steps that are given replace all there were. */
  async correct(tx: Transaction, input: TermsSheetCorrection): Promise<string> {
    const id = input.termsSheet;
    // From the same rows a person may read, so that a change cannot tell whether an unshared sheet is there.
    const row = await tx.row<RawTermsSheet>(
      `SELECT ${TERMS_SHEETS.columns} FROM ${TERMS_SHEETS.from} WHERE terms_sheet.id = $1`,
      [id],
    );
    if (!row)
      return refuse('NOT_FOUND', ['termsSheet'], 'No terms sheet with this id is visible to you; look it up again.');
    requireOwnEmployer(tx.actor, row.employerId, ['termsSheet']);
    const steps = await this.stepsOf(tx, id);
    const leaveSteps = steps.map((step) => ({ ...step, leaveDays: scaled(step.leaveDays, 2) }));
    const values = changedSheet({ ...readTermsSheet(row), leaveSteps }, input);
    await this.check(tx, values);
    await tx.update(TermsSheetEntity, id, input.version, termsSheetColumns(values));
    if (input.leaveSteps !== undefined) {
      for (const step of steps) await tx.remove(TermsSheetLeaveStepEntity, step.id, step.version);
      await this.addSteps(tx, row.employerId, id, values.leaveSteps);
    }
    return id;
  }

  private async check(tx: Transaction, values: TermsSheetValues): Promise<void> {
    const problems = new Problems();
    checkTermsSheet(problems, values);
    await checkSheetScale(tx, problems, values);
    problems.throwIfAny();
  }

  private stepsOf(tx: Transaction, id: string): Promise<LeaveStepRow[]> {
    return tx.rows<LeaveStepRow>(
      `SELECT step.id, step.version, step.from_completed_years AS "fromCompletedYears", step.leave_days AS "leaveDays"
       FROM terms_sheet_leave_step AS step WHERE step.terms_sheet_id = $1`,
      [id],
    );
  }

  private async addSteps(
    tx: Transaction,
    employerId: string,
    termsSheetId: string,
    steps: readonly LeaveStep[],
  ): Promise<void> {
    for (const { fromCompletedYears, leaveDays } of steps) {
      await tx.insert(TermsSheetLeaveStepEntity, {
        ...{ employerId, termsSheetId, fromCompletedYears },
        leaveDays: unscaled(leaveDays, 2),
      });
    }
  }
}
