-- What was said of funding lines and instalments, as the sheet `certainties` shows it. $3 is not used.
SELECT certainty.id, certainty.version, programme.name AS programme, line.reference AS funding_line,
       instalment.starts_on AS instalment, certainty.said_on, certainty.stage, certainty.said_by, certainty.evidence
FROM certainty
JOIN funding_line AS line ON line.id = certainty.funding_line_id
JOIN programme ON programme.id = certainty.programme_id
LEFT JOIN instalment ON instalment.id = certainty.instalment_id
WHERE certainty.programme_id = ANY ($1::uuid[]) OR certainty.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY programme.name, line.reference, instalment.starts_on NULLS FIRST, certainty.said_on
