-- Which standards and findings on supervision had been published by a day? One row each.
-- $1 known on
SELECT standard_id AS "standardId", jurisdiction, body, supervision_type AS subject, cadence,
       max_interval_days AS "maxIntervalDays", value_low AS "valueLow", value_high AS "valueHigh", unit, obligation,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.supervision_standard
WHERE published_on <= $1::date AND (superseded_on IS NULL OR superseded_on > $1::date)
ORDER BY jurisdiction, supervision_type, standard_id
