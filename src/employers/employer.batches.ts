import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { EMPLOYERS } from './employer.list.js';
import { EmployerIdentifierModel, EmployerModel } from './employer.model.js';

export const employerById: Batch<string, EmployerModel | null> = (request, moment, ids) =>
  findInList(request, moment, EMPLOYERS, ids);

export const identifiersOfEmployer: Batch<string, EmployerIdentifierModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<EmployerIdentifierModel & { employer_id: string }>(
    moment,
    `SELECT employer_identifier.id, employer_identifier.employer_id, employer_identifier.scheme, employer_identifier.value
     FROM employer_identifier
     WHERE employer_identifier.employer_id = ANY ($1::uuid[])
     ORDER BY employer_identifier.scheme, employer_identifier.value`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.employer_id);
};

/** Minutes of the standard full-time week on the day asked about. */
export const fullTimeMinutesOfEmployer: Batch<string, number | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<{ employer_id: string; full_time_minutes: number }>(
    moment,
    `SELECT employer_week.employer_id, employer_week.full_time_minutes
     FROM employer_week
     WHERE employer_week.employer_id = ANY ($1::uuid[])
       AND employer_week.starts_on <= $2 AND (employer_week.ends_on IS NULL OR employer_week.ends_on >= $2)`,
    [ids, moment.asOf],
  );
  return grouped(ids, rows, (row) => row.employer_id).map((found) => found[0]?.full_time_minutes ?? null);
};
