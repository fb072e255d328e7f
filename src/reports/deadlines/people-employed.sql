-- Who is employed between two days? One row per contract that the person asking may see, with all fixed terms of its worker
-- where it is one, and whether a further contract of the worker goes on from it. Either everybody, with the last day before the post first loses signed money in it, or as it begins; or only those of whom a fixed
-- term ends, or may be one of several, or who complete six months, two, five or ten years of service.
-- $1 as_of date   $2 until date
-- $3 programme uuid or null   $4 employer uuid or null   $5 partnership code or null   $6 board code or null
-- $7 whether everybody
WITH lost AS MATERIALIZED (
  SELECT DISTINCT loss.post_id, loss.on_day
  FROM cover_losses($1::date, $2::date + 1) AS loss
  WHERE $7::boolean AND loss.lost_1 > 0
),
asked AS (
  SELECT contract.id, contract.kind, contract.starts_on, contract.ends_on, contract.worker_id, contract.post_id, contract.employer_id
  FROM contract
  WHERE contract.starts_on <= $2::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date)
    AND ($3::uuid IS NULL OR contract.programme_id = $3::uuid) AND ($4::uuid IS NULL OR contract.employer_id = $4::uuid)
    AND ($5::text IS NULL AND $6::text IS NULL OR contract.post_id IN (SELECT place.post_id FROM post_places($1::date, $5::text, $6::text) AS place))
),
of_contract AS (
  SELECT asked.id AS contract_id, min(lost.on_day) - 1 AS money_ends_on
  FROM asked
  JOIN lost ON lost.post_id = asked.post_id AND lost.on_day >= asked.starts_on
  GROUP BY asked.id
),
followed AS (
  SELECT DISTINCT asked.id
  FROM asked
  JOIN contract AS further ON further.worker_id = asked.worker_id AND further.starts_on <= asked.ends_on + 1
  WHERE asked.kind = 'FIXED_TERM' AND (further.ends_on IS NULL OR further.ends_on > asked.ends_on)
),
fixed_terms AS (
  SELECT contract.worker_id, jsonb_agg(jsonb_build_object('startsOn', contract.starts_on, 'endsOn', contract.ends_on)) AS terms
  FROM contract
  WHERE contract.kind = 'FIXED_TERM' AND contract.worker_id IN (SELECT asked.worker_id FROM asked WHERE asked.kind = 'FIXED_TERM')
  GROUP BY contract.worker_id
)
SELECT asked.id AS contract_id, asked.kind, asked.starts_on, asked.ends_on, asked.worker_id, asked.post_id, asked.employer_id,
       worker.reference, worker.continuous_service_on, employer.name AS employer, post.reference AS post, of_contract.money_ends_on,
       followed.id IS NOT NULL AS is_followed, coalesce(fixed_terms.terms, '[]') AS fixed_terms
FROM asked
JOIN worker ON worker.id = asked.worker_id
JOIN employer ON employer.id = asked.employer_id
JOIN post ON post.id = asked.post_id
LEFT JOIN of_contract ON of_contract.contract_id = asked.id AND (post.closed_on IS NULL OR post.closed_on > of_contract.money_ends_on)
LEFT JOIN followed ON followed.id = asked.id
LEFT JOIN fixed_terms ON fixed_terms.worker_id = asked.worker_id
WHERE $7::boolean OR asked.kind = 'FIXED_TERM'
  OR EXISTS (
    SELECT FROM unnest(ARRAY[6, 24, 60, 120]) AS step (months)
    -- A day or two more than the rule, which is kept in service-steps-ahead.ts.
    WHERE worker.continuous_service_on + make_interval(months => step.months) BETWEEN $1::date - 2 AND $2::date + 2)
ORDER BY asked.starts_on, asked.id
