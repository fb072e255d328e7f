-- Where is each post, and what does it cost its funders a year, on a day? One row per post.
-- A post is where it mainly works, else in the first partnership of its programme by code, as the funding cliff has it.
-- $1 the day   $2 uuid[] participations whose people this person may be told about
SELECT post.id AS "postId", coalesce(main_place.code, of_programme.code) AS "partnershipCode",
       state.funded_wte AS "fundedWte", state.annual_cost AS "annualCost"
FROM post
LEFT JOIN post_state AS state ON state.post_id = post.id
  AND state.starts_on <= $1::date AND (state.ends_on IS NULL OR state.ends_on >= $1::date)
LEFT JOIN main_partnerships($1::date) AS main_place ON main_place.post_id = post.id
LEFT JOIN (
  SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
  FROM programme_partnership GROUP BY programme_partnership.programme_id
) AS of_programme ON of_programme.programme_id = post.programme_id
WHERE post.participation_id = ANY ($2::uuid[])
ORDER BY post.id
