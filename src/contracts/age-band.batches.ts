import { Batch } from '../web/tracker-request.js';
import { AgeBandModel } from './age-band.model.js';

const AGE_BAND = `SELECT age_band.id, age_band.version, age_band.recorded_at AS "recordedAt", age_band.worker_id AS "workerId",
    age_band.band, age_band.held_on AS "heldOn"
  FROM age_band`;

export const ageBandOfWorker: Batch<string, AgeBandModel | null> = async (request, moment, ids) => {
  const sql = `${AGE_BAND} WHERE age_band.worker_id = ANY ($1::uuid[])`;
  const rows = await request.reader.rows<AgeBandModel>(moment, sql, [ids]);
  const byWorker = new Map(rows.map((row) => [row.workerId, row]));
  return ids.map((id) => byWorker.get(id) ?? null);
};

export const ageBandById: Batch<string, AgeBandModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<AgeBandModel>(moment, `${AGE_BAND} WHERE age_band.id = ANY ($1::uuid[])`, [
    ids,
  ]);
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
};
