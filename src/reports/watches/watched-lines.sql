-- Which funding lines are there, when do they end, which pay on a day without being signed, what was said of those to come,
-- and was anything? One row per line; without those that were declined, which neither pay nor end.
-- $1 as_of date
-- $2 programme uuid or null   $3 employer uuid or null (who is paid, or whose post)   $4 partnership code or null   $5 board code or null
WITH stretch AS MATERIALIZED (
  SELECT said.funding_line_id, said.starts_on, said.stage,
         said.stage NOT IN ('SIGNED', 'EXTENSION_EXERCISED', 'EXTENSION_OPTION', 'DECLINED') AS is_unsigned,
         said.starts_on <= $1::date AND coalesce(said.ends_on, 'infinity') >= $1::date AS is_on_day
  FROM funding_stretches($1::date) AS said
),
of_line AS MATERIALIZED (
  SELECT stretch.funding_line_id, bool_and(stretch.stage = 'DECLINED') AS is_declined,
         min(stretch.starts_on) FILTER (WHERE stretch.is_unsigned AND stretch.is_on_day) AS unsigned_from,
         min(stretch.stage) FILTER (WHERE stretch.is_unsigned AND stretch.is_on_day) AS stage,
         min(stretch.stage) FILTER (WHERE stretch.is_unsigned AND stretch.starts_on > $1::date) AS stage_to_come
  FROM stretch
  GROUP BY stretch.funding_line_id
)
SELECT line.id AS line_id, line.title, line.starts_on, line.ends_on, of_line.unsigned_from, of_line.stage, of_line.stage_to_come,
       EXISTS (
         SELECT FROM certainty
         WHERE certainty.funding_line_id = line.id AND certainty.said_on <= $1::date AND certainty.stage <> 'EXTENSION_OPTION') AS is_said
FROM funding_line AS line
LEFT JOIN of_line ON of_line.funding_line_id = line.id
WHERE of_line.is_declined IS NOT TRUE AND ($2::uuid IS NULL OR line.programme_id = $2::uuid)
  AND ($3::uuid IS NULL OR line.employer_id = $3::uuid OR EXISTS (
    SELECT FROM allocation WHERE allocation.funding_line_id = line.id AND allocation.employer_id = $3::uuid))
  AND ($4::text IS NULL AND $5::text IS NULL OR line.id IN (SELECT place.funding_line_id FROM line_places($1::date, $4::text, $5::text) AS place))
ORDER BY line.ends_on NULLS LAST, line.id
