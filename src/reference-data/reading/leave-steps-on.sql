-- How much annual leave was given on a day, by service? One row per step; the statutory minimum is for the United Kingdom.
-- $1 nation, null = all   $2 the day   $3 known on
SELECT scheme, nation, service_years_from AS "serviceYearsFrom", service_years_to AS "serviceYearsTo",
       annual_leave_days AS "annualLeaveDays", public_holiday_days AS "publicHolidayDays", total_days AS "totalDays",
       standard_day_hours AS "dayHours", total_hours_full_time AS "totalHours",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.annual_leave_step
WHERE ($1::text IS NULL OR nation IN ($1, 'United Kingdom')) AND (valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to >= $2::date) AND published_on <= $3::date AND (superseded_on IS NULL OR superseded_on > $3::date)
ORDER BY scheme, nation, service_years_from
