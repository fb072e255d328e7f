-- What had been published by a day about the band of community link workers? One row per statement.
-- $1 the day it speaks of, null = any   $2 known on
SELECT jurisdiction, body, as_at AS "asAt", band, value, value_unit AS "valueUnit", status, statement,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.banding_guidance
WHERE ($1::date IS NULL OR ((valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to >= $1::date))) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY jurisdiction, body, valid_from NULLS LAST, statement
