-- Whose fixed terms were renewed? One row for each worker with several that the person asking may see, with all of them as
-- `2023-04-01/2025-03-31`, split by semicolons.
SELECT contract.worker_id, string_agg(contract.starts_on || '/' || contract.ends_on, ';') AS terms
FROM contract
WHERE contract.kind = 'FIXED_TERM'
GROUP BY contract.worker_id
HAVING count(*) > 1
