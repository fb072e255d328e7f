-- How many filled posts does each employer lose all or part of the money of, and on which last paid day? One row per
-- employer and day. Posts are not people: this may be known to anyone who may see the funding.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
SELECT post.employer_id, lost.on_day - 1 AS money_ends_on, count(DISTINCT lost.post_id)::integer AS posts
FROM cover_losses($1::date, $2::date) AS lost
JOIN post ON post.id = lost.post_id
JOIN post_state AS state ON state.post_id = lost.post_id
  AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
WHERE CASE $3::integer WHEN 1 THEN lost.lost_1 WHEN 2 THEN lost.lost_2 ELSE lost.lost_3 END > 0 AND state.status = 'FILLED'
GROUP BY post.employer_id, lost.on_day
