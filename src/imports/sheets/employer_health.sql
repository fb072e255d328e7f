-- How employers stood on a day, as the sheet `employer_health` shows them. $3 is not used.
SELECT health.id, health.version, employer.name AS employer, health.as_at, health.annual_income,
       health.unrestricted_reserves_months, health.next_year_income_confirmed_pct, health.source
FROM employer_health AS health
JOIN employer ON employer.id = health.employer_id
WHERE health.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL OR health.employer_id = ANY (
  SELECT participation.employer_id FROM participation WHERE participation.programme_id = ANY ($1::uuid[]))
ORDER BY employer.name, health.as_at
