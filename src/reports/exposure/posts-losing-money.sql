-- Which posts lose money when money of funding lines ends between two days? One row per line, last paid day and post that loses
-- money after it; a post that is closed by then loses none.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $4 programme uuid or null   $5 employer of the post uuid or null   $6 partnership code or null   $7 board code or null
WITH lost AS MATERIALIZED (
  SELECT loss.post_id, loss.on_day, loss.funding_line_id
  FROM cover_losses($1::date, $2::date + 1) AS loss
  WHERE CASE $3::integer WHEN 1 THEN loss.lost_1 WHEN 2 THEN loss.lost_2 ELSE loss.lost_3 END > 0
)
SELECT lost.funding_line_id AS line_id, lost.on_day - 1 AS money_ends_on, post.id AS post_id, post.participation_id
FROM lost
JOIN post ON post.id = lost.post_id
WHERE (post.closed_on IS NULL OR post.closed_on >= lost.on_day)
  AND ($4::uuid IS NULL OR post.programme_id = $4::uuid) AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
  AND ($6::text IS NULL AND $7::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $6::text, $7::text) AS place))
ORDER BY money_ends_on, line_id, post_id
