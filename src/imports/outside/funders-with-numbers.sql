-- Funders with their registered numbers. One row per funder.
SELECT funder.id, funder.name, funder.kind,
       array_agg(funder_identifier.scheme ORDER BY funder_identifier.scheme, funder_identifier.value)
         FILTER (WHERE funder_identifier.id IS NOT NULL) AS schemes,
       array_agg(funder_identifier.value ORDER BY funder_identifier.scheme, funder_identifier.value)
         FILTER (WHERE funder_identifier.id IS NOT NULL) AS values
FROM funder
LEFT JOIN funder_identifier ON funder_identifier.funder_id = funder.id
GROUP BY funder.id, funder.name, funder.kind
ORDER BY funder.name
