-- Which posts in scope are open between two days, and what are they on those days? One row per post and state. A post counts
-- where it mainly works on as_of, else under the first partnership of its programme, as in the funding cliff.
-- $1 as_of date   $2 first day   $3 last day   $4 programme uuid or null   $5 employer uuid or null
-- $6 partnership code or null   $7 board code or null   $8 post uuid or null
SELECT post.id AS post_id, post.employer_id, post.programme_id, post.role, (state.funded_wte * 100)::integer AS wte,
       (state.annual_cost * 100)::integer AS cost,
       greatest(post.opened_on, state.starts_on, $2::date) AS starts_on,
       least(post.closed_on, state.ends_on, $3::date) AS ends_on, post.closed_on
FROM post
JOIN post_state AS state ON state.post_id = post.id
  AND state.starts_on <= $3::date AND (state.ends_on IS NULL OR state.ends_on >= $2::date)
LEFT JOIN (
  SELECT place.post_id, place.code FROM main_partnerships($1::date) AS place WHERE $6::text IS NOT NULL OR $7::text IS NOT NULL
) AS main_place ON main_place.post_id = post.id
LEFT JOIN (
  SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
  FROM programme_partnership GROUP BY programme_partnership.programme_id
) AS of_programme ON of_programme.programme_id = post.programme_id
LEFT JOIN reference.partnership ON partnership.code = coalesce(main_place.code, of_programme.code)
WHERE post.opened_on <= $3::date AND (post.closed_on IS NULL OR post.closed_on >= $2::date)
  AND greatest(post.opened_on, state.starts_on) <= least(post.closed_on, state.ends_on, $3::date)
  AND ($4::uuid IS NULL OR post.programme_id = $4::uuid) AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
  AND ($6::text IS NULL OR partnership.code = $6::text) AND ($7::text IS NULL OR partnership.board_code = $7::text)
  AND ($8::uuid IS NULL OR post.id = $8::uuid)
ORDER BY post.reference, post.id, state.starts_on
