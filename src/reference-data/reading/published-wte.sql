-- Which counts of community link workers had been published by a day? One row per count, in order of time.
-- $1 code of a partnership (also an old one) or of Scotland, null = all   $2 known on
SELECT geography_level AS "geographyLevel", geography_code AS "geographyCode", geography_name AS "geographyName",
       as_at AS "asAt", as_at_precision AS "asAtPrecision", measure, value, funding_scope AS "fundingScope",
       value_status AS "valueStatus",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.published_wte
WHERE ($1::text IS NULL OR geography_code = $1
       OR geography_code = (SELECT partnership.code FROM reference.partnership WHERE partnership.predecessor_code = $1))
  AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY geography_level, geography_name, valid_from, measure, value
