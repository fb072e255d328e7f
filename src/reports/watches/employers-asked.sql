-- Which employers have posts under the question? One row per employer.
-- $1 programme uuid or null   $2 employer uuid or null   $3 partnership code or null   $4 board code or null
SELECT DISTINCT employer.id, employer.name
FROM post
JOIN employer ON employer.id = post.employer_id
WHERE ($1::uuid IS NULL OR post.programme_id = $1::uuid) AND ($2::uuid IS NULL OR post.employer_id = $2::uuid)
  AND ($3::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership
    WHERE programme_partnership.programme_id = post.programme_id AND programme_partnership.partnership_code = $3::text))
  AND ($4::text IS NULL OR EXISTS (
    SELECT FROM programme_partnership JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
    WHERE programme_partnership.programme_id = post.programme_id AND partnership.board_code = $4::text))
ORDER BY employer.id
