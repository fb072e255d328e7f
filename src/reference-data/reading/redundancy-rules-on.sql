-- Which numbers of the redundancy rules were in force on a day? One row per number (the multiplier has one per age band).
-- $1 the day   $2 known on
SELECT parameter, jurisdiction, value, unit, age_from AS "ageFrom", age_to AS "ageTo",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.redundancy_rule
WHERE (valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to >= $1::date) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY parameter, jurisdiction, age_from NULLS FIRST
