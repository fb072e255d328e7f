-- What unrestricted reserves had employers on a day, by their latest figures? One row per employer with both a year's income
-- and reserves in months recorded; pence, months of a twelfth of that income each.
-- $1 uuid[] employers   $2 as_of date
SELECT DISTINCT ON (employer_health.employer_id) employer_health.employer_id, employer_health.as_at,
       round(employer_health.annual_income * employer_health.unrestricted_reserves_months * 100 / 12)::bigint::text AS pence
FROM employer_health
WHERE employer_health.employer_id = ANY ($1::uuid[]) AND employer_health.as_at <= $2::date
  AND employer_health.annual_income IS NOT NULL AND employer_health.unrestricted_reserves_months IS NOT NULL
ORDER BY employer_health.employer_id, employer_health.as_at DESC
