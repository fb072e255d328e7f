import { Batch } from '../web/tracker-request.js';
import { LeaveTakenModel } from './leave-taken.model.js';

const COLUMNS = `leave_taken.id, leave_taken.version, leave_taken.recorded_at AS "recordedAt", leave_taken.contract_id AS "contractId",
    leave_taken.up_to AS "upTo", leave_taken.taken_minutes AS "hours"`;

/** What was last stated of a contract up to the day asked about. */
export const leaveTakenOfContract: Batch<string, LeaveTakenModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<LeaveTakenModel>(
    moment,
    `SELECT DISTINCT ON (leave_taken.contract_id) ${COLUMNS} FROM leave_taken
     WHERE leave_taken.contract_id = ANY ($1::uuid[]) AND leave_taken.up_to <= $2::date
     ORDER BY leave_taken.contract_id, leave_taken.up_to DESC`,
    [ids, moment.asOf],
  );
  const byContract = new Map(rows.map((row) => [row.contractId, row]));
  return ids.map((id) => byContract.get(id) ?? null);
};

export const leaveTakenById: Batch<string, LeaveTakenModel | null> = async (request, moment, ids) => {
  const sql = `SELECT ${COLUMNS} FROM leave_taken WHERE leave_taken.id = ANY ($1::uuid[])`;
  const rows = await request.reader.rows<LeaveTakenModel>(moment, sql, [ids]);
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
};
