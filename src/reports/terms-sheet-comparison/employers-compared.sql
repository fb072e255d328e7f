-- Which employers are compared? One row for each, by name.
-- $1 uuid[] named ones, null = not named   $2 a programme they take part in, null = any
-- $3 uuid[] those with a sheet, which stand for all where neither is given   $4 the most there may be
SELECT employer.id
FROM employer
WHERE ($1::uuid[] IS NULL OR employer.id = ANY ($1::uuid[]))
  AND ($2::uuid IS NULL OR EXISTS (
    SELECT FROM participation WHERE participation.employer_id = employer.id AND participation.programme_id = $2::uuid))
  AND ($1::uuid[] IS NOT NULL OR $2::uuid IS NOT NULL OR employer.id = ANY ($3::uuid[]))
ORDER BY employer.name, employer.id
LIMIT $4::integer
