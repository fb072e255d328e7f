-- Which points did a band have on a day, and were they known on another day?
-- One row per published figure that is true for the day, however it was known; none = nothing published for that day.
-- $1 nation   $2 band   $3 the day   $4 known on
SELECT band, pay_year AS "payYear", point, point_label AS label, min_years AS "minYears", annual_salary AS "annualSalary",
       full_time_hours_per_week AS "weeklyHours", hourly_rate AS "hourlyRate", award_reference AS "awardReference",
       record_status AS "recordStatus", published_on <= $4::date AND (superseded_on IS NULL OR superseded_on > $4::date) AS "isKnown",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.pay_point
WHERE nation = $1 AND band = $2 AND (valid_from IS NULL OR valid_from <= $3::date) AND (valid_to IS NULL OR valid_to >= $3::date)
ORDER BY point, published_on
