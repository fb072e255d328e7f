-- Which funding lines pay which shares of which posts in a period? One row per post, line and stretch of days.
-- $1 as_of date   $2 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $3 uuid[] participations whose people this person may be told about   $4 first and $5 last day of the period
SELECT paid.post_id AS "postId", paid.funding_line_id AS "lineId", funding_line.funder_id AS "funderId", paid.share,
       greatest(paid.starts_on, $4::date) AS "startsOn", least(paid.ends_on, $5::date) AS "endsOn"
FROM funding_pieces($1::date) AS paid
JOIN funding_line ON funding_line.id = paid.funding_line_id
JOIN post ON post.id = paid.post_id
WHERE post.participation_id = ANY ($3::uuid[])
  AND paid.level <= $2::integer AND paid.starts_on <= $5::date AND paid.ends_on >= $4::date
ORDER BY paid.post_id, paid.starts_on, paid.funding_line_id
