-- What was each post on two days, a year apart, and in which partnership does it count on these and on a third? One row per
-- post that has ever opened by the last of them; what it was is null where it was not open.
-- $1 31 March of the year before   $2 31 March of the year   $3 31 March of the year after
SELECT post.id AS post_id, post.role,
       place_before.partnership_code AS place_before, place_now.partnership_code AS place_now,
       place_next.partnership_code AS place_next,
       state_before.status AS status_before, (state_before.funded_wte * 100)::integer AS wte_before,
       state_now.status AS status_now, (state_now.funded_wte * 100)::integer AS wte_now
FROM post
LEFT JOIN post_places($1::date, NULL, NULL) AS place_before ON place_before.post_id = post.id
LEFT JOIN post_places($2::date, NULL, NULL) AS place_now ON place_now.post_id = post.id
LEFT JOIN post_places($3::date, NULL, NULL) AS place_next ON place_next.post_id = post.id
LEFT JOIN post_state AS state_before ON state_before.post_id = post.id
  AND state_before.starts_on <= $1::date AND (state_before.ends_on IS NULL OR state_before.ends_on >= $1::date)
  AND post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
LEFT JOIN post_state AS state_now ON state_now.post_id = post.id
  AND state_now.starts_on <= $2::date AND (state_now.ends_on IS NULL OR state_now.ends_on >= $2::date)
  AND post.opened_on <= $2::date AND (post.closed_on IS NULL OR post.closed_on >= $2::date)
WHERE post.opened_on <= $3::date
ORDER BY post.reference, post.id
