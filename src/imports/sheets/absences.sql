-- Days away, as the sheet `absences` shows them. $3 is not used.
SELECT absence.id, absence.version, employer.name AS employer, contract.reference AS contract, absence.starts_on, absence.ends_on
FROM absence
JOIN employer ON employer.id = absence.employer_id
JOIN contract ON contract.id = absence.contract_id
WHERE (contract.programme_id = ANY ($1::uuid[]) OR absence.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR absence.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, contract.reference, absence.starts_on
