-- Whose supervision is counted on a day, how much did they work in the 365 days up to it, and where are they the only link worker?
-- One row per contract in force on the day. Whoever is placed in a practice under two contracts is one person there; a
-- placement of someone whose contract the person asking may not see still counts as another worker.
-- $1 as_of date   $2 uuid[], the participations this person may be told about (always given, never null)
WITH subject AS (
  SELECT contract.id, contract.worker_id, contract.employer_id
  FROM contract
  WHERE contract.participation_id = ANY ($2::uuid[])
    AND contract.starts_on <= $1::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date)
),
worked AS (
  SELECT terms.contract_id,
         jsonb_agg(jsonb_build_object(
           'weeklyMinutes', terms.weekly_minutes,
           'fullTimeMinutes', terms.full_time_minutes,
           'days', least(coalesce(terms.ends_on, $1::date), $1::date) - greatest(terms.starts_on, $1::date - 364) + 1
         )) AS stretches
  FROM terms
  JOIN subject ON subject.id = terms.contract_id
  WHERE terms.starts_on <= $1::date AND (terms.ends_on IS NULL OR terms.ends_on >= $1::date - 364)
  GROUP BY terms.contract_id
),
placed AS (
  SELECT placement.practice_id, placement.contract_id, coalesce(contract.worker_id, placement.contract_id) AS person
  FROM placement
  JOIN post ON post.id = placement.post_id AND post.role IN ('CLW', 'SENIOR_CLW')
  LEFT JOIN contract ON contract.id = placement.contract_id
  WHERE placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
    AND (contract.id IS NULL OR contract.ends_on IS NULL OR contract.ends_on >= $1::date)
),
with_one_worker AS (
  SELECT placed.practice_id FROM placed GROUP BY placed.practice_id HAVING count(DISTINCT placed.person) = 1
),
alone AS (
  SELECT placed.contract_id, array_agg(placed.practice_id ORDER BY placed.practice_id) AS practices
  FROM placed
  JOIN with_one_worker ON with_one_worker.practice_id = placed.practice_id
  GROUP BY placed.contract_id
)
SELECT subject.id AS "contractId", subject.worker_id AS "workerId", subject.employer_id AS "employerId",
       coalesce(worked.stretches, '[]') AS worked, coalesce(alone.practices, '{}') AS "solePractices"
FROM subject
LEFT JOIN worked ON worked.contract_id = subject.id
LEFT JOIN alone ON alone.contract_id = subject.id
ORDER BY subject.id
