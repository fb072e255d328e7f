-- What pays for each post that is open on a day, at a certainty, from then on? One row per post and stretch of money; one
-- row (line_id null) for a post that nothing pays for.
-- $1 as_of date   $2 text[] the stages that count
-- $3 programme uuid or null   $4 employer uuid or null   $5 partnership code or null   $6 board code or null
WITH stretch AS MATERIALIZED (
  SELECT * FROM funding_stretches($1::date) AS s WHERE s.stage = ANY ($2::text[])
),
paid AS (
  SELECT allocation.post_id, allocation.funding_line_id, allocation.share_pct, funding_line.decision_lead_days,
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.starts_on ELSE greatest(stretch.starts_on, allocation.starts_on) END AS starts_on,
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.ends_on
              ELSE nullif(least(coalesce(stretch.ends_on, 'infinity'), coalesce(allocation.ends_on, 'infinity')), 'infinity') END AS ends_on
  FROM allocation
  JOIN funding_line ON funding_line.id = allocation.funding_line_id
  JOIN stretch ON stretch.funding_line_id = allocation.funding_line_id
  WHERE CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
             ELSE daterange(allocation.starts_on, allocation.ends_on, '[]') && daterange(stretch.starts_on, stretch.ends_on, '[]') END
)
SELECT post.id AS post_id, post.employer_id, post.participation_id, state.status = 'FILLED' AS is_filled,
       paid.funding_line_id AS line_id, paid.share_pct::text AS share_pct, paid.starts_on, paid.ends_on, paid.decision_lead_days
FROM post
JOIN LATERAL (
  SELECT post_state.status FROM post_state
  WHERE post_state.post_id = post.id AND post_state.starts_on <= $1::date
  ORDER BY post_state.starts_on DESC LIMIT 1
) AS state ON true
LEFT JOIN paid ON paid.post_id = post.id AND (paid.ends_on IS NULL OR paid.ends_on >= $1::date)
WHERE post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
  AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
  AND ($5::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership
    WHERE programme_partnership.programme_id = post.programme_id AND programme_partnership.partnership_code = $5::text))
  AND ($6::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
    WHERE programme_partnership.programme_id = post.programme_id AND partnership.board_code = $6::text))
ORDER BY post.id, paid.starts_on
