-- Supervision that took place or did not, as the sheet `supervision_sessions` shows it. $3 is not used.
SELECT session.id, session.version, employer.name AS employer, contract.reference AS contract, session.kind, session.on_day,
       session.minutes, session.outcome
FROM supervision_session AS session
JOIN employer ON employer.id = session.employer_id
JOIN contract ON contract.id = session.contract_id
WHERE (contract.programme_id = ANY ($1::uuid[]) OR session.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR session.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, contract.reference, session.kind, session.on_day
