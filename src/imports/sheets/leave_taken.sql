-- Leave taken, as the sheet `leave_taken` shows it. $3 is not used.
-- Row-level security shows it to HR editors of the employer and to administrators only.
SELECT leave_taken.id, leave_taken.version, employer.name AS employer, contract.reference AS contract, leave_taken.up_to,
       round(leave_taken.taken_minutes / 60.0, 2) AS hours_taken
FROM leave_taken
JOIN employer ON employer.id = leave_taken.employer_id
JOIN contract ON contract.id = leave_taken.contract_id
WHERE contract.programme_id = ANY ($1::uuid[]) OR leave_taken.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY employer.name, contract.reference, leave_taken.up_to
