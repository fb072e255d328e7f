-- Parts of funding lines by period, as the sheet `instalments` shows them. $3 is not used.
SELECT instalment.id, instalment.version, programme.name AS programme, line.reference AS funding_line,
       instalment.starts_on, instalment.ends_on, instalment.amount
FROM instalment
JOIN funding_line AS line ON line.id = instalment.funding_line_id
JOIN programme ON programme.id = instalment.programme_id
WHERE instalment.programme_id = ANY ($1::uuid[]) OR instalment.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY programme.name, line.reference, instalment.starts_on
