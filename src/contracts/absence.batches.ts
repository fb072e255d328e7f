import { Batch, grouped } from '../web/tracker-request.js';
import { AbsenceModel } from './absence.model.js';

const ABSENCE = `SELECT absence.id, absence.version, absence.recorded_at AS "recordedAt", absence.contract_id AS "contractId",
    absence.starts_on AS "startsOn", absence.ends_on AS "endsOn"
  FROM absence`;

/** Absences recorded for a contract, earliest first. */
export const absencesOfContract: Batch<string, AbsenceModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AbsenceModel>(
    moment,
    `${ABSENCE} WHERE absence.contract_id = ANY ($1::uuid[]) ORDER BY absence.starts_on`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.contractId);
};

export const absenceById: Batch<string, AbsenceModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AbsenceModel>(moment, `${ABSENCE} WHERE absence.id = ANY ($1::uuid[])`, [ids]);
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
};
