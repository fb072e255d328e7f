-- Which signed money falls between two days, as known on a day? One row for each part with an amount of its own: an
-- instalment, or the funding line where it has none. `code` is the first partnership of the line's programme.
-- $1 as_of date   $2 first day   $3 last day
SELECT line.id AS line_id, of_programme.code, stretch.starts_on, stretch.ends_on,
       (CASE WHEN instalment.id IS NULL THEN line.amount ELSE instalment.amount END * 100)::bigint::text AS amount
FROM funding_stretches($1::date) AS stretch
JOIN funding_line AS line ON line.id = stretch.funding_line_id
LEFT JOIN instalment ON instalment.funding_line_id = line.id AND instalment.starts_on = stretch.starts_on
LEFT JOIN (
  SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
  FROM programme_partnership GROUP BY programme_partnership.programme_id
) AS of_programme ON of_programme.programme_id = line.programme_id
WHERE stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED')
  AND stretch.starts_on <= $3::date AND (stretch.ends_on IS NULL OR stretch.ends_on >= $2::date)
ORDER BY line.reference, line.id, stretch.starts_on
