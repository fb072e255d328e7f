import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { sqlFile } from '../database/sql-file.js';
import { scaled } from '../kernel/decimal.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CertaintyModel } from './certainty.model.js';
import { FUNDING_LINES, FundingLineRow, readFundingLine } from './funding-line.list.js';
import { FundingLineModel } from './funding-line.model.js';
import { InstalmentModel } from './instalment.model.js';

const INSTALMENTS = sqlFile(__dirname, 'instalments-with-stage.sql');

export const fundingLineById: Batch<string, FundingLineModel | null> = (request, moment, ids) =>
  findInList(request, moment, FUNDING_LINES, ids);

export const titleOfLine: Batch<string, string | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{ id: string; title: string }>(
    moment,
    'SELECT funding_line.id, funding_line.title FROM funding_line WHERE funding_line.id = ANY ($1::uuid[])',
    [ids],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return ids.map((id) => titles.get(id) ?? null);
};

/** Latest word on a line as a whole, said on or before the day; null when there was none. */
export const stageOfLine: Batch<string, CertaintyStage | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{ funding_line_id: string; stage: CertaintyStage }>(
    moment,
    `SELECT DISTINCT ON (certainty.funding_line_id) certainty.funding_line_id, certainty.stage
     FROM certainty
     WHERE certainty.funding_line_id = ANY ($1::uuid[]) AND certainty.instalment_id IS NULL
       AND certainty.said_on <= $2 AND certainty.stage <> 'EXTENSION_OPTION'
     ORDER BY certainty.funding_line_id, certainty.said_on DESC`,
    [ids, moment.asOf],
  );
  return grouped(ids, rows, (row) => row.funding_line_id).map((found) => found[0]?.stage ?? null);
};

/** All that was said of a line and its instalments on or before the day, latest first. */
export const certaintyOfLine: Batch<string, CertaintyModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<CertaintyModel & { fundingLineId: string }>(
    moment,
    `SELECT certainty.id, certainty.version, certainty.recorded_at AS "recordedAt",
            certainty.funding_line_id AS "fundingLineId", certainty.instalment_id AS "instalmentId", certainty.stage,
            certainty.said_on AS "saidOn", certainty.said_by AS "saidBy", certainty.evidence
     FROM certainty
     WHERE certainty.funding_line_id = ANY ($1::uuid[]) AND certainty.said_on <= $2
     ORDER BY certainty.said_on DESC, certainty.instalment_id NULLS FIRST`,
    [ids, moment.asOf],
  );
  const words = rows.map((row) => Object.assign(row, { moment }));
  return grouped(ids, words, (row) => row.fundingLineId);
};

type InstalmentRow = Omit<InstalmentModel, 'amount'> & { amount: string; fundingLineId: string };

export const instalmentsOfLine: Batch<string, InstalmentModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<InstalmentRow>(moment, INSTALMENTS, [ids, null, moment.asOf]);
  return grouped(ids, rows, (row) => row.fundingLineId).map((instalments) => instalments.map(readInstalment));
};

export const instalmentById: Batch<string, InstalmentModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<InstalmentRow>(moment, INSTALMENTS, [null, ids, moment.asOf]);
  return grouped(ids, rows, (row) => row.id).map(([row]) => (row ? readInstalment(row) : null));
};

export const linesOfEmployer: Batch<string, FundingLineModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<FundingLineRow>(moment, linesOf('employer_id'), [ids]);
  const lines = rows.map((row) => readFundingLine(row, moment));
  return grouped(ids, lines, (line) => line.employerId ?? '');
};

export const linesOfProgramme: Batch<string, FundingLineModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<FundingLineRow>(moment, linesOf('programme_id'), [ids]);
  const lines = rows.map((row) => readFundingLine(row, moment));
  return grouped(ids, lines, (line) => line.programmeId);
};

function linesOf(owner: 'employer_id' | 'programme_id'): string {
  return `SELECT ${FUNDING_LINES.columns} FROM funding_line WHERE funding_line.${owner} = ANY ($1::uuid[])
          ORDER BY funding_line.ends_on NULLS LAST, funding_line.title, funding_line.id`;
}

function readInstalment(row: InstalmentRow): InstalmentModel {
  return { ...row, amount: scaled(row.amount, 2) };
}
