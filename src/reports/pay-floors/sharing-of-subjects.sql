-- May a lead be told of the people whom funding lines pay, or whom employers have? One row per subject in a programme in
-- scope; sharing is as it is now, and every employer of its programmes counts, so that no answer tells which one withholds.
-- $1 uuid[] funding lines   $2 uuid[] employers   $3 uuid[] programmes in scope, null = all
-- $4 the day   $5 uuid[] own employers
WITH covered AS (
  SELECT funding_line.id AS subject_id, funding_line.programme_id
  FROM funding_line WHERE funding_line.id = ANY ($1::uuid[])
  UNION ALL
  SELECT participation.employer_id, participation.programme_id
  FROM participation
  WHERE participation.employer_id = ANY ($2::uuid[])
    AND ($3::uuid[] IS NULL OR participation.programme_id = ANY ($3::uuid[]))
),
sharing AS (
  SELECT participation.programme_id, bool_and(participation.sharing_level = 'PSEUDONYMISED_TERMS') AS every_employer
  FROM tracker.participation
  WHERE participation.programme_id IN (SELECT covered.programme_id FROM covered)
  GROUP BY participation.programme_id
)
SELECT covered.subject_id AS "subjectId", bool_and(coalesce(sharing.every_employer, true)) AS "everyEmployerShares",
       covered.subject_id = ANY ($5::uuid[]) OR EXISTS (
         SELECT FROM allocation
         WHERE allocation.funding_line_id = covered.subject_id AND allocation.employer_id = ANY ($5::uuid[])
           AND allocation.starts_on <= $4::date AND (allocation.ends_on IS NULL OR allocation.ends_on >= $4::date)) AS "isOwn"
FROM covered
LEFT JOIN sharing ON sharing.programme_id = covered.programme_id
GROUP BY covered.subject_id
