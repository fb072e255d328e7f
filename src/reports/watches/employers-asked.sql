-- Which employers have posts under the question? One row per employer.
-- $1 as_of date   $2 programme uuid or null   $3 employer uuid or null   $4 partnership code or null   $5 board code or null
SELECT DISTINCT employer.id, employer.name
FROM post
JOIN employer ON employer.id = post.employer_id
WHERE ($2::uuid IS NULL OR post.programme_id = $2::uuid) AND ($3::uuid IS NULL OR post.employer_id = $3::uuid)
  AND ($4::text IS NULL AND $5::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $4::text, $5::text) AS place))
ORDER BY employer.id
