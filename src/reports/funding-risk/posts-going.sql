-- Which filled posts of employers, whose people the person asking may see, lose all or part of their money, and on which last
-- paid day? One row of columns, texts split by commas, with an entry for each post and day; null is none.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said   $4 uuid[] employers
SELECT string_agg(going.employer_id::text, ',') AS "goingOf", string_agg(going.post_id::text, ',') AS "goingPost",
       string_agg(going.money_ends_on::text, ',') AS "goingOn"
FROM (
  SELECT DISTINCT post.employer_id, lost.post_id, lost.on_day - 1 AS money_ends_on
  FROM cover_losses($1::date, $2::date) AS lost
  JOIN post ON post.id = lost.post_id
  JOIN post_state AS state ON state.post_id = lost.post_id
    AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
  WHERE CASE $3::integer WHEN 1 THEN lost.lost_1 WHEN 2 THEN lost.lost_2 ELSE lost.lost_3 END > 0 AND state.status = 'FILLED'
    AND post.employer_id IN (SELECT unnest($4::uuid[]))
    AND ((SELECT app.sees_everything()) OR post.employer_id IN (SELECT unnest(app.own_employers()))
      OR post.participation_id IN (SELECT unnest(app.shared_participations())))
) AS going
