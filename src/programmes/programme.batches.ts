import { PartnershipAt, partnershipByCode } from '../places/place.batches.js';
import { findInList } from '../web/list.js';
import { Batch, grouped, JoinBatch } from '../web/tracker-request.js';
import { ProgrammeGuidanceModel } from './programme-guidance.model.js';
import { PROGRAMMES } from './programme.list.js';
import { ProgrammeModel } from './programme.model.js';

export const programmeById: Batch<string, ProgrammeModel | null> = (request, moment, ids) =>
  findInList(request, moment, PROGRAMMES, ids);

export const joinedProgramme: JoinBatch<string, ProgrammeModel | null> = (request, moment, ids, asked) =>
  findInList(request, moment, PROGRAMMES, ids, asked);

/** The partnerships of a programme, by name. */
export const partnershipsOfProgramme: Batch<string, PartnershipAt[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{ programme_id: string; code: string }>(
    moment,
    `SELECT programme_partnership.programme_id, programme_partnership.partnership_code AS code
     FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
     WHERE programme_partnership.programme_id = ANY ($1::uuid[])
     ORDER BY partnership.name`,
    [ids],
  );
  const places = await Promise.all(rows.map(({ code }) => request.load(partnershipByCode, moment, code)));
  const found = rows.flatMap(({ programme_id }, at) => (places[at] ? [{ programme_id, place: places[at] }] : []));
  return grouped(ids, found, (row) => row.programme_id).map((its) => its.map(({ place }) => place));
};

/** All guidance that a programme has adopted and that is recorded, earliest first. */
export const guidanceOfProgramme: Batch<string, ProgrammeGuidanceModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<ProgrammeGuidanceModel & { programme_id: string }>(
    moment,
    `SELECT programme_guidance.id, programme_guidance.version, programme_guidance.recorded_at AS "recordedAt",
            programme_guidance.programme_id, programme_guidance.nation, programme_guidance.band,
            programme_guidance.point_rule AS "pointRule", programme_guidance.kind, programme_guidance.source,
            programme_guidance.starts_on AS "startsOn", programme_guidance.ends_on AS "endsOn"
     FROM programme_guidance
     WHERE programme_guidance.programme_id = ANY ($1::uuid[])
     ORDER BY programme_guidance.starts_on`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.programme_id);
};
