-- What is the full-time salary of these scale points on a day, as it was known on another?
-- One row per point that was published for the day; none for a point that was not.
-- $1 text[], nations   $2 text[], bands   $3 integer[], points   $4 the day   $5 known on
SELECT pay_point.nation, pay_point.band, pay_point.point, pay_point.annual_salary AS "annualSalary"
FROM reference.pay_point
JOIN unnest($1::text[], $2::text[], $3::integer[]) AS wanted (nation, band, point)
  ON wanted.nation = pay_point.nation AND wanted.band = pay_point.band AND wanted.point = pay_point.point
WHERE pay_point.valid_from <= $4::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $4::date)
  AND pay_point.published_on <= $5::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $5::date)
ORDER BY pay_point.nation, pay_point.band, pay_point.point
