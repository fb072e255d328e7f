-- Which money have funding lines, for which days, and how sure is it? One row per instalment, or per line where it has none;
-- declined money, money nobody has said anything of, and options that nobody used are left out.
-- $1 as_of date   $2 level of certainty: 1 signed, 2 offered too, 3 everything said   $3 funding line uuid or null
-- $4 programme uuid or null   $5 employer uuid or null (who is paid, or whose post)   $6 partnership code or null   $7 board code or null
WITH stretch AS MATERIALIZED (
  SELECT stretch.funding_line_id, stretch.starts_on, stretch.ends_on
  FROM work_out_stretches(NULL, $1::date) AS stretch
  WHERE stretch.stage NOT IN ('DECLINED', 'EXTENSION_OPTION')
    AND $2::integer >= CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END
)
SELECT line.id AS line_id, line.programme_id, stretch.starts_on, stretch.ends_on,
       coalesce(instalment.amount, line.amount)::text AS amount, instalment.id IS NOT NULL AS is_instalment,
       line.uplift_pct::text AS uplift
FROM funding_line AS line
JOIN stretch ON stretch.funding_line_id = line.id
LEFT JOIN instalment ON instalment.funding_line_id = line.id AND instalment.starts_on = stretch.starts_on
WHERE CASE WHEN $3::uuid IS NULL THEN line.ends_on IS NULL OR line.ends_on >= $1::date ELSE line.id = $3::uuid END
  AND ($4::uuid IS NULL OR line.programme_id = $4::uuid)
  AND ($5::uuid IS NULL OR line.employer_id = $5::uuid OR EXISTS (
    SELECT FROM allocation WHERE allocation.funding_line_id = line.id AND allocation.employer_id = $5::uuid))
  AND ($6::text IS NULL AND $7::text IS NULL OR line.id IN (SELECT place.funding_line_id FROM line_places($1::date, $6::text, $7::text) AS place))
ORDER BY line.id, stretch.starts_on
