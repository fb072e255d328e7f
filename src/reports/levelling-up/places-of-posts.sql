-- Where is each post, and what does it cost its funders a year, on a day? One row per post.
-- $1 the day   $2 uuid[] participations whose people this person may be told about
SELECT post.id AS "postId", place.partnership_code AS "partnershipCode",
       state.funded_wte AS "fundedWte", state.annual_cost AS "annualCost"
FROM post
LEFT JOIN post_state AS state ON state.post_id = post.id
  AND state.starts_on <= $1::date AND (state.ends_on IS NULL OR state.ends_on >= $1::date)
LEFT JOIN post_places($1::date, NULL, NULL) AS place ON place.post_id = post.id
WHERE post.participation_id = ANY ($2::uuid[])
ORDER BY post.id
