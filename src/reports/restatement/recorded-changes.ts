import { SqlText } from '../../database/reader.js';

/** Record tables a figure about people rests on, and which of their rows are in scope. */
const TABLES = {
  contract: '(kept.employer_id, kept.programme_id) IN (SELECT part.employer_id, part.programme_id FROM part)',
  terms: '(kept.employer_id, kept.programme_id) IN (SELECT part.employer_id, part.programme_id FROM part)',
  post: '(kept.employer_id, kept.programme_id) IN (SELECT part.employer_id, part.programme_id FROM part)',
  participation: '(kept.employer_id, kept.programme_id) IN (SELECT part.employer_id, part.programme_id FROM part)',
  worker: 'kept.employer_id IN (SELECT part.employer_id FROM part)',
  programme_guidance: 'kept.programme_id IN (SELECT part.programme_id FROM part)',
  programme_partnership: 'kept.programme_id IN (SELECT part.programme_id FROM part)',
  terms_sheet: 'kept.employer_id IN (SELECT part.employer_id FROM part)',
  terms_sheet_leave_step: 'kept.employer_id IN (SELECT part.employer_id FROM part)',
} as const;

export type RecordTable = keyof typeof TABLES;

/** Who took part in what at any time, under the question and the rights of the person: $1 programme, $2 employer, $3 code of a partnership, each null = any; $4 employers and $5 programmes they are limited to, null = not. */
const PART = `part AS (
  SELECT DISTINCT ever.employer_id, ever.programme_id
  FROM (SELECT participation.employer_id, participation.programme_id FROM tracker.participation
        UNION ALL
        SELECT participation.employer_id, participation.programme_id FROM history.participation) AS ever
  WHERE ($1::uuid IS NULL OR ever.programme_id = $1::uuid)
    AND ($2::uuid IS NULL OR ever.employer_id = $2::uuid)
    AND ($3::text IS NULL OR ever.programme_id IN (
      SELECT area.programme_id FROM tracker.programme_partnership AS area WHERE area.partnership_code = $3::text
      UNION ALL
      SELECT area.programme_id FROM history.programme_partnership AS area WHERE area.partnership_code = $3::text))
    AND ($4::uuid[] IS NULL OR ever.employer_id = ANY ($4::uuid[]))
    AND ($5::uuid[] IS NULL OR ever.programme_id = ANY ($5::uuid[]))
)`;

const DATED: readonly string[] = ['contract', 'terms', 'programme_guidance', 'terms_sheet'];

/** What a state says is read only where it can have come after another. */
const states = (table: string, scope: string): string => `
  SELECT '${table}' AS name, kept.id, kept.recorded_at, NULL::timestamptz AS superseded_at, ${firstDay(table)} AS starts_on,
         CASE WHEN kept.version > 1 THEN to_jsonb(kept) END AS content
  FROM tracker.${table} AS kept
  WHERE kept.recorded_at > $6::timestamptz AND kept.recorded_at <= $7::timestamptz AND ${scope}
  UNION ALL
  SELECT '${table}', kept.id, kept.recorded_at, kept.superseded_at, ${firstDay(table)}, to_jsonb(kept)
  FROM history.${table} AS kept
  WHERE kept.superseded_at > $6::timestamptz AND kept.recorded_at <= $7::timestamptz AND ${scope}`;

function firstDay(table: string): string {
  return DATED.includes(table) ? 'kept.starts_on' : 'NULL::date';
}

/**
 * What was entered, changed or taken out in a period? One row per instant, table and way of changing. Instants are carried
 * up to the next millisecond, the finest that can be asked about: by then all of it is known.
 * $6 from, without it   $7 until, with it
 */
export const RECORDED_CHANGES: SqlText = {
  text: `WITH ${PART},
state AS MATERIALIZED (${Object.entries(TABLES)
    .map(([table, scope]) => states(table, scope))
    .join('\n  UNION ALL')}
),
change AS (
  SELECT coalesce(later.name, earlier.name) AS name, coalesce(later.recorded_at, earlier.superseded_at) AS at,
         CASE WHEN earlier.id IS NULL THEN 'RECORDED' WHEN later.id IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS kind,
         coalesce(later.starts_on, earlier.starts_on) AS starts_on,
         CASE WHEN later.id IS NOT NULL AND earlier.id IS NOT NULL THEN (
           SELECT string_agg(field.key, ',') FROM jsonb_each(later.content) AS field
           WHERE field.value IS DISTINCT FROM earlier.content -> field.key
             AND field.key NOT IN ('version', 'recorded_at', 'recorded_by', 'superseded_at', 'superseded_by', 'sharing_level')) END AS fields
  FROM (SELECT * FROM state WHERE state.recorded_at > $6::timestamptz) AS later
  FULL JOIN (SELECT * FROM state WHERE state.superseded_at > $6::timestamptz AND state.superseded_at <= $7::timestamptz) AS earlier
    ON earlier.name = later.name AND earlier.id = later.id AND earlier.superseded_at = later.recorded_at
)
SELECT change.name, date_trunc('milliseconds', change.at + interval '999 microseconds') AS at, change.kind,
       count(*)::integer AS records, string_agg(DISTINCT change.fields, ',') AS fields,
       min(change.starts_on) AS "firstFrom", max(change.starts_on) AS "lastFrom"
FROM change
WHERE change.kind <> 'CHANGED' OR change.fields IS NOT NULL
GROUP BY change.name, date_trunc('milliseconds', change.at + interval '999 microseconds'), change.kind
ORDER BY at, change.name, change.kind`,
};

/**
 * Which facts were published or replaced in a period that a figure may rest on: rates of scales that guidance, terms or terms
 * sheets in scope name, leave of their nations, floors under hourly pay, and what employers pay on top of it? One row per day,
 * issue and way.
 * $6 first day, without it   $7 last day, with it   $8 first and $9 last day of which the figure looks at what is published
 */
export const PUBLISHED_CHANGES: SqlText = {
  text: `WITH ${PART},
named AS (
  SELECT guidance.nation, guidance.band FROM tracker.programme_guidance AS guidance WHERE guidance.programme_id IN (SELECT part.programme_id FROM part)
  UNION SELECT guidance.nation, guidance.band FROM history.programme_guidance AS guidance WHERE guidance.programme_id IN (SELECT part.programme_id FROM part)
  UNION SELECT terms.scale_nation, terms.scale_band FROM tracker.terms WHERE terms.scale_band IS NOT NULL AND ${TABLES.terms.replaceAll('kept.', 'terms.')}
  UNION SELECT terms.scale_nation, terms.scale_band FROM history.terms WHERE terms.scale_band IS NOT NULL AND ${TABLES.terms.replaceAll('kept.', 'terms.')}
  UNION SELECT sheet.scale_nation, sheet.scale_band FROM tracker.terms_sheet AS sheet WHERE sheet.scale_band IS NOT NULL AND ${TABLES.terms_sheet.replaceAll('kept.', 'sheet.')}
  UNION SELECT sheet.scale_nation, sheet.scale_band FROM history.terms_sheet AS sheet WHERE sheet.scale_band IS NOT NULL AND ${TABLES.terms_sheet.replaceAll('kept.', 'sheet.')}
),
nation AS (
  SELECT DISTINCT named.nation, CASE WHEN named.nation IN ('England', 'Wales') THEN 'England and Wales' ELSE named.nation END AS jurisdiction
  FROM named
),
fact AS (
  SELECT 'PAY_SCALE' AS name, pay_point.nation || ' band ' || pay_point.band || ', ' || pay_point.pay_year AS subject,
         pay_point.award_reference AS source, pay_point.valid_from, pay_point.valid_to, pay_point.published_on, pay_point.superseded_on
  FROM reference.pay_point JOIN named ON named.nation = pay_point.nation AND named.band = pay_point.band
  UNION ALL
  SELECT 'MINIMUM_RATE', minimum_rate.rate_name || ' (' || minimum_rate.geography || ')', minimum_rate.source_title,
         minimum_rate.valid_from, minimum_rate.valid_to, minimum_rate.published_on, minimum_rate.superseded_on
  FROM reference.minimum_rate
  WHERE minimum_rate.geography <> 'London'
  UNION ALL
  SELECT 'ON_COST_RATE',
         CASE rate.component WHEN 'secondary_class_1_nic' THEN 'National Insurance of employers'
           WHEN 'auto_enrolment_employer_minimum' THEN 'Automatic enrolment' ELSE 'NHS pension of employers' END
           || ' (' || rate.jurisdiction || ')' || coalesce(', ' || rate.tax_year, ''),
         rate.source_title, rate.valid_from, rate.valid_to, rate.published_on, rate.superseded_on
  FROM reference.on_cost_rate AS rate
  WHERE rate.component IN ('secondary_class_1_nic', 'auto_enrolment_employer_minimum')
     OR (rate.component = 'nhs_pension_employer' AND rate.jurisdiction IN (SELECT nation.jurisdiction FROM nation))
  UNION ALL
  SELECT 'ANNUAL_LEAVE', 'Leave of Agenda for Change (' || step.nation || ')', step.source_title, step.valid_from, step.valid_to,
         step.published_on, step.superseded_on
  FROM reference.annual_leave_step AS step
  WHERE step.scheme = 'Agenda for Change' AND step.nation IN (SELECT nation.nation FROM nation)
),
issue AS (
  SELECT fact.* FROM fact
  WHERE fact.valid_from <= $9::date
    -- Of a floor a rate that has ended may still be the one that binds.
    AND (fact.name = 'MINIMUM_RATE' OR fact.valid_to IS NULL OR fact.valid_to >= $8::date)
),
event AS (
  SELECT issue.*, issue.published_on AS on_day, 'PUBLISHED' AS kind FROM issue
  UNION ALL
  SELECT issue.*, issue.superseded_on, 'SUPERSEDED' FROM issue WHERE issue.superseded_on IS NOT NULL
)
SELECT event.name, event.on_day::timestamp AT TIME ZONE 'Europe/London' AS at, event.kind, count(*)::integer AS records,
       event.subject, event.source, min(event.valid_from) AS "firstFrom", max(event.valid_from) AS "lastFrom"
FROM event
WHERE event.on_day > $6::date AND event.on_day <= $7::date
GROUP BY event.name, event.on_day, event.kind, event.subject, event.source
ORDER BY at, event.name, event.kind, event.subject`,
};
