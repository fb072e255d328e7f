-- What supervision was agreed, as the sheet `supervision_arrangements` shows it. $3 is not used.
SELECT arrangement.id, arrangement.version, employer.name AS employer, programme.name AS programme,
       contract.reference AS contract, arrangement.kind, arrangement.starts_on, arrangement.ends_on, arrangement.format,
       arrangement.provider, arrangement.interval_days, nullif(arrangement.in_paid_time, 'BLANK') AS in_paid_time,
       line.reference AS funding_line
FROM supervision_arrangement AS arrangement
JOIN participation ON participation.id = arrangement.participation_id
JOIN employer ON employer.id = arrangement.employer_id
JOIN programme ON programme.id = participation.programme_id
LEFT JOIN contract ON contract.id = arrangement.contract_id
LEFT JOIN funding_line AS line ON line.id = arrangement.funding_line_id
WHERE (participation.programme_id = ANY ($1::uuid[]) OR arrangement.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR arrangement.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, programme.name, contract.reference NULLS FIRST, arrangement.kind, arrangement.starts_on
