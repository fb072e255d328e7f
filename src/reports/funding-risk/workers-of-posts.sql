-- Who fills these posts on or after a day, as far as ending their contracts goes? One row per contract that the person
-- asking may see.
-- $1 uuid[] posts   $2 date
SELECT contract.post_id, contract.id AS contract_id, contract.kind, contract.starts_on, contract.ends_on,
       contract.employer_notice_weeks, worker.reference, worker.continuous_service_on
FROM contract
JOIN worker ON worker.id = contract.worker_id
WHERE contract.post_id = ANY ($1::uuid[]) AND (contract.ends_on IS NULL OR contract.ends_on >= $2::date)
ORDER BY contract.id
