-- Which funding lines end, or stop being sure, between two days, and which posts lose money by it? One row per line and
-- post that loses money on the line's first such day, and one row (post_id null) for a line under which no post does.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $4 programme uuid or null   $5 employer uuid or null (who is paid, or whose post)   $6 partnership code or null   $7 board code or null
WITH line AS (
  SELECT funding_line.id, funding_line.ends_on, funding_line.decision_lead_days
  FROM funding_line
  WHERE ($4::uuid IS NULL OR funding_line.programme_id = $4::uuid)
    AND ($6::text IS NULL OR EXISTS (
      SELECT FROM programme_partnership
      WHERE programme_partnership.programme_id = funding_line.programme_id AND programme_partnership.partnership_code = $6::text))
    AND ($7::text IS NULL OR EXISTS (
      SELECT FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
      WHERE programme_partnership.programme_id = funding_line.programme_id AND partnership.board_code = $7::text))
    AND ($5::uuid IS NULL OR funding_line.employer_id = $5::uuid OR EXISTS (
      SELECT FROM allocation WHERE allocation.funding_line_id = funding_line.id AND allocation.employer_id = $5::uuid))
),
-- The last day of money at this certainty, for lines under which no post loses any.
paid AS (
  SELECT stretch.funding_line_id, max(stretch.ends_on) AS paid_until
  FROM funding_stretches($1::date) AS stretch
  WHERE stretch.ends_on IS NOT NULL AND stretch.stage <> 'DECLINED'
    AND $3::integer >= CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END
  GROUP BY stretch.funding_line_id
),
lost AS MATERIALIZED (
  SELECT at.post_id, at.on_day, at.funding_line_id, at.lost::numeric / 100000000 AS part
  FROM (SELECT loss.*, CASE $3::integer WHEN 1 THEN loss.lost_1 WHEN 2 THEN loss.lost_2 ELSE loss.lost_3 END AS lost
        FROM cover_losses($1::date, $2::date) AS loss) AS at
  WHERE at.lost > 0
),
first_lost AS (SELECT lost.funding_line_id, min(lost.on_day) AS on_day FROM lost GROUP BY lost.funding_line_id)
SELECT line.id AS line_id, coalesce(first_lost.on_day - 1, paid.paid_until) AS money_ends_on, line.decision_lead_days,
       lost.post_id, post.employer_id, post.participation_id,
       round(state.funded_wte * lost.part, 6)::text AS wte, round(state.annual_cost * lost.part, 6)::text AS cost,
       state.status = 'FILLED' AS is_filled
FROM line
LEFT JOIN first_lost ON first_lost.funding_line_id = line.id
LEFT JOIN paid ON paid.funding_line_id = line.id
LEFT JOIN lost ON lost.funding_line_id = line.id AND lost.on_day = first_lost.on_day
LEFT JOIN post ON post.id = lost.post_id
LEFT JOIN post_state AS state ON state.post_id = lost.post_id
  AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
WHERE coalesce(first_lost.on_day - 1, paid.paid_until) BETWEEN $1::date AND $2::date
ORDER BY money_ends_on, line.id, lost.post_id
