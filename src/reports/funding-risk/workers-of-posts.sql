-- Who fills these posts on or after a day, as far as ending their contracts goes? One row of columns, texts split by commas,
-- with an entry for each contract that the person asking may see. Null is an empty entry. A fixed term of a worker who has
-- several is told with all of them, as `2023-04-01/2025-03-31`, split by semicolons.
-- $1 uuid[] posts: told by their place here   $2 date
WITH renewed AS (
  SELECT contract.worker_id, string_agg(contract.starts_on || '/' || contract.ends_on, ';') AS terms
  FROM contract
  WHERE contract.kind = 'FIXED_TERM'
  GROUP BY contract.worker_id
  HAVING count(*) > 1
)
SELECT string_agg(of_post.place::text, ',') AS place, string_agg(of_post.kind, ',') AS kind,
       string_agg(of_post.starts_on::text, ',') AS "startsOn", string_agg(coalesce(of_post.ends_on::text, ''), ',') AS "endsOn",
       string_agg(coalesce(of_post.employer_notice_weeks::text, ''), ',') AS "noticeWeeks",
       string_agg(of_post.reference, ',') AS reference,
       string_agg(coalesce(of_post.continuous_service_on::text, ''), ',') AS "serviceOn",
       string_agg(coalesce(of_post.fixed_terms, ''), ',') AS "fixedTerms"
FROM (
  SELECT post.place, contract.kind, contract.starts_on, contract.ends_on, contract.employer_notice_weeks, worker.reference,
         worker.continuous_service_on, CASE WHEN contract.kind = 'FIXED_TERM' THEN renewed.terms END AS fixed_terms
  FROM unnest($1::uuid[]) WITH ORDINALITY AS post (id, place)
  JOIN contract ON contract.post_id = post.id
  JOIN worker ON worker.id = contract.worker_id
  LEFT JOIN renewed ON renewed.worker_id = contract.worker_id
  WHERE contract.ends_on IS NULL OR contract.ends_on >= $2::date
  ORDER BY contract.id
) AS of_post
