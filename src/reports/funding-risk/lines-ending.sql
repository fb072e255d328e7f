-- Which funding lines end, or stop being sure, between two days, and which posts lose money by it, on which days? And which
-- other posts of the same employers, whose people the person asking may see, lose money in that time or soon after? A post
-- that is closed by then loses nothing, as in the funding cliff, but whoever is still in it counts among those people.
-- One row of columns, texts split by commas: an entry for each line, last paid day and post that loses money after it, and one
-- (post empty) for a line under which no post does; then an entry for each other post and last paid day. Thousands of rows
-- took longer to hand over than to find. Null is an empty entry. Of a line in several partnerships, the posts that count in the
-- one asked about.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $8 until when what employers lose is counted
-- $4 programme uuid or null   $5 employer uuid or null (whose post; of lines also who is paid)   $6 partnership code or null   $7 board code or null
WITH line AS (
  SELECT funding_line.id, funding_line.ends_on, funding_line.decision_lead_days
  FROM funding_line
  WHERE ($4::uuid IS NULL OR funding_line.programme_id = $4::uuid)
    AND ($6::text IS NULL AND $7::text IS NULL OR funding_line.id IN (SELECT place.funding_line_id FROM line_places($1::date, $6::text, $7::text) AS place))
    AND ($5::uuid IS NULL OR funding_line.employer_id = $5::uuid OR EXISTS (
      SELECT FROM allocation WHERE allocation.funding_line_id = funding_line.id AND allocation.employer_id = $5::uuid))
),
-- The last day of money at this certainty, for lines under which no post loses any.
paid AS (
  SELECT stretch.funding_line_id, max(stretch.ends_on) AS paid_until
  FROM work_out_stretches(NULL, $1::date) AS stretch
  WHERE stretch.ends_on IS NOT NULL AND stretch.stage <> 'DECLINED'
    AND $3::integer >= CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END
  GROUP BY stretch.funding_line_id
),
lost AS MATERIALIZED (
  SELECT at.post_id, at.on_day, at.funding_line_id, at.lost::numeric / 100000000 AS part
  FROM (SELECT loss.*, CASE $3::integer WHEN 1 THEN loss.lost_1 WHEN 2 THEN loss.lost_2 ELSE loss.lost_3 END AS lost
        FROM cover_losses($1::date, $8::date) AS loss) AS at
  WHERE at.lost > 0
),
-- What is known of a post on the last day that is paid for.
lost_post AS MATERIALIZED (
  SELECT lost.funding_line_id, lost.on_day, lost.post_id, post.employer_id, post.participation_id,
         post.closed_on < lost.on_day AS is_closed,
         ($5::uuid IS NULL OR post.employer_id = $5::uuid)
           AND ($6::text IS NULL AND $7::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $6::text, $7::text) AS place)) AS is_asked,
         round(state.funded_wte * lost.part, 6) AS wte, round(state.annual_cost * lost.part, 6) AS cost, state.status = 'FILLED' AS is_filled
  FROM lost
  LEFT JOIN post ON post.id = lost.post_id
  LEFT JOIN post_state AS state ON state.post_id = lost.post_id
    AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
),
ending AS MATERIALIZED (
  SELECT line.id AS line_id, coalesce(lost_post.on_day - 1, paid.paid_until) AS money_ends_on, line.decision_lead_days,
         lost_post.post_id, lost_post.employer_id, lost_post.participation_id, lost_post.wte, lost_post.cost, lost_post.is_filled
  FROM line
  -- The last day asked about is one that is paid for: what is lost is lost on the day after it.
  LEFT JOIN lost_post ON lost_post.funding_line_id = line.id AND lost_post.on_day <= $2::date + 1
    AND lost_post.is_closed IS NOT TRUE AND lost_post.is_asked
  LEFT JOIN paid ON paid.funding_line_id = line.id
  WHERE coalesce(lost_post.on_day - 1, paid.paid_until) BETWEEN $1::date AND $2::date
  ORDER BY line.id, money_ends_on, lost_post.post_id
),
going AS (
  SELECT DISTINCT lost_post.employer_id, lost_post.post_id, lost_post.on_day - 1 AS money_ends_on
  FROM lost_post
  LEFT JOIN line ON line.id = lost_post.funding_line_id
  WHERE lost_post.is_filled AND (line.id IS NULL OR lost_post.on_day > $2::date + 1 OR lost_post.is_closed OR NOT lost_post.is_asked)
    AND lost_post.employer_id IN (SELECT ending.employer_id FROM ending)
    AND ((SELECT app.sees_everything()) OR lost_post.employer_id IN (SELECT unnest(app.own_employers()))
      OR lost_post.participation_id IN (SELECT unnest(app.shared_participations())))
)
SELECT lines.*, employers.*
FROM (
  SELECT string_agg(ending.line_id::text, ',') AS "lineId", string_agg(ending.money_ends_on::text, ',') AS "moneyEndsOn",
         string_agg(coalesce(ending.decision_lead_days::text, ''), ',') AS "decisionLeadDays",
         string_agg(coalesce(ending.post_id::text, ''), ',') AS "postId",
         string_agg(coalesce(ending.employer_id::text, ''), ',') AS "employerId",
         string_agg(coalesce(ending.participation_id::text, ''), ',') AS "participationId",
         string_agg(coalesce(ending.wte::text, ''), ',') AS wte, string_agg(coalesce(ending.cost::text, ''), ',') AS cost,
         string_agg(CASE WHEN ending.is_filled THEN 'true' ELSE '' END, ',') AS "isFilled"
  FROM ending
) AS lines
CROSS JOIN (
  SELECT string_agg(going.employer_id::text, ',') AS "goingOf", string_agg(going.post_id::text, ',') AS "goingPost",
         string_agg(going.money_ends_on::text, ',') AS "goingOn"
  FROM going
) AS employers
