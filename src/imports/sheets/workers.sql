-- Workers, as the sheet `workers` shows them: those with a contract in the programmes, and all of the employers. $3 is not used.
SELECT worker.id, worker.version, employer.name AS employer, worker.reference, worker.continuous_service_on, worker.role_started_on
FROM worker
JOIN employer ON employer.id = worker.employer_id
WHERE (worker.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
    OR worker.id = ANY (SELECT contract.worker_id FROM contract WHERE contract.programme_id = ANY ($1::uuid[])))
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR worker.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, worker.reference
