-- What do the funding lines in scope promise to posts, and what is there to promise? One row for each part of a line with an
-- amount of its own (an instalment, or the line where it has none), post it pays and state of that post; one row (post_id
-- null) for a part that no post uses. Parts that are not of the certainty asked for, or that nobody has said anything of, are
-- left out.
-- $1 as_of date   $2 level of certainty: 1 signed, 2 offered too, 3 everything said   $3 first day   $4 last day
-- $5 programme uuid or null   $6 employer uuid or null (who is paid, or whose post)   $7 partnership code or null
-- $8 board code or null   $9 post uuid or null (lines that pay it)
WITH part AS MATERIALIZED (
  SELECT line.id AS line_id, line.reference, stretch.starts_on, stretch.ends_on,
         CASE WHEN instalment.id IS NULL THEN line.amount ELSE instalment.amount END AS amount
  FROM work_out_stretches(NULL, $1::date) AS stretch
  JOIN funding_line AS line ON line.id = stretch.funding_line_id
  LEFT JOIN instalment ON instalment.funding_line_id = line.id AND instalment.starts_on = stretch.starts_on
  WHERE stretch.stage NOT IN ('DECLINED', 'EXTENSION_OPTION')
    AND $2::integer >= CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END
    AND stretch.starts_on <= $4::date AND (stretch.ends_on IS NULL OR stretch.ends_on >= $3::date)
    AND ($5::uuid IS NULL OR line.programme_id = $5::uuid)
    AND ($6::uuid IS NULL OR line.employer_id = $6::uuid OR EXISTS (
      SELECT FROM allocation WHERE allocation.funding_line_id = line.id AND allocation.employer_id = $6::uuid))
    AND ($7::text IS NULL AND $8::text IS NULL OR line.id IN (SELECT place.funding_line_id FROM line_places($1::date, $7::text, $8::text) AS place))
    AND ($9::uuid IS NULL OR EXISTS (
      SELECT FROM allocation WHERE allocation.funding_line_id = line.id AND allocation.post_id = $9::uuid))
),
used AS (
  SELECT part.line_id, part.starts_on AS part_starts_on, allocation.post_id, (allocation.share_pct * 100)::integer AS share,
         (state.annual_cost * 100)::integer AS cost,
         greatest(part.starts_on, allocation.starts_on, state.starts_on, post.opened_on) AS starts_on,
         coalesce(least(part.ends_on, allocation.ends_on, state.ends_on, post.closed_on), 'infinity') AS ends_on
  FROM part
  JOIN allocation ON allocation.funding_line_id = part.line_id
  JOIN post ON post.id = allocation.post_id
  JOIN post_state AS state ON state.post_id = post.id
)
SELECT part.line_id, part.starts_on, part.ends_on, (part.amount * 100)::bigint::text AS amount,
       used.post_id, used.share, used.cost, used.starts_on AS used_from, used.ends_on AS used_until
FROM part
LEFT JOIN used ON used.line_id = part.line_id AND used.part_starts_on = part.starts_on AND used.starts_on <= used.ends_on
ORDER BY part.reference, part.line_id, part.starts_on, used.starts_on, used.post_id
