-- Which posts in scope are open between two days, and what are they on those days? One row per post and state.
-- $1 as_of date   $2 first day   $3 last day   $4 programme uuid or null   $5 employer uuid or null
-- $6 partnership code or null   $7 board code or null   $8 post uuid or null
SELECT post.id AS post_id, post.employer_id, post.programme_id, post.role, (state.funded_wte * 100)::integer AS wte,
       (state.annual_cost * 100)::integer AS cost,
       greatest(post.opened_on, state.starts_on, $2::date) AS starts_on,
       least(post.closed_on, state.ends_on, $3::date) AS ends_on, post.closed_on
FROM post
JOIN post_state AS state ON state.post_id = post.id
  AND state.starts_on <= $3::date AND (state.ends_on IS NULL OR state.ends_on >= $2::date)
WHERE post.opened_on <= $3::date AND (post.closed_on IS NULL OR post.closed_on >= $2::date)
  AND greatest(post.opened_on, state.starts_on) <= least(post.closed_on, state.ends_on, $3::date)
  AND ($4::uuid IS NULL OR post.programme_id = $4::uuid) AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
  AND ($6::text IS NULL AND $7::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $6::text, $7::text) AS place))
  AND ($8::uuid IS NULL OR post.id = $8::uuid)
ORDER BY post.reference, post.id, state.starts_on
