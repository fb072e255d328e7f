-- How many filled posts do employers lose all or part of the signed money of, and on which last paid day? One row per
-- employer with a post under the question, and day, under whichever programme the post is. Posts are not people.
-- $1 as_of date   $2 until date
-- $3 programme uuid or null   $4 employer uuid or null   $5 partnership code or null   $6 board code or null
WITH employer_asked AS (
  SELECT DISTINCT post.employer_id
  FROM post
  WHERE ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL OR EXISTS (
      SELECT FROM programme_partnership
      WHERE programme_partnership.programme_id = post.programme_id AND programme_partnership.partnership_code = $5::text))
    AND ($6::text IS NULL OR EXISTS (
      SELECT FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
      WHERE programme_partnership.programme_id = post.programme_id AND partnership.board_code = $6::text))
),
lost AS MATERIALIZED (
  SELECT loss.post_id, loss.on_day FROM cover_losses($1::date, $2::date + 1) AS loss WHERE loss.lost_1 > 0
)
SELECT post.employer_id, employer.name, lost.on_day - 1 AS money_ends_on, count(DISTINCT lost.post_id)::integer AS posts
FROM lost
JOIN post ON post.id = lost.post_id
JOIN employer_asked ON employer_asked.employer_id = post.employer_id
JOIN employer ON employer.id = post.employer_id
JOIN post_state AS state ON state.post_id = lost.post_id
  AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
WHERE state.status = 'FILLED'
GROUP BY post.employer_id, employer.name, lost.on_day
ORDER BY post.employer_id, money_ends_on
