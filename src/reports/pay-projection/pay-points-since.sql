-- Which points did bands have from a day on, as known on another day? One row per point and the days it is for.
-- $1 the first day   $2 known on
SELECT nation, band, point, min_years AS "minYears", annual_salary AS "annualSalary",
       full_time_hours_per_week AS "weeklyHours", valid_from AS "startsOn", valid_to AS "endsOn"
FROM reference.pay_point
WHERE (valid_to IS NULL OR valid_to >= $1::date)
  AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY nation, band, valid_from, point
