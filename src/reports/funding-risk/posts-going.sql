-- How many filled posts does each employer lose all or part of the money of, and on which last paid day? One row per
-- employer and day. Posts are not people: this may be known to anyone who may see the funding.
-- $1 as_of date   $2 until date   $3 text[] the stages that count
SELECT post.employer_id, lost.on_day - 1 AS money_ends_on, count(DISTINCT lost.post_id)::integer AS posts
FROM cover_losses($1::date, $2::date, $3::text[]) AS lost
JOIN post ON post.id = lost.post_id
WHERE EXISTS (
  SELECT FROM post_state
  WHERE post_state.post_id = lost.post_id AND post_state.status = 'FILLED'
    AND post_state.starts_on < lost.on_day AND (post_state.ends_on IS NULL OR post_state.ends_on >= lost.on_day - 1)
)
GROUP BY post.employer_id, lost.on_day
