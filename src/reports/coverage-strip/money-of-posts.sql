-- Which money pays these posts, at a certainty, on or after a day? One row per post and stretch of money.
-- $1 as_of date   $2 level of certainty: 1 signed, 2 offered too, 3 everything said   $3 first day   $4 uuid[] posts
SELECT paid.post_id, paid.funding_line_id, paid.share, paid.starts_on, nullif(paid.ends_on, 'infinity') AS ends_on
FROM funding_pieces($1::date) AS paid
JOIN unnest($4::uuid[]) AS asked (post_id) ON asked.post_id = paid.post_id
WHERE paid.level <= $2::integer AND paid.ends_on >= $3::date
ORDER BY paid.post_id, paid.starts_on, paid.funding_line_id
