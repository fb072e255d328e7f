-- How much of the work in scope is paid for on a day, at each certainty? One row per certainty.
-- $1 as_of date   $2 text[] the stages that count, as 'LEVEL:STAGE'   $3 programme uuid or null   $4 employer uuid or null
-- $5 partnership code or null   $6 board code or null
WITH level AS (
  SELECT split_part(stage, ':', 1) AS name, array_agg(split_part(stage, ':', 2)) AS stages
  FROM unnest($2::text[]) AS stage GROUP BY 1
),
open_post AS (
  SELECT post.id, post_state.funded_wte
  FROM post
  JOIN post_state ON post_state.post_id = post.id
    AND post_state.starts_on <= $1::date AND (post_state.ends_on IS NULL OR post_state.ends_on >= $1::date)
  LEFT JOIN LATERAL (
    SELECT practice.partnership_code FROM placement JOIN practice ON practice.id = placement.practice_id
    WHERE placement.post_id = post.id AND placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
    ORDER BY placement.days_per_week DESC, placement.practice_id LIMIT 1
  ) AS main_place ON true
  LEFT JOIN LATERAL (
    SELECT min(programme_partnership.partnership_code) AS partnership_code FROM programme_partnership
    WHERE programme_partnership.programme_id = post.programme_id
  ) AS programme_place ON true
  LEFT JOIN reference.partnership ON partnership.code = coalesce(main_place.partnership_code, programme_place.partnership_code)
  WHERE post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
    AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL OR partnership.code = $5::text) AND ($6::text IS NULL OR partnership.board_code = $6::text)
),
cover AS (
  SELECT level.name AS level, allocation.post_id, sum(allocation.share_pct) AS share_pct
  FROM level
  JOIN funding_stretches($1::date) AS stretch ON stretch.stage = ANY (level.stages)
    AND stretch.starts_on <= $1::date AND (stretch.ends_on IS NULL OR stretch.ends_on >= $1::date)
  JOIN allocation ON allocation.funding_line_id = stretch.funding_line_id
  WHERE CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
             ELSE allocation.starts_on <= $1::date AND (allocation.ends_on IS NULL OR allocation.ends_on >= $1::date) END
  GROUP BY level.name, allocation.post_id
)
SELECT level.name AS level, count(open_post.id)::integer AS posts,
       count(open_post.id) FILTER (WHERE coalesce(cover.share_pct, 0) < 100)::integer AS posts_not_fully_paid,
       round(coalesce(sum(open_post.funded_wte), 0), 2)::text AS wte,
       round(coalesce(sum(open_post.funded_wte * coalesce(cover.share_pct, 0) / 100), 0), 6)::text AS wte_paid
FROM level
CROSS JOIN open_post
LEFT JOIN cover ON cover.level = level.name AND cover.post_id = open_post.id
GROUP BY level.name
