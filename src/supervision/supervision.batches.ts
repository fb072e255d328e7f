import { sqlFile } from '../database/sql-file.js';
import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { SUPERVISION_ARRANGEMENTS } from './supervision-arrangement.list.js';
import { SupervisionArrangementModel } from './supervision-arrangement.model.js';
import { SUPERVISION_SESSIONS } from './supervision-session.list.js';
import { SupervisionSessionModel } from './supervision-session.model.js';
import { SupervisionRecorded, SupervisionStanding, supervisionStanding } from './supervision-standing.js';
import { SUPERVISION_KINDS } from './supervision.enums.js';

const OF_CONTRACTS = sqlFile(__dirname, 'supervision-of-contracts.sql');

export const supervisionArrangementById: Batch<string, SupervisionArrangementModel | null> = (request, moment, ids) =>
  findInList(request, moment, SUPERVISION_ARRANGEMENTS, ids);

export const supervisionSessionById: Batch<string, SupervisionSessionModel | null> = (request, moment, ids) =>
  findInList(request, moment, SUPERVISION_SESSIONS, ids);

/** Every kind in the order of the enum, arranged or not; nothing for a contract this person may not see. */
export const supervisionOfContract: Batch<string, SupervisionStanding[]> = async (request, moment, ids) => {
  const values = [moment.asOf, ids, SUPERVISION_KINDS];
  const rows = await request.reader.rows<SupervisionRecorded>(moment, OF_CONTRACTS, values);
  const standings = rows.map((recorded) => supervisionStanding(recorded, moment.asOf));
  return grouped(ids, standings, (standing) => standing.contractId);
};
