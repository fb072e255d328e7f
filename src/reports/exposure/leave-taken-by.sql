-- How much leave was taken under contracts of these employers, by the last statement up to a day? One row per contract whose
-- statements the person asking may see.
-- $1 uuid[] employers   $2 as_of date
SELECT DISTINCT ON (leave_taken.contract_id) leave_taken.contract_id, leave_taken.up_to, leave_taken.taken_minutes
FROM leave_taken
WHERE leave_taken.employer_id = ANY ($1::uuid[]) AND leave_taken.up_to <= $2::date
ORDER BY leave_taken.contract_id, leave_taken.up_to DESC
