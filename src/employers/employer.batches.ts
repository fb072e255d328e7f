import { scaledOrNull } from '../kernel/decimal.js';
import { findInList } from '../web/list.js';
import { Batch, grouped, inOrder, JoinBatch } from '../web/tracker-request.js';
import { EmployerHealthModel } from './employer-health.model.js';
import { EmployerWeekModel } from './employer-week.model.js';
import { EMPLOYERS } from './employer.list.js';
import { EmployerIdentifierModel, EmployerModel } from './employer.model.js';

type OfEmployer<Row> = Row & { readonly employer_id: string };

export const employerById: Batch<string, EmployerModel | null> = (request, moment, ids) =>
  findInList(request, moment, EMPLOYERS, ids);

export const joinedEmployer: JoinBatch<string, EmployerModel | null> = (request, moment, ids, asked) =>
  findInList(request, moment, EMPLOYERS, ids, asked);

export const identifiersOfEmployer: Batch<string, EmployerIdentifierModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<OfEmployer<EmployerIdentifierModel>>(
    moment,
    `SELECT employer_identifier.id, employer_identifier.version, employer_identifier.recorded_at AS "recordedAt",
            employer_identifier.employer_id, employer_identifier.scheme, employer_identifier.value
     FROM employer_identifier
     WHERE employer_identifier.employer_id = ANY ($1::uuid[])
     ORDER BY employer_identifier.scheme, employer_identifier.value`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.employer_id);
};

/** Every full-time week of the employer that is recorded, earliest first. */
export const weeksOfEmployer: Batch<string, EmployerWeekModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<OfEmployer<EmployerWeekModel>>(
    moment,
    `SELECT employer_week.id, employer_week.version, employer_week.recorded_at AS "recordedAt", employer_week.employer_id,
            employer_week.full_time_minutes AS "fullTimeWeek", employer_week.starts_on AS "startsOn", employer_week.ends_on AS "endsOn"
     FROM employer_week
     WHERE employer_week.employer_id = ANY ($1::uuid[])
     ORDER BY employer_week.starts_on`,
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

type HealthRow = OfEmployer<
  Omit<EmployerHealthModel, 'annualIncome' | 'unrestrictedReserves' | 'nextYearIncomeConfirmed'>
> & {
  readonly income: string | null;
  readonly reserves: string | null;
  readonly confirmed: string | null;
};

/** The latest figures for the day asked about or one before it. */
export const healthOfEmployer: Batch<string, EmployerHealthModel | null> = async (request, moment, ids) => {
  const rows = await request.reader.rows<HealthRow>(
    moment,
    `SELECT DISTINCT ON (employer_health.employer_id)
            employer_health.id, employer_health.version, employer_health.recorded_at AS "recordedAt", employer_health.employer_id,
            employer_health.as_at AS "asAt", employer_health.annual_income AS income,
            employer_health.unrestricted_reserves_months AS reserves,
            employer_health.next_year_income_confirmed_pct AS confirmed, employer_health.source
     FROM employer_health
     WHERE employer_health.employer_id = ANY ($1::uuid[]) AND employer_health.as_at <= $2
     ORDER BY employer_health.employer_id, employer_health.as_at DESC`,
    [ids, moment.asOf],
  );
  return inOrder(ids, rows, (row) => row.employer_id).map(
    (row) =>
      row && {
        ...row,
        annualIncome: scaledOrNull(row.income, 2),
        unrestrictedReserves: scaledOrNull(row.reserves, 1),
        nextYearIncomeConfirmed: scaledOrNull(row.confirmed, 2),
      },
  );
};
