-- Which days by which something must be decided or looked at again are recorded? One row per line with an extension that
-- is still open, per line of which money begins that nobody has signed (the first such day), and per employer whose
-- accreditation ends.
-- $1 as_of date   $2 until date
-- $3 programme uuid or null   $4 employer uuid or null (who is paid, or whose post)   $5 partnership code or null   $6 board code or null
WITH line AS (
  SELECT funding_line.id, funding_line.title, funding_line.ends_on, funding_line.extension_to,
         funding_line.extension_decided_by, funding_line.extension_decide_by
  FROM funding_line
  WHERE ($3::uuid IS NULL OR funding_line.programme_id = $3::uuid)
    AND ($4::uuid IS NULL OR funding_line.employer_id = $4::uuid OR EXISTS (
      SELECT FROM allocation WHERE allocation.funding_line_id = funding_line.id AND allocation.employer_id = $4::uuid))
    AND ($5::text IS NULL AND $6::text IS NULL OR funding_line.id IN (SELECT place.funding_line_id FROM line_places($1::date, $5::text, $6::text) AS place))
),
stretch AS MATERIALIZED (
  SELECT stretch.funding_line_id, stretch.starts_on, stretch.ends_on, stretch.stage
  FROM funding_stretches($1::date) AS stretch
  WHERE stretch.stage NOT IN ('DECLINED', 'EXTENSION_OPTION')
),
unsigned AS (
  SELECT DISTINCT ON (stretch.funding_line_id) stretch.funding_line_id, stretch.starts_on, stretch.ends_on, stretch.stage
  FROM stretch
  WHERE stretch.stage NOT IN ('SIGNED', 'EXTENSION_EXERCISED') AND stretch.starts_on BETWEEN $1::date AND $2::date
  ORDER BY stretch.funding_line_id, stretch.starts_on
)
SELECT 'OPTION' AS what, line.id AS line_id, NULL::uuid AS employer_id, line.title AS name,
       line.extension_decide_by AS day, line.ends_on AS from_day, line.extension_to AS to_day, line.extension_decided_by AS said
FROM line
WHERE line.extension_decide_by <= $2::date AND line.extension_to > line.ends_on AND line.ends_on >= $1::date
  AND EXISTS (SELECT FROM stretch WHERE stretch.funding_line_id = line.id)
UNION ALL
SELECT 'UNSIGNED', line.id, NULL, line.title, unsigned.starts_on, unsigned.starts_on, unsigned.ends_on,
       CASE WHEN EXISTS (
         SELECT FROM certainty
         WHERE certainty.funding_line_id = line.id AND certainty.said_on <= $1::date AND certainty.stage <> 'EXTENSION_OPTION')
       THEN unsigned.stage END
FROM line
JOIN unsigned ON unsigned.funding_line_id = line.id
UNION ALL
SELECT 'ACCREDITATION', NULL, employer.id, employer.name, employer.living_wage_until, NULL, NULL, NULL
FROM employer
WHERE employer.living_wage_until BETWEEN $1::date AND $2::date AND ($4::uuid IS NULL OR employer.id = $4::uuid)
  AND EXISTS (
    SELECT FROM post
    WHERE post.employer_id = employer.id AND post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
      AND ($3::uuid IS NULL OR post.programme_id = $3::uuid)
      AND ($5::text IS NULL AND $6::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $5::text, $6::text) AS place)))
