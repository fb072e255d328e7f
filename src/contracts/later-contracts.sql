-- Which contracts does the same person hold later, in the same role at the same employer, that go on when one of these has ended?
-- One row per contract and later contract, earliest first. What runs beside one that has no end, or ends with it or before,
-- replaces nothing.
-- $1 uuid[] contracts   $2 the day after which the later ones start
SELECT contract.id AS "contractId", later.reference, later.starts_on AS "startsOn"
FROM contract
JOIN post ON post.id = contract.post_id
JOIN contract AS later ON later.worker_id = contract.worker_id AND later.employer_id = contract.employer_id
  AND later.id <> contract.id AND later.starts_on > $2::date AND (later.ends_on IS NULL OR later.ends_on > contract.ends_on)
JOIN post AS later_post ON later_post.id = later.post_id AND later_post.role = post.role
WHERE contract.id = ANY ($1::uuid[]) AND contract.ends_on IS NOT NULL
ORDER BY contract.id, later.starts_on, later.id
