import { scaled } from '../kernel/decimal.js';
import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { TERMS_SHEETS } from './terms-sheet.list.js';
import { TermsSheetLeaveStepModel, TermsSheetModel } from './terms-sheet.model.js';

export const termsSheetById: Batch<string, TermsSheetModel | null> = (request, moment, ids) =>
  findInList(request, moment, TERMS_SHEETS, ids);

/** Leave that a sheet offers, shortest service first. */
export const leaveStepsOfSheet: Batch<string, TermsSheetLeaveStepModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{ sheetId: string; fromCompletedYears: number; leaveDays: string }>(
    moment,
    `SELECT terms_sheet_leave_step.terms_sheet_id AS "sheetId", terms_sheet_leave_step.from_completed_years AS "fromCompletedYears",
            terms_sheet_leave_step.leave_days AS "leaveDays"
     FROM terms_sheet_leave_step
     WHERE terms_sheet_leave_step.terms_sheet_id = ANY ($1::uuid[])
     ORDER BY terms_sheet_leave_step.from_completed_years`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.sheetId).map((steps) =>
    steps.map(({ fromCompletedYears, leaveDays }) => ({ fromCompletedYears, leaveDays: scaled(leaveDays, 2) })),
  );
};

/** What an employer offers on the day asked about, as far as it may be seen. */
export const sheetsOfEmployer: Batch<string, TermsSheetModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows(
    moment,
    `SELECT ${TERMS_SHEETS.columns} FROM ${TERMS_SHEETS.from}
     WHERE terms_sheet.employer_id = ANY ($1::uuid[]) AND terms_sheet.starts_on <= $2::date
       AND (terms_sheet.ends_on IS NULL OR terms_sheet.ends_on >= $2::date)
     ORDER BY terms_sheet.role`,
    [ids, moment.asOf],
  );
  const sheets = rows.map((row) => TERMS_SHEETS.read(row as never, moment));
  return grouped(ids, sheets, (sheet) => sheet.employerId);
};
