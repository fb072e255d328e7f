-- How much sick pay was given on a day, by service? One row per step.
-- $1 the day   $2 known on
SELECT scheme, service_years_from AS "serviceYearsFrom", service_years_to AS "serviceYearsTo",
       full_pay_months AS "fullPayMonths", half_pay_months AS "halfPayMonths", weekly_rate AS "weeklyRate",
       waiting_days AS "waitingDays",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.sick_pay_step
WHERE (valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to >= $1::date) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY scheme, service_years_from
