-- What was each post on two days, a year apart, and in which partnership does it count on these and on a third? One row per
-- post that has ever opened by the last of them; what it was is null where it was not open. A post counts where it mainly
-- works on the day, one that nobody works from where it last did, else under the first partnership of its programme.
-- $1 31 March of the year before   $2 31 March of the year   $3 31 March of the year after
WITH place AS MATERIALIZED (
  SELECT DISTINCT ON (day.at, placement.post_id) day.at, placement.post_id, practice.partnership_code AS code
  FROM (VALUES (1, $1::date), (2, $2::date), (3, $3::date)) AS day (at, on_day)
  JOIN placement ON placement.starts_on <= day.on_day
  JOIN practice ON practice.id = placement.practice_id
  ORDER BY day.at, placement.post_id, least(coalesce(placement.ends_on, 'infinity'), day.on_day) DESC,
           sum(placement.days_per_week) OVER (
             PARTITION BY day.at, placement.post_id, least(coalesce(placement.ends_on, 'infinity'), day.on_day), practice.partnership_code
           ) DESC, practice.partnership_code
),
of_programme AS (
  SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
  FROM programme_partnership GROUP BY programme_partnership.programme_id
)
SELECT post.id AS post_id, post.role,
       coalesce(place_before.code, of_programme.code) AS place_before, coalesce(place_now.code, of_programme.code) AS place_now,
       coalesce(place_next.code, of_programme.code) AS place_next,
       state_before.status AS status_before, (state_before.funded_wte * 100)::integer AS wte_before,
       state_now.status AS status_now, (state_now.funded_wte * 100)::integer AS wte_now
FROM post
LEFT JOIN of_programme ON of_programme.programme_id = post.programme_id
LEFT JOIN place AS place_before ON place_before.post_id = post.id AND place_before.at = 1
LEFT JOIN place AS place_now ON place_now.post_id = post.id AND place_now.at = 2
LEFT JOIN place AS place_next ON place_next.post_id = post.id AND place_next.at = 3
LEFT JOIN post_state AS state_before ON state_before.post_id = post.id
  AND state_before.starts_on <= $1::date AND (state_before.ends_on IS NULL OR state_before.ends_on >= $1::date)
  AND post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
LEFT JOIN post_state AS state_now ON state_now.post_id = post.id
  AND state_now.starts_on <= $2::date AND (state_now.ends_on IS NULL OR state_now.ends_on >= $2::date)
  AND post.opened_on <= $2::date AND (post.closed_on IS NULL OR post.closed_on >= $2::date)
WHERE post.opened_on <= $3::date
ORDER BY post.reference, post.id
