-- Contracts, as the sheet `contracts` shows them. $3 is not used.
SELECT contract.id, contract.version, employer.name AS employer, contract.reference, post.reference AS post,
       worker.reference AS worker, contract.kind, contract.fixed_term_reason, contract.starts_on, contract.ends_on,
       contract.end_reason, contract.employer_notice_weeks, contract.worker_notice_weeks
FROM contract
JOIN employer ON employer.id = contract.employer_id
JOIN post ON post.id = contract.post_id
JOIN worker ON worker.id = contract.worker_id
WHERE (contract.programme_id = ANY ($1::uuid[]) OR contract.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR contract.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, contract.reference
