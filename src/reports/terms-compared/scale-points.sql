-- What are the points of these bands on a day, as they were known on another?
-- One row per point that was published for the day; none for a band that was not.
-- $1 text[], nations   $2 text[], bands   $3 the day   $4 known on
SELECT pay_point.nation, pay_point.band, pay_point.point, pay_point.annual_salary AS "annualSalary", pay_point.min_years AS "minYears"
FROM reference.pay_point
JOIN unnest($1::text[], $2::text[]) AS wanted (nation, band) ON wanted.nation = pay_point.nation AND wanted.band = pay_point.band
WHERE pay_point.valid_from <= $3::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $3::date)
  AND pay_point.published_on <= $4::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $4::date)
ORDER BY pay_point.nation, pay_point.band, pay_point.point
