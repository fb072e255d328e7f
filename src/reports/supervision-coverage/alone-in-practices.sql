-- In which practices are people whose supervision is counted the only link worker on a day? One row for each contract and practice.
-- Whoever is placed in a practice under two contracts is one person there; a placement of someone whose contract the person
-- asking may not see still counts as another worker.
-- $1 as_of date   $2 uuid[], the participations this person may be told about (always given, never null)
WITH placed AS MATERIALIZED (
  SELECT placement.practice_id, coalesce(contract.worker_id, placement.contract_id) AS person, placement.contract_id,
         coalesce(contract.participation_id IN (SELECT unnest($2::uuid[])) AND contract.starts_on <= $1::date, false) AS is_counted
  FROM placement
  JOIN post ON post.id = placement.post_id AND post.role IN ('CLW', 'SENIOR_CLW')
  LEFT JOIN contract ON contract.id = placement.contract_id
  WHERE placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
    AND (contract.id IS NULL OR contract.ends_on IS NULL OR contract.ends_on >= $1::date)
),
person AS (
  SELECT DISTINCT placed.practice_id, placed.person FROM placed
),
with_one AS (
  SELECT person.practice_id FROM person GROUP BY person.practice_id HAVING count(*) = 1
)
SELECT placed.contract_id AS "contractId", placed.person AS "workerId", placed.practice_id AS "practiceId"
FROM placed
JOIN with_one ON with_one.practice_id = placed.practice_id
WHERE placed.is_counted
ORDER BY placed.contract_id, placed.practice_id
