import { sqlFile } from '../database/sql-file.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { AuditChangeModel } from './audit-entry.model.js';

const CHANGES = sqlFile(__dirname, 'changes-of-entry.sql');

export const changesOfEntry: Batch<string, AuditChangeModel[]> = async (request, _moment, ids) => {
  const rows = await request.reader.rows<AuditChangeModel & { entry_id: string }>(null, CHANGES, [ids]);
  return grouped(ids, rows, (row) => row.entry_id);
};
