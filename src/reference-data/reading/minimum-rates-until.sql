-- Which floors under hourly pay had taken effect by a day, or been published by it? One row per floor, place and rate, the latest first.
-- $1 the day   $2 known on
SELECT rate_name AS name, geography, min_age AS "minAge", hourly_rate AS "hourlyRate", implement_by AS "implementBy",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.minimum_rate
WHERE (valid_from IS NULL OR valid_from <= $1::date OR published_on <= $1::date) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY valid_from DESC NULLS LAST, rate_name, geography
