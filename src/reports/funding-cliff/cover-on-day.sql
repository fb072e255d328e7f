-- How much of the work in scope is paid for on a day, at each level of certainty? One row per level; none without a post.
-- Whole numbers until few rows are left: hundredths of a WTE, times hundredths of a per cent; above 100 % nothing counts.
-- $1 as_of date   $2 programme uuid or null   $3 employer uuid or null   $4 partnership code or null   $5 board code or null
WITH open_post AS MATERIALIZED (
  SELECT post.id, (post_state.funded_wte * 100)::bigint AS wte
  FROM post
  JOIN post_state ON post_state.post_id = post.id
    AND post_state.starts_on <= $1::date AND (post_state.ends_on IS NULL OR post_state.ends_on >= $1::date)
  WHERE post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
    AND ($2::uuid IS NULL OR post.programme_id = $2::uuid) AND ($3::uuid IS NULL OR post.employer_id = $3::uuid)
    AND ($4::text IS NULL AND $5::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $4::text, $5::text) AS place))
),
cover AS (
  SELECT piece.post_id,
         least(coalesce(sum(piece.share) FILTER (WHERE piece.level <= 1), 0), 10000) AS cover_1,
         least(coalesce(sum(piece.share) FILTER (WHERE piece.level <= 2), 0), 10000) AS cover_2,
         least(sum(piece.share), 10000) AS cover_3
  FROM funding_pieces($1::date) AS piece
  WHERE piece.starts_on <= $1::date AND piece.ends_on >= $1::date
  GROUP BY piece.post_id
)
SELECT at.level, whole.posts, at.not_fully_paid AS posts_not_fully_paid,
       round(whole.wte / 100, 2)::text AS wte, round(at.paid / 1000000, 6)::text AS wte_paid
FROM (
  SELECT count(*)::integer AS posts, sum(open_post.wte) AS wte,
         sum(open_post.wte * coalesce(cover.cover_1, 0)) AS paid_1, count(*) FILTER (WHERE coalesce(cover.cover_1, 0) < 10000)::integer AS not_fully_1,
         sum(open_post.wte * coalesce(cover.cover_2, 0)) AS paid_2, count(*) FILTER (WHERE coalesce(cover.cover_2, 0) < 10000)::integer AS not_fully_2,
         sum(open_post.wte * coalesce(cover.cover_3, 0)) AS paid_3, count(*) FILTER (WHERE coalesce(cover.cover_3, 0) < 10000)::integer AS not_fully_3
  FROM open_post
  LEFT JOIN cover ON cover.post_id = open_post.id
) AS whole
CROSS JOIN LATERAL (VALUES
  (1, whole.paid_1, whole.not_fully_1), (2, whole.paid_2, whole.not_fully_2), (3, whole.paid_3, whole.not_fully_3)
) AS at (level, paid, not_fully_paid)
WHERE whole.posts > 0
