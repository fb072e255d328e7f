-- Which funding lines are there, when do they end, and which pay on a day without being signed? One row per line.
-- $1 as_of date
-- $2 programme uuid or null   $3 employer uuid or null (who is paid, or whose post)   $4 partnership code or null   $5 board code or null
WITH unsigned AS MATERIALIZED (
  SELECT stretch.funding_line_id, min(stretch.starts_on) AS starts_on, min(stretch.stage) AS stage
  FROM funding_stretches($1::date) AS stretch
  WHERE stretch.stage NOT IN ('SIGNED', 'EXTENSION_EXERCISED', 'EXTENSION_OPTION', 'DECLINED')
    AND stretch.starts_on <= $1::date AND coalesce(stretch.ends_on, 'infinity') >= $1::date
  GROUP BY stretch.funding_line_id
)
SELECT line.id AS line_id, line.title, line.starts_on, line.ends_on, unsigned.starts_on AS unsigned_from, unsigned.stage
FROM funding_line AS line
LEFT JOIN unsigned ON unsigned.funding_line_id = line.id
WHERE ($2::uuid IS NULL OR line.programme_id = $2::uuid)
  AND ($3::uuid IS NULL OR line.employer_id = $3::uuid OR EXISTS (
    SELECT FROM allocation WHERE allocation.funding_line_id = line.id AND allocation.employer_id = $3::uuid))
  AND ($4::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership
    WHERE programme_partnership.programme_id = line.programme_id AND programme_partnership.partnership_code = $4::text))
  AND ($5::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
    WHERE programme_partnership.programme_id = line.programme_id AND partnership.board_code = $5::text))
ORDER BY line.ends_on NULLS LAST, line.id
