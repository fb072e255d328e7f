-- $1 as_of date. Salaries and WTE by financial year for three years: recorded terms, published points, 3 % a year after them.
WITH year AS (
  SELECT years.n, (first.day + make_interval(years => years.n))::date AS from_day, (first.day + make_interval(years => years.n + 1) - interval '1 day')::date AS to_day
  FROM (SELECT date_trunc('year', $1::date - interval '3 months') + interval '3 months' AS day) AS first, generate_series(0, 2) AS years (n)
),
paid AS (
  SELECT year.n, year.from_day, year.to_day, terms.weekly_minutes::numeric / terms.full_time_minutes AS wte,
         CASE terms.pay_basis WHEN 'ACTUAL_ANNUAL' THEN terms.pay_amount * terms.full_time_minutes / terms.weekly_minutes
                              WHEN 'HOURLY' THEN terms.pay_amount * 52.143 * terms.full_time_minutes / 60
                              WHEN 'SCALE_POINT' THEN point.annual_salary * power(1.03, year.n)
                              ELSE terms.pay_amount END AS annual,
         least(coalesce(terms.ends_on, 'infinity'), year.to_day) - greatest(terms.starts_on, year.from_day) + 1 AS days
  FROM year
  JOIN terms ON terms.starts_on <= year.to_day AND coalesce(terms.ends_on, 'infinity') >= year.from_day
  JOIN contract ON contract.id = terms.contract_id
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN worker ON worker.id = contract.worker_id
  LEFT JOIN LATERAL (
    SELECT pay_point.annual_salary FROM reference.pay_point
    WHERE pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
      AND (pay_point.point = terms.scale_point OR (pay_point.point > terms.scale_point AND worker.role_started_on + make_interval(years => pay_point.min_years) BETWEEN $1::date AND year.to_day))
      AND pay_point.valid_from <= $1::date AND coalesce(pay_point.valid_to, 'infinity') >= $1::date
      AND pay_point.published_on <= $1::date AND coalesce(pay_point.superseded_on, 'infinity') > $1::date
    ORDER BY pay_point.point DESC LIMIT 1
  ) AS point ON terms.pay_basis = 'SCALE_POINT'
)
SELECT n, sum(wte * days / (to_day - from_day + 1)) AS wte, sum(annual * wte * days / (to_day - from_day + 1)) AS salary,
       sum(greatest(0, annual * wte - 5000) * 0.15 * days / (to_day - from_day + 1)) AS national_insurance
FROM paid GROUP BY n ORDER BY n
