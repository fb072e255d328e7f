-- Which full-time week did a nation have on a day, and was it known on another day? At most one row.
-- $1 nation   $2 the day   $3 known on
SELECT nation, hours_per_week AS "weeklyHours", annual_hours AS "annualHours", standard_day_hours AS "dayHours",
       weeks_per_year AS "weeksPerYear", instrument, published_on <= $3::date AND (superseded_on IS NULL OR superseded_on > $3::date) AS "isKnown",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.standard_hours
WHERE nation = $1 AND (valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to >= $2::date)
