-- $1 as_of date. Salary and employer pension for an hour worked, by what is recorded of each contract.
WITH package AS (
  SELECT coalesce(terms.pay_amount, point.annual_salary) AS salary,
         CASE terms.pension_basis WHEN 'ALL_PAY' THEN coalesce(terms.pay_amount, point.annual_salary)
           ELSE greatest(0, least(coalesce(terms.pay_amount, point.annual_salary), 50270) - 6240) END * terms.pension_pct / 100 AS pension,
         52.143 * terms.full_time_minutes / 60
           - (terms.leave_days + CASE WHEN terms.public_holidays_inside THEN 0 ELSE terms.public_holiday_days END) * terms.full_time_minutes / 300 AS worked
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
)
SELECT pension IS NULL AS without_pension, worked IS NULL AS without_leave, count(*), avg(salary), avg(pension), avg(worked),
       percentile_cont(ARRAY[0, 0.5, 1]) WITHIN GROUP (ORDER BY (salary + pension) / worked) AS reward_an_hour
FROM package
GROUP BY 1, 2
