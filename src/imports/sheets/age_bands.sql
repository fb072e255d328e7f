-- Age bands, as the sheet `age_bands` shows them: of workers with a contract in the programmes, and all of the employers. $3 is not used.
-- Row-level security shows them to HR editors of the employer and to administrators only.
SELECT age_band.id, age_band.version, employer.name AS employer, worker.reference AS worker, age_band.band, age_band.held_on
FROM age_band
JOIN worker ON worker.id = age_band.worker_id
JOIN employer ON employer.id = age_band.employer_id
WHERE age_band.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
  OR worker.id = ANY (SELECT contract.worker_id FROM contract WHERE contract.programme_id = ANY ($1::uuid[]))
ORDER BY employer.name, worker.reference
