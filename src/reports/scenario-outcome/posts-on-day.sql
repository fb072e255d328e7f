-- What do the posts open on a later day come to, and how much of that is paid for then, none of them above 100 %? One row for all of them, or one for
-- each; none where there are no posts. Minutes are those of the employer's full-time week, times the funded WTE.
-- $1 as_of date   $2 the later day   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $4 programme uuid or null   $5 employer uuid or null   $6 partnership code or null   $7 board code or null
-- $8 whether each post has a row of its own
WITH open_post AS MATERIALIZED (
  SELECT post.id, post.participation_id, post_state.funded_wte, post_state.annual_cost, employer_week.full_time_minutes
  FROM post
  JOIN post_state ON post_state.post_id = post.id
    AND post_state.starts_on <= $2::date AND (post_state.ends_on IS NULL OR post_state.ends_on >= $2::date)
  LEFT JOIN employer_week ON employer_week.employer_id = post.employer_id
    AND employer_week.starts_on <= $2::date AND (employer_week.ends_on IS NULL OR employer_week.ends_on >= $2::date)
  WHERE post.opened_on <= $2::date AND (post.closed_on IS NULL OR post.closed_on >= $2::date)
    AND ($4::uuid IS NULL OR post.programme_id = $4::uuid) AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
    AND ($6::text IS NULL AND $7::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $6::text, $7::text) AS place))
),
cover AS (
  SELECT piece.post_id, least(sum(piece.share), 10000) AS share
  FROM funding_pieces($1::date) AS piece
  WHERE piece.level <= $3::integer AND piece.starts_on <= $2::date AND piece.ends_on >= $2::date
  GROUP BY piece.post_id
)
SELECT (CASE WHEN $8::boolean THEN open_post.id END) AS post_id, min(open_post.participation_id::text) AS participation_id,
       min(open_post.full_time_minutes) AS full_time_minutes, count(*)::integer AS posts, count(*) FILTER (WHERE open_post.annual_cost IS NULL)::integer AS posts_without_cost,
       count(*) FILTER (WHERE open_post.full_time_minutes IS NULL)::integer AS posts_without_week,
       sum(open_post.funded_wte)::text AS wte,
       round(sum(open_post.funded_wte * coalesce(cover.share, 0) / 10000), 6)::text AS wte_paid,
       coalesce(sum(open_post.funded_wte * open_post.full_time_minutes), 0)::text AS minutes,
       round(coalesce(sum(open_post.funded_wte * open_post.full_time_minutes * coalesce(cover.share, 0) / 10000), 0), 6)::text AS minutes_paid,
       sum(open_post.annual_cost)::text AS cost,
       round(sum(open_post.annual_cost * coalesce(cover.share, 0) / 10000), 6)::text AS cost_paid
FROM open_post
LEFT JOIN cover ON cover.post_id = open_post.id
GROUP BY CASE WHEN $8::boolean THEN open_post.id END
ORDER BY post_id
