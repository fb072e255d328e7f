-- Funders, as the sheet `funders` shows them. With programmes or employers in scope: those that pay into them.
SELECT funder.id, funder.version, funder.name, funder.kind, funder.promised_notice_days,
       (SELECT string_agg(funder_identifier.scheme || ' ' || funder_identifier.value, '; '
                          ORDER BY funder_identifier.scheme, funder_identifier.value)
        FROM funder_identifier WHERE funder_identifier.funder_id = funder.id) AS identifiers
FROM funder
WHERE lower(funder.name) = ANY ($3::text[]) OR funder.id = ANY (
  SELECT funding_line.funder_id FROM funding_line
  WHERE funding_line.programme_id = ANY ($1::uuid[]) OR funding_line.employer_id = ANY ($2::uuid[]))
ORDER BY funder.name
