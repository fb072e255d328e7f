import { Moment } from '../kernel/moment.js';
import { Batch, grouped, inOrder, TrackerRequest } from '../web/tracker-request.js';
import { ParticipationModel } from './participation.model.js';

export const participationById: Batch<string, ParticipationModel | null> = async (request, moment, ids) =>
  inOrder(ids, await participations(request, moment, 'id', ids), (row) => row.id);

/** By the name of the employer. */
export const participationsOfProgramme: Batch<string, ParticipationModel[]> = async (request, moment, ids) =>
  grouped(ids, await participations(request, moment, 'programme_id', ids), (row) => row.programmeId);

/** By the name of the programme. */
export const participationsOfEmployer: Batch<string, ParticipationModel[]> = async (request, moment, ids) =>
  grouped(ids, await participations(request, moment, 'employer_id', ids), (row) => row.employerId);

async function participations(
  request: TrackerRequest,
  moment: Moment,
  column: 'id' | 'programme_id' | 'employer_id',
  ids: readonly string[],
): Promise<ParticipationModel[]> {
  const rows = await request.reader.rows<ParticipationModel>(
    moment,
    `SELECT participation.id, participation.version, participation.recorded_at AS "recordedAt",
            participation.employer_id AS "employerId", participation.programme_id AS "programmeId",
            participation.sharing_level AS "sharingLevel"
     FROM participation
     JOIN programme ON programme.id = participation.programme_id
     JOIN employer ON employer.id = participation.employer_id
     WHERE participation.${column} = ANY ($1::uuid[])
     ORDER BY programme.name, employer.name`,
    [ids],
  );
  return rows.map((row) => Object.assign(row, { moment }));
}
