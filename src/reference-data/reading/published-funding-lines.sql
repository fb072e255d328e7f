-- Which funding of community link workers had been published by a day? One row per line, the first to end first.
-- $1 code of an area (also an old one), null = all   $2 known on
SELECT area, area_code AS "areaCode", instrument, funder, recipient, amount, starts_on AS "startsOn", ends_on AS "endsOn",
       ends_on_basis AS "endsOnBasis", extendable_to AS "extendableTo", identifier, status,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.published_funding_line
WHERE ($1::text IS NULL OR area_code = $1
       OR area_code = (SELECT partnership.code FROM reference.partnership WHERE partnership.predecessor_code = $1))
  AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY ends_on NULLS LAST, area, instrument, starts_on NULLS LAST, source_title
