-- Employers with their full-time weeks, as the sheet `employers` shows them: one row per week.
SELECT employer.id, employer.version, employer_week.id AS part_id,
       employer.name, employer.sector, employer.hosts_clws, employer.status, employer.is_demonstration,
       (SELECT string_agg(employer_identifier.scheme || ' ' || employer_identifier.value, '; '
                          ORDER BY employer_identifier.scheme, employer_identifier.value)
        FROM employer_identifier WHERE employer_identifier.employer_id = employer.id) AS identifiers,
       employer.living_wage_since, employer.living_wage_until, employer.living_wage_source,
       employer_week.starts_on AS week_from, round(employer_week.full_time_minutes / 60.0, 2) AS full_time_week
FROM employer
LEFT JOIN employer_week ON employer_week.employer_id = employer.id
WHERE employer.id = ANY ($2::uuid[]) OR lower(employer.name) = ANY ($3::text[]) OR employer.id = ANY (
  SELECT participation.employer_id FROM participation WHERE participation.programme_id = ANY ($1::uuid[]))
ORDER BY employer.name, employer_week.starts_on
